internal import Diagnostics
internal import Fingerprints
internal import Model
internal import Parallel
internal import Templates
internal import Totals

/// Everything that pages are made from: an edition with its totals, the site's words, and where
/// each page stands.
final class SitePages: Sendable {
    let edition: Edition
    let totals: Totals
    let tables: [Table]
    let register: Register
    let electionResult: ElectionResult?
    let addresses: Addresses
    /// Where pages stand in each of the site's languages, its main one first.
    let languages: [SpokenAddresses]
    let entryPages: EntryPages
    let words: Words
    let templates: PageTemplates
    let assets: Assets
    /// The tables with what each can be drawn as, in the order of site.yaml.
    let choices: [ChartChoices]
    /// The charts that were drawn already; `nil` where there is nothing to draw.
    let chartShelf = Shelf<ChartSubject, ChartPicture?>()
    /// Tables as data, by their paths: pages, archive and checks take the same bytes.
    let dataShelf = Shelf<String, [UInt8]>()
    /// What the whole came to at the end of each of `days`.
    let dayCells = Shelf<MetricTerm, [Cell]>()
    /// The pages of the site's main language, where these are a translation of them.
    let original: SitePages?
    /// What pages depend on; `nil` where nobody asks.
    let origins: PageOrigins?
    let summaryIndex: SummaryIndex
    /// All problems, in the order of the register.
    let issues: [RegisteredIssue]
    private let issuePlaces: [IssueReport.ID: Int]
    /// The problems that are open, in the order of the register.
    let openIssues: [RegisteredIssue]
    /// The problems that a report of the day speaks of, in the order of the register.
    let issuesByDay: [Day: [Int]]
    let openIssuesByCity: [City.ID: [RegisteredIssue]]
    let openIssuesByPost: [Post.ID: [RegisteredIssue]]
    /// What was corrected in each summary, the newest first.
    let correctionsBySummary: [Summary.ID: [KnownCorrection]]
    /// What was corrected of the figures of each day, or on it, the newest first.
    let correctionsByDay: [Day: [KnownCorrection]]
    /// How many problems are open at the end of each day with a summary.
    let openIssueCounts: [Day: Int]
    /// Whether corrections are so many that each month has a page of its own.
    let isCorrectionListSplit: Bool
    /// The tables of which a cell contains a corrected figure, in the order of site.yaml.
    let tablesByFigure: [CorrectedFigure: [Table]]
    let days: [Day]
    /// Those of them with a report that enters the totals.
    let reportDays: [Day]
    /// The last of them with the totals of the day before; `nil` where nothing is reported.
    let comparison: Comparison?
    /// For each figure, the table and the anchor where its total can be opened.
    let originPages: [MetricTerm: (table: TableDefinition.ID, anchor: String)]
    /// The indexes of the site.
    let indexes: [(page: Addresses.Page, text: String)]
    /// The metrics that lists of figures show: all but those of posts that nobody reported.
    let shownMetrics: [Metric]
    /// What reports can give, with the names of it.
    let reportedLines: ReportedLines
    /// The navigation.
    let menu: [(page: Addresses.Page, text: String, lang: String?)]
    /// What machines are told on every page alike.
    let shared: SharedStructuredData
    /// The pictures that stand for pages where they are shared.
    let shelf = CardShelf()
    /// The smaller files of photos.
    let pictureCopies: PictureCopies

