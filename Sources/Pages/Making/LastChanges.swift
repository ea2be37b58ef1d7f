internal import Diagnostics
internal import Model
internal import Totals

/// When what pages show last changed, as far as the public could know: told by the entries alone,
/// never by the clock of a build.
struct LastChanges: Sendable {
    private let asOf: Moment
    private let corrections: [String: [Moment]]
    /// Of each summary, by its number in the site; `nil` for what was always there.
    let summaries: [Moment?]
    /// Of all that the totals of each day are made of.
    private let throughDay: [Day: Moment]
    /// Of all that figures are made of: summaries and the base figures of places.
    let figures: Moment?

    init(of edition: Edition) {
        let asOf = edition.asOf
        let corrections = Dictionary(grouping: edition.corrections, by: \.location.file)
            .mapValues { $0.map(\.correction.at) }
        (self.asOf, self.corrections) = (asOf, corrections)
        let site = edition.site
        let base = latest(
            ([site.region.header] + site.cities.map(\.header)).map {
                lastChange(of: $0, [], asOf: asOf)
            })
        var last = base
        var throughDay: [Day: Moment] = [:]
        summaries = site.summaries.map { summary in
            let known =
                summary.corrections.isEmpty ? [] : corrections[summary.header.file] ?? []
            let changed = lastChange(of: summary.header, known, asOf: asOf)
            last = later(last, changed)
            // They are sorted by day, so that the last one of a day has the whole of it.
            throughDay[summary.date] = last
            return changed
        }
        self.throughDay = throughDay
        figures = last
    }

    /// When an entry last changed: its `updated`, its latest known correction, or since when it is
    /// known; `nil` for what was always there.
    func of(_ header: EntryHeader) -> Moment? {
        lastChange(of: header, corrections[header.file] ?? [], asOf: asOf)
    }

    /// When the last of some entries changed.
    func of(_ entries: some Sequence<some Entry>) -> Moment? {
        latest(entries.lazy.map { of($0.header) })
    }

    /// When the last of some summaries changed, by their numbers in the site.
    func ofSummaries(_ numbers: some Sequence<Int>) -> Moment? {
        latest(numbers.lazy.map { summaries[$0] })
    }

    /// When the totals of a day last changed: those of summaries up to it.
    func through(_ day: Day) -> Moment? { throughDay[day] }
}

private func lastChange(
    of header: EntryHeader, _ corrections: [Moment], asOf: Moment
) -> Moment? {
    var last: Moment?
    for moment in [header.knownFrom, header.updated] {
        if let moment, moment <= asOf { last = later(last, moment) }
    }
    for moment in corrections where moment <= asOf { last = later(last, moment) }
    return last
}

/// The later of two moments, of which either may be missing.
func later(_ first: Moment?, _ second: Moment?) -> Moment? {
    guard let first, let second else { return first ?? second }
    return max(first, second)
}

private func latest(_ moments: some Sequence<Moment?>) -> Moment? {
    moments.reduce(nil) { later($0, $1) }
}

extension SitePages {
    /// When what a page shows last changed; `nil` where nothing says so.
    func lastChange(of subject: PageSubject) -> Moment? {
        switch subject {
        case .home:
            return later(
                later(summaryIndex.changes.figures, summaryIndex.changes.of(site.news)),
                summaryIndex.changes.of(site.candidates))
        case .city(let city):
            let news = site.news.filter { $0.cities.contains(city.id) }
            let posts = site.posts.filter { $0.city == city.id }
            return later(
                later(summaryIndex.changes.of(city.header), summaryIndex.changes.of(news)),
                later(
                    summaryIndex.changes.of(posts),
                    summaryIndex.changes.ofSummaries(summaryIndex.byCity[city.id] ?? [])))
        case .post(let post):
            return later(
                summaryIndex.changes.of(post.header),
                summaryIndex.changes.ofSummaries(summaryIndex.byPost[post.id] ?? []))
        case .candidate(let candidate):
            return later(summaryIndex.changes.of(candidate.header), summaryIndex.changes.figures)
        case .summary(let summary): return summaryIndex.changes.of(summary.header)
        case .day(let day): return summaryIndex.changes.through(day)
        case .news(let news): return summaryIndex.changes.of(news.header)
        case .free(let page): return summaryIndex.changes.of(page.header)
        case .table(let table):
            return settings.table(table.id).flatMap { lastChange(of: $0.filter) }
        case .index(let segment): return lastChange(ofIndex: segment)
        case .part: return nil
        }
    }

    /// Since when the public can know of an article; `nil` of what is none.
    func firstKnown(_ subject: PageSubject) -> Moment? {
        switch subject {
        case .summary(let summary): summary.header.knownFrom
        case .news(let news): news.header.knownFrom
        case .day(let day):
            (summaryIndex.byDay[day] ?? []).compactMap { site.summaries[$0].header.knownFrom }.min()
        case .home, .city, .post, .candidate, .free, .table, .index, .part: nil
        }
    }

    private func lastChange(ofIndex segment: Routes.Segment) -> Moment? {
        switch segment {
        case .city: summaryIndex.changes.of(site.cities)
        case .post: summaryIndex.changes.of(site.posts)
        case .candidate: summaryIndex.changes.of(site.candidates)
        case .summary: summaryIndex.changes.ofSummaries(site.summaries.indices)
        // Its package holds every table.
        case .table: summaryIndex.changes.figures
        case .news: summaryIndex.changes.of(site.news)
        case .correction: edition.corrections.map(\.correction.at).max()
        case .issue:
            summaryIndex.changes.ofSummaries(
                site.summaries.indices.lazy.filter { number in
                    self.site.summaries[number].reportsIssues
                })
        // Its days stand in site.yaml, which does not say since when.
        case .stage: nil
        // It shows nothing by itself.
        case .search: nil
        }
    }

    /// When the last report that a table takes changed, or what its totals begin with.
    private func lastChange(of filter: TableDefinition.Filter) -> Moment? {
        guard filter != TableDefinition.Filter(round: filter.round) else {
            return summaryIndex.changes.figures
        }
        let places = later(
            summaryIndex.changes.of([site.region]), summaryIndex.changes.of(site.cities))
        return later(places, summaryIndex.changes.ofSummaries(summaries(taken: filter)))
    }

    /// The numbers of the summaries that a filter takes, its round left aside.
    func summaries(taken filter: TableDefinition.Filter) -> [Int] {
        site.summaries.indices.filter { number in
            let summary = site.summaries[number]
            return filter.city.map { $0 == summary.city } ?? true
                && filter.post.map { $0 == summary.post } ?? true
                && filter.from.map { $0 <= summary.date } ?? true
                && filter.to.map { $0 >= summary.date } ?? true
        }
    }
}
