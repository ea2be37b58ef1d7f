internal import Model
internal import Templates

/// The home page: what is the situation now, and as of when.
struct HomeContent: Sendable {
    struct CityState: Sendable {
        let link: Link
        let state: String
        let hasReported: Bool
        let openIssues: String?

        static let shape = Shape<CityState>(
            .url("url") { $0.link.url },
            .text("text") { $0.link.text },
            .text("state") { $0.state },
            .flag("has_reported") { $0.hasReported },
            .text("open_issues") { $0.openIssues })
    }

    let situation: String
    /// What the election came to, once it is decided.
    let outcome: String?
    /// What the last day with a report brought.
    let changes: ChangesView?
    /// How many problems are open, with the way to the register.
    let open: Link?
    let table: HTML?
    /// The shares of candidates in the whole, or the bars of the first table.
    let chart: HTML?
    /// Tiles of the cities.
    let map: HTML?
    /// Which cities have reported.
    let progress: HTML?
    let cities: [CityState]
    let candidates: [CandidateItem]
    let summaries: [ItemView]
    let allSummaries: SafeURL
    let news: [ItemView]
    let allNews: SafeURL
    let tables: [Link]
    let openIssues: [IssueView]
    let body: HTML?

    static let shape = Framed<HomeContent>.shape([
        .text("situation") { $0.content.situation },
        .text("outcome") { $0.content.outcome },
        .group("changes", ChangesView.shape) { $0.content.changes },
        .group("open", Link.shape) { $0.content.open },
        .html("table") { $0.content.table },
        .html("chart") { $0.content.chart },
        .html("map") { $0.content.map },
        .html("progress") { $0.content.progress },
        .list("cities", CityState.shape) { $0.content.cities },
        .list("candidates", CandidateItem.shape) { $0.content.candidates },
        .flag("has_candidates") { !$0.content.candidates.isEmpty },
        .list("summaries", ItemView.shape) { $0.content.summaries },
        .flag("has_summaries") { !$0.content.summaries.isEmpty },
        .url("all_summaries") { $0.content.allSummaries },
        .list("news", ItemView.shape) { $0.content.news },
        .flag("has_news") { !$0.content.news.isEmpty },
        .url("all_news") { $0.content.allNews },
        .list("tables", Link.shape) { $0.content.tables },
        .flag("has_tables") { !$0.content.tables.isEmpty },
        .list("open_issues", IssueView.shape) { $0.content.openIssues },
        .flag("has_open_issues") { !$0.content.openIssues.isEmpty },
        .html("body") { $0.content.body },
    ])
}

/// A pair of candidates in a list.
struct CandidateItem: Sendable {
    let link: Link
    let number: String
    let governor: String
    let viceGovernor: String

    static let shape = Shape<CandidateItem>(
        .url("url") { $0.link.url },
        .text("text") { $0.link.text },
        .text("number") { $0.number },
        .text("governor") { $0.governor },
        .text("vice_governor") { $0.viceGovernor })
}

/// A city: its posts, days, totals and open problems.
struct CityContent: Sendable {
    let kind: String?
    let codes: [CodeView]
    /// Whether it has reported, and when last.
    let state: String
    /// How many of its figures are there, of how many.
    let completeness: String?
    /// What the last day with a report brought.
    let changes: ChangesView?
    /// How many of its problems are open.
    let openCount: String?
    let figures: [FigureView]
    /// The city's own shares.
    let chart: HTML?
    let posts: [ItemView]
    let summaries: [ItemView]
    let months: [MonthView]
    let openIssues: [IssueView]
    let news: [ItemView]
    /// The city's own feed.
    let feed: SafeURL
    let body: HTML?
    /// How others show it in their pages.
    let embed: EmbedCode

    struct CodeView: Sendable {
        let authority: String
        let code: String

        static let shape = Shape<CodeView>(
            .text("authority") { $0.authority },
            .text("code") { $0.code })
    }