    init(
        of indexed: IndexedEdition, _ totals: Totals, _ design: SiteDesign.Spoken,
        assets: Assets, among languages: [SpokenAddresses]? = nil,
        original: SitePages? = nil, origins: PageOrigins?
    ) {
        self.origins = origins
        self.original = original
        let edition = indexed.edition
        let settings = edition.site.settings
        self.edition = edition
        summaryIndex = indexed.summaries
        pictureCopies = PictureCopies(of: edition.site.pictures)
        templates = design.templates
        self.assets = assets
        self.totals = totals
        let definitions = settings.tables
        // Some tables take as long as all that comes before they are needed.
        let reckoned = Meanwhile {
            inParallel(definitions.count, chunk: 1) { range in
                definitions[range].map { totals.table($0) }
            }
        }
        choices = definitions.map(settings.charts)
        register = totals.register
        electionResult = totals.electionResult
        let own = SpokenAddresses(of: settings)
        self.languages = languages ?? [own]
        addresses =
            languages?.first { $0.language == settings.language }?.addresses ?? own.addresses
        entryPages = EntryPages(of: edition.site, at: addresses)
        words = Words(
            strings: design.strings, language: settings.language, timeZone: settings.timeZone)
        let issues = register.issues
        self.issues = issues
        issuePlaces = Dictionary(
            issues.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let openIssues = register.open
        self.openIssues = openIssues
        openIssuesByCity = grouped(openIssues) { $0.city }
        openIssuesByPost = grouped(openIssues) { $0.post }
        var issuesByDay: [Day: [Int]] = [:]
        for (place, issue) in issues.enumerated() {
            for day in Set(issue.history.map(\.date)) {
                issuesByDay[day, default: []].append(place)
            }
        }
        self.issuesByDay = issuesByDay
        correctionsBySummary = grouped(edition.corrections) { $0.summary }
        isCorrectionListSplit = edition.corrections.count > Archive<KnownCorrection>.limit
        days = summaryIndex.byDay.keys.sorted()
        openIssueCounts = register.openCounts(on: days)
        reportDays = totals.reportDays
        comparison = Comparison(of: totals, days: reportDays)
        var correctionsByDay: [Day: [KnownCorrection]] = [:]
        for known in edition.corrections {
            for day in Set([known.date, known.correction.at.day(in: settings.timeZone)]) {
                correctionsByDay[day, default: []].append(known)
            }
        }
        self.correctionsByDay = correctionsByDay
        let tables = reckoned.value
        self.tables = tables
        tablesByFigure = tables.reduce(into: [:]) { tablesByFigure, table in
            for figure in table.correctedFigures {
                tablesByFigure[figure, default: []].append(table)
            }
        }
        originPages = SitePages.originPages(of: tables, settings.tables)
        indexes = SitePages.indexes(of: edition.site, words, at: addresses)
        shownMetrics = settings.metrics.filter { metric in
            metric.grain != .post
                || totals.cell(MetricTerm(metric: metric.id), at: .region).status != .notReported
        }
        reportedLines = ReportedLines(of: edition.site)
        menu = SitePages.menu(of: edition.site, indexes, at: addresses)
        shared = SharedStructuredData(
            of: settings, region: edition.site.region,
            home: settings.baseURL.description + addresses.home.folder)
    }

    var site: Site { edition.site }

    /// A summary by its name.
    func summary(_ id: Summary.ID) -> Summary? {
        summaryIndex.places.place(of: Fingerprint(of: id.text)) { site.summaries[$0].id == id }
            .map { site.summaries[$0] }
    }

    /// A problem by its name.
    func issue(_ id: IssueReport.ID) -> RegisteredIssue? { issuePlaces[id].map { issues[$0] } }

    var settings: Settings { site.settings }
    var language: Language { settings.language }

    /// The day as of which the site speaks; `nil` where nothing in it has a date.
    var asOfDay: Day? {
        edition.asOf.seconds == 0 ? nil : edition.asOf.day(in: settings.timeZone)
    }

    /// What is the same on every page, seen from one of them.
    func siteView(from here: Standpoint, current: Addresses.Page?) -> SiteView {
        SiteView(
            title: settings.title,
            description: settings.description,
            language: language.rawValue,
            locale: language.locale,
            publisher: settings.publisher,
            licence: settings.licence,
            home: here.url(addresses.home),
            feed: here.url(file: addresses.feed),
            search: assets.searchScript.map { _ in here.url(addresses.index(.search)) },
            stylesheet: (assets.stylesheet?.path).map(here.url(file:)),
            stylesheetIntegrity: settings.hasIntegrity ? assets.stylesheet?.integrity : nil,
            policy: PagePolicy.linked.text,
            inlined: assets.style.map { style in
                StyleView(style: style.element, policy: PagePolicy.inlined(style).text)
            },
            plain: StyleView(
                style: assets.plainStyle?.element,
                policy: PagePolicy.bare(assets.plainStyle).text),
            icon: assets.icon.map(here.url(file:)),
            menu: menu.map { page, text, lang in
                MenuItem(link: here.link(page, text), isCurrent: page == current, lang: lang)
            },
            asOf: asOfDay.map(language.date),
            isSimulation: settings.isSimulation)
    }

    /// The navigation: the indexes, then the free pages that ask for a place, by their numbers.
    private static func menu(
        of site: Site, _ indexes: [(page: Addresses.Page, text: String)], at addresses: Addresses
    ) -> [(page: Addresses.Page, text: String, lang: String?)] {
        let free = site.pages.filter { $0.menu != nil }
            .sorted { ($0.menu ?? 0, $0.path) < ($1.menu ?? 0, $1.path) }
            .map { page in
                let lang = page.header.lang(
                    on: site.settings.language, of: site.settings.entryLanguage)
                return (addresses.page(page), page.title, lang)
            }
        return indexes.map { ($0.page, $0.text, nil) } + free
    }

    /// The indexes of the site.
    private static func indexes(
        of site: Site, _ words: Words, at addresses: Addresses
    ) -> [(page: Addresses.Page, text: String)] {
        var indexes: [(page: Addresses.Page, text: String)] = [
            (addresses.index(.city), words(.titleCities)),
            (addresses.index(.post), words(.titlePosts)),
            (addresses.index(.candidate), words(.titleCandidates)),
            (addresses.index(.summary), words(.titleSummaries)),
            (addresses.index(.table), words(.titleTables)),
            (addresses.index(.issue), words(.titleIssues)),
            (addresses.index(.stage), words(.titleStages)),
            (addresses.index(.news), words(.titleNews)),
            (addresses.index(.correction), words(.titleCorrections)),
        ]
        if site.candidates.isEmpty { indexes.remove(at: 2) }
        return indexes
    }

    /// A page's parts put together.
    func framed<Content: Sendable>(
        _ content: Content, about subject: PageSubject, at page: Addresses.Page, title: String,
        description: String? = nil,
        above: [(page: Addresses.Page, text: String)] = [], header: EntryHeader? = nil,
        body: Body? = nil, sources: [Source] = []
    ) -> Framed<Content> {
        let here = Standpoint(on: page)
        let isHome = page == addresses.home
        let home = [(page: addresses.home, text: words(.titleHome))]
        let above = isHome ? [] : home + above
        let base = settings.baseURL.description
        let image = card(of: subject, at: page)?.image
        let lang = header.flatMap(lang(of:))
        let facts = PageFacts(
            url: String.joining(base, page.folder), title: title,
            description: description ?? header?.description ?? body?.summary,
            image: image?.url.text,
            published: firstKnown(subject)?.iso(in: settings.timeZone),
            modified: lastChange(of: subject)?.iso(in: settings.timeZone),
            above: above.map { (String.joining(base, $0.page.folder), $0.text) })
        return Framed(
            page: PageView(
                title: title, titleLang: subject.entry.flatMap(titleLang(of:)), lang: lang,
                untranslated: lang == nil || !hasWords(subject.entry, body) ? nil : untranslated,
                languages: languageViews(of: page, from: here),
                windowTitle: isHome ? marked(settings.title) : windowTitle(title),
                description: facts.description,
                canonical: SafeURL(facts.url),
                image: image,
                published: facts.published, modified: facts.modified, kind: kind(of: subject),
                structuredData: structuredData(of: subject, facts),
                breadcrumbs: above.map { here.link($0.page, $0.text) },
                sources: ((header?.sources ?? []) + sources).map(sourceView),
                updated: header?.updated.map { language.dateAndTime($0, in: settings.timeZone) }),
            content: content)
    }

    /// A title as it stands where nothing else of the site is seen: in a browser's list, in a feed, in
    /// a search. In a site of made-up figures it says so.
    func marked(_ title: String) -> String {
        settings.isSimulation ? words(.simulationTitled, ["title": title]) : title
    }

    /// What a browser calls a page.
    func windowTitle(_ title: String) -> String { marked("\(title) – \(settings.title)") }

    func sourceView(_ source: Source) -> SourceView {
        SourceView(
            title: source.title, url: source.url.flatMap { SafeURL($0) },
            date: source.date.map(language.date), seed: source.seed,
            lang: isTranslation ? settings.entryLanguage.rawValue : nil)
    }

    /// What an entry's text is on a page; `nil` where it has none.
    func html(of body: Body, from here: Standpoint) -> HTML? {
        guard !body.isEmpty else { return nil }
        var html = HTML(bytes: [])
        var shown: [Chart: Int] = [:]
        for piece in body.pieces {
            switch piece {
            case .html(let bytes): html.bytes += bytes
            case .address(let target, let fragment):
                html.append(escaping: url(of: target, from: here).text)
                if let fragment { html.append(escaping: "#" + fragment) }
            case .picture(let file, let size):
                appendSource(of: file, size, from: here, to: &html)
            case .table(let id): append(tableHTML(id, from: here), to: &html)
            case .chart(let chart):
                let earlier = shown[chart, default: 0]
                shown[chart] = earlier + 1
                append(chartHTML(chart, earlier: earlier, from: here), to: &html)
            }
        }
        return html
    }

    private func url(of target: LinkTarget, from here: Standpoint) -> SafeURL {
        switch target {
        case .entry(let file): here.url(entryPages[file] ?? addresses.home)
        case .file(let path): here.url(file: addresses.file(path))
        }
    }

    /// A table where it stands on a page.
    func tableHTML(_ id: TableDefinition.ID, from here: Standpoint) -> HTML? {
        guard let table = tables.first(where: { $0.id == id }) else { return nil }
        var html = HTML(bytes: [])
        templates.tableBlock.render(tableView(table, from: here), into: &html.bytes)
        return html
    }
}
