internal import Diagnostics
internal import Model

/// Writes a parsed text as HTML, the way libcmark's own renderer does, with what the site's dialect
/// adds.
struct MarkdownRenderer {
    let source: MarkdownSource
    let tables: SpreadTables?
    let destinations: LinkDestinations
    let language: Language
    let dialect: MarkdownDialect

    var writer = BodyWriter()
    var diagnostics: [Diagnostic] = []
    var leaf = LeafState()
    var picture: Picture?
    var hasOpenLink = false
    /// Only a text with faults or links to headings is cut into lines.
    private(set) lazy var lines = SourceLines(source)
    private var anchorLinks: [AnchorLink] = []
    private var anchors = HeadingAnchors()
    private var summary: SummaryText
    private var labels = TableLabels()
    private var table: TableWriter?
    private let dateNames: DateNames
    private let mayHaveDates: Bool
    /// How many quotes and lists the node is in.
    private var depth = 0

    /// A renderer that has not written anything yet.
    init(
        source: MarkdownSource, tables: SpreadTables?, destinations: LinkDestinations,
        language: Language, dialect: MarkdownDialect
    ) {
        self.source = source
        self.tables = tables
        self.destinations = destinations
        self.language = language
        self.dialect = dialect
        summary = SummaryText()
        dateNames = DateNames.of(language)
        mayHaveDates =
            dialect == .site && source.bytes.withUnsafeBufferPointer(dateNames.haveWeekday)
    }

    /// What has been written.
    consuming func finished() -> MarkdownText {
        MarkdownText(
            body: Body(
                pieces: writer.finished(), anchors: anchors.all, summary: summary.finished),
            anchorLinks: anchorLinks, diagnostics: diagnostics)
    }

    /// Goes on with a node of the tree.
    mutating func visit(_ node: CommonMarkNode, isEntered: Bool) {
        let kind = node.kind
        if isEntered, kind.isInline { leaf.count += 1 }
        if picture != nil {
            visitInPicture(node, kind, isEntered)
            return
        }
        switch kind {
        case .text:
            writer.html.appendEscaped(node.literal)
            summary.add(node.literal)
            if mayHaveDates, !leaf.mentionsWeekday {
                leaf.mentionsWeekday = dateNames.haveWeekday(in: node.literal)
            }
        case .softBreak:
            writer.html.append(UInt8(ascii: "\n"))
            summary.addSpace()
        case .lineBreak:
            writer.html.append("<br />\n")
            summary.addSpace()
        case .code:
            writer.html.append("<code>")
            writer.html.appendEscaped(node.literal)
            writer.html.append("</code>")
            summary.add(node.literal)
        case .emphasis: writer.html.append(isEntered ? "<em>" : "</em>")
        case .strong: writer.html.append(isEntered ? "<strong>" : "</strong>")
        case .link: if isEntered { openLink(node) } else { closeLink() }
        case .image: if isEntered { openPicture(node) }
        case .htmlInline: writeHTML()
        default: visitBlock(node, kind, isEntered)
        }
    }

    private mutating func visitBlock(
        _ node: CommonMarkNode, _ kind: CommonMarkNode.Kind, _ isEntered: Bool
    ) {
        switch kind {
        case .paragraph:
            let isTight = node.isInTightList
            if isEntered {
                leaf = LeafState()
                if !isTight {
                    writer.startLine()
                    writer.html.append("<p>")
                }
                if node.parent?.kind == .document { summary.begin() }
            } else {
                if !isTight { writer.html.append("</p>\n") }
                summary.end()
                tellFaults(of: node)
            }
        case .heading: if isEntered { openHeading(node) } else { closeHeading(node) }
        case .blockQuote:
            enterOrLeave(node, isEntered)
            writer.startLine()
            writer.html.append(isEntered ? "<blockquote>\n" : "</blockquote>\n")
        case .list:
            enterOrLeave(node, isEntered)
            writeList(node, isEntered)
        case .item:
            if isEntered { writer.startLine() }
            writer.html.append(isEntered ? "<li>" : "</li>\n")
        case .codeBlock: writeCodeBlock(node)
        case .htmlBlock: writeHTMLBlock(node)
        case .thematicBreak:
            writer.startLine()
            writer.html.append("<hr />\n")
        default: break
        }
    }

