internal import Diagnostics
internal import Model
internal import Totals

/// A table as plain text that can be read from a terminal, or down the phone.
public struct TableText: Sendable {
    private let table: Table
    private let words: Words
    private let heading: [String]
    private let notes: [String]

    init(_ table: Table, asOf: String?, notes: [String], words: Words) {
        self.table = table
        self.words = words
        self.notes = notes
        heading = [table.title] + (asOf.map { [words(.tableAsOf, ["date": $0])] } ?? [])
    }

    /// The text: a line a row where that fits into `width` characters, else a block a row with a
    /// line a figure. Ends with a line feed.
    public func lines(width: Int) -> String {
        let grid = grid
        let fits = grid.allSatisfy { $0.count <= width }
        let body = fits ? grid : blocks
        let told = heading + [""] + body + (notes.isEmpty ? [] : [""]) + notes.map { "* \($0)" }
        return told.map { $0 + "\n" }.joined()
    }

    private var rows: [Table.Row] { table.rows + (table.total.map { [$0] } ?? []) }

    /// A line a row, the columns aligned: labels to the left, figures to the right.
    private var grid: [String] {
        let header = [""] + table.columns.map(\.label)
        let cells = rows.map { row in [row.label] + row.cells.map(display) }
        let widths = header.indices.map { column in
            ([header] + cells).map { $0[column].count }.max() ?? 0
        }
        func line(_ fields: [String]) -> String {
            fields.enumerated().map { index, field in
                let padding = String(repeating: " ", count: widths[index] - field.count)
                return index == 0 ? field + padding : padding + field
            }.joined(separator: "  ")
        }
        let rule = String(repeating: "-", count: widths.reduce(-2) { $0 + $1 + 2 })
        var lines = [line(header), rule] + cells.map(line)
        if table.total != nil { lines.insert(rule, at: lines.count - 1) }
        return lines.map(trimmed)
    }

    /// A block a row: its name, and below it a line a figure with its name and unit.
    private var blocks: [String] {
        let labels = table.columns.map(\.fullLabel)
        let labelWidth = labels.map(\.count).max() ?? 0
        let figureWidth = rows.flatMap(\.cells).map { display($0).count }.max() ?? 0
        return rows.enumerated().flatMap { index, row in
            let figures = zip(zip(labels, table.columns), row.cells).map { named, cell in
                let (label, column) = named
                let figure = display(cell)
                let gap = labelWidth - label.count + 2 + figureWidth - figure.count
                let unit = (row.unit ?? column.unitBesideLabel).map { " \($0)" } ?? ""
                return "  \(label)\(String(repeating: " ", count: gap))\(figure)\(unit)"
            }
            return (index == 0 ? [] : [""]) + [row.label] + figures
        }
    }

    /// A figure with how far it can be relied on.
    private func display(_ cell: Cell) -> String {
        var text = cell.display(in: words.language)
        if cell.status == .partial { text += " (\(cell.reported)/\(cell.expected))" }
        if cell.isProvisional { text += "*" }
        if cell.isCorrected { text += " (r)" }
        return text
    }
}

private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
}
