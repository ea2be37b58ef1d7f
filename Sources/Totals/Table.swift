public import Diagnostics
public import Model

/// A table with its cells.
public struct Table: Sendable {
    /// A column: a metric, or one part of it.
    public struct Column: Sendable {
        /// `votes.rido`, `votes`; `value` where the rows are the metrics.
        public let key: String
        /// `nil` where the rows are the metrics.
        public let term: MetricTerm?
        /// What stands above it: the part's name, or the metric's.
        /// What it is called.
        public let label: String
        /// The metric's name where the column is a part of it.
        public let group: String?
        /// How its values go together; `nil` where the rows are the metrics.
        public let kind: Metric.Kind?
        /// What is counted.
        public let unit: String?
        /// What readers have to know of the metric.
        public let note: String?

        /// A column with all that is said of it.
        public init(
            key: String, term: MetricTerm?, label: String, group: String? = nil,
            kind: Metric.Kind? = nil, unit: String? = nil, note: String? = nil
        ) {
            self.key = key
            self.term = term
            self.label = label
            self.group = group
            self.kind = kind
            self.unit = unit
            self.note = note
        }
    }

    /// A row.
    public struct Row: Sendable {
        /// The id of the city, post, candidate or metric, the day as `2024-12-03`, or the part.
        public let key: String
        /// What it is called.
        public let label: String
        /// The metric's unit where the rows are the metrics.
        public let unit: String?
        /// One for each column.
        public let cells: [Cell]

        /// A row with its cells.
        public init(key: String, label: String, unit: String? = nil, cells: [Cell]) {
            self.key = key
            self.label = label
            self.unit = unit
            self.cells = cells
        }
    }

    /// What readers have to know of a table; the words are the site's.
    public enum Note: Hashable, Sendable {
        /// Totals of these columns lack units.
        case partial(columns: [String], reported: Int, expected: Int, grain: Metric.Grain)
        /// Shares that are all of a whole, but whose rounded digits come to something else:
        /// `99,99%`. They stand in a row, or in a column.
        case roundedShares(metric: String, of: String, sum: String)
        /// What province posts counted for no city in particular: it is in the total, in no row.
        case outsideRows(column: String, value: Int64)
    }

    /// Its name in site.yaml.
    public let id: TableDefinition.ID
    /// What it is called.
    public let title: String
    /// What its rows are.
    public let rowKind: TableDefinition.Rows
    /// The edition's moment.
    public let asOf: Moment
    /// From left to right.
    public let columns: [Column]
    /// From above, without the total.
    public let rows: [Row]
    /// Computed from the entries, not from the rows; `nil` where the rows are different metrics.
    public let total: Row?
    /// What readers have to know of it.
    public let notes: [Note]
    /// The table's own note, from site.yaml.
    public let remark: String?
    /// Totals that the rows do not add up to: a fault of the program, not of the site, that has to
    /// stop a build.
    public let faults: [Diagnostic]

    /// The corrected figures that a cell of it contains, also one of its total.
    public var correctedFigures: Set<CorrectedFigure> {
        (rows + (total.map { [$0] } ?? [])).reduce(into: []) { figures, row in
            for cell in row.cells where cell.isCorrected {
                figures.formUnion(cell.correctedFigures)
            }
        }
    }

    /// A table of cells that are worked out already.
    public init(
        id: TableDefinition.ID, title: String, rowKind: TableDefinition.Rows, asOf: Moment,
        columns: [Column], rows: [Row], total: Row?, notes: [Note], remark: String?,
        faults: [Diagnostic]
    ) {
        self.id = id
        self.title = title
        self.rowKind = rowKind
        self.asOf = asOf
        self.columns = columns
        self.rows = rows
        self.total = total
        self.notes = notes
        self.remark = remark
        self.faults = faults
    }
}

extension Table {
    /// The table with one row and without its total, which is about all of them.
    public func narrowed(to row: Row) -> Table {
        Table(
            id: id, title: title, rowKind: rowKind, asOf: asOf, columns: columns, rows: [row],
            total: nil, notes: [], remark: remark, faults: faults)
    }
}

extension Metric.Kind {
    /// The name in site.yaml: `flow`, `stock`, `cumulative`, `ratio`.
    public var name: String {
        switch self {
        case .flow: "flow"
        case .stock: "stock"
        case .cumulative: "cumulative"
        case .ratio: "ratio"
        }
    }
}
