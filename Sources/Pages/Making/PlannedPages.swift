internal import Diagnostics
internal import Fingerprints
internal import Model
internal import Templates
internal import Totals

extension SitePages {
    /// A page of an entry.
    private func file<Content: Sendable>(
        _ page: Addresses.Page, of header: EntryHeader, _ template: PageTemplate<Content>,
        madeFrom origin: Fingerprint? = nil,
        _ view: @escaping @Sendable (Body) -> Framed<Content>
    ) -> PlannedFile {
        let settled = settled(template, on: page)
        return PlannedFile(
            page.file, owner: SourceLocation(file: header.file),
            showing: header.text == nil ? nil : header, madeFrom: origin
        ) { bodies, bytes in
            settled.render(view(bodies.first ?? .empty), into: &bytes)
        }
    }

    /// A page that site.yaml asks for.
    private func file<Content: Sendable>(
        _ page: Addresses.Page, _ template: PageTemplate<Content>,
        _ view: @escaping @Sendable () -> Framed<Content>
    ) -> PlannedFile {
        file(
            page.file, owner: SitePages.settingsFile, settled(template, on: page), view)
    }

    private func file<Content: Sendable>(
        _ path: String, owner: SourceLocation, _ template: PageTemplate<Content>.Settled,
        _ view: @escaping @Sendable () -> Framed<Content>
    ) -> PlannedFile {
        PlannedFile(path, owner: owner) { _, bytes in
            template.render(view(), into: &bytes)
        }
    }

    /// The template of a page with all worked out that it shares with others.
    private func settled<Content>(
        _ template: PageTemplate<Content>, on page: Addresses.Page
    ) -> PageTemplate<Content>.Settled {
        let here = Standpoint(on: page)
        if menu.contains(where: { $0.page == page }) {
            return template.settled(on: siteView(from: here, current: page))
        }
        return settled(template, from: here)
    }

    private func settled<Content>(
        _ template: PageTemplate<Content>, from here: Standpoint
    ) -> PageTemplate<Content>.Settled {
        template.settled(at: here.root) { siteView(from: here, current: nil) }
    }

    private static let settingsFile = SourceLocation(file: "Content/site.yaml")

    /// The pages of entries, and of what entries make up: days, and months of a city or post. There
    /// may be very many summaries, so that this is several pieces of work.
    var entryFiles: [@Sendable () -> [PlannedFile]] {
        let count = site.summaries.count
        let pieces = stride(from: 0, to: count, by: 1024).map { start in
            { @Sendable in self.summaryFiles(start..<min(start + 1024, count)) }
        }
        return [{ self.placeFiles }] + pieces + [{ self.articleFiles }]
    }

    private var placeFiles: [PlannedFile] {
        let home = [
            file(addresses.home, of: site.region.header, templates.home) { self.homePage($0) }
        ]
        let cities = site.cities.flatMap { city in
            [
                file(addresses.city(city.id), of: city.header, templates.city) {
                    self.cityPage(city, $0)
                }
            ]
                + months(
                    of: summaryIndex.byCity[city.id] ?? [], below: addresses.city(city.id),
                    title: city.title,
                    above: [(addresses.index(.city), words(.titleCities))])
        }
        let posts = site.posts.flatMap { post in
            [
                file(addresses.post(post.id), of: post.header, templates.post) {
                    self.postPage(post, $0)
                }
            ]
                + months(
                    of: summaryIndex.byPost[post.id] ?? [], below: addresses.post(post.id),
                    title: post.title,
                    above: [(addresses.index(.post), words(.titlePosts))])
        }
        let candidates = site.candidates.map { pair in
            file(addresses.candidate(pair.id), of: pair.header, templates.candidate) {
                self.candidatePage(pair, $0)
            }
        }
        return home + cities + posts + candidates
    }

    private func summaryFiles(_ numbers: Range<Int>) -> [PlannedFile] {
        numbers.map { number in
            let summary = site.summaries[number]
            return file(
                addresses.summary(summary.id), of: summary.header, templates.summary,
                madeFrom: origin(of: summary)
            ) {
                self.summaryPage(self.site.summaries[number], $0)
            }
        }
    }

    private var articleFiles: [PlannedFile] {
        let days = days.map { day in
            file(addresses.day(day), templates.day) { self.dayPage(day) }
        }
        let news = site.news.map { item in
            file(addresses.news(item.id), of: item.header, templates.news) {
                self.newsPage(item, $0)
            }
        }
        let free = site.pages.map { page in
            file(addresses.page(page), of: page.header, templates.page) { self.freePage(page, $0) }
        }
        return days + news + free
    }

    /// The pages of the months of a place's summaries, where they are split.
    private func months(
        of summaries: [Int], below page: Addresses.Page, title: String,
        above: [(page: Addresses.Page, text: String)]
    ) -> [PlannedFile] {
        Archive(summaries) { site.summaries[$0].date }.months.map { month in
            let page = page.below(month.name)
            return file(page, templates.list) {
                let here = Standpoint(on: page)
                return self.listPage(
                    self.items(month.items, from: here), at: page,
                    title: self.monthTitle(title, month.day), intro: nil, above: above)
            }
        }
    }

    private func monthTitle(_ title: String, _ day: Day) -> String {
        words(.titleMonth, ["title": title, "month": language.month(of: day)])
    }

    /// The indexes and all that is about the site as a whole.
    var indexFiles: [PlannedFile] {
        let tables = tables.map { table in
            file(addresses.table(table.id), templates.table) { self.tablePage(table) }
        }
        return tables + embedFiles + simpleIndexes + dayIndex + newsIndex + issueIndex
            + correctionIndex + [
                file(addresses.index(.stage), templates.stages) { self.stagesPage() }
            ]
    }

