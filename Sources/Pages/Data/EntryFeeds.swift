internal import Diagnostics
internal import Model

/// The Atom feeds of summaries and news: of the whole, and of each city. An entry's id is the
/// address of its page, the same in each feed that it stands in.
extension SitePages {
    /// How many entries a feed holds at most.
    private static var feedLength: Int { 50 }

    /// The feeds, that of the whole first.
    var entryFeedFiles: [PlannedFile] {
        var whole = LatestEntries(limit: Self.feedLength)
        var cities = site.cities.map { _ in LatestEntries(limit: Self.feedLength) }
        let places = Dictionary(
            site.cities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (updated, entry) in datedEntries {
            whole.offer(entry, updated)
            for city in citiesConcerned(by: entry) {
                if let place = places[city] { cities[place].offer(entry, updated) }
            }
        }
        let archives = [addresses.index(.summary), addresses.index(.news)]
        return [
            feedFile(
                of: whole, title: settings.title, subtitle: settings.description,
                page: addresses.home, at: addresses.feed, archives: archives)
        ]
            + zip(site.cities, cities).map { city, latest in
                let page = addresses.city(city.id)
                return feedFile(
                    of: latest, title: "\(city.title) – \(settings.title)",
                    subtitle: city.header.description, page: page,
                    at: addresses.cityFeed(city.id), archives: [page])
            }
    }

    /// Summaries and news, the latest first; nothing of which nobody knows since when it is there.
    private var datedEntries: some Sequence<(updated: Moment, entry: any Entry)> {
        let count = site.summaries.count
        // There may be very many: they are sorted by their numbers, those of news behind the others.
        var dated: [(updated: Moment, number: Int)] = []
        for (number, summary) in site.summaries.enumerated() where summary.header.knownFrom != nil {
            if let updated = summaryIndex.changes.summaries[number] {
                dated.append((updated, number))
            }
        }
        for (number, news) in site.news.enumerated() where news.header.knownFrom != nil {
            if let updated = summaryIndex.changes.of(news.header) {
                dated.append((updated, count + number))
            }
        }
        return dated.sorted { $1.updated < $0.updated }.lazy.map { updated, number in
            let entry: any Entry =
                number < count ? self.site.summaries[number] : self.site.news[number - count]
            return (updated, entry)
        }
    }

    private func citiesConcerned(by entry: any Entry) -> [City.ID] {
        switch entry {
        case let summary as Summary: summary.city.map { [$0] } ?? []
        case let news as News: news.cities
        default: []
        }
    }

    /// - Parameter archives: where older entries are found.
    private func feedFile(
        of latest: LatestEntries, title: String, subtitle: String?, page: Addresses.Page,
        at file: String, archives: [Addresses.Page]
    ) -> PlannedFile {
        let base = settings.baseURL.description
        let listed = latest.entries.compactMap { listing(of: $0.entry, $0.updated) }
            .sorted { ($1.updated, $0.address) < ($0.updated, $1.address) }
            .prefix(Self.feedLength)
        let subtitles = [
            subtitle,
            latest.hasLeftOut || latest.entries.count > Self.feedLength
                ? words(
                    .feedLatest,
                    [
                        "count": language.grouped(Int64(listed.count)),
                        "url": archives.map { base + $0.folder }.joined(separator: " "),
                    ]) : nil,
        ].compactMap(\.self)
        return PlannedFile(
            file, owner: SourceLocation(file: "Content/site.yaml"),
            and: listed.filter(\.needsText).map(\.entry.header)
        ) { bodies, bytes in
            var bodies = bodies[...]
            let entries = listed.map { entry in
                let body = entry.needsText ? bodies.popFirst() : nil
                return FeedEntry(
                    title: self.title(of: entry.entry), id: entry.address, address: entry.address,
                    published: entry.published, updated: entry.updated,
                    summary: entry.entry.header.description ?? body?.summary,
                    lang: self.lang(of: entry.entry.header),
                    titleLang: self.titleLang(of: entry.entry))
            }
            bytes += self.feed(
                entries, title: title,
                subtitle: subtitles.isEmpty ? nil : subtitles.joined(separator: " "),
                of: page, at: file)
        }
    }

    /// An entry that stands in a feed.
    private struct ListedEntry: Sendable {
        let entry: any Entry
        let address: String
        let published: Moment
        let updated: Moment
        /// Whether the feed needs its text to say what it is about.
        let needsText: Bool
    }

    private func listing(of entry: any Entry, _ updated: Moment) -> ListedEntry? {
        guard let published = entry.header.knownFrom, let page = entryPages[entry.header.file]
        else { return nil }
        return ListedEntry(
            entry: entry, address: settings.baseURL.description + page.folder,
            published: published, updated: updated,
            needsText: entry.header.description == nil && entry.header.text != nil)
    }
}

/// The latest of some entries, which are offered with the latest first.
private struct LatestEntries: Sendable {
    private(set) var entries: [(entry: any Entry, updated: Moment)] = []
    /// Whether an entry was too old to be among them.
    private(set) var hasLeftOut = false
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Takes an entry while there is room. Those that are as late as the last one that fits are all
    /// taken: their addresses tell which of them come first.
    mutating func offer(_ entry: any Entry, _ updated: Moment) {
        if entries.count < limit || entries.last?.updated == updated {
            entries.append((entry, updated))
        } else {
            hasLeftOut = true
        }
    }
}
