import Diagnostics

/// A node of a parsed template. Nodes stand one after the other; one with a body says where it
/// ends.
struct Node: Sendable {
    enum Kind: Sendable {
        /// Bytes of the file that are written as they are.
        case text(Range<Int>)
        /// A line begins, with this white space; it has more than white space on it.
        case lineStart(Range<Int>)
        case variable(isRaw: Bool)
        case section(isInverted: Bool, end: Int)
        /// `indent` is the white space before a tag that stands alone on its line.
        case partial(indent: Range<Int>?)
        case parent(indent: Range<Int>?, end: Int)
        case block(BlockLayout, end: Int)
    }

    /// How a block's lines are indented.
    enum BlockLayout: Sendable {
        /// The block begins on a line with something else before it.
        case inline
        /// The block begins and ends on a line of its own, with this white space before it.
        case oneLine(Range<Int>)
        /// The block's first tag has a line of its own; its lines have this white space.
        case lines(Range<Int>)
    }

    var kind: Kind
    /// The tag; for text and the beginning of a line, nothing.
    var tag: Tag?

    /// The index after the last node of the body.
    var end: Int? {
        switch kind {
        case .section(_, let end), .parent(_, let end), .block(_, let end): end
        case .text, .lineStart, .variable, .partial: nil
        }
    }

    func ending(at end: Int) -> Node {
        var node = self
        switch kind {
        case .section(let isInverted, _): node.kind = .section(isInverted: isInverted, end: end)
        case .parent(let indent, _): node.kind = .parent(indent: indent, end: end)
        case .block(let layout, _): node.kind = .block(layout, end: end)
        case .text, .lineStart, .variable, .partial: break
        }
        return node
    }
}

/// A template file, parsed.
struct TemplateFile: Sendable {
    /// The path from the site folder.
    let path: String
    let bytes: [UInt8]
    let nodes: [Node]
    /// What is wrong with its tags; a file with faults is not compiled.
    let faults: [Diagnostic]

    /// Parses a file; every fault of its tags is found.
    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        if let fault = utf8Fault(of: bytes, in: path) {
            nodes = []
            faults = [fault]
            return
        }
        let scanner = Scanner(file: path, bytes: bytes)
        var parser = Parser(file: path, bytes: bytes)
        parser.parse(scanner.pieces)
        nodes = parser.nodes
        // A tag that cannot be read may be the one that a section lacks.
        faults = scanner.faults.isEmpty ? parser.faults : scanner.faults
    }
}

/// The fault of a file that is not UTF-8, on the first line that is not.
func utf8Fault(of bytes: [UInt8], in file: String) -> Diagnostic? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let first = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    let position = Position(line: first + 1, column: 1)
    return Diagnostic(.notUTF8, at: SourceLocation(file: file, position: position))
}
