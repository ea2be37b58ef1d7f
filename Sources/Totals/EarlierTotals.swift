public import Model

/// Totals as they stood at the end of an earlier day: without what was known later, and before later
/// corrections.
public struct EarlierTotals: Sendable {
    private let totals: Totals
    /// The day up to which `totals` are read; `nil` where they hold nothing later.
    private let last: Day?

    fileprivate init(of totals: Totals, endOf day: Day) {
        let edition = totals.edition
        let end = Moment(endOf: day, in: edition.site.settings.timeZone)
        // Which drafts are told has been settled with this edition.
        let earlier = Edition(of: edition.site, asOf: end, includingDrafts: true)
        if let last = totals.lastDay(of: earlier) {
            (self.totals, self.last) = (totals, last)
        } else {
            (self.totals, last) = (Totals(of: earlier), nil)
        }
    }

    /// One metric, or one part of it, for one place, as `Totals.cell`.
    public func cell(_ term: MetricTerm, at place: Place) -> Cell {
        totals.cell(term, at: place, on: last)
    }
}

extension Totals {
    /// The days that reports are about which enter the totals, in their order.
    public var reportDays: [Day] {
        let summaries = edition.site.summaries
        let counted = summaries.indices.lazy.filter { ledger.unitOfSummary[$0] >= 0 }
        return Set(counted.map { summaries[$0].date }).sorted()
    }

    /// The totals as they stood at the end of a day.
    public func asOf(endOf day: Day) -> EarlierTotals { EarlierTotals(of: self, endOf: day) }

    /// What became of a number since an earlier day.
    public func change(of term: MetricTerm, at place: Place, since earlier: EarlierTotals) -> Change
    {
        Change(from: earlier.cell(term, at: place), to: cell(term, at: place))
    }

    /// What became of a number from one day to a later one, as both are known now.
    public func change(
        of term: MetricTerm, at place: Place, from earlier: Day, to day: Day
    ) -> Change {
        Change(from: cell(term, at: place, on: earlier), to: cell(term, at: place, on: day))
    }

    /// The last day with a report of an earlier edition, where these totals up to that day are the
    /// earlier ones: where all that came since are summaries of later days. `nil` where reports came
    /// late, something was corrected since, places or candidates were added, or somebody began to
    /// report: then everything has to be added up once more, which takes long where there are many
    /// summaries, and room for all of their figures.
    fileprivate func lastDay(of earlier: Edition) -> Day? {
        let (now, then) = (edition.site, earlier.site)
        guard then.cities.count == now.cities.count, then.posts.count == now.posts.count,
            then.candidates.count == now.candidates.count,
            then.region.figures.count == now.region.figures.count
        else { return nil }
        let known = then.summaries.count
        guard zip(then.summaries, now.summaries).allSatisfy({ $0 === $1 }) else { return nil }
        let days = now.summaries.indices.lazy.filter { ledger.unitOfSummary[$0] >= 0 }
        var reporting: Set<Int> = []
        var last: Day?
        for index in days.prefix(while: { $0 < known }) {
            reporting.insert(ledger.unitOfSummary[index])
            last = max(last ?? now.summaries[index].date, now.summaries[index].date)
        }
        guard let last, reporting.count == ledger.units.count,
            days.drop(while: { $0 < known }).allSatisfy({ now.summaries[$0].date > last })
        else { return nil }
        return last
    }
}
