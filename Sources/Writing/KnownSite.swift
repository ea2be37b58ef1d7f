public import Content
public import Model
internal import Totals

/// What is known of a site when something is to be written into it: all that can be read, also
/// where other entries are at fault.
public struct KnownSite: Sendable {
    /// What site.yaml says.
    public let settings: Settings
    /// In their order.
    public let cities: [City]
    /// By name.
    public let posts: [Post]
    let candidates: [Candidate]
    let summaries: [Summary]
    let pages: [FreePage]
    private let region: Region

    /// What was read; `nil` where site.yaml is at fault.
    public init?(_ reading: SiteReading) {
        guard let settings = reading.settings else { return nil }
        let entries = reading.entries
        self.settings = settings
        cities = entries.compactMap { $0 as? City }.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
        posts = entries.compactMap { $0 as? Post }.sorted { $0.id < $1.id }
        candidates = entries.compactMap { $0 as? Candidate }.sorted { $0.number < $1.number }
        summaries = entries.compactMap { $0 as? Summary }
        pages = entries.compactMap { $0 as? FreePage }
        region =
            entries.lazy.compactMap { $0 as? Region }.first
            ?? Region(header: Self.unread, title: "", level: nil, figures: [])
    }

    private static let unread = EntryHeader(
        file: "Content/region.md", description: nil, sources: [], aliases: [], isDraft: false,
        publishAt: nil, knownFrom: nil, updated: nil, text: nil)

    /// The reports of a post on a city, or on the whole, before a day, the latest last; in a site that
    /// is none itself, without exercises.
    func reports(of post: Post.ID, on city: City.ID?, before day: Day) -> [Summary] {
        summaries.filter {
            $0.post == post && $0.city == city && $0.date < day
                && (!$0.isSimulation || settings.isSimulation)
        }
        .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    }

    /// The file of the report that a post has given already on a city, or on the whole, and a day.
    public func report(of post: Post.ID, on city: City.ID?, at day: Day) -> String? {
        summaries.first { $0.post == post && $0.city == city && $0.date == day }?.header.file
    }

    /// The file of the report of a name, in whatever folder it lies.
    public func report(named name: String) -> String? {
        summaries.first { $0.id.text == name }?.header.file
    }

    /// The problems that count at a post and are not resolved at the end of a day.
    func openIssues(of post: Post.ID, on city: City.ID?, at day: Day) -> [RegisteredIssue] {
        let site = Site(
            settings: settings, region: region, cities: cities, posts: posts,
            candidates: candidates, summaries: summaries, news: [], pages: [], files: [])
        let edition = Edition(
            of: site, asOf: Moment(endOf: day, in: settings.timeZone), includingDrafts: true)
        return Totals(of: edition).register.open.filter { $0.post == post && $0.city == city }
    }
}
