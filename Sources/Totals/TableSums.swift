public import Diagnostics
import Model

/// A table held against itself: whether its rows add up to its total, and what has to be said.
struct TableSums {
    let definition: TableDefinition
    let ledger: Ledger
    let scope: Scope
    let columns: [Table.Column]
    let rows: [Table.Row]
    let total: Table.Row?

    var notes: [Table.Note] { partialNotes + outsideNotes + roundingNotes }

    // MARK: - Sums

    /// The totals that the rows do not add up to.
    var faults: [Diagnostic] {
        columns.indices.compactMap { index in
            guard isAdditive(columns[index]), let total, !hasUndated(columns[index]),
                let sum = sum(of: index),
                number(total.cells[index]) != sum + outside(columns[index])
            else { return nil }
            return Diagnostic(
                .tableTotal,
                at: SourceLocation(file: "Content/site.yaml", position: definition.position),
                [
                    "column": .text(columns[index].key), "table": .text(definition.id.text),
                    "total": .number(number(total.cells[index])), "sum": .number(sum),
                ])
        }
    }

    /// Whether a column's rows are all of the total, each once.
    private func isAdditive(_ column: Table.Column) -> Bool {
        guard let term = column.term, let kind = column.kind,
            let metric = ledger.site.settings.metric(term.metric), !metric.isRatio
        else { return false }
        return switch definition.rows {
        case .city: true
        case .post: metric.grain == .post
        case .date: kind == .flow
        case .candidate: metric.parts == .candidates
        case .category:
            switch metric.parts {
            case .list, .issues: true
            case .none, .candidates: false
            }
        case .metric: false
        }
    }

    /// `nil` where a sum is beyond 64 bits: a fault of the site's figures, told as such.
    private func sum(of column: Int) -> Int64? {
        let cells = rows.map { $0.cells[column] }
        guard !cells.contains(where: \.isBeyond), total?.cells[column].isBeyond != true else {
            return nil
        }
        var sum = Outcome()
        for cell in cells { sum.add(number(cell)) }
        return sum.isBeyond ? nil : sum.value
    }

    private func number(_ cell: Cell) -> Int64 {
        if case .count(let count) = cell.value { count } else { 0 }
    }

    /// Whether a figure of a city's entry is in the total of a table of days: no day has it.
    private func hasUndated(_ column: Table.Column) -> Bool {
        guard definition.rows == .date, let term = column.term else { return false }
        return ledger.slots.slots(of: term).contains { slot in
            ledger.slots.grain(slot) == .city
                && ledger.citySeries[slot].contains { $0.days.first?.day == .min }
        }
    }

    /// What is in the total and in no row of a table of cities.
    private func outside(_ column: Table.Column) -> Int64 {
        guard definition.rows == .city, scope.city == nil, let term = column.term,
            let metric = ledger.site.settings.metric(term.metric), metric.grain == .post
        else { return 0 }
        var outside = scope
        outside.isOutsideCities = true
        return number(ledger.cell(term, in: outside))
    }

    // MARK: - Notes

    private var partialNotes: [Table.Note] {
        guard let total else { return [] }
        var notes: [(reported: Int, expected: Int, grain: Metric.Grain, columns: [String])] = []
        for (column, cell) in zip(columns, total.cells) where cell.status == .partial {
            let grain = grain(of: column)
            if let known = notes.firstIndex(where: {
                $0.reported == cell.reported && $0.expected == cell.expected && $0.grain == grain
            }) {
                notes[known].columns.append(column.key)
            } else {
                notes.append((cell.reported, cell.expected, grain, [column.key]))
            }
        }
        return notes.map {
            .partial(
                columns: $0.columns, reported: $0.reported, expected: $0.expected, grain: $0.grain)
        }
    }

    /// What the units of a column are. A ratio of one of each grain goes by cities.
    private func grain(of column: Table.Column) -> Metric.Grain {
        guard let term = column.term, let metric = ledger.site.settings.metric(term.metric)
        else { return .city }
        guard case .ratio(let of, let over) = metric.kind else { return metric.grain }
        let grains = [of, over].map { ledger.site.settings.metric($0.metric)?.grain }
        return grains == [.post, .post] ? .post : .city
    }

    private var outsideNotes: [Table.Note] {
        columns.compactMap { column in
            let value = isAdditive(column) ? outside(column) : 0
            return value > 0 ? .outsideRows(column: column.key, value: value) : nil
        }
    }

    /// Where shares stand beside each other in a row, or below each other in a table of parts.
    private var roundingNotes: [Table.Note] {
        var notes: [Table.Note] = []
        switch definition.rows {
        case .candidate, .category:
            for (index, column) in columns.enumerated() where column.kind?.name == "ratio" {
                let cells = rows.map { $0.cells[index] }
                if let sum = roundedShares(cells, in: language) {
                    notes.append(
                        .roundedShares(metric: column.key, of: total?.label ?? "", sum: sum))
                }
            }
        case .city, .post, .date:
            for metric in definition.columns.map(\.metric) {
                let shares = columns.indices.filter {
                    columns[$0].term?.metric == metric && columns[$0].kind?.name == "ratio"
                }
                for row in rows + (total.map { [$0] } ?? []) {
                    if let sum = roundedShares(shares.map { row.cells[$0] }, in: language) {
                        notes.append(.roundedShares(metric: metric, of: row.label, sum: sum))
                    }
                }
            }
        case .metric: break
        }
        return notes
    }

    private var language: Language { ledger.site.settings.language }
}

/// What rounded shares come to, as a percentage, where they are all of a whole and yet their digits
/// do not come to 100; `nil` otherwise.
public func roundedShares(_ cells: [Cell], in language: Language) -> String? {
    var (numerators, steps) = (Outcome(), Outcome())
    var denominator: Int64?
    for cell in cells {
        guard case .ratio(let share) = cell.value,
            denominator ?? share.denominator == share.denominator,
            let rounded = share.steps(decimals: cell.decimals)
        else { return nil }
        denominator = share.denominator
        numerators.add(share.numerator)
        steps.add(rounded)
    }
    guard let denominator, let decimals = cells.first?.decimals, numerators.value == denominator,
        let whole = Int64(exactly: powerOfTen(min(max(decimals, 0), 6) + 2)), steps.value != whole
    else { return nil }
    return Fraction(steps.value, over: whole)?.percent(decimals: decimals, in: language)
}
