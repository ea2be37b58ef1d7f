internal import Diagnostics
public import Templates

/// The template of each kind of page, compiled for what the kind offers.
struct PageTemplates: Sendable {
    let home: Template<Framed<HomeContent>>
    let city: Template<Framed<CityContent>>
    let post: Template<Framed<PostContent>>
    let candidate: Template<Framed<CandidateContent>>
    let summary: Template<Framed<SummaryContent>>
    let day: Template<Framed<DayContent>>
    let table: Template<Framed<TableContent>>
    let issues: Template<Framed<IssuesContent>>
    let stages: Template<Framed<StagesContent>>
    let corrections: Template<Framed<CorrectionsContent>>
    let news: Template<Framed<ArticleContent>>
    let page: Template<Framed<ArticleContent>>
    let list: Template<Framed<ListContent>>
    let notFound: Template<Framed<NotFoundContent>>
    let redirect: Template<Framed<RedirectContent>>
    /// A table where it stands in a text or on another page.
    let tableBlock: Template<TableView>

    /// The templates of a folder; `nil` where one of them is at fault.
    init?(from folder: TemplateFolder, reporting faults: inout [Diagnostic]) {
        // Each is compiled, so that one run reports the faults of all.
        let home = folder.template("home", for: HomeContent.shape, reporting: &faults)
        let city = folder.template("city", for: CityContent.shape, reporting: &faults)
        let post = folder.template("post", for: PostContent.shape, reporting: &faults)
        let candidate = folder.template(
            "candidate", for: CandidateContent.shape, reporting: &faults)
        let summary = folder.template("summary", for: SummaryContent.shape, reporting: &faults)
        let day = folder.template("day", for: DayContent.shape, reporting: &faults)
        let table = folder.template("table", for: TableContent.shape, reporting: &faults)
        let issues = folder.template("issues", for: IssuesContent.shape, reporting: &faults)
        let stages = folder.template("stages", for: StagesContent.shape, reporting: &faults)
        let corrections = folder.template(
            "corrections", for: CorrectionsContent.shape, reporting: &faults)
        let news = folder.template("news", for: ArticleContent.shape, reporting: &faults)
        let page = folder.template("page", for: ArticleContent.shape, reporting: &faults)
        let list = folder.template("list", for: ListContent.shape, reporting: &faults)
        let notFound = folder.template("not-found", for: NotFoundContent.shape, reporting: &faults)
        let redirect = folder.template("redirect", for: RedirectContent.shape, reporting: &faults)
        let tableBlock = folder.template("table-block", for: TableView.shape, reporting: &faults)
        guard let home, let city, let post, let candidate, let summary, let day, let table,
            let issues, let stages, let corrections, let news, let page, let list, let notFound,
            let redirect, let tableBlock
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
        self.notFound = notFound
        self.redirect = redirect
        self.tableBlock = tableBlock
    }
}

/// What every kind of template is offered, for the documentation and its test.
public let offeredNames: [(template: String, names: [OfferedName])] = [
    ("home", HomeContent.shape.names),
    ("city", CityContent.shape.names),
    ("post", PostContent.shape.names),
    ("candidate", CandidateContent.shape.names),
    ("summary", SummaryContent.shape.names),
    ("day", DayContent.shape.names),
    ("table", TableContent.shape.names),
    ("issues", IssuesContent.shape.names),
    ("stages", StagesContent.shape.names),
    ("corrections", CorrectionsContent.shape.names),
    ("news", ArticleContent.shape.names),
    ("page", ArticleContent.shape.names),
    ("list", ListContent.shape.names),
    ("not-found", NotFoundContent.shape.names),
    ("redirect", RedirectContent.shape.names),
    ("table-block", TableView.shape.names),
]
