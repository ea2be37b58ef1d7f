internal import Diagnostics
internal import Parallel
public import Templates

/// The template of a kind of page.
final class PageTemplate<Content: Sendable>: Sendable {
    typealias Settled = SettledTemplate<SiteView, Framed<Content>>

    private let template: Template<SiteView, Framed<Content>>
    private let byRoot = Shelf<String, Settled>()

    init(_ template: Template<SiteView, Framed<Content>>) { self.template = template }

    /// The template for one page.
    func settled(on site: SiteView) -> Settled { template.settled(on: site) }

    /// The template for the pages that share the way to the site's root.
    func settled(at root: String, on site: () -> SiteView) -> Settled {
        byRoot.value(of: root) { template.settled(on: site()) }
    }
}

extension TemplateFolder {
    /// The template of a kind of page.
    fileprivate func page<Content>(
        _ name: String, _ shape: Shape<Framed<Content>>, reporting faults: inout [Diagnostic]
    ) -> PageTemplate<Content>? {
        template(name, for: shape, sharing: SiteView.shared, reporting: &faults)
            .map(PageTemplate.init)
    }
}

/// The template of each kind of page, compiled for what the kind offers.
struct PageTemplates: Sendable {
    let home: PageTemplate<HomeContent>
    let city: PageTemplate<CityContent>
    let post: PageTemplate<PostContent>
    let candidate: PageTemplate<CandidateContent>
    let summary: PageTemplate<SummaryContent>
    let day: PageTemplate<DayContent>
    let table: PageTemplate<TableContent>
    let issues: PageTemplate<IssuesContent>
    let stages: PageTemplate<StagesContent>
    let corrections: PageTemplate<CorrectionsContent>
    let news: PageTemplate<ArticleContent>
    let page: PageTemplate<ArticleContent>
    let list: PageTemplate<ListContent>
    let search: PageTemplate<SearchContent>
    let notFound: PageTemplate<NotFoundContent>
    let redirect: PageTemplate<RedirectContent>
    let embed: PageTemplate<EmbedContent>
    /// A table where it stands in a text or on another page.
    let tableBlock: Template<Void, TableView>
    /// A chart where it stands in a text or on another page.
    let chartBlock: Template<Void, ChartView>

    /// The templates of a folder; `nil` where one of them is at fault.
    init?(from folder: TemplateFolder, reporting faults: inout [Diagnostic]) {
        // Each is compiled, so that one run reports the faults of all.
        let home = folder.page("home", HomeContent.shape, reporting: &faults)
        let city = folder.page("city", CityContent.shape, reporting: &faults)
        let post = folder.page("post", PostContent.shape, reporting: &faults)
        let candidate = folder.page("candidate", CandidateContent.shape, reporting: &faults)
        let summary = folder.page("summary", SummaryContent.shape, reporting: &faults)
        let day = folder.page("day", DayContent.shape, reporting: &faults)
        let table = folder.page("table", TableContent.shape, reporting: &faults)
        let issues = folder.page("issues", IssuesContent.shape, reporting: &faults)
        let stages = folder.page("stages", StagesContent.shape, reporting: &faults)
        let corrections = folder.page("corrections", CorrectionsContent.shape, reporting: &faults)
        let news = folder.page("news", ArticleContent.shape, reporting: &faults)
        let page = folder.page("page", ArticleContent.shape, reporting: &faults)
        let list = folder.page("list", ListContent.shape, reporting: &faults)
        let search = folder.page("search", SearchContent.shape, reporting: &faults)
        let notFound = folder.page("not-found", NotFoundContent.shape, reporting: &faults)
        let redirect = folder.page("redirect", RedirectContent.shape, reporting: &faults)
        let embed = folder.page("embed", EmbedContent.shape, reporting: &faults)
        let tableBlock = folder.template("table-block", for: TableView.shape, reporting: &faults)
        let chartBlock = folder.template("chart-block", for: ChartView.shape, reporting: &faults)
        guard let home, let city, let post, let candidate, let summary, let day, let table,
            let issues, let stages, let corrections, let news, let page, let list, let search,
            let notFound, let redirect, let embed, let tableBlock, let chartBlock
        else { return nil }
        self.home = home
        self.city = city
        self.post = post
        self.candidate = candidate
        self.summary = summary
        self.day = day
        self.table = table
        self.issues = issues
        self.stages = stages
        self.corrections = corrections
        self.news = news
        self.page = page
        self.list = list
        self.search = search
        self.notFound = notFound
        self.redirect = redirect
        self.embed = embed
        self.tableBlock = tableBlock
        self.chartBlock = chartBlock
    }
}

/// What every kind of template is offered, for the documentation and its test.
public let offeredNames: [(template: String, names: [OfferedName])] = [
    ("home", SiteView.shared.names + HomeContent.shape.names),
    ("city", SiteView.shared.names + CityContent.shape.names),
    ("post", SiteView.shared.names + PostContent.shape.names),
    ("candidate", SiteView.shared.names + CandidateContent.shape.names),
    ("summary", SiteView.shared.names + SummaryContent.shape.names),
    ("day", SiteView.shared.names + DayContent.shape.names),
    ("table", SiteView.shared.names + TableContent.shape.names),
    ("issues", SiteView.shared.names + IssuesContent.shape.names),
    ("stages", SiteView.shared.names + StagesContent.shape.names),
    ("corrections", SiteView.shared.names + CorrectionsContent.shape.names),
    ("news", SiteView.shared.names + ArticleContent.shape.names),
    ("page", SiteView.shared.names + ArticleContent.shape.names),
    ("list", SiteView.shared.names + ListContent.shape.names),
    ("search", SiteView.shared.names + SearchContent.shape.names),
    ("not-found", SiteView.shared.names + NotFoundContent.shape.names),
    ("redirect", SiteView.shared.names + RedirectContent.shape.names),
    ("embed", SiteView.shared.names + EmbedContent.shape.names),
    ("table-block", TableView.shape.names),
    ("chart-block", ChartView.shape.names),
]
