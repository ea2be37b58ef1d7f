internal import Diagnostics
internal import Model
internal import YAML

/// An entry's file as the program would have written it: its keys in the order of their definitions,
/// its figures in groups of three digits. Everything else keeps its bytes: comments, quotation marks,
/// blank lines, line endings, the byte order mark, the text below.
struct CanonicalEntry {
    /// The whole file; `nil` where its keys cannot be read.
    let bytes: [UInt8]

    init?(of file: [UInt8], kind: EntryKind, language: Language) {
        guard let entry = OpenedEntry(file) else { return nil }
        let lines = entry.grouped(kind.keys, language)
        let ordered = entry.ordered(lines, kind.keys.map(\.name))
        // Whatever was done, it has to say the same; what does not is left as it was.
        let same = (ordered + [lines]).lazy.map(entry.file).first { bytes in
            OpenedEntry(bytes).map { $0.keys.says(what: entry.keys, in: language) } ?? false
        }
        bytes = same ?? file
    }
}

/// An entry's file taken apart into lines.
private struct OpenedEntry {
    let keys: Node
    /// The byte order mark with the first line, and everything from the second `---` on.
    private let above, below: ArraySlice<UInt8>
    private let lines: [ArraySlice<UInt8>]

    init?(_ bytes: [UInt8]) {
        var faults: [Diagnostic] = []
        let source = SourceFile(path: "", bytes: bytes)
        guard let parts = FrontMatter(of: source, reporting: &faults), faults.isEmpty else {
            return nil
        }
        let mark = bytes.count - source.bytes.count
        var lines: [ArraySlice<UInt8>] = []
        var rest = bytes[..<(mark + parts.text.offset)]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
            lines.append(rest[..<end])
            rest = rest[end...]
        }
        guard lines.count >= 2, let first = lines.first, let last = lines.last else { return nil }
        keys = parts.keys
        above = first
        below = bytes[last.startIndex...]
        self.lines = Array(lines[1..<(lines.count - 1)])
    }

    /// The file with other lines between the two `---`.
    func file(of lines: [ArraySlice<UInt8>]) -> [UInt8] {
        Array(above) + lines.flatMap(\.self) + Array(below)
    }

    /// The lines with groups of digits in figures.
    func grouped(_ forms: [KeyForm], _ language: Language) -> [ArraySlice<UInt8>] {
        var lines = lines
        let found = FigureGroups(in: keys, of: forms, language: language) { number in
            self.lines.indices.contains(number - 2) ? self.lines[number - 2] : []
        }
        // From the end of a line to its beginning, so that no place moves before it is used.
        for figure in found.figures.sorted(by: { $1.position < $0.position }) {
            let index = figure.position.line - 2
            guard lines.indices.contains(index) else { continue }
            let line = lines[index]
            let rest = line.dropScalars(figure.position.column - 1)
            guard rest.starts(with: figure.digits.utf8) else { continue }
            lines[index] =
                line[..<rest.startIndex] + figure.grouped.utf8
                + rest.dropFirst(figure.digits.utf8.count)
        }
        return lines
    }

    /// The lines with the keys in their order, in each way that they can be put there.
    func ordered(_ lines: [ArraySlice<UInt8>], _ names: [String]) -> [[ArraySlice<UInt8>]] {
        guard case .mapping(let pairs) = keys.value,
            let order = KeyOrder(lines, pairs: pairs, order: names), !order.isOrdered
        else { return [] }
        return [order.lines(movesBlanks: false), order.lines(movesBlanks: true)]
    }
}

extension Node {
    /// Whether two groups of keys say the same: each key the same value, numbers as numbers.
    fileprivate func says(what other: Node, in language: Language) -> Bool {
        switch (value, other.value) {
        case (.mapping(let pairs), .mapping(let others)):
            guard pairs.count == others.count else { return false }
            return pairs.allSatisfy { pair in
                others.first { $0.key == pair.key }
                    .map { pair.value.says(what: $0.value, in: language) } ?? false
            }
        case (.sequence(let items), .sequence(let others)):
            return items.count == others.count
                && zip(items, others).allSatisfy { $0.says(what: $1, in: language) }
        case (.scalar(let text, let isPlain), .scalar(let otherText, let otherIsPlain)):
            guard isPlain == otherIsPlain else { return false }
            if text == otherText { return true }
            guard isPlain, let number = count(text, in: language) else { return false }
            return number == count(otherText, in: language)
        default: return false
        }
    }
}
