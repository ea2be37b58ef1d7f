internal import Model
internal import Totals

/// What a page is about, for what machines are told of it.
enum PageSubject: Sendable {
    case home
    case city(City)
    case post(Post)
    case candidate(Candidate)
    case summary(Summary)
    case day(Day)
    case news(News)
    case free(FreePage)
    case table(Table)
    /// The list of a kind of page.
    case index(Routes.Segment)
    /// A part of a list: its address and its title say all that there is to say.
    case part

    /// The entry whose page it is; `nil` for the home page and for pages of none.
    var entry: (any Entry)? {
        switch self {
        case .city(let city): city
        case .post(let post): post
        case .candidate(let pair): pair
        case .summary(let summary): summary
        case .news(let news): news
        case .free(let page): page
        case .home, .day, .table, .index, .part: nil
        }
    }
}

extension SitePages {
    /// What a list is about: a kind of page, or a month of one.
    func subject(ofList page: Addresses.Page) -> PageSubject {
        Routes.Segment.allCases.first { addresses.index($0) == page }.map { .index($0) } ?? .part
    }

    /// What the page of an entry is about.
    func subject(of entry: any Entry) -> PageSubject {
        switch entry {
        case let city as City: .city(city)
        case let post as Post: .post(post)
        case let candidate as Candidate: .candidate(candidate)
        case let summary as Summary: .summary(summary)
        case let news as News: .news(news)
        case let page as FreePage: .free(page)
        default: .home
        }
    }
}
