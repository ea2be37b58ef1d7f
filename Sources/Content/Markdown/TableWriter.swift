/// Writes the tags of a pipe table around its cells.
struct TableWriter {
    /// What is written for a table.
    enum Style {
        /// What cmark-gfm writes: what ours is held against.
        case gitHub
        /// A table that scrolls inside itself and tells what its header cells are about.
        case scrolling(label: [UInt8])
    }

    private let table: PipeTable
    private let style: Style
    private var row = 0
    private var column = 0

    /// A writer that has not written anything yet.
    init(_ table: PipeTable, style: Style) {
        self.table = table
        self.style = style
    }

    /// Writes all that stands before the content of a cell.
    mutating func beginCell(row: Int, column: Int, to html: inout [UInt8]) {
        if row == 0, column == 0 { beginTable(&html) }
        if row > self.row {
            endRow(&html)
            self.row = row
            self.column = 0
            if row == 1 { html.append("<tbody>\n") }
            html.append("<tr>\n")
        }
        while self.column < column { writeEmptyCell(&html) }
        beginCell(&html)
    }

    /// Writes what stands behind the content of a cell.
    mutating func endCell(to html: inout [UInt8]) {
        html.append(row == 0 ? "</th>\n" : "</td>\n")
        column += 1
    }

    /// Writes what stands behind the last cell.
    mutating func endTable(to html: inout [UInt8]) {
        endRow(&html)
        if row > 0 { html.append("</tbody>\n") }
        html.append("</table>\n")
        if case .scrolling = style { html.append("</div>\n") }
    }

    private func beginTable(_ html: inout [UInt8]) {
        if case .scrolling(let label) = style {
            html.append("<div class=\"table-scroll\" role=\"region\" aria-label=\"")
            html.appendEscaped(label)
            html.append("\" tabindex=\"0\">\n")
        }
        html.append("<table>\n<thead>\n<tr>\n")
    }

    private mutating func endRow(_ html: inout [UInt8]) {
        while column < table.alignments.count { writeEmptyCell(&html) }
        html.append("</tr>\n")
        if row == 0 { html.append("</thead>\n") }
    }

    private mutating func writeEmptyCell(_ html: inout [UInt8]) {
        beginCell(&html)
        endCell(to: &html)
    }

    private func beginCell(_ html: inout [UInt8]) {
        html.append(row == 0 ? "<th" : "<td")
        let alignment: StaticString? =
            switch table.alignments[column] {
            case .none: nil
            case .left: "left"
            case .center: "center"
            case .right: "right"
            }
        switch style {
        case .gitHub:
            if let alignment {
                html.append(" align=\"")
                html.append(alignment)
                html.append("\"")
            }
        case .scrolling:
            if row == 0 { html.append(" scope=\"col\"") }
            if let alignment {
                html.append(" class=\"align-")
                html.append(alignment)
                html.append("\"")
            }
        }
        html.append(">")
    }
}