    static let shape = Framed<CityContent>.shape([
        .text("kind") { $0.content.kind },
        .list("codes", CodeView.shape) { $0.content.codes },
        .flag("has_codes") { !$0.content.codes.isEmpty },
        .text("state") { $0.content.state },
        .text("completeness") { $0.content.completeness },
        .group("changes", ChangesView.shape) { $0.content.changes },
        .text("open_count") { $0.content.openCount },
        .list("figures", FigureView.shape) { $0.content.figures },
        .flag("has_figures") { !$0.content.figures.isEmpty },
        .html("chart") { $0.content.chart },
        .list("posts", ItemView.shape) { $0.content.posts },
        .flag("has_posts") { !$0.content.posts.isEmpty },
        .list("summaries", ItemView.shape) { $0.content.summaries },
        .flag("has_summaries") { !$0.content.summaries.isEmpty },
        .list("months", MonthView.shape) { $0.content.months },
        .flag("has_months") { !$0.content.months.isEmpty },
        .list("open_issues", IssueView.shape) { $0.content.openIssues },
        .flag("has_open_issues") { !$0.content.openIssues.isEmpty },
        .list("news", ItemView.shape) { $0.content.news },
        .flag("has_news") { !$0.content.news.isEmpty },
        .url("feed") { $0.content.feed },
        .html("body") { $0.content.body },
        .group("embed", EmbedCode.shape) { $0.content.embed },
    ])
}

/// A pair of candidates.
struct CandidateContent: Sendable {
    struct Photo: Sendable {
        let url: SafeURL
        /// The half as wide copy, where there is one: `url` is 1440 pixels wide then, it 720.
        let small: SafeURL?
        let alternativeText: String
        let width: String
        let height: String

        static let shape = Shape<Photo>(
            .url("url") { $0.url },
            .url("small") { $0.small },
            .text("alt") { $0.alternativeText },
            .text("width") { $0.width },
            .text("height") { $0.height })
    }

    let number: String
    let governor: String
    let viceGovernor: String
    let shortName: String?
    let nomination: String?
    let parties: [String]
    let photo: Photo?
    let figures: [FigureView]
    let body: HTML?

    static let shape = Framed<CandidateContent>.shape([
        .text("number") { $0.content.number },
        .text("governor") { $0.content.governor },
        .text("vice_governor") { $0.content.viceGovernor },
        .text("short_name") { $0.content.shortName },
        .text("nomination") { $0.content.nomination },
        .texts("parties") { $0.content.parties },
        .flag("has_parties") { !$0.content.parties.isEmpty },
        .group("photo", Photo.shape) { $0.content.photo },
        .list("figures", FigureView.shape) { $0.content.figures },
        .flag("has_figures") { !$0.content.figures.isEmpty },
        .html("body") { $0.content.body },
    ])
}

/// News, or any other page.
struct ArticleContent: Sendable {
    let date: String?
    let isoDate: String?
    let category: String?
    let cities: [Link]
    let body: HTML?

    static let shape = Framed<ArticleContent>.shape([
        .text("date") { $0.content.date },
        .text("iso_date") { $0.content.isoDate },
        .text("category") { $0.content.category },
        .list("cities", Link.shape) { $0.content.cities },
        .flag("has_cities") { !$0.content.cities.isEmpty },
        .html("body") { $0.content.body },
    ])
}

/// One table.
struct TableContent: Sendable {
    /// What the election came to, where the table shows it and once it is decided.
    let outcome: String?
    let table: HTML
    /// The table as a picture; `nil` where none fits.
    let chart: HTML?
    /// What the columns of its CSV are (CSV on the Web).
    let columns: SafeURL
    /// What every table's JSON is (JSON Schema).
    let schema: SafeURL
    /// All tables together (Data Package).
    let package: SafeURL
    /// All tables and what describes them, in one file.
    let archive: SafeURL
    /// What its totals are made of.
    let origins: [OriginView]
    /// How others show it in their pages.
    let embed: EmbedCode

