internal import Diagnostics
internal import Model
internal import Templates
internal import Totals

/// Which charts the pages of each kind show by themselves.
extension SitePages {
    /// The shares of candidates in the whole; without candidates, the bars of the first table that
    /// has any.
    func homeChart(besides body: Body, from here: Standpoint) -> HTML? {
        let charts = choices.compactMap { $0.chart(.bars) }
        if let shares = charts.first(where: isCandidateShare) {
            return shown(shares, row: "total", besides: body, from: here)
        }
        return charts.first.flatMap { shown($0, besides: body, from: here) }
    }

    /// The tiles of the first table that can be drawn as such.
    func homeMap(besides body: Body, from here: Standpoint) -> HTML? {
        choices.lazy.compactMap { $0.chart(.map) }.first
            .flatMap { shown($0, besides: body, from: here) }
    }

    /// Which cities have reported what is counted.
    func homeProgress(besides body: Body, from here: Standpoint) -> HTML? {
        choices.lazy.filter { $0.rows == .city }.compactMap { $0.chart(.completeness) }.first
            .flatMap { shown($0, besides: body, from: here) }
    }

    /// What the table's page shows above the table.
    func tableChart(_ table: Table, from here: Standpoint) -> HTML? {
        guard !table.rows.isEmpty,
            let choices = choices.first(where: { $0.table == table.id }),
            let chart = choices.chart(choices.usualKind)
        else { return nil }
        return chartHTML(chart, from: here)
    }

    /// A city's own shares; without candidates, the first figures by city that have parts.
    func cityChart(_ city: City, besides body: Body, from here: Standpoint) -> HTML? {
        let charts = choices.filter { $0.rows == .city }.compactMap { $0.chart(.bars) }
        let chart = charts.first(where: isCandidateShare) ?? charts.first(where: hasParts)
        return chart.flatMap { shown($0, row: city.id.text, besides: body, from: here) }
    }

    /// What the candidates had on a day.
    func dayChart(_ day: Day, from here: Standpoint) -> HTML? {
        choices.lazy.filter { $0.rows == .date }.compactMap { $0.chart(.bars) }
            .first(where: hasParts)
            .flatMap { chartHTML($0, row: day.description, from: here) }
    }

    /// A chart, unless the page's own text shows it.
    private func shown(
        _ chart: Chart, row: String? = nil, besides body: Body, from here: Standpoint
    ) -> HTML? {
        body.shows(chart) ? nil : chartHTML(chart, row: row, from: here)
    }

    private func isCandidateShare(_ chart: Chart) -> Bool {
        candidateShares(among: settings.metrics).contains { $0.id == chart.column }
    }

    private func hasParts(_ chart: Chart) -> Bool {
        settings.metric(chart.column).map { !partTerms(of: $0).isEmpty } ?? false
    }
}
