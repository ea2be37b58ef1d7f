/// The text of a paragraph, heading or table cell as libcmark reads its inlines from, and where
/// each byte of it stands in the source.
struct LeafText {
    /// Lines without what stands before them, with `\n` between them.
    private(set) var bytes: [UInt8] = []
    /// Where runs of bytes begin, in the text and in the source, both rising.
    private var runs: [(text: Int, source: Int)] = []

    /// The text of some lines of a paragraph or of a heading that is underlined.
    ///
    /// - Parameters:
    ///   - column: the byte of the first line at which the paragraph begins, from 1.
    ///   - quotes: the block quotes that the paragraph is in.
    init(
        _ numbers: ClosedRange<Int>, of lines: SourceLines, column: Int, quotes: QuoteMarks
    ) {
        for number in numbers {
            let line = lines.range(ofLine: number)
            let isFirst = number == numbers.lowerBound
            let start =
                isFirst
                ? min(line.lowerBound + column - 1, line.upperBound)
                : lines.contentStart(ofLine: number, quotes: quotes)
            if !isFirst { bytes.append(UInt8(ascii: "\n")) }
            runs.append((bytes.count, start))
            bytes.append(contentsOf: lines.source.bytes[start..<line.upperBound])
        }
        removeDefinitions()
    }

    /// The text of a heading that begins with `#`, at a line and byte column.
    init(headingAtLine number: Int, column: Int, of lines: SourceLines) {
        let line = lines.range(ofLine: number)
        var start = min(line.lowerBound + column - 1, line.upperBound)
        let source = lines.source.bytes
        while start < line.upperBound, source[start] == UInt8(ascii: "#") { start += 1 }
        while start < line.upperBound, isBlankByte(source[start]) { start += 1 }
        runs = [(0, start)]
        bytes = Array(source[start..<line.upperBound])
    }

    /// The text of a table cell: `\|` stands for `|`.
    init(cell range: Range<Int>, of source: ArraySlice<UInt8>) {
        runs = [(0, range.lowerBound)]
        var index = range.lowerBound
        while index < range.upperBound {
            if source[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound,
                source[index + 1] == UInt8(ascii: "|")
            {
                index += 1
                runs.append((bytes.count, index))
            }
            bytes.append(source[index])
            index += 1
        }
    }

    /// Where some bytes of the text stand in the source.
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        let start = sourceOffset(of: range.lowerBound)
        guard !range.isEmpty else { return start..<start }
        return start..<max(start, sourceOffset(of: range.upperBound - 1) + 1)
    }

    private func sourceOffset(of offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].text <= offset { low = middle + 1 } else { high = middle }
        }
        let run = low > 0 ? runs[low - 1] : (text: 0, source: 0)
        return run.source + offset - run.text
    }

    /// Takes away the link definitions with which a paragraph may begin.
    private mutating func removeDefinitions() {
        guard bytes.first == UInt8(ascii: "[") else { return }
        let syntax = LinkSyntax(text: bytes)
        var end = 0
        while let next = syntax.definitionEnd(at: end), next > end { end = next }
        guard end > 0 else { return }
        bytes.removeFirst(end)
        runs = runs.compactMap { run in
            run.text >= end ? (run.text - end, run.source) : nil
        }
    }
}

/// The marks that block quotes write before a later line of a paragraph in them.
struct QuoteMarks {
    /// One for each quote, the outermost first: whether it is in a list of its own, so that its mark
    /// may be indented by more than three blanks.
    let mayBeIndented: [Bool]
}

extension SourceLines {
    /// Where a later line of a paragraph begins, behind blanks and the marks of block quotes.
    func contentStart(ofLine number: Int, quotes: QuoteMarks) -> Int {
        let line = range(ofLine: number)
        var start = line.lowerBound
        var marks = quotes.mayBeIndented[...]
        var blanks = 0
        while start < line.upperBound {
            let byte = source.bytes[start]
            if byte == UInt8(ascii: ">"), let mayBeIndented = marks.first,
                blanks < 4 || mayBeIndented
            {
                marks = marks.dropFirst()
                // One blank belongs to the mark.
                blanks = -1
            } else if isBlankByte(byte) {
                blanks += byte == UInt8(ascii: "\t") ? 4 : 1
            } else {
                break
            }
            start += 1
        }
        return start
    }

    /// The lines of a paragraph or underlined heading, the underline among them. libcmark tells the
    /// line behind a heading as its last one, so the underline is looked for.
    func lines(of block: CommonMarkNode, in tables: SpreadTables?) -> ClosedRange<Int> {
        let first = tables?.sourceLine(block.firstLine) ?? block.firstLine
        let last = tables?.sourceLine(block.lastLine) ?? block.lastLine
        guard last > first else { return first...first }
        guard block.kind == .heading else { return first...last }
        let quotes = block.quoteMarks
        let underline = (first + 1...last).first { number in
            let content = source.bytes[
                contentStart(ofLine: number, quotes: quotes)..<range(ofLine: number).upperBound]
            let mark = content.prefix { $0 == content.first }
            return (content.first == UInt8(ascii: "=") || content.first == UInt8(ascii: "-"))
                && content.dropFirst(mark.count).allSatisfy(isBlankByte)
        }
        return first...(underline ?? last)
    }
}
