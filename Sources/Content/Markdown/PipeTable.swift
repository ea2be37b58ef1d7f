/// A table as GitHub Flavored Markdown writes it, with `|` between its cells.
struct PipeTable {
    /// How a column's cells are set.
    enum Alignment: Hashable {
        case none, left, center, right
    }

    /// A row of the source.
    struct Row {
        /// Its line in the source, from 1.
        let line: Int
        /// Where its line goes on behind the marks of lists and quotes that the table is in.
        let start: Int
        /// How many bytes stand before that.
        let prefix: Int
        /// Each cell's bytes in the source, without the blanks around them; never more than the
        /// table has columns.
        let cells: [Range<Int>]
        /// The bytes of the cells that the table has no column for, as one stretch.
        let excess: Range<Int>?

        /// A row of a table with some number of columns.
        init(line: Int, start: Int, prefix: Int, cells: [Range<Int>], columns: Int) {
            self.line = line
            self.start = start
            self.prefix = prefix
            self.cells = Array(cells.prefix(columns))
            let excess = cells.dropFirst(columns)
            self.excess = excess.first.flatMap { first in
                excess.last.map { first.lowerBound..<$0.upperBound }
            }
        }
    }

    /// One for each column.
    let alignments: [Alignment]
    /// The line under the header row; its cells hold the columns' alignments.
    let delimiter: Row
    /// The header row, then the others.
    var rows: [Row]
    /// Whether the header row is the first line of its paragraph.
    let isWholeParagraph: Bool
    /// How many blocks the paragraph is in.
    let depth: Int
}

extension PipeTable {
    /// How many cells may be added to rows that are too short, as in cmark-gfm: without a limit, a
    /// small text could make a huge table.
    private static let mostAddedCells = 0x80000

    /// The first table in a paragraph or underlined heading, with every further line of it as a row.
    ///
    /// - Parameters:
    ///   - numbers: the block's lines in the source.
    ///   - isExcluded: whether a delimiter row at a line is known not to be one.
    init?(
        in block: CommonMarkNode, at numbers: ClosedRange<Int>, of lines: SourceLines,
        isExcluded: (Int) -> Bool
    ) {
        let quotes = block.quoteMarks
        let column = block.firstColumn
        func content(_ number: Int) -> Range<Int> {
            let line = lines.range(ofLine: number)
            let start =
                number == numbers.lowerBound
                ? min(line.lowerBound + column - 1, line.upperBound)
                : lines.contentStart(ofLine: number, quotes: quotes)
            return start..<line.upperBound
        }
        let source = lines.source.bytes
        // What underlines a heading is no delimiter row.
        let underline = block.kind == .heading ? numbers.upperBound : nil
        for number in numbers.dropFirst() where number != underline && !isExcluded(number) {
            guard let alignments = Self.alignments(source[content(number)]) else { continue }
            let header = content(number - 1)
            let cells = Self.cells(source[header])
            guard cells.count == alignments.count else { continue }
            self.alignments = alignments
            let columns = alignments.count
            depth = block.depth
            // Each list is two blocks. A text that is deeper is at fault as it is.
            guard depth <= 2 * TextLimits.depth + 1 else { return nil }
            func row(_ number: Int, start: Int, cells: [Range<Int>]) -> Row {
                Row(
                    line: number, start: start,
                    prefix: start - lines.range(ofLine: number).lowerBound, cells: cells,
                    columns: columns)
            }
            delimiter = row(number, start: content(number).lowerBound, cells: [])
            isWholeParagraph = number - 1 == numbers.lowerBound
            rows = [row(number - 1, start: header.lowerBound, cells: cells)]
            var addedCells = 0
            for later in number + 1..<max(number + 1, numbers.upperBound + 1) {
                let line = source[content(later)]
                let cells = Self.cells(line)
                addedCells += max(0, alignments.count - cells.count)
                guard !cells.isEmpty, addedCells <= Self.mostAddedCells, !Self.endsTable(line)
                else { break }
                rows.append(row(later, start: line.startIndex, cells: cells))
            }
            return
        }
        return nil
    }

    /// The cells of a line, without the blanks around them; none for a line that is no row.
    static func cells(_ line: ArraySlice<UInt8>) -> [Range<Int>] {
        let end = line.endIndex - line.reversed().prefix(while: isBlankByte).count
        var start = line.startIndex
        while start < end, isBlankByte(line[start]) { start += 1 }
        if start < end, line[start] == UInt8(ascii: "|") { start += 1 }
        var cells: [Range<Int>] = []
        while start < end {
            var bar = start
            while bar < end,
                line[bar] != UInt8(ascii: "|")
                    || (bar > start && line[bar - 1] == UInt8(ascii: "\\"))
            {
                bar += 1
            }
            if bar < end || !line[start..<bar].allSatisfy(isBlankByte) {
                cells.append(trimmed(start..<bar, of: line))
            }
            start = bar + 1
        }
        return cells
    }

    /// The columns of a delimiter row such as `|:--|--:|`, or `nil` for any other line.
    static func alignments(_ line: ArraySlice<UInt8>) -> [Alignment]? {
        let marks: [UInt8] = [0x7C, 0x3A, 0x2D, 0x20, 0x09]  // | : - and blanks
        guard line.contains(UInt8(ascii: "-")), line.allSatisfy(marks.contains) else { return nil }
        var alignments: [Alignment] = []
        for cell in cells(line) {
            let mark = line[cell]
            let isLeft = mark.first == UInt8(ascii: ":")
            let isRight = mark.last == UInt8(ascii: ":")
            let hyphens = mark.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
            guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else {
                return nil
            }
            switch (isLeft, isRight) {
            case (true, true): alignments.append(.center)
            case (true, false): alignments.append(.left)
            case (false, true): alignments.append(.right)
            case (false, false): alignments.append(.none)
            }
        }
        return alignments
    }

    private static func trimmed(_ range: Range<Int>, of line: ArraySlice<UInt8>) -> Range<Int> {
        var range = range
        while !range.isEmpty, isBlankByte(line[range.lowerBound]) {
            range = range.lowerBound + 1..<range.upperBound
        }
        while !range.isEmpty, isBlankByte(line[range.upperBound - 1]) {
            range = range.lowerBound..<range.upperBound - 1
        }
        return range
    }

    /// Whether a line that continues a paragraph begins a block where a table's row could stand:
    /// some blocks, such as a list that begins with 2, interrupt a table but not a paragraph.
    private static func endsTable(_ line: ArraySlice<UInt8>) -> Bool {
        switch line.first ?? 0 {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "*"), UInt8(ascii: "<"):
            CommonMarkTree(line).beginsWithBlock
        default: false
        }
    }
}
