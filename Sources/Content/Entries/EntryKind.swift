/// A kind of entry, named as its faults name it.
public enum EntryKind: String, CaseIterable, Sendable {
    case region, city, post, candidate, summary, news, page

    /// The folder below `Content/` in which entries of this kind lie; the region is a file.
    public var folder: String? {
        switch self {
        case .region: nil
        case .city: "cities"
        case .post: "posts"
        case .candidate: "candidates"
        case .summary: "summaries"
        case .news: "news"
        case .page: "pages"
        }
    }

    /// Whether entries may lie in folders below their kind's folder.
    var allowsFolders: Bool { self == .summary || self == .page }

    /// Every key that an entry of this kind may have.
    var keys: [KeyForm] {
        switch self {
        case .region: RegionKeys.forms
        case .city: CityKeys.forms
        case .post: PostKeys.forms
        case .candidate: CandidateKeys.forms
        case .summary: SummaryKeys.forms
        case .news: NewsKeys.forms
        case .page: PageKeys.forms
        }
    }
}