    static let shape = Framed<TableContent>.shape([
        .text("outcome") { $0.content.outcome },
        .html("table") { $0.content.table },
        .html("chart") { $0.content.chart },
        .url("columns_file") { $0.content.columns },
        .url("schema_file") { $0.content.schema },
        .url("package_file") { $0.content.package },
        .url("archive_file") { $0.content.archive },
        .list("origins", OriginView.shape) { $0.content.origins },
        .flag("has_origins") { !$0.content.origins.isEmpty },
        .group("embed", EmbedCode.shape) { $0.content.embed },
    ])
}

/// A list of pages: an index, or one month of a list that is split.
struct ListContent: Sendable {
    let intro: String?
    let items: [ItemView]
    let months: [MonthView]
    /// All tables as one Data Package, where they are what is listed.
    let package: SafeURL?
    /// Likewise with all that describes them in one file.
    let archive: ArchiveView?

    static let shape = Framed<ListContent>.shape([
        .text("intro") { $0.content.intro },
        .url("package_file") { $0.content.package },
        .group("archive", ArchiveView.shape) { $0.content.archive },
        .list("items", ItemView.shape) { $0.content.items },
        .flag("has_items") { !$0.content.items.isEmpty },
        .list("months", MonthView.shape) { $0.content.months },
        .flag("has_months") { !$0.content.months.isEmpty },
    ])
}

/// A file to download, with its size.
struct ArchiveView: Sendable {
    let url: SafeURL
    /// `45 kB`.
    let size: String

    static let shape = Shape<ArchiveView>(
        .url("url") { $0.url },
        .text("size") { $0.size })
}

/// The problem register.
struct IssuesContent: Sendable {
    let open: String
    let issues: [IssueView]
    let months: [MonthView]

    static let shape = Framed<IssuesContent>.shape([
        .text("open") { $0.content.open },
        .list("issues", IssueView.shape) { $0.content.issues },
        .flag("has_issues") { !$0.content.issues.isEmpty },
        .list("months", MonthView.shape) { $0.content.months },
        .flag("has_months") { !$0.content.months.isEmpty },
    ])
}

/// The corrections (ralat).
struct CorrectionsContent: Sendable {
    let feed: SafeURL
    let corrections: [CorrectionView]
    let months: [MonthView]

    static let shape = Framed<CorrectionsContent>.shape([
        .url("feed") { $0.content.feed },
        .list("corrections", CorrectionView.shape) { $0.content.corrections },
        .flag("has_corrections") { !$0.content.corrections.isEmpty },
        .list("months", MonthView.shape) { $0.content.months },
        .flag("has_months") { !$0.content.months.isEmpty },
    ])
}

/// The stages (tahapan).
struct StagesContent: Sendable {
    struct StageView: Sendable {
        let title: String
        let period: String
        let note: String?
        let sources: [SourceView]

        static let shape = Shape<StageView>(
            .text("title") { $0.title },
            .text("period") { $0.period },
            .text("note") { $0.note },
            .list("sources", SourceView.shape) { $0.sources },
            .flag("has_sources") { !$0.sources.isEmpty })
    }

    struct RoundView: Sendable {
        let number: String
        let pollingDay: String
        let condition: String?

        static let shape = Shape<RoundView>(
            .text("number") { $0.number },
            .text("polling_day") { $0.pollingDay },
            .text("condition") { $0.condition })
    }

    let election: String
    let rounds: [RoundView]
    let stages: [StageView]

    static let shape = Framed<StagesContent>.shape([
        .text("election") { $0.content.election },
        .list("rounds", RoundView.shape) { $0.content.rounds },
        .flag("has_rounds") { !$0.content.rounds.isEmpty },
        .list("stages", StageView.shape) { $0.content.stages },
        .flag("has_stages") { !$0.content.stages.isEmpty },
    ])
}

/// The page for addresses that lead nowhere.
struct NotFoundContent: Sendable {
    let indexes: [Link]

    static let shape = Framed<NotFoundContent>.shape([
        .list("indexes", Link.shape) { $0.content.indexes }
    ])
}

/// A page at an old address that leads to the new one.
struct RedirectContent: Sendable {
    let target: Link

    static let shape = Framed<RedirectContent>.shape([
        .group("target", Link.shape) { $0.content.target }
    ])
}
