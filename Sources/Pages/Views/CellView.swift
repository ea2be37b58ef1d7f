internal import Diagnostics
internal import Model
internal import Templates
internal import Totals

/// A cell as a page shows it: never a bare number.
struct CellView: Sendable {
    /// Plain digits, as in data files: `8214007`, `0.7878`; empty where there is no number.
    let value: String
    /// `8.214.007`, `78,78%`, `[x]`, `[z]` or `–`.
    let display: String
    /// What the display means where it is no number: “belum dilaporkan”.
    let meaning: String?
    /// How many of how many reported, where some did not.
    let badge: String?
    let isNumber: Bool
    let isProvisional: Bool
    /// Where the correction is told, if the figure was corrected.
    let correction: SafeURL?

    static let shape = Shape<CellView>(
        .text("value") { $0.value },
        .text("display") { $0.display },
        .text("meaning") { $0.meaning },
        .text("badge") { $0.badge },
        .flag("is_number") { $0.isNumber },
        .flag("is_provisional") { $0.isProvisional },
        .url("correction") { $0.correction })
}

/// A figure with its name: a line of a list of figures.
struct FigureView: Sendable {
    let label: String
    let unit: String?
    /// Whether it is a part of the figure before it.
    let isPart: Bool
    /// Where the total that it is in, or is, can be opened.
    let origin: SafeURL?
    let cell: CellView
    /// What became of it since an earlier day, with its sign, where that is compared.
    var change: String? = nil

    static let shape = Shape<FigureView>(
        .text("label") { $0.label },
        .text("unit") { $0.unit },
        .flag("is_part") { $0.isPart },
        .url("origin") { $0.origin },
        .group("cell", CellView.shape, at: \.cell),
        .text("change") { $0.change })
}

/// A table as a page shows it.
struct TableView: Sendable {
    struct Column: Sendable {
        let label: String
        let group: String?
        let unit: String?

        static let shape = Shape<Column>(
            .text("label") { $0.label },
            .text("group") { $0.group },
            .text("unit") { $0.unit })
    }

    struct Row: Sendable {
        let label: String
        let url: SafeURL?
        let unit: String?
        let cells: [CellView]

        static let shape = Shape<Row>(
            .text("label") { $0.label },
            .url("url") { $0.url },
            .text("unit") { $0.unit },
            .list("cells", CellView.shape) { $0.cells })
    }

    /// More columns than these do not fit on a sheet of A4 that stands upright.
    private static let uprightColumns = 8

    let title: String
    let rowsLabel: String
    let columns: [Column]
    let rows: [Row]
    let total: Row?
    let notes: [String]
    let asOf: String
    let page: SafeURL
    let csv: SafeURL
    let json: SafeURL

    static let shape = Shape<TableView>(
        .text("title") { $0.title },
        .text("rows_label") { $0.rowsLabel },
        .list("columns", Column.shape) { $0.columns },
        .flag("is_wide") { $0.columns.count > Self.uprightColumns },
        .list("rows", Row.shape) { $0.rows },
        .group("total", Row.shape) { $0.total },
        .texts("notes") { $0.notes },
        .flag("has_notes") { !$0.notes.isEmpty },
        .text("as_of") { $0.asOf },
        .url("page") { $0.page },
        .url("csv") { $0.csv },
        .url("json") { $0.json })
}
