/// The known name that was probably meant by an unknown one, or `nil` where none is near.
///
/// Near is an edit distance (insertions, deletions, replacements, swapped neighbours) of at most a
/// third of the longer name, and at least 1. The first of equally near names wins, so the order of
/// `names` decides ties. Names of more than 256 bytes are near to none.
public func nearestName(to unknown: String, among names: some Sequence<String>) -> String? {
    // Nobody misspells a name of pages, and to compare two of them takes their lengths multiplied.
    guard unknown.utf8.count <= longestName else { return nil }
    let wanted = Array(unknown.lowercased().unicodeScalars)
    let outline = NameOutline(unknown)
    var best: (name: String, distance: Int)?
    for name in names {
        guard name.utf8.count <= longestName, outline.mayBeNear(name) else { continue }
        let candidate = Array(name.lowercased().unicodeScalars)
        let limit = max(1, max(wanted.count, candidate.count) / 3)
        guard abs(wanted.count - candidate.count) <= limit else { continue }
        let distance = editDistance(wanted, candidate)
        guard distance <= limit else { continue }
        if distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
}

private let longestName = 256

/// Which characters a name is made of: enough to pass over most names that are not near, since a
/// name with many others would need an edit for each of them.
private struct NameOutline {
    /// A bit for each character; `nil` where the name is not plain ASCII.
    private let characters: UInt128?
    private let count: Int

    init(_ name: String) {
        (characters, count) = NameOutline.characters(of: name)
    }

    func mayBeNear(_ name: String) -> Bool {
        let (others, otherCount) = NameOutline.characters(of: name)
        guard let characters, let others else { return true }
        let limit = max(1, max(count, otherCount) / 3)
        return abs(count - otherCount) <= limit
            && (characters & ~others).nonzeroBitCount <= limit
            && (others & ~characters).nonzeroBitCount <= limit
    }

    private static func characters(of name: String) -> (UInt128?, Int) {
        var bits: UInt128 = 0
        var count = 0
        for byte in name.utf8 {
            guard byte < 0x80 else { return (nil, 0) }
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            bits |= 1 << UInt128(isCapital ? byte | 0x20 : byte)
            count += 1
        }
        return (bits, count)
    }
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
