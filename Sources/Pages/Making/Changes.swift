internal import Diagnostics
internal import Model
internal import Synchronization
internal import Totals

/// The days that are compared, and the totals of the earlier one: worked out when a page first asks
/// for them, since that may take a look at all reports once more.
final class Comparison: Sendable {
    /// The last day with a report.
    let day: Day
    /// The day with a report before it; `nil` where there is none.
    let earlierDay: Day?
    private let totals: Totals
    private let known = Mutex<EarlierTotals?>(nil)

    /// `nil` where nothing is reported.
    ///
    /// - Parameter days: those with a report, in their order.
    init?(of totals: Totals, days: [Day]) {
        guard let day = days.last else { return nil }
        self.day = day
        self.totals = totals
        earlierDay = days.dropLast().last
    }

    /// As the public could know them at the end of the day before: without later reports, and before
    /// later corrections.
    var earlier: EarlierTotals {
        known.withLock { known in
            if let known { return known }
            let earlier = totals.asOf(endOf: day.previous)
            known = earlier
            return earlier
        }
    }
}

extension SitePages {
    /// How many figures that changed are named one by one where there is little room.
    private static var namedChanges: Int { 5 }
    /// How many figures are named of which the same is to be said.
    private static var namedTogether: Int { 3 }

    /// What the last day with a report brought, of the whole; `nil` before the first report.
    func changes(from here: Standpoint) -> ChangesView? {
        guard let comparison else { return nil }
        let lines = changeLines(at: .region, comparison, from: here)
        var notes = comparisonNotes(comparison, hasLines: !lines.isEmpty)
        if let asOfDay, asOfDay > comparison.day {
            notes.insert(
                words(.changesQuiet, ["date": language.date(comparison.day)]), at: 0)
        }
        return ChangesView(
            title: words(.changesTitle, ["date": language.date(comparison.day)]), notes: notes,
            lines: lines,
            day: here.link(addresses.day(comparison.day), words(.changesReport)))
    }

    /// The same of a city; without lines where it did not report on that day.
    func changes(of city: City, from here: Standpoint) -> ChangesView? {
        guard let comparison else { return nil }
        let hasReported = summaryIndex.latestByCity[city.id].map {
            site.summaries[$0].date == comparison.day
        }
        let isQuiet = hasReported != true
        let lines = changeLines(at: .city(city.id), comparison, from: here)
        // What was corrected meanwhile changes without a report.
        let isCompared = !isQuiet || !lines.isEmpty
        let date = language.date(comparison.day)
        return ChangesView(
            title: words(.changesTitle, ["date": date]),
            notes: (isQuiet ? [words(.changesNoReport, ["date": date])] : [])
                + (isCompared ? comparisonNotes(comparison, hasLines: !lines.isEmpty) : []),
            lines: lines, day: here.link(addresses.day(comparison.day), words(.changesReport)))
    }

    private func comparisonNotes(_ comparison: Comparison, hasLines: Bool) -> [String] {
        guard let earlier = comparison.earlierDay else { return [words(.changesFirst)] }
        return [since(earlier, before: comparison.day)] + (hasLines ? [] : [words(.changesNone)])
    }

    /// With which day another is compared, and which days between had no report.
    func since(_ earlier: Day, before day: Day) -> String {
        let date = language.date(earlier)
        if earlier == day.previous { return words(.changesSince, ["date": date]) }
        return words(
            .changesSinceGap,
            ["date": date, "missing": language.period(from: earlier.next, to: day.previous)])
    }

    /// The figures that changed, in the order of site.yaml; those that changed only because others
    /// report are told together.
    private func changeLines(
        at place: Place, _ comparison: Comparison, from here: Standpoint
    ) -> [ChangesView.Line] {
        // Of the first report there is nothing that it could be compared with.
        if comparison.earlierDay == nil { return [] }
        var lines: [ChangesView.Line] = []
        var together: [(change: Change, grain: Metric.Grain, metrics: [Metric])] = []
        for metric in settings.metrics where !isShare(metric) {
            let term = MetricTerm(metric: metric.id)
            let now = totals.cell(term, at: place)
            let change = Change(from: comparison.earlier.cell(term, at: place), to: now)
            guard change.isChange, let told = words.told(change, grain: metric.grain) else {
                continue
            }
            if case .coverage = change {
                let like = together.firstIndex { $0.change == change && $0.grain == metric.grain }
                if let like {
                    together[like].metrics.append(metric)
                } else {
                    together.append((change, metric.grain, [metric]))
                }
                continue
            }
            lines.append(
                ChangesView.Line(
                    label: metric.label, unit: metric.unit,
                    cell: cellView(now, grain: metric.grain, from: here), change: told))
        }
        let groups = together.compactMap { group in
            words.told(group.change, grain: group.grain).map { told in
                ChangesView.Line(
                    label: label(of: group.metrics), unit: nil, cell: nil, change: told)
            }
        }
        return groups + lines.prefix(Self.namedChanges)
    }

    private func label(of metrics: [Metric]) -> String {
        if metrics.count <= Self.namedTogether {
            return metrics.map(\.label).joined(separator: ", ")
        }
        return words(.changesMany, ["count": language.grouped(Int64(metrics.count))])
    }

    /// Whether a metric has parts that are shares of one whole, which says nothing by itself.
    private func isShare(_ metric: Metric) -> Bool {
        metric.isRatio && !partTerms(of: metric).isEmpty
    }
}
