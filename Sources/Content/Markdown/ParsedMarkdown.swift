internal import Files

/// A source as libcmark's tree, with its tables found.
struct ParsedMarkdown: ~Copyable {
    let tree: CommonMarkTree
    /// The tables, or `nil` where there are none: then the tree's lines are the source's.
    let tables: SpreadTables?
    /// The source's line of the first table where its tables could not be found within the limits,
    /// so that the tree is without any.
    let givenUpAt: Int?

    /// How often a text is parsed again because a table turned out to be shorter than its paragraph
    /// and something else stands where it ends. Texts that people write need two rounds; where this
    /// is not enough, somebody plays with us.
    private static let mostRounds = 64

    /// The document that a source is.
    init(_ markdown: MarkdownSource, hasTables: Bool) {
        let source = markdown.bytes
        guard hasTables, source.withUnsafeBytes(mayHaveTable) else {
            self.init(tree: CommonMarkTree(source), tables: nil)
            return
        }
        let lines = SourceLines(markdown)
        var found: [PipeTable] = []
        var refused: Set<Int> = []
        for _ in 0..<Self.mostRounds {
            guard SpreadTables.size(of: found) <= TextLimits.spreadBytes(of: source.count) else {
                break
            }
            let spread = found.isEmpty ? nil : SpreadTables(lines, tables: found)
            let tree = CommonMarkTree(spread.map { $0.bytes[...] } ?? source)
            if let (tables, no) = spread?.corrected(by: tree) {
                found = tables
                refused.formUnion(no)
                continue
            }
            let more = tree.tables(of: lines, in: spread, except: refused)
            if more.isEmpty {
                self.init(tree: tree, tables: spread)
                return
            }
            found += more
        }
        self.init(
            tree: CommonMarkTree(source), tables: nil,
            givenUpAt: found.compactMap { $0.rows.first?.line }.min() ?? 1)
    }

    private init(
        tree: consuming CommonMarkTree, tables: SpreadTables?, givenUpAt: Int? = nil
    ) {
        self.tree = tree
        self.tables = tables
        self.givenUpAt = givenUpAt
    }
}

/// Whether a text has what every delimiter row has: `|`, or `:` beside `-`.
private func mayHaveTable(_ text: UnsafeRawBufferPointer) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return text.contains(UInt8(ascii: "|"))
        || text.contains(UInt8(ascii: ":")) { place in
            place > 0 && text[place - 1] == hyphen
                || place + 1 < text.count && text[place + 1] == hyphen
        }
}

extension CommonMarkTree {
    /// The first table of every paragraph and underlined heading that has one.
    fileprivate func tables(
        of lines: SourceLines, in spread: SpreadTables?, except refused: Set<Int>
    ) -> [PipeTable] {
        var found: [PipeTable] = []
        walk { node, isEntered in
            guard isEntered, node.kind == .paragraph || node.kind == .heading,
                node.lastLine > node.firstLine
            else { return }
            let table = PipeTable(
                in: node, at: lines.lines(of: node, in: spread), of: lines,
                isExcluded: refused.contains)
            if let table { found.append(table) }
        }
        return found
    }
}

extension CommonMarkNode {
    /// How many blocks the node is in.
    var depth: Int {
        var depth = 0
        var ancestor = parent
        while let node = ancestor {
            depth += 1
            ancestor = node.parent
        }
        return depth
    }

    /// The marks of the block quotes that the node is in.
    var quoteMarks: QuoteMarks {
        var marks: [Bool] = []
        var ancestor = parent
        while let node = ancestor {
            if node.kind == .blockQuote { marks.append(false) }
            if node.kind == .item, !marks.isEmpty { marks[marks.count - 1] = true }
            ancestor = node.parent
        }
        return QuoteMarks(mayBeIndented: marks.reversed())
    }
}
