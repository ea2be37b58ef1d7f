/// Everything that a site folder says, checked.
///
/// A class that never changes is a value too, and a copy of it is one reference; so are the entries
/// that pages and totals pass around.
public final class Site: Sendable {
    /// What site.yaml says, which holds for all entries.
    public let settings: Settings
    /// The whole that the cities are parts of.
    public let region: Region
    /// By their order.
    public let cities: [City]
    /// By id.
    public let posts: [Post]
    /// By ballot number.
    public let candidates: [Candidate]
    /// By date, then by id.
    public let summaries: [Summary]
    /// By date, then by id.
    public let news: [News]
    /// By path.
    public let pages: [FreePage]
    /// Paths below `Content/files/`, sorted.
    public let files: [String]
    /// The photos among them of which smaller copies are made, by their paths.
    public let pictures: [String: StoredPicture]

    private let cityIndex: [City.ID: Int]
    private let postIndex: [Post.ID: Int]
    private let candidateIndex: [Candidate.ID: Int]

    /// A site of entries that are checked; they are put into their order here.
    public init(
        settings: Settings, region: Region, cities: [City], posts: [Post],
        candidates: [Candidate], summaries: [Summary], news: [News], pages: [FreePage],
        files: [String], pictures: [String: StoredPicture] = [:]
    ) {
        self.settings = settings
        self.region = region
        self.cities = cities.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
        self.posts = posts.sorted { $0.id < $1.id }
        self.candidates = candidates.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
        self.summaries = summaries.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        self.news = news.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        self.pages = pages.sorted { $0.path < $1.path }
        self.files = files.sorted()
        self.pictures = pictures
        cityIndex = places(of: self.cities.map(\.id))
        postIndex = places(of: self.posts.map(\.id))
        candidateIndex = places(of: self.candidates.map(\.id))
    }

    /// Every entry, kind by kind.
    public var entries: [any Entry] {
        let region: [any Entry] = [region]
        return region + cities + posts + candidates + summaries + news + pages
    }

    /// How many entries there are.
    public var entryCount: Int {
        1 + cities.count + posts.count + candidates.count + summaries.count + news.count
            + pages.count
    }

    /// Some of `entries`, one after the other, without a list of them all.
    ///
    /// - Parameter range: their places in `entries`.
    public func forEachEntry(in range: Range<Int>, _ take: (any Entry) -> Void) {
        var start = 0
        func go(through list: [some Entry]) {
            let end = start + list.count
            for place in range.clamped(to: start..<end) { take(list[place - start]) }
            start = end
        }
        go(through: [region])
        go(through: cities)
        go(through: posts)
        go(through: candidates)
        go(through: summaries)
        go(through: news)
        go(through: pages)
    }

    /// The city of that name.
    public func city(_ id: City.ID) -> City? { cityIndex[id].map { cities[$0] } }

    /// The post of that name.
    public func post(_ id: Post.ID) -> Post? { postIndex[id].map { posts[$0] } }

    /// The pair of that name.
    public func candidate(_ id: Candidate.ID) -> Candidate? {
        candidateIndex[id].map { candidates[$0] }
    }

    /// The names of a metric's parts, in the order in which they stand.
    public func parts(of metric: Metric) -> [String] {
        switch metric.parts {
        case .none: []
        case .candidates: candidates.map(\.id.text)
        case .list(let names): names
        // Which there are, only the register's life over days can say.
        case .issues: []
        }
    }
}

private func places<ID: Hashable>(of ids: [ID]) -> [ID: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
}
