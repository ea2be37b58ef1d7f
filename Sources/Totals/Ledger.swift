import Diagnostics
import Model
import Parallel

/// All readings of an edition, sorted by what, who and when: made in one pass over the entries, so
/// that every cell after that is a look-up.
final class Ledger: Sendable {
    /// Who reports: a post, about one city or about no city in particular.
    struct Unit: Hashable, Sendable {
        let post: Int
        /// `nil` where a province post reports for the whole.
        let city: Int?
    }

    /// A figure of a `city` metric that is given for the whole: compared, never added.
    struct Statement: Sendable {
        let slot: Int
        let reading: Reading
        /// The day that it is about; `nil` is the region's own entry.
        let day: Day?
        let known: Int
    }

    let edition: Edition
    let slots: Slots
    /// The posts of the site's election, by id.
    let posts: [Post]
    let units: [Unit]
    /// The units of each post.
    let unitsOfPost: [[Int]]
    /// The posts of each city: its own, and those that report for it.
    let postsOfCity: [[Int]]
    /// What the cities come to, by slot and city, whichever post reports; `city` grain only.
    let citySeries: SeriesTable
    /// What each unit itself reports, by slot and unit, but for the problem register.
    let reportedSeries: SeriesTable
    let issueSeries: IssueSeries
    let statements: [Statement]
    let life: IssueLife
    /// The unit of each summary; -1 where it does not enter totals.
    let unitOfSummary: [Int]
    /// The days on which each post is open, as `Day.number`.
    let openDays: [Range<Int>]
    /// How many cities there are.
    let cityCount: Int
    /// The last day with a report; where there is none, the edition's own day.
    let lastDay: Day
    private let hasReports: Bool

    var site: Site { edition.site }

    init(of edition: Edition) {
        var entries = LedgerEntries(of: edition)
        let unitOfSummary = entries.unitOfSummary
        // Figures and problems need nothing of each other.
        let living = Meanwhile { IssueLife(of: edition.site, unitOfSummary: unitOfSummary) }
        entries.record()
        let life = living.value
        let slots = Slots(of: edition.site, life: life)
        self.edition = edition
        self.slots = slots
        posts = entries.posts
        units = entries.units
        unitsOfPost = entries.unitsOfPost
        postsOfCity = entries.postsOfCity
        citySeries = entries.citySeries
        reportedSeries = entries.unitSeries
        issueSeries = IssueSeries(
            of: life, slots: slots, unitCount: entries.units.count)
        statements = entries.statements
        self.life = life
        self.unitOfSummary = unitOfSummary
        openDays = entries.posts.map(\.openDays)
        cityCount = edition.site.cities.count
        hasReports = entries.lastDay != nil
        lastDay =
            entries.lastDay ?? edition.asOf.day(in: edition.site.settings.timeZone)
    }

    /// The same readings, told as those of another edition that has the same entries.
    init(_ other: Ledger, toldAs edition: Edition) {
        self.edition = edition
        slots = other.slots
        posts = other.posts
        units = other.units
        unitsOfPost = other.unitsOfPost
        postsOfCity = other.postsOfCity
        citySeries = other.citySeries
        reportedSeries = other.reportedSeries
        issueSeries = other.issueSeries
        statements = other.statements
        life = other.life
        unitOfSummary = other.unitOfSummary
        openDays = other.openDays
        cityCount = other.cityCount
        lastDay =
            other.hasReports
            ? other.lastDay : edition.asOf.day(in: edition.site.settings.timeZone)
        hasReports = other.hasReports
    }

    /// What each unit itself reports, by unit.
    func unitSeries(_ slot: Int) -> ArraySlice<Series> {
        slots.reported.contains(slot) ? reportedSeries[slot] : issueSeries[slot][...]
    }

    /// What one unit itself reports.
    func series(_ slot: Int, _ unit: Int) -> Series {
        slots.reported.contains(slot) ? reportedSeries[slot, unit] : issueSeries[slot][unit]
    }

    func cityIndex(_ id: City.ID) -> Int? { site.cities.firstIndex { $0.id == id } }

    func postIndex(_ id: Post.ID) -> Int? {
        var (low, high) = (0, posts.count)
        while low < high {
            let middle = (low + high) / 2
            if posts[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < posts.count && posts[low].id == id ? low : nil
    }
}

extension Ledger {
    /// Those of its figures that were corrected; base figures never are.
    func forEachCorrectedFigure(of origin: Origin, _ take: (CorrectedFigure) -> Void) {
        for reading in origin.readings where reading.correction.isThere && reading.source >= 0 {
            take(
                CorrectedFigure(
                    summary: site.summaries[Int(reading.source)].id,
                    term: slots.all[origin.slot].term))
        }
    }

    /// A reading with its place and circumstances.
    func contribution(of reading: Reading, term: MetricTerm) -> Contribution {
        if reading.source == Reading.region { return contribution(base: reading, term, of: nil) }
        if reading.source < 0 {
            return contribution(base: reading, term, of: site.cities[Int(-1 - reading.source)])
        }
        let summary = site.summaries[Int(reading.source)]
        let isIssue = DerivedMetric(rawValue: term.metric) != nil
        let item = Int(reading.item)
        let location =
            item < 0
            ? SourceLocation(file: summary.header.file)
            : summary.header.location(
                of: isIssue ? summary.issues[item].position : summary.figures[item].position)
        return Contribution(
            term: term, amount: reading.amount, location: location, summary: summary.id,
            post: summary.post, city: summary.city, date: summary.date, asOf: summary.asOf,
            newestCorrection: reading.correction.number, isProvisional: reading.isProvisional,
            issue: isIssue && item >= 0 ? summary.issues[item].id : nil)
    }

    private func contribution(
        base reading: Reading, _ term: MetricTerm, of city: City?
    ) -> Contribution {
        let header = city?.header ?? site.region.header
        let figure = (city?.figures ?? site.region.figures)[Int(reading.item)]
        return Contribution(
            term: term, amount: reading.amount, location: header.location(of: figure.position),
            summary: nil, post: nil, city: city?.id, date: nil, asOf: nil, newestCorrection: nil,
            isProvisional: false, issue: nil)
    }

    /// Of all that was opened and resolved so far, what is open; where nothing is, the last report.
    func stillOpen(_ readings: ArraySlice<Reading>) -> [Reading] {
        var open: [(id: IssueReport.ID, reading: Reading)] = []
        for reading in readings where reading.item >= 0 {
            let id = site.summaries[Int(reading.source)].issues[Int(reading.item)].id
            open.removeAll { $0.id == id }
            if reading.amount == .number(1) { open.append((id, reading)) }
        }
        return open.isEmpty ? Array(readings.suffix(1)) : open.map(\.reading)
    }
}
