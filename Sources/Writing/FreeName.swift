internal import Model

/// A name that is not taken: the one of the title, or with `-2`, `-3` and so on.
///
/// - Parameter fallback: the name where the title gives none.
func freeName(for title: String, else fallback: String, among taken: Set<String>) -> String {
    let name = slug(of: title) ?? fallback
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
}
