internal import Model
internal import Totals

/// A column of a table's CSV: what it is, for the files that describe it.
struct TableField {
    enum Kind {
        case text, count, number
        /// How far the number before it can be relied on.
        case status
    }

    /// As the header has it.
    let name: String
    let title: String
    let kind: Kind
    let unit: String?
    let note: String?

    init(
        _ name: String, title: String, _ kind: Kind, unit: String? = nil, note: String? = nil
    ) {
        self.name = name
        self.title = title
        self.kind = kind
        self.unit = unit
        self.note = note
    }
}

extension PublishedTable {
    /// The columns of the CSV, from left to right, with what the first one is called.
    func fields(rowsLabel: String) -> [TableField] {
        let unit = TableField("unit", title: words(.dataUnit), .text)
        return [
            TableField(table.rowKind.rawValue, title: rowsLabel, .text),
            TableField("label", title: words(.dataName), .text),
        ] + (table.rowKind == .metric ? [unit] : [])
            + table.columns.flatMap { column in
                [
                    TableField(
                        column.key, title: column.fullLabel, kind(of: column), unit: column.unit,
                        note: column.note),
                    TableField(
                        "\(column.key)_status",
                        title: words(.dataStatus, ["column": column.fullLabel]), .status),
                ]
            }
    }

    private func kind(of column: Table.Column) -> TableField.Kind {
        switch column.kind {
        case .flow, .stock, .cumulative: .count
        // Where the rows are the metrics, some of them may be ratios.
        case .ratio, nil: .number
        }
    }

    /// Whether no row is called as the row of totals is.
    var hasKeys: Bool { !table.rows.contains { $0.key == "total" } }
}
