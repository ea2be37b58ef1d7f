import Diagnostics

/// Makes nodes of pieces, and finds sections that are not closed or not open.
struct Parser {
    private let file: String
    private let bytes: [UInt8]
    private(set) var nodes: [Node] = []
    private(set) var faults: [Diagnostic] = []
    /// The nodes whose end has not come yet.
    private var open: [Int] = []
    private var isTooDeep = false

    /// Deeper sections are taken for sections that are not closed, so that no file can exhaust the
    /// stack.
    private static let deepest = 64

    init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
    }

    /// Parses the pieces of a whole file.
    mutating func parse(_ pieces: [Piece]) {
        let endings = inheritanceEndings(pieces)
        var start = 0
        for index in pieces.indices where isLineEnd(pieces[index]) || index == pieces.count - 1 {
            let line = TemplateLine(pieces[start...index], of: bytes) { endings.contains($0) }
            add(line)
            start = index + 1
        }
        for index in open.reversed() where !isTooDeep { unclosed(index) }
    }

    private func isLineEnd(_ piece: Piece) -> Bool {
        guard case .text(let range) = piece, let last = bytes[range].last else { return false }
        return last == UInt8(ascii: "\n")
    }

    /// The indices of the end tags that end a parent or block.
    private func inheritanceEndings(_ pieces: [Piece]) -> Set<Int> {
        var endings: Set<Int> = []
        var open: [Tag.Kind] = []
        for (index, piece) in pieces.enumerated() {
            guard case .tag(let tag) = piece else { continue }
            if tag.kind.isOpening { open.append(tag.kind) }
            guard tag.kind == .end, let kind = open.popLast() else { continue }
            if kind == .parent || kind == .block { endings.insert(index) }
        }
        return endings
    }

    private mutating func add(_ line: TemplateLine) {
        let isWritten: Bool
        switch line.layout {
        case .text, .block: isWritten = true
        case .blank, .standalone: isWritten = false
        }
        if isWritten { nodes.append(Node(kind: .lineStart(line.indent))) }
        let tags = line.pieces.indices.filter { isTag(line.pieces[$0]) }
        for (index, piece) in zip(line.pieces.indices, line.pieces) where !isTooDeep {
            switch piece {
            case .text(var range):
                if isWritten, index == line.pieces.startIndex {
                    range = line.indent.upperBound..<range.upperBound
                }
                // What stands between a parent's tags may belong to its blocks.
                let isBetween = tags.first ?? index < index && index < tags.last ?? index
                let isKept = line.layout != .standalone || isBetween
                if isKept, !range.isEmpty { nodes.append(Node(kind: .text(range))) }
            case .tag(let tag): add(tag, in: line, isFirst: index == tags.first)
            }
        }
    }

    private func isTag(_ piece: Piece) -> Bool {
        if case .tag = piece { true } else { false }
    }

    private mutating func add(_ tag: Tag, in line: TemplateLine, isFirst: Bool) {
        let indent = line.layout == .standalone && isFirst ? line.indent : nil
        switch tag.kind {
        case .comment, .delimiters: break
        case .variable: nodes.append(Node(kind: .variable(isRaw: false), tag: tag))
        case .rawVariable: nodes.append(Node(kind: .variable(isRaw: true), tag: tag))
        case .partial: nodes.append(Node(kind: .partial(indent: indent), tag: tag))
        case .section: begin(.section(isInverted: false, end: 0), tag)
        case .inverted: begin(.section(isInverted: true, end: 0), tag)
        case .parent: begin(.parent(indent: indent, end: 0), tag)
        case .block: begin(.block(layout(of: line, indent: indent, isFirst: isFirst), end: 0), tag)
        case .end: end(tag)
        }
    }

    private func layout(
        of line: TemplateLine, indent: Range<Int>?, isFirst: Bool
    ) -> Node.BlockLayout {
        if let indent { return .lines(indent) }
        return line.layout == .block && isFirst ? .oneLine(line.indent) : .inline
    }

    private mutating func begin(_ kind: Node.Kind, _ tag: Tag) {
        guard open.count < Parser.deepest else {
            isTooDeep = true
            return fault(.unclosedSection, at: tag.position, ["name": .text(tag.name)])
        }
        open.append(nodes.count)
        nodes.append(Node(kind: kind, tag: tag))
    }

    private mutating func end(_ tag: Tag) {
        let names = open.reversed().compactMap { nodes[$0].tag?.name }
        if let depth = names.firstIndex(of: tag.name) {
            for index in open.suffix(depth).reversed() { unclosed(index, before: tag) }
            open.removeLast(depth)
        } else {
            let suggestion = nearestName(to: tag.name, among: names.prefix(1))
            let innermost = open.last.flatMap { nodes[$0].tag }
            let opened =
                innermost.map {
                    Argument.words(
                        id: "yang terbuka “\($0.name)”", en: "the open one is “\($0.name)”")
                } ?? .words(id: "tidak ada bagian yang terbuka", en: "no section is open")
            fault(
                .unopenedSection, at: tag.namePosition,
                ["name": .text(tag.name), "opened": opened], suggestion: suggestion,
                notes: innermost.map { [Note(at: location($0.position), .text($0.text))] } ?? [])
            guard suggestion != nil else { return }
        }
        if let index = open.popLast() { nodes[index] = nodes[index].ending(at: nodes.count) }
    }

    private mutating func unclosed(_ index: Int, before end: Tag? = nil) {
        guard let tag = nodes[index].tag else { return }
        nodes[index] = nodes[index].ending(at: nodes.count)
        fault(
            .unclosedSection, at: tag.position, ["name": .text(tag.name)],
            notes: end.map { [Note(at: location($0.position), .text($0.text))] } ?? [])
    }

    private func location(_ position: Position) -> SourceLocation {
        SourceLocation(file: file, position: position)
    }

    private mutating func fault(
        _ code: DiagnosticCode, at position: Position, _ arguments: [String: Argument],
        suggestion: String? = nil, notes: [Note] = []
    ) {
        faults.append(
            Diagnostic(
                code, at: location(position), arguments, suggestion: suggestion, notes: notes))
    }
}
