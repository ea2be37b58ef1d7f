/// The known name that was probably meant by an unknown one, or `nil` where none is near.
///
/// Near is an edit distance (insertions, deletions, replacements, swapped neighbours) of at most a
/// third of the longer name, and at least 1. The first of equally near names wins, so the order of
/// `names` decides ties.
public func nearestName(to unknown: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(unknown.lowercased().unicodeScalars)
    var best: (name: String, distance: Int)?
    for name in names {
        let candidate = Array(name.lowercased().unicodeScalars)
        let limit = max(1, max(wanted.count, candidate.count) / 3)
        guard abs(wanted.count - candidate.count) <= limit else { continue }
        let distance = editDistance(wanted, candidate)
        guard distance <= limit else { continue }
        if distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
}

/// The number of insertions, deletions, replacements and swaps of neighbours between two names
/// (the optimal string alignment distance).
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
        var current = [row] + [Int](repeating: 0, count: right.count)
        for column in 1...right.count {
            let isSame = left[row - 1] == right[column - 1]
            current[column] = min(
                last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
            if row > 1, column > 1, left[row - 1] == right[column - 2],
                left[row - 2] == right[column - 1]
            {
                current[column] = min(current[column], beforeLast[column - 2] + 1)
            }
        }
        beforeLast = last
        last = current
    }
    return last[right.count]
}
