internal import Diagnostics
internal import Model
internal import Totals

extension ChartDrawing {
    private var grain: Metric.Grain { metric.grain }

    private func drawn(_ row: Table.Row, _ column: Int, label: String, tint: Int? = nil)
        -> DrawnFigure
    {
        pages.drawn(row.cells[column], label: label, tint: tint, grain: grain)
    }

    // MARK: - Bars

    /// A picture for each row with its parts; or one with all rows, where there are no parts or the
    /// parts are the rows.
    mutating func drawBars() {
        // A total of counts would make the bars of its parts short.
        let hasTotal =
            subject.row == nil && metric.isRatio
            && [.city, .post, .date].contains(table.rowKind)
        let rows = (hasTotal ? [table.total].compactMap(\.self) : []) + rows
        let hasParts = columns.first.map { table.columns[$0].term?.part != nil } ?? false
        let panels =
            hasParts
            ? rows.map { row in
                ChartPanel(
                    title: subject.row == nil ? row.label : nil,
                    figures: columns.enumerated().map { tint, column in
                        drawn(row, column, label: table.columns[column].label, tint: tint)
                    })
            }
            : columns.prefix(1).filter { _ in !rows.isEmpty }.map { column in
                ChartPanel(
                    title: nil,
                    figures: rows.enumerated().map { number, row in
                        drawn(
                            row, column, label: row.label,
                            tint: table.rowKind == .candidate ? number : nil)
                    })
            }
        figures = panels.flatMap(\.figures)
        let scale = ChartScale(for: figures.map(\.cell.value))
        for panel in panels {
            BarPanel(panel: panel, scale: scale, id: nextName(), title: title).draw(into: &svg)
        }
    }

    // MARK: - Line

    /// A picture for each part, all of one scale.
    mutating func drawLines() {
        let days = rows.compactMap { Day(iso: $0.key) }
        guard let first = rows.first, let last = rows.last, days.count == rows.count else { return }
        let panels = columns.map { column in
            ChartPanel(
                title: columns.count > 1 ? table.columns[column].label : nil,
                figures: rows.map { drawn($0, column, label: $0.label) })
        }
        figures = panels.flatMap(\.figures)
        let scale = ChartScale(for: figures.map(\.cell.value))
        let reaches = figures.map { scale.reach(of: $0.cell.value) ?? -1 }
        let peak = reaches.indices.max { (reaches[$0], $1) < (reaches[$1], $0) }
        for panel in panels {
            LinePanel(
                panel: panel, days: days, scale: scale,
                largest: peak.map { figures[$0] }, id: nextName(), title: title,
                ends: (first.label, last.label)
            ).draw(into: &svg)
        }
    }

    // MARK: - Map

    /// The tiles; what is returned says that it is no map of the land.
    mutating func drawMap() -> [String] {
        guard let map = pages.settings.map, let column = columns.first, !rows.isEmpty else {
            return []
        }
        let drawn = rows.map { row in
            (row.key, self.drawn(row, column, label: row.label))
        }
        figures = drawn.map(\.1)
        let byCity = Dictionary(
            drawn.compactMap { key, figure in City.ID(key).map { ($0, figure) } },
            uniquingKeysWith: { first, _ in first })
        let scale = ChartScale(for: figures.map(\.cell.value))
        MapPanel(map: map, figures: byCity, scale: scale, id: nextName(), title: title)
            .draw(into: &svg)
        return [
            pages.words(scale.isHundredPercent ? .chartMapShares : .chartMapLargest)
        ]
    }

    // MARK: - Completeness

    /// The strip; what is returned names the rows by what they have done.
    mutating func drawStrip() -> [String] {
        let states = rows.compactMap { row in
            state(of: row).map { (label: row.label, state: $0) }
        }
        guard !states.isEmpty else { return [] }
        let lists = [
            (CompletenessStrip.State.reported, PageString.chartReported),
            (.partial, .chartPartlyReported), (.missing, .chartNotReported),
        ].compactMap { state, words -> String? in
            let names = states.filter { $0.state == state }.map(\.label)
            return names.isEmpty
                ? nil : pages.words(words, ["places": shortened(names)])
        }
        CompletenessStrip(
            rows: states, description: lists.joined(separator: " "), id: nextName(), title: title
        ).draw(into: &svg)
        return lists
    }

    /// How far a row has reported; `nil` where nothing is expected of it.
    private func state(of row: Table.Row) -> CompletenessStrip.State? {
        let states = columns.map { row.cells[$0].status }.filter { $0 != .notApplicable }
        if states.isEmpty { return nil }
        if states.allSatisfy({ $0 == .complete }) { return .reported }
        return states.contains { $0 == .complete || $0 == .partial } ? .partial : .missing
    }

    /// Names one after the other; of very many, the first.
    private func shortened(_ names: [String]) -> String {
        let shown = names.count > 24 ? 20 : names.count
        let list = names.prefix(shown).joined(separator: ", ")
        let rest = names.count - shown
        guard rest > 0 else { return list }
        return pages.words(
            .chartMore, ["names": list, "count": pages.language.grouped(Int64(rest))])
    }
}
