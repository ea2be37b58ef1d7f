public import Model

extension Totals {
    /// The days that reports are about which enter the totals, in their order.
    public var reportDays: [Day] {
        let summaries = edition.site.summaries
        let counted = summaries.indices.lazy.filter { ledger.unitOfSummary[$0] >= 0 }
        return Set(counted.map { summaries[$0].date }).sorted()
    }

    /// The totals as they stood at the end of a day: without what was known later, and before later
    /// corrections.
    public func asOf(endOf day: Day) -> Totals {
        let end = Moment(endOf: day, in: edition.site.settings.timeZone)
        // Which drafts are told has been settled with this edition.
        return Totals(of: Edition(of: edition.site, asOf: end, includingDrafts: true))
    }

    /// What became of a number since other totals of the same site.
    public func change(of term: MetricTerm, at place: Place, since earlier: Totals) -> Change {
        Change(from: earlier.cell(term, at: place), to: cell(term, at: place))
    }

    /// What became of a number from one day to a later one, as both are known now.
    public func change(
        of term: MetricTerm, at place: Place, from earlier: Day, to day: Day
    ) -> Change {
        Change(from: cell(term, at: place, on: earlier), to: cell(term, at: place, on: day))
    }
}