    private mutating func enterOrLeave(_ node: CommonMarkNode, _ isEntered: Bool) {
        depth += isEntered ? 1 : -1
        guard isEntered, depth == TextLimits.depth + 1, dialect == .site else { return }
        let line = sourceLine(node.firstLine)
        diagnostics.append(
            Diagnostic(
                .textLimit, at: lines.location(line: line, column: node.firstColumn),
                ["problem": TextLimits.tooDeep]))
    }

    /// Tells that a text's tables are not shown.
    mutating func tellTableLimit(atLine line: Int) {
        guard dialect == .site else { return }
        diagnostics.append(
            Diagnostic(
                .textLimit, at: lines.location(line: line, column: 1),
                ["problem": TextLimits.tooManyCells]))
    }

    private mutating func writeList(_ node: CommonMarkNode, _ isEntered: Bool) {
        let start = node.listStart
        guard isEntered else {
            writer.html.append(start == nil ? "</ul>\n" : "</ol>\n")
            return
        }
        writer.startLine()
        switch start {
        case nil: writer.html.append("<ul>\n")
        case 1: writer.html.append("<ol>\n")
        case .some(let start):
            writer.html.append("<ol start=\"")
            writer.html.appendNumber(start)
            writer.html.append("\">\n")
        }
    }

    private mutating func writeCodeBlock(_ node: CommonMarkNode) {
        if dialect == .site, let filled = filledBlock(node) {
            writer.startLine()
            if let filled { writer.add(filled) }
            return
        }
        writer.startLine()
        let language = node.info.prefix { !isSpaceByte($0) }
        if language.isEmpty {
            writer.html.append("<pre><code>")
        } else {
            writer.html.append("<pre><code class=\"language-")
            writer.html.appendEscaped(UnsafeBufferPointer(rebasing: language))
            writer.html.append("\">")
        }
        writer.html.appendEscaped(node.literal)
        writer.html.append("</code></pre>\n")
    }

    private mutating func writeHTMLBlock(_ node: CommonMarkNode) {
        if dialect == .site {
            let line = sourceLine(node.firstLine)
            diagnostics.append(
                Diagnostic(.rawHTML, at: lines.location(line: line, column: node.firstColumn)))
        } else {
            writer.startLine()
            writer.html.append("<!-- raw HTML omitted -->\n")
        }
    }

    private mutating func writeHTML() {
        if dialect == .site {
            leaf.note(.fault(.rawHTML, [:], suggestion: nil), about: .whole)
        } else {
            writer.html.append("<!-- raw HTML omitted -->")
        }
    }

    private mutating func openHeading(_ node: CommonMarkNode) {
        leaf = LeafState()
        if let cell = tables?.cell(atLine: node.firstLine) {
            if let row = cell.row { beginCell(cell, row: row) }
            return
        }
        writer.startLine()
        writer.html.append("<h")
        writer.html.appendNumber(node.headingLevel)
        if dialect == .site {
            let title = node.plainText
            labels.heading = title
            writer.html.append(" id=\"")
            writer.html.appendEscaped(anchors.add(title, language: language).utf8)
            writer.html.append("\"")
            if node.headingLevel == 1 {
                let line = sourceLine(node.firstLine)
                diagnostics.append(
                    Diagnostic(
                        .secondTitle, at: lines.location(line: line, column: node.firstColumn)))
            }
        }
        writer.html.append(">")
    }

