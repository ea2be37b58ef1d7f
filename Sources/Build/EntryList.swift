internal import Content
public import Diagnostics
public import Model

/// An entry of a site as a list shows it.
public struct ListedEntry: Sendable {
    /// Whether the public knows an entry.
    public enum State: String, CaseIterable, Sendable {
        /// It is on the site.
        case published
        /// `draft: true`.
        case draft
        /// Its `publish_at` is still to come.
        case embargoed
        /// Its `as_of` or `date` is still to come.
        case later
    }

    /// The kind as the format names it: `city`, `summary`.
    public let kind: String
    /// Its path from the site folder.
    public let file: String
    /// Its title; `nil` for a summary that has none of its own.
    public let title: String?
    /// The day that it is about; `nil` where it is about none.
    public let day: Day?
    /// The cities that it is about, or belongs to.
    public let cities: [City.ID]
    /// The post that a summary is from.
    public let post: Post.ID?
    /// Whether the public knows it.
    public let state: State
    /// What the entry itself says of its state: of a post `planned`, `active` or `closed`, of a
    /// summary `provisional` or `certified`.
    public let status: String?
}

/// The entries of a site.
public struct EntryList: Sendable {
    /// By kind in the order of the format's description, then by day and file.
    public let entries: [ListedEntry]
    /// The names of all cities, also of those whose entries are at fault.
    public let cities: [String]
    /// What is wrong with site.yaml and the front matter: an entry with a fault is not listed.
    public let diagnostics: [Diagnostic]
    /// The site's language; Indonesian where site.yaml does not say.
    public let language: Language
}

/// Reads the front matter of a site's entries, and tells which there are.
///
/// - Parameters:
///   - site: the site folder.
///   - asOf: as of when their state is told.
/// - Throws: `BuildFailure` for a request that cannot be met, `MachineFault` where a file or folder
///   cannot be read.
public func listEntries(of site: String, asOf: AsOf) throws -> EntryList {
    let request = BuildRequest(site: site, asOf: asOf, baseURL: nil, includesDrafts: true)
    try request.check()
    let reading = try readSite(in: site, baseURL: nil)
    let moment = try asOf.moment(in: reading.timeZone)
    let listed = reading.entries.compactMap { ListedEntry($0, at: moment) }
    let kinds = ["region"] + BuildReport.kinds
    let ranked = listed.map { (rank: kinds.firstIndex(of: $0.kind) ?? kinds.count, entry: $0) }
    let sorted = ranked.sorted { left, right in
        if left.rank != right.rank { return left.rank < right.rank }
        let (first, second) = (left.entry.day?.number ?? .min, right.entry.day?.number ?? .min)
        return first == second ? left.entry.file < right.entry.file : first < second
    }
    return EntryList(
        entries: sorted.map(\.entry), cities: reading.cityNames,
        diagnostics: reading.diagnostics.gathered, language: reading.language ?? .id)
}

extension ListedEntry {
    fileprivate init?(_ entry: any Entry, at moment: Moment) {
        switch entry {
        case let region as Region: self.init(region, "region", region.title, at: moment)
        case let city as City:
            self.init(city, "city", city.title, cities: [city.id], at: moment)
        case let post as Post:
            let cities = post.city.map { [$0] } ?? []
            self.init(
                post, "post", post.title, cities: cities, status: post.status.rawValue, at: moment)
        case let pair as Candidate: self.init(pair, "candidate", pair.title, at: moment)
        case let summary as Summary:
            let cities = summary.city.map { [$0] } ?? []
            self.init(
                summary, "summary", summary.title, day: summary.date, cities: cities,
                post: summary.post, status: summary.status?.rawValue, at: moment)
        case let news as News:
            self.init(news, "news", news.title, day: news.date, cities: news.cities, at: moment)
        case let page as FreePage: self.init(page, "page", page.title, at: moment)
        default: return nil
        }
    }

    private init(
        _ entry: some Entry, _ kind: String, _ title: String?, day: Day? = nil,
        cities: [City.ID] = [], post: Post.ID? = nil, status: String? = nil, at moment: Moment
    ) {
        self.kind = kind
        file = entry.header.file
        self.title = title
        self.day = day
        self.cities = cities
        self.post = post
        self.status = status
        state = State(of: entry.header, at: moment)
    }
}

extension ListedEntry.State {
    fileprivate init(of header: EntryHeader, at moment: Moment) {
        if header.isDraft {
            self = .draft
        } else if let publishAt = header.publishAt, publishAt > moment {
            self = .embargoed
        } else if let knownFrom = header.knownFrom, knownFrom > moment {
            self = .later
        } else {
            self = .published
        }
    }
}
