internal import Diagnostics
internal import Model
internal import Templates
internal import Totals

extension SitePages {
    /// A table as a page shows it.
    ///
    /// - Parameter limit: how many of its rows are shown at most.
    func tableView(_ table: Table, rows limit: Int = .max, from here: Standpoint) -> TableView {
        let grains = table.columns.map { column in
            column.term.flatMap { settings.metric($0.metric) }?.grain
        }
        func row(_ row: Table.Row, url: SafeURL?) -> TableView.Row {
            TableView.Row(
                label: row.label, url: url, unit: row.unit,
                cells: zip(row.cells, grains).map { cellView($0, grain: $1, from: here) })
        }
        return TableView(
            title: table.title,
            rowsLabel: rowsLabel(table.rowKind),
            columns: table.columns.map { column in
                TableView.Column(
                    label: column.label,
                    group: column.group == column.label ? nil : column.group,
                    unit: column.unitBesideLabel)
            },
            rows: table.rows.prefix(limit).map { row($0, url: url(of: $0, in: table, from: here)) },
            total: table.total.map { row($0, url: nil) },
            notes: notes(of: table),
            asOf: asOfDay.map(language.date) ?? "",
            page: here.url(addresses.table(table.id)),
            csv: here.url(file: addresses.data(table.id, format: "csv")),
            json: here.url(file: addresses.data(table.id, format: "json")))
    }

    func rowsLabel(_ rows: TableDefinition.Rows) -> String {
        switch rows {
        case .city: words(.rowsCity)
        case .post: words(.rowsPost)
        case .date: words(.rowsDate)
        case .candidate: words(.rowsCandidate)
        case .category: words(.rowsCategory)
        case .metric: words(.rowsMetric)
        }
    }

    private func url(of row: Table.Row, in table: Table, from here: Standpoint) -> SafeURL? {
        switch table.rowKind {
        case .city: City.ID(row.key).map { here.url(addresses.city($0)) }
        case .post: Post.ID(row.key).map { here.url(addresses.post($0)) }
        case .candidate: Candidate.ID(row.key).map { here.url(addresses.candidate($0)) }
        case .date:
            Day(iso: row.key).flatMap { days.contains($0) ? here.url(addresses.day($0)) : nil }
        case .category, .metric: nil
        }
    }

    /// What readers have to know of a table, in words: its own remark, the notes of its columns'
    /// metrics, and what the figures themselves call for.
    func notes(of table: Table) -> [String] {
        var notes = settings.isSimulation ? [words(.noteSimulation)] : []
        if let remark = table.remark { notes.append(remark) }
        for column in table.columns {
            guard let note = column.note else { continue }
            let line = "\(column.group ?? column.label): \(note)"
            if !notes.contains(line) { notes.append(line) }
        }
        notes += told(table.notes).map { words(for: $0, in: table) }
        let rows = table.rows + (table.total.map { [$0] } ?? [])
        if rows.contains(where: { $0.cells.contains(where: \.isProvisional) }) {
            notes.append(words(.noteProvisional))
        }
        return notes
    }

    /// The notes of a table, those on rows whose shares come to the same sum as one.
    private func told(_ notes: [Table.Note]) -> [Table.Note] {
        var told: [Table.Note] = []
        for note in notes {
            guard case .roundedShares(let metric, let row, let sum) = note else {
                told.append(note)
                continue
            }
            let like = told.firstIndex { other in
                if case .roundedShares(metric, _, sum) = other { true } else { false }
            }
            guard let like, case .roundedShares(_, let rows, _) = told[like] else {
                told.append(note)
                continue
            }
            told[like] = .roundedShares(metric: metric, of: "\(rows), \(row)", sum: sum)
        }
        return told
    }

    private func words(for note: Table.Note, in table: Table) -> String {
        switch note {
        case .partial(let columns, let reported, let expected, let grain):
            let badge = words.badge(reported: reported, of: expected, grain: grain)
            let partial = table.columns.filter { columns.contains($0.key) }
            if partial.count == table.columns.count {
                return words(.notePartialTable, ["badge": badge])
            }
            let labels = partial.map(\.fullLabel).joined(separator: ", ")
            return words(.notePartial, ["column": labels, "badge": badge])
        case .roundedShares(let metric, let rows, let sum):
            let label = settings.metric(metric)?.label ?? metric
            return words(.noteRoundedShares, ["metric": label, "of": rows, "sum": sum])
        case .outsideRows(let column, let value):
            return words(
                .noteOutsideRows, ["column": column, "value": language.grouped(value)])
        }
    }
}

extension Table.Column {
    /// The name of a part with that of its metric: `Suara: RIDO`.
    var fullLabel: String { group.map { $0 == label ? label : "\($0): \(label)" } ?? label }

    /// The unit, unless the label or the group says it already.
    var unitBesideLabel: String? {
        guard let unit else { return nil }
        let isSaid = [label, group ?? ""].contains { $0.lowercased().hasSuffix(unit.lowercased()) }
        return isSaid ? nil : unit
    }
}
