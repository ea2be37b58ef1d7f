/// A picture of a table's figures, as a fenced block or a page asks for it.
public struct Chart: Hashable, Sendable {
    /// How figures are drawn; the raw value is the word in a fenced block.
    public enum Kind: String, CaseIterable, Sendable {
        /// A bar for each figure, from zero.
        case bars
        /// Figures over days.
        case line
        /// Which rows have reported.
        case completeness
        /// A tile for each city, where site.yaml puts it.
        case map
    }

    /// The table whose figures are drawn.
    public let table: TableDefinition.ID
    /// How they are drawn.
    public let kind: Kind
    /// What is drawn: a metric of the table, with all its parts where it has any.
    public let column: Metric.ID

    /// A picture of one metric of a table.
    public init(table: TableDefinition.ID, kind: Kind, column: Metric.ID) {
        self.table = table
        self.kind = kind
        self.column = column
    }
}

/// Which pictures a table can be drawn as.
public struct ChartChoices: Sendable {
    /// The table.
    public let table: TableDefinition.ID
    /// What its rows are.
    public let rows: TableDefinition.Rows
    /// Its metrics, each once, in the order of its columns.
    public let metrics: [Metric.ID]
    /// Whether site.yaml says where each city stands.
    public let hasMap: Bool
    private let fitting: [Chart.Kind: [Metric.ID]]

    /// What a table can be drawn as.
    ///
    /// - Parameters:
    ///   - definition: the table.
    ///   - hasMap: whether site.yaml says where each city stands.
    ///   - metric: the metric of that key.
    public init(
        of definition: TableDefinition, hasMap: Bool, metric: (Metric.ID) -> Metric?
    ) {
        self.hasMap = hasMap
        table = definition.id
        rows = definition.rows
        var seen: Set<Metric.ID> = []
        let known = definition.columns.map(\.metric).filter { seen.insert($0).inserted }
            .compactMap(metric)
        metrics = known.map(\.id)
        let wholes = Set(definition.columns.filter { $0.part == nil }.map(\.metric))
        func opened(_ one: Metric) -> Metric.Parts {
            guard case .ratio(let of, _) = one.kind, of.part == nil else { return one.parts }
            return metric(of.metric)?.parts ?? .none
        }
        // One pair of candidates is never drawn without the others.
        let drawn = known.filter { wholes.contains($0.id) || opened($0) != .candidates }
        let counted = drawn.filter { $0.kind == .cumulative || $0.kind == .flow }
        let quotients = drawn.filter(\.isRatio)
        var fitting: [Chart.Kind: [Metric.ID]] = [:]
        let ofCandidates = drawn.filter { opened($0) == .candidates }
        if rows != .metric {
            fitting[.bars] = Self.first(
                ofCandidates.filter(\.isRatio) + ofCandidates.filter { !$0.isRatio } + quotients,
                of: drawn)
        }
        if rows == .date { fitting[.line] = Self.first(counted, of: drawn) }
        if rows == .city || rows == .post {
            fitting[.completeness] = Self.first(counted, of: drawn)
        }
        if rows == .city, hasMap {
            let single = drawn.filter {
                wholes.contains($0.id) && !($0.isRatio && opened($0) != .none)
            }
            fitting[.map] = Self.first(quotients, of: single)
        }
        self.fitting = fitting
    }

    /// Metrics with those that say most as a picture before the others.
    private static func first(_ preferred: [Metric], of all: [Metric]) -> [Metric.ID] {
        var left = Set(all.map(\.id))
        return (preferred + all).map(\.id).filter { left.remove($0) != nil }
    }

    /// The metrics that a kind of picture can show, the one that it shows by itself first; empty
    /// where the table has none for it.
    public func columns(of kind: Chart.Kind) -> [Metric.ID] { fitting[kind] ?? [] }

    /// The kinds of pictures that fit.
    public var kinds: [Chart.Kind] { Chart.Kind.allCases.filter { !columns(of: $0).isEmpty } }

    /// The kind that is drawn where none is named.
    public var usualKind: Chart.Kind { rows == .date ? .line : .bars }

    /// The picture of a kind as it is where no column is named; `nil` where the kind does not fit.
    public func chart(_ kind: Chart.Kind) -> Chart? {
        columns(of: kind).first.map { Chart(table: table, kind: kind, column: $0) }
    }
}

/// Where each city stands on a map of tiles, which is no map of the land.
public struct TileMap: Hashable, Sendable {
    /// From north to south, each from west to east; `nil` is an empty place. Rows may have
    /// different lengths.
    public let rows: [[City.ID?]]

    /// A map of tiles.
    public init(rows: [[City.ID?]]) { self.rows = rows }

    /// How many tiles the longest row has.
    public var width: Int { rows.map(\.count).max() ?? 0 }
}
