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
    private var language: Language { site.settings.language }

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
    private func opened(_ term: MetricTerm) -> [MetricTerm] {
        guard term.part == nil, let metric = site.settings.metric(term.metric) else { return [term] }
        let parts = parts(of: term).map { MetricTerm(metric: term.metric, part: $0.part) }
        return metric.isRatio && !parts.isEmpty ? parts : parts + [term]
    }

    private func column(of term: MetricTerm) -> Table.Column? {
        guard let metric = site.settings.metric(term.metric) else { return nil }
        let label = parts(of: MetricTerm(metric: term.metric)).first { $0.part == term.part }?.label
        return Table.Column(
            key: term.description, term: term, label: label ?? metric.label,
            group: label == nil ? nil : metric.label, kind: metric.kind, unit: metric.unit,
            note: metric.note)
    }

    /// The parts that a metric, or a ratio's upper side, has.
    private func parts(of term: MetricTerm) -> [(part: String, label: String)] {
        guard let metric = site.settings.metric(term.metric) else { return [] }
        if case .ratio(let of, _) = metric.kind {
            if of.part != nil || site.settings.metric(of.metric)?.isRatio ?? true { return [] }
            return parts(of: of)
        }
        return switch metric.parts {
        case .none: []
        case .candidates: site.candidates.map { ($0.id.text, $0.label) }
        case .list(let names): names.map { ($0, $0) }
        }
    }

    // MARK: - Rows

    private var totalHeading: Heading {
        let place =
            scope.post.map { ledger.posts[$0].title } ?? scope.city.map { site.cities[$0].title }
            ?? site.region.title
        return Heading(key: "total", label: place, scope: scope)
    }

    private var headings: [Heading] {
        switch definition.rows {
        case .city:
            site.cities.indices.filter { scope.city == nil || scope.city == $0 }.map { city in
                var narrowed = scope
                narrowed.city = city
                return Heading(
                    key: site.cities[city].id.text, label: site.cities[city].title, scope: narrowed)
            }
        case .post: postHeadings
        case .date:
            ledger.days(of: definition.columns, in: scope).map { day in
                var narrowed = scope
                narrowed.day = day
                narrowed.last = day.number
                narrowed.flowsFrom = day.number
                return Heading(key: day.description, label: language.date(day), scope: narrowed)
            }
        case .candidate:
            site.candidates.map {
                Heading(key: $0.id.text, label: $0.label, scope: scope, part: $0.id.text)
            }
        case .category:
            categories.map { Heading(key: $0, label: $0, scope: scope, part: $0) }
        case .metric:
            definition.columns.flatMap(opened).compactMap { term in
                column(of: term).map { column in
                    Heading(
                        key: column.key,
                        label: column.group.map { "\($0): \(column.label)" } ?? column.label,
                        unit: column.unit, scope: scope, term: term)
                }
            }
        }
    }

    /// By the order of their cities, province posts first; those that are only planned and gave
    /// nothing are left out.
    private var postHeadings: [Heading] {
        let order = { (post: Int) in ledger.posts[post].city.flatMap(ledger.cityIndex) ?? -1 }
        return (scope.post.map { [$0] } ?? scope.city.map { ledger.postsOfCity[$0] }
            ?? Array(ledger.posts.indices))
            .filter {
                ledger.posts[$0].status != .planned || !ledger.unitsOfPost[$0].isEmpty
            }
            .sorted { (order($0), $0) < (order($1), $1) }
            .map { post in
                var narrowed = scope
                narrowed.post = post
                return Heading(
                    key: ledger.posts[post].id.text, label: ledger.posts[post].title,
                    scope: narrowed)
            }
    }

    /// The parts of the columns' lists, each once, in their order.
    private var categories: [String] {
        var seen: Set<String> = []
        return definition.columns.flatMap { parts(of: MetricTerm(metric: $0.metric)) }
            .map(\.part).filter { seen.insert($0).inserted }
    }
}

extension Ledger {
    /// The reports that a table takes. A round lasts from its polling day, the first from the
    /// beginning, to the day before the next one's.
    func scope(of filter: TableDefinition.Filter) -> Scope {
        var first = filter.from
        var last = filter.to
        if let round = filter.round {
            let rounds = site.settings.elections.first { $0.id == site.settings.election }?.rounds
            let days = (rounds ?? []).sorted { $0.number < $1.number }
            if let index = days.firstIndex(where: { $0.number == round }) {
                if index > 0 { first = max(first ?? days[index].pollingDay, days[index].pollingDay) }
                if days.indices.contains(index + 1) {
                    let end = days[index + 1].pollingDay.previous
                    last = min(last ?? end, end)
                }
            }
        }
        var scope = Scope(day: min(last ?? lastDay, lastDay))
        scope.city = filter.city.flatMap(cityIndex)
        scope.post = filter.post.flatMap(postIndex)
        scope.levelsFrom = first?.number ?? .min
        scope.flowsFrom = first?.number ?? .min
        scope.last = last?.number ?? .max
        return scope
    }

    /// The days with a report of one of the terms.
    func days(of terms: [MetricTerm], in scope: Scope) -> [Day] {
        reportDays(of: terms, in: scope).filter {
            $0 != .min && $0 <= scope.last && $0 >= scope.flowsFrom
        }.map { Day(number: $0) }
    }

    /// The days with a report of one of the terms, as `Day.number`; `Int.min` stands for base
    /// figures.
    func reportDays(of terms: [MetricTerm], in scope: Scope) -> [Int] {
        var days: Set<Int> = []
        for term in terms.flatMap(reportedTerms) {
            for slot in slots.slots(of: term) {
                for unit in countedUnits(slots.all[slot].grain, in: scope) {
                    switch unit.place {
                    case .city(let city): days.formUnion(citySeries[slot][city].days.map(\.day))
                    case .units(let units):
                        for unit in units {
                            days.formUnion(unitSeries[slot][unit].days.map(\.day))
                        }
                    }
                }
            }
        }
        return days.sorted()
    }

    /// A term, or both sides of a ratio.
    private func reportedTerms(_ term: MetricTerm) -> [MetricTerm] {
        guard let metric = site.settings.metric(term.metric),
            case .ratio(let of, let over) = metric.kind
        else { return [term] }
        return [of, over]
    }
}
