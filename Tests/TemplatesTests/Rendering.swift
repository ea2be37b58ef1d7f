import Diagnostics
import Templates

/// What came of a template: the page, or the faults as people see them.
enum Outcome: Equatable, CustomStringConvertible {
    case page(String)
    case faults(String)

    var description: String {
        switch self {
        case .page(let page): page
        case .faults(let faults): faults
        }
    }
}

/// Renders `template` as `Templates/page.mustache`, with partials by name.
func rendered<Value>(
    _ template: String, partials: [String: String] = [:], strings: Strings = noStrings,
    _ value: Value, _ shape: Shape<Value>
) -> Outcome {
    var files = ["Templates/page.mustache": template]
    for (name, partial) in partials { files["Templates/partials/\(name).mustache"] = partial }
    var faults: [Diagnostic] = []
    let folder = TemplateFolder(
        files: files.mapValues { Array($0.utf8) }, strings: strings, reporting: &faults)
    let page = folder.template("page", for: shape, reporting: &faults)
    guard let page, faults.isEmpty else {
        return .faults(text(of: faults, in: files))
    }
    var bytes: [UInt8] = []
    page.render(value, into: &bytes)
    return .page(String(decoding: bytes, as: UTF8.self))
}

/// A strings file without words.
let noStrings = Strings(file: "Templates/strings/id.yaml", entries: [:])

/// Faults as a terminal shows them, in English.
func text(of faults: [Diagnostic], in files: [String: String] = [:]) -> String {
    let printer = TextPrinter(language: .en, isColoured: false) { file, number in
        let lines = files[file]?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
        return number <= lines.count ? String(lines[number - 1]) : nil
    }
    return printer.text(of: faults)
}