    private mutating func closeHeading(_ node: CommonMarkNode) {
        if let cell = tables?.cell(atLine: node.firstLine) {
            if cell.row != nil { table?.endCell(to: &writer.html) }
            if cell.isLast { table?.endTable(to: &writer.html) }
        } else {
            writer.html.append("</h")
            writer.html.appendNumber(node.headingLevel)
            writer.html.append(">\n")
        }
        tellFaults(of: node)
    }

    private mutating func beginCell(_ cell: SpreadTables.Cell, row: Int) {
        if row == 0, cell.column == 0, let tables {
            writer.startLine()
            table = TableWriter(
                tables.tables[cell.table],
                style: dialect == .site
                    ? .scrolling(label: labels.next(in: language)) : .gitHub)
            if dialect == .site { tellExcessCells(of: tables.tables[cell.table]) }
        }
        table?.beginCell(row: row, column: cell.column, to: &writer.html)
    }

    /// GFM passes over cells that the header has no column for; here nothing is lost in silence.
    private mutating func tellExcessCells(of table: PipeTable) {
        for row in table.rows {
            guard let excess = row.excess else { continue }
            diagnostics.append(
                Diagnostic(
                    .excessCells, at: lines.location(of: excess),
                    ["columns": .number(Int64(table.alignments.count))]))
        }
    }

    /// The line of the source from which a line of the parsed text comes.
    func sourceLine(_ line: Int) -> Int { tables?.sourceLine(line) ?? line }

    /// Tells the faults of a paragraph, heading or cell, now that all of it is read.
    private mutating func tellFaults(of node: CommonMarkNode) {
        // Most dates have their own weekday: only another one is worth finding its place.
        if leaf.mentionsWeekday, weekdayMismatches(in: node.plainText, language: language).isEmpty {
            leaf.mentionsWeekday = false
        }
        guard !leaf.notes.isEmpty || leaf.mentionsWeekday else { return }
        let text = leafText(of: node)
        let inlines = InlinePlaces(of: node, in: text.bytes)
        for note in leaf.notes where inlines.places.indices.contains(note.inline) {
            let place = inlines.places[note.inline]
            let range = note.part == .whole ? place.whole : place.address
            let location = lines.location(of: text.sourceRange(range))
            switch note.matter {
            case .fault(let code, let arguments, let suggestion):
                diagnostics.append(
                    Diagnostic(code, at: location, arguments, suggestion: suggestion))
            case .anchorLink(let file, let anchor):
                anchorLinks.append(AnchorLink(location: location, file: file, anchor: anchor))
            }
        }
        guard leaf.mentionsWeekday else { return }
        for mismatch in weekdayMismatches(in: inlines.plainText, language: language) {
            let first = inlines.plainOffsets[mismatch.range.lowerBound]
            let last = inlines.plainOffsets[mismatch.range.upperBound - 1]
            diagnostics.append(
                Diagnostic(
                    .weekdayMismatch, at: lines.location(of: text.sourceRange(first..<last + 1)),
                    [
                        "date": .text(language.date(mismatch.day)),
                        "actual": .text(language.weekdays[mismatch.day.weekday]),
                        "written": .text(mismatch.written),
                    ]))
        }
    }

    private mutating func leafText(of node: CommonMarkNode) -> LeafText {
        if let tables, let cell = tables.cell(atLine: node.firstLine), let row = cell.row {
            return LeafText(
                cell: tables.tables[cell.table].rows[row].cells[cell.column],
                of: source.bytes)
        }
        let numbers = lines.lines(of: node, in: tables)
        if node.kind == .heading, numbers.count == 1 {
            return LeafText(
                headingAtLine: numbers.lowerBound, column: node.firstColumn, of: lines)
        }
        let last = node.kind == .heading ? numbers.upperBound - 1 : numbers.upperBound
        return LeafText(
            numbers.lowerBound...last, of: lines, column: node.firstColumn,
            quotes: node.quoteMarks)
    }
}
