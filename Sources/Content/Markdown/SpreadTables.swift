/// A source with its tables spread out: each cell on a line of its own, as a heading, behind the
/// marks of the lists and quotes that the table is in. So libcmark, which knows no tables, parses
/// every cell where it stands, knows the document's link definitions in it, and shows by the places
/// of the headings how far a table goes.
struct SpreadTables {
    /// Which cell a heading is.
    struct Cell {
        let table: Int
        /// `nil` for the delimiter row, which is spread out to see that it stands in the same block.
        let row: Int?
        let column: Int
        let isLast: Bool
    }

    /// The text for libcmark.
    private(set) var bytes: [UInt8] = []
    /// The tables, by place.
    let tables: [PipeTable]
    /// The source's line for each line of the text.
    private var sourceLines: [Int] = []
    /// The cells, by their lines in the text.
    private var cells: [Int: Cell] = [:]

    /// A source with some of its tables spread out.
    init(_ lines: SourceLines, tables: [PipeTable]) {
        self.tables = tables.sorted { $0.delimiter.line < $1.delimiter.line }
        var next = 1
        for (index, table) in self.tables.enumerated() {
            guard let header = table.rows.first, header.line >= next else { continue }
            for line in next..<header.line { add(line, of: lines) }
            spread(table, at: index, of: lines)
            next = max(table.delimiter.line, table.rows.last?.line ?? 0) + 1
        }
        for line in next..<max(next, lines.count + 1) { add(line, of: lines) }
    }

    /// About how many bytes the rows of tables are when they are spread out.
    static func size(of tables: [PipeTable]) -> Int {
        tables.reduce(0) { size, table in
            table.rows.reduce(size) { $0 + $1.cells.count * ($1.prefix + 8) }
        }
    }

    /// The line of the source from which a line of the text comes.
    func sourceLine(_ line: Int) -> Int {
        line >= 1 && line <= sourceLines.count ? sourceLines[line - 1] : line
    }

    /// The cell that a heading on a line is, or `nil` for a heading of the source.
    func cell(atLine line: Int) -> Cell? { cells[line] }

    /// The tables as they have to be where libcmark did not find every cell in the same block, or
    /// `nil` where it did. `false` stands for a delimiter row that is none.
    func corrected(by tree: borrowing CommonMarkTree) -> (tables: [PipeTable], no: Set<Int>)? {
        var parents: [Int: CommonMarkNode] = [:]
        tree.walk { node, isEntered in
            if isEntered, node.kind == .heading, cells[node.firstLine] != nil {
                parents[node.firstLine] = node.parent
            }
        }
        var firstParent: [Int: CommonMarkNode] = [:]
        var rowCounts: [Int: Int] = [:]
        var isWrong = false
        var refused: Set<Int> = []
        for (line, cell) in cells.sorted(by: { $0.key < $1.key }) {
            let parent = parents[line]
            if firstParent[cell.table] == nil, let parent,
                parent.depth + 1 == tables[cell.table].depth
            {
                firstParent[cell.table] = parent
            }
            guard parent == nil || parent != firstParent[cell.table] else { continue }
            isWrong = true
            if let row = cell.row, row > 0 {
                rowCounts[cell.table] = min(row, rowCounts[cell.table] ?? row)
            } else {
                refused.insert(tables[cell.table].delimiter.line)
            }
        }
        guard isWrong else { return nil }
        var corrected: [PipeTable] = []
        for (index, table) in tables.enumerated() where !refused.contains(table.delimiter.line) {
            var table = table
            table.rows = Array(table.rows.prefix(rowCounts[index] ?? table.rows.count))
            corrected.append(table)
        }
        return (corrected, refused)
    }

    private mutating func add(_ line: Int, of lines: SourceLines) {
        bytes.append(contentsOf: lines[line])
        bytes.append(UInt8(ascii: "\n"))
        sourceLines.append(line)
    }

    private mutating func spread(_ table: PipeTable, at index: Int, of lines: SourceLines) {
        for (number, row) in table.rows.enumerated() {
            // What stands before a header row that continues a paragraph says nothing of where the
            // table is, since the line may be a lazy one; the delimiter row may not.
            let model = number == 0 && !table.isWholeParagraph ? table.delimiter : row
            let prefix = lines.source.bytes[
                lines.range(ofLine: model.line).lowerBound..<model.start]
            for (column, cell) in row.cells.enumerated() where column == 0 || !cell.isEmpty {
                let isFirst = number == 0 && column == 0
                add(
                    lines.source.bytes[cell], behind: prefix, keepingMarks: isFirst,
                    cell: Cell(table: index, row: number, column: column, isLast: false),
                    line: row.line)
            }
            if number == 0 {
                let line = lines.range(ofLine: table.delimiter.line)
                add(
                    [], behind: lines.source.bytes[line.lowerBound..<table.delimiter.start],
                    keepingMarks: true,
                    cell: Cell(table: index, row: nil, column: 0, isLast: false),
                    line: table.delimiter.line)
            }
        }
        let last = sourceLines.count
        if let cell = cells[last] {
            cells[last] = Cell(table: index, row: cell.row, column: cell.column, isLast: true)
        }
    }

    private mutating func add(
        _ content: ArraySlice<UInt8>, behind prefix: ArraySlice<UInt8>, keepingMarks: Bool,
        cell: Cell, line: Int
    ) {
        for byte in prefix {
            let isMark = !keepingMarks && byte != UInt8(ascii: ">") && !isBlankByte(byte)
            bytes.append(isMark ? UInt8(ascii: " ") : byte)
        }
        bytes.append("# ")
        var previous: UInt8 = 0
        for byte in content {
            if byte == UInt8(ascii: "|"), previous == UInt8(ascii: "\\") { bytes.removeLast() }
            bytes.append(byte)
            previous = byte
        }
        bytes.append(" #\n")
        sourceLines.append(line)
        cells[sourceLines.count] = cell
    }
}
