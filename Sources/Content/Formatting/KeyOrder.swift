internal import Diagnostics
internal import YAML

/// The lines of an entry's keys, each key with what belongs to it, for putting them into order.
///
/// A comment that stands right above a key belongs to it; one above a blank line does not move when
/// it is the first, and else belongs to the key above. Blank lines stay where they are: they part
/// places, not keys.
struct KeyOrder {
    typealias Line = ArraySlice<UInt8>

    private let head: ArraySlice<Line>
    private let keys: [(rank: Int, lines: ArraySlice<Line>)]
    private let foot: ArraySlice<Line>

    /// The lines between the two `---`, with their endings; `nil` where keys do not begin lines of
    /// their own.
    ///
    /// - Parameters:
    ///   - pairs: the keys as they were read from these lines, whose first is line 2 of the file.
    ///   - names: the keys in their order.
    init?(_ lines: [Line], pairs: [Node.Pair], order names: [String]) {
        guard let column = pairs.first?.keyPosition.column else { return nil }
        let starts = pairs.map { $0.keyPosition.line - 2 }
        let ranks = pairs.map { names.firstIndex(of: $0.key) ?? names.count }
        guard pairs.allSatisfy({ $0.keyPosition.column == column }),
            zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 }),
            starts.allSatisfy({ lines.indices.contains($0) && lines[$0].indent == column - 1 })
        else { return nil }
        func isComment(_ line: Line) -> Bool { line.isComment && line.indent < column }
        var begins: [Int] = []
        for (index, start) in starts.enumerated() {
            let above = index == 0 ? 0 : starts[index - 1] + 1
            var begin = start
            while begin > above, isComment(lines[begin - 1]) { begin -= 1 }
            begins.append(begin)
        }
        var end = lines.count
        while end > (starts.last ?? 0) + 1, isComment(lines[end - 1]) || lines[end - 1].isBlank {
            end -= 1
        }
        let foot = lines[end...].firstIndex(where: isComment) ?? lines.count
        head = lines[..<(begins.first ?? 0)]
        self.foot = lines[foot...]
        keys = zip(ranks, zip(begins, begins.dropFirst() + [foot])).map { rank, range in
            (rank, lines[range.0..<range.1])
        }
    }

    /// Whether the keys stand in their order.
    var isOrdered: Bool { zip(keys, keys.dropFirst()).allSatisfy { $0.rank <= $1.rank } }

    /// The lines with the keys in their order.
    ///
    /// - Parameter movesBlanks: whether blank lines below a key go with it, as they have to where
    ///   they are part of its text.
    func lines(movesBlanks: Bool) -> [Line] {
        let sorted = keys.indices.sorted { (keys[$0].rank, $0) < (keys[$1].rank, $1) }
        var lines = Array(head)
        for (place, index) in sorted.enumerated() {
            let own = keys[index].lines
            lines += movesBlanks ? own : own.dropLast(blanksBelow(index))
            if !movesBlanks { lines += keys[place].lines.suffix(blanksBelow(place)) }
        }
        return lines + foot
    }

    private func blanksBelow(_ index: Int) -> Int {
        keys[index].lines.reversed().prefix(while: \.isBlank).count
    }
}

extension ArraySlice<UInt8> {
    /// How many spaces stand before the text of a line.
    fileprivate var indent: Int { prefix { $0 == UInt8(ascii: " ") }.count }

    fileprivate var isComment: Bool { dropFirst(indent).first == UInt8(ascii: "#") }

    fileprivate var isBlank: Bool { allSatisfy { [0x20, 0x09, 0x0D, 0x0A].contains($0) } }
}
