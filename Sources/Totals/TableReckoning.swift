import Diagnostics
import Model

/// A table while it is worked out.
struct TableReckoning {
    /// A row before its cells.
    struct Heading {
        let key: String
        let label: String
        var unit: String? = nil
        let scope: Scope
        /// The candidate, or the part of a list, that the row is about.
        var part: String? = nil
        /// The metric that the row is about.
        var term: MetricTerm? = nil
    }

    let definition: TableDefinition
    let ledger: Ledger
    let scope: Scope

    var site: Site { ledger.site }

    init(of definition: TableDefinition, ledger: Ledger) {
        self.definition = definition
        self.ledger = ledger
        scope = ledger.scope(of: definition.filter)
    }

    var table: Table {
        let columns = columns
        let headings = headings
        let rows = headings.map { row($0, columns) }
        let total = definition.rows == .metric ? nil : row(totalHeading, columns)
        let sums = TableSums(
            definition: definition, ledger: ledger, scope: scope, columns: columns, rows: rows,
            total: total)
        return Table(
            id: definition.id, title: definition.title, rowKind: definition.rows,
            asOf: ledger.edition.asOf, columns: columns, rows: rows, total: total,
            notes: sums.notes, remark: definition.note, faults: sums.faults)
    }

    private func row(_ heading: Heading, _ columns: [Table.Column]) -> Table.Row {
        Table.Row(
            key: heading.key, label: heading.label, unit: heading.unit,
            cells: columns.map { cell($0, heading) })
    }

    private func cell(_ column: Table.Column, _ heading: Heading) -> Cell {
        guard var term = heading.term ?? column.term else { return .inapplicable }
        if let part = heading.part {
            guard term.part == nil, parts(of: term).contains(where: { $0.part == part }) else {
                return .inapplicable
            }
            term = MetricTerm(metric: term.metric, part: part)
        }
        return ledger.cell(term, in: heading.scope)
    }

    // MARK: - Columns

    private var columns: [Table.Column] {
        switch definition.rows {
        case .metric:
            let label = totalHeading.label
            return [
                Table.Column(
                    key: "value", term: nil, label: label, group: nil, kind: nil, unit: nil,
                    note: nil)
            ]
        case .candidate, .category: return definition.columns.compactMap { column(of: $0) }
        case .city, .post, .date: return definition.columns.flatMap(opened).compactMap(column)
        }
    }

    /// The columns of a term: of a metric with parts, those and then their whole; of a ratio with
    /// parts, those only.
    func opened(_ term: MetricTerm) -> [MetricTerm] {
        guard term.part == nil, let metric = site.settings.metric(term.metric) else {
            return [term]
        }
        let parts = parts(of: term).map { MetricTerm(metric: term.metric, part: $0.part) }
        return metric.isRatio && !parts.isEmpty ? parts : parts + [term]
    }

    func column(of term: MetricTerm) -> Table.Column? {
        guard let metric = site.settings.metric(term.metric) else { return nil }
        let label = parts(of: MetricTerm(metric: term.metric)).first { $0.part == term.part }?.label
        return Table.Column(
            key: term.description, term: term, label: label ?? metric.label,
            group: label == nil ? nil : metric.label, kind: metric.kind, unit: metric.unit,
            note: metric.note)
    }

    /// The parts that a metric, or a ratio's upper side, has.
    func parts(of term: MetricTerm) -> [(part: String, label: String)] {
        guard let metric = site.settings.metric(term.metric) else { return [] }
        if case .ratio(let of, _) = metric.kind {
            if of.part != nil || site.settings.metric(of.metric)?.isRatio ?? true { return [] }
            return parts(of: of)
        }
        return switch metric.parts {
        case .none: []
        case .candidates: site.candidates.map { ($0.id.text, $0.label) }
        case .list(let names): names.map { ($0, site.settings.category($0)) }
        case .issues(let breakdown):
            ledger.life.parts(of: breakdown).map { part in
                (
                    part,
                    breakdown.label(
                        of: site.settings.category(part), in: site.settings.language)
                )
            }
        }
    }
}