    /// What is served for an address that leads nowhere: a server knows one such file.
    var notFoundFile: PlannedFile {
        file(
            addresses.notFound, owner: SitePages.settingsFile,
            settled(templates.notFound, from: notFoundStandpoint)
        ) { self.notFoundPage() }
    }

    /// The search page, which only a site with a search has.
    var searchFiles: [PlannedFile] {
        [file(addresses.index(.search), templates.search) { self.searchPage() }]
    }

    /// What others show in their own pages: one for each city and table.
    var embedFiles: [PlannedFile] {
        site.cities.map { city in
            file(addresses.embed(of: addresses.city(city.id)), templates.embed) {
                self.embedPage(of: city)
            }
        }
            + tables.map { table in
                file(addresses.embed(of: addresses.table(table.id)), templates.embed) {
                    self.embedPage(of: table)
                }
            }
    }

    private var simpleIndexes: [PlannedFile] {
        func index(
            _ segment: Routes.Segment, _ title: PageString, _ intro: PageString,
            _ items: @escaping @Sendable (Standpoint) -> [ItemView]
        ) -> PlannedFile {
            let page = addresses.index(segment)
            return file(page, templates.list) {
                self.listPage(
                    items(Standpoint(on: page)), at: page, title: self.words(title),
                    intro: self.words(intro))
            }
        }
        return [
            index(.city, .titleCities, .introCities) { here in
                self.site.cities.map { self.item($0, from: here) }
            },
            index(.post, .titlePosts, .introPosts) { here in
                self.site.posts.map { self.item($0, from: here) }
            },
            index(.candidate, .titleCandidates, .introCandidates) { here in
                self.site.candidates.map { pair in
                    ItemView(
                        here.link(self.addresses.candidate(pair.id), pair.title),
                        description: pair.header.description,
                        badge: self.words(.candidateWithNumber, ["number": String(pair.number)]))
                }
            },
            index(.table, .titleTables, .introTables) { here in
                self.tables.map { self.item($0, from: here) }
            },
        ]
    }

    private var dayIndex: [PlannedFile] {
        split(
            days.reversed(), day: \.self, at: addresses.index(.summary), templates.list,
            title: words(.titleSummaries)
        ) { days, page, title, months, above in
            let here = Standpoint(on: page)
            return self.listPage(
                days.map {
                    self.item($0, reports: self.summaryIndex.byDay[$0]?.count ?? 0, from: here)
                },
                at: page, title: title, intro: self.words(.introSummaries), months: months,
                above: above)
        }
    }

    private var newsIndex: [PlannedFile] {
        split(
            site.news.reversed(), day: \.date, at: addresses.index(.news), templates.list,
            title: words(.titleNews)
        ) { news, page, title, months, above in
            let here = Standpoint(on: page)
            return self.listPage(
                news.map { self.item($0, from: here) }, at: page, title: title,
                intro: self.words(.introNews), months: months, above: above)
        }
    }

    private var issueIndex: [PlannedFile] {
        // Those that are open first would break the order of time that months need.
        split(
            register.issues.reversed(), day: \.opened, at: addresses.index(.issue),
            templates.issues, title: words(.titleIssues)
        ) { issues, page, title, months, above in
            self.issuesPage(issues, at: page, title: title, months: months, above: above)
        }
    }

    private var correctionIndex: [PlannedFile] {
        split(
            edition.corrections, day: publicDay(of:),
            at: addresses.index(.correction), templates.corrections,
            title: words(.titleCorrections)
        ) { corrections, page, title, months, above in
            self.correctionsPage(corrections, at: page, title: title, months: months, above: above)
        }
    }

    /// A list's own page, and where it is split by month the months' pages.
    private func split<Item: Sendable, Content: Sendable>(
        _ items: [Item], day: (Item) -> Day, at index: Addresses.Page,
        _ template: PageTemplate<Content>, title: String,
        _ view:
            @escaping @Sendable (
                [Item], Addresses.Page, String, [MonthView],
                [(page: Addresses.Page, text: String)]
            ) -> Framed<Content>
    ) -> [PlannedFile] {
        let archive = Archive(items, day: day)
        let months = monthViews(of: archive, below: index, from: Standpoint(on: index))
        let shown = archive.shown
        let first = file(index, template) { view(shown, index, title, months, []) }
        return [first]
            + archive.months.map { month in
                let (page, items) = (index.below(month.name), month.items)
                let monthTitle = monthTitle(title, month.day)
                return file(page, template) {
                    view(items, page, monthTitle, [], [(index, title)])
                }
            }
    }

    /// The pages at old addresses, each leading to its entry.
    var aliasFiles: [PlannedFile] {
        site.entries.flatMap { entry in
            entry.header.aliases.compactMap { alias in
                guard let target = entryPages[entry.header.file] else { return nil }
                let path = addresses.alias(alias)
                let owner = entry.header.location(of: alias.position)
                let here = Standpoint(onFile: path)
                return file(path, owner: owner, settled(templates.redirect, from: here)) {
                    self.redirectPage(from: here, to: target, title: self.title(of: entry))
                }
            }
        }
    }

    func title(of entry: any Entry) -> String {
        switch entry {
        case let region as Region: region.title
        case let city as City: city.title
        case let post as Post: post.title
        case let pair as Candidate: pair.title
        case let summary as Summary: title(of: summary)
        case let news as News: news.title
        case let page as FreePage: page.title
        default: settings.title
        }
    }

    /// The files of `Templates/assets/` at their addresses.
    var assetFiles: [PlannedFile] {
        assets.all.map { asset in
            PlannedFile(asset.path, owner: SourceLocation(file: "Templates/assets")) { _, bytes in
                bytes += asset.bytes
            }
        }
    }
}
