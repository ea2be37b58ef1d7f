internal import Diagnostics
internal import Model
internal import Templates
internal import Totals

extension SitePages {
    /// How many of the latest summaries and news stand on the home page.
    private static var latestCount: Int { 6 }

    func homePage(_ body: Body) -> Framed<HomeContent> {
        let page = addresses.home
        let here = Standpoint(on: page)
        let content = HomeContent(
            situation: situation,
            outcome: outcomeSentence,
            changes: changes(from: here),
            open: openLink(openIssues.count, from: here),
            table: firstTable(besides: body, from: here),
            chart: homeChart(besides: body, from: here),
            map: homeMap(besides: body, from: here),
            progress: homeProgress(besides: body, from: here),
            cities: site.cities.map { cityState($0, from: here) },
            candidates: site.candidates.map { candidateItem($0, from: here) },
            summaries: items(
                site.summaries.indices.suffix(Self.latestCount).reversed(), from: here),
            allSummaries: here.url(addresses.index(.summary)),
            news: site.news.reversed().prefix(Self.latestCount).map { item($0, from: here) },
            allNews: here.url(addresses.index(.news)),
            tables: tables.map { here.link(addresses.table($0.id), $0.title) },
            openIssues: openIssues.prefix(Self.latestCount).map { issueView($0, from: here) },
            body: html(of: body, from: here))
        return framed(
            content, about: .home, at: page, title: settings.title, description: "\(situation)",
            header: site.region.header, body: body)
    }

    /// The first table of site.yaml, unless the region's own text shows it.
    private func firstTable(besides body: Body, from here: Standpoint) -> HTML? {
        guard let first = tables.first, !body.shows(first.id) else {
            return nil
        }
        return tableHTML(first.id, from: here)
    }

    /// How complete the situation is, and as of when, in one sentence.
    var situation: String {
        guard let day = asOfDay, !site.summaries.isEmpty else { return words(.situationEmpty) }
        let reported = site.cities.filter { latestSummary(of: $0) != nil }.count
        return words(
            .situation,
            [
                "reported": String(reported), "expected": String(site.cities.count),
                "date": language.date(day),
            ])
    }

    /// The latest summary about a city that counts for this site's election.
    private func latestSummary(of city: City) -> Summary? {
        summaryIndex.latestByCity[city.id].map { site.summaries[$0] }
    }

    /// Whether a city has reported, and when last.
    func state(of city: City) -> String {
        latestSummary(of: city).map { words(.stateReported, ["date": language.date($0.date)]) }
            ?? words(.stateNotReported)
    }

    /// How many of a city's problems are open; `nil` where none is.
    func openCount(of city: City) -> String? {
        let open = openIssuesByCity[city.id]?.count ?? 0
        return open == 0 ? nil : words(.openIssues, ["count": language.grouped(Int64(open))])
    }

    private func cityState(_ city: City, from here: Standpoint) -> HomeContent.CityState {
        HomeContent.CityState(
            link: here.link(addresses.city(city.id), city.title),
            state: state(of: city), hasReported: latestSummary(of: city) != nil,
            openIssues: openCount(of: city))
    }

    func tablePage(_ table: Table) -> Framed<TableContent> {
        let page = addresses.table(table.id)
        let here = Standpoint(on: page)
        let content = TableContent(
            outcome: outcomeSentence(on: table),
            table: tableHTML(table.id, from: here) ?? HTML(bytes: []),
            chart: tableChart(table, from: here),
            columns: here.url(file: addresses.data(table.id, format: "csv-metadata.json")),
            schema: here.url(file: addresses.tableSchema),
            package: here.url(file: addresses.package),
            archive: here.url(file: addresses.archive(settings.election)),
            origins: origins(of: table, from: here),
            embed: embedCode(of: page, title: table.title, rows: table.rows.count, from: here))
        let badges = table.notes.compactMap { note in
            if case .partial(_, let reported, let expected, let grain) = note {
                words.badge(reported: reported, of: expected, grain: grain)
            } else {
                nil
            }
        }
        let description = ([table.title] + badges.prefix(1)).joined(separator: ": ")
        return framed(
            content, about: .table(table), at: page, title: table.title, description: description,
            above: [(addresses.index(.table), words(.titleTables))])
    }

    /// An index of a kind of page.
    func listPage(
        _ items: [ItemView], at page: Addresses.Page, title: String, intro: String?,
        months: [MonthView] = [], above: [(page: Addresses.Page, text: String)] = []
    ) -> Framed<ListContent> {
        let isTables = page == addresses.index(.table) && !tables.isEmpty
        let here = Standpoint(on: page)
        let package = isTables ? here.url(file: addresses.package) : nil
        let archive = isTables ? dataArchive : nil
        return framed(
            ListContent(
                intro: intro, items: items, months: months, package: package,
                archive: archive.map { ArchiveView(url: here.url(file: $0.path), size: $0.size) }),
            about: subject(ofList: page), at: page, title: title, description: intro, above: above)
    }

    func issuesPage(
        _ issues: [RegisteredIssue], at page: Addresses.Page, title: String,
        months: [MonthView], above: [(page: Addresses.Page, text: String)] = []
    ) -> Framed<IssuesContent> {
        let here = Standpoint(on: page)
        let open = issues.filter(\.isOpen).count
        return framed(
            IssuesContent(
                open: words(.openIssues, ["count": language.grouped(Int64(open))]),
                issues: issues.map { issueView($0, from: here) }, months: months),
            about: subject(ofList: page), at: page, title: title, above: above)
    }

    func stagesPage() -> Framed<StagesContent> {
        let election = settings.elections.first { $0.id == settings.election }
        let content = StagesContent(
            election: election?.title ?? "",
            rounds: (election?.rounds ?? []).map { round in
                StagesContent.RoundView(
                    number: String(round.number),
                    pollingDay: language.longDate(round.pollingDay), condition: round.condition)
            },
            stages: settings.stages.map { stage in
                StagesContent.StageView(
                    title: stage.title,
                    period: stage.to.map { language.period(from: stage.from, to: $0) }
                        ?? words(.stageFrom, ["date": language.date(stage.from)]),
                    note: stage.note, sources: stage.sources.map(sourceView))
            })
        return framed(
            content, about: .index(.stage), at: addresses.index(.stage), title: words(.titleStages))
    }

    /// The page for addresses that lead nowhere may be served for any of them, so its links are
    /// told from the host's root.
    func notFoundPage() -> Framed<NotFoundContent> {
        let here = notFoundStandpoint
        let title = words(.titleNotFound)
        return Framed(
            page: PageView(
                title: title, windowTitle: windowTitle(title), description: nil,
                canonical: nil, image: cards.card(of: addresses.home)?.image,
                published: nil, modified: nil, kind: nil,
                structuredData: nil, breadcrumbs: [],
                sources: [], updated: nil),
            content: NotFoundContent(indexes: indexes.map { here.link($0.page, $0.text) }))
    }

    /// It may be served for any address, so its links begin at the root of the host.
    var notFoundStandpoint: Standpoint { Standpoint(root: settings.baseURL.path) }

    /// The page at an old address.
    func redirectPage(
        from here: Standpoint, to target: Addresses.Page, title: String
    ) -> Framed<RedirectContent> {
        Framed(
            page: PageView(
                title: title, windowTitle: windowTitle(title), description: nil,
                canonical: SafeURL(settings.baseURL.description + target.folder),
                image: cards.card(of: target)?.image,
                published: nil, modified: nil, kind: nil,
                structuredData: nil, breadcrumbs: [], sources: [],
                updated: nil),
            content: RedirectContent(target: here.link(target, title)))
    }
}
