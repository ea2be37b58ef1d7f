internal import Diagnostics
internal import Model
internal import Templates
internal import Totals

extension SitePages {
    /// A page of an entry.
    private func file<Content: Sendable>(
        _ page: Addresses.Page, of header: EntryHeader, _ template: Template<Framed<Content>>,
        _ view: @escaping @Sendable () -> Framed<Content>
    ) -> PlannedFile {
        file(page.file, owner: SourceLocation(file: header.file), template, view)
    }

    /// A page that site.yaml asks for.
    private func file<Content: Sendable>(
        _ path: String, owner: SourceLocation? = nil, _ template: Template<Framed<Content>>,
        _ view: @escaping @Sendable () -> Framed<Content>
    ) -> PlannedFile {
        PlannedFile(path, owner: owner ?? SitePages.settingsFile) {
            var bytes: [UInt8] = []
            template.render(view(), into: &bytes)
            return bytes
        }
    }

    private static let settingsFile = SourceLocation(file: "Content/site.yaml")

    /// The pages of entries, and of what entries make up: days, and months of a city or post.
    var entryFiles: [PlannedFile] {
        let home = [
            file(addresses.home, of: site.region.header, templates.home) { homePage() }
        ]
        let cities = site.cities.flatMap { city in
            [file(addresses.city(city.id), of: city.header, templates.city) { cityPage(city) }]
                + months(
                    of: self.summaries(of: city), below: addresses.city(city.id), title: city.title,
                    above: [(addresses.index(.city), words(.titleCities))])
        }
        let posts = site.posts.flatMap { post in
            [file(addresses.post(post.id), of: post.header, templates.post) { postPage(post) }]
                + months(
                    of: self.summaries(of: post), below: addresses.post(post.id), title: post.title,
                    above: [(addresses.index(.post), words(.titlePosts))])
        }
        let candidates = site.candidates.map { pair in
            file(addresses.candidate(pair.id), of: pair.header, templates.candidate) {
                candidatePage(pair)
            }
        }
        let summaries = site.summaries.map { summary in
            file(addresses.summary(summary.id), of: summary.header, templates.summary) {
                summaryPage(summary)
            }
        }
        let days = days.map { day in
            file(addresses.day(day).file, templates.day) { dayPage(day) }
        }
        let news = site.news.map { item in
            file(addresses.news(item.id), of: item.header, templates.news) { newsPage(item) }
        }
        let free = site.pages.map { page in
            file(addresses.page(page), of: page.header, templates.page) { freePage(page) }
        }
        return home + cities + posts + candidates + summaries + days + news + free
    }

    /// The pages of the months of a place's summaries, where they are split.
    private func months(
        of summaries: [Summary], below page: Addresses.Page, title: String,
        above: [(page: Addresses.Page, text: String)]
    ) -> [PlannedFile] {
        Archive(summaries) { $0.date }.months.map { month in
            let page = page.below(month.name)
            return file(page.file, templates.list) {
                let here = Standpoint(on: page)
                return listPage(
                    month.items.map { item($0, from: here) }, at: page,
                    title: monthTitle(title, month.day), intro: nil, above: above)
            }
        }
    }

    private func monthTitle(_ title: String, _ day: Day) -> String {
        words(.titleMonth, ["title": title, "month": language.month(of: day)])
    }

    /// The indexes and all that is about the site as a whole.
    var indexFiles: [PlannedFile] {
        let tables = tables.map { table in
            file(addresses.table(table.id).file, templates.table) { tablePage(table) }
        }
        return tables + simpleIndexes + dayIndex + newsIndex + issueIndex + correctionIndex + [
            file(addresses.index(.stage).file, templates.stages) { stagesPage() },
            file(addresses.notFound, templates.notFound) { notFoundPage() },
        ]
    }

    private var simpleIndexes: [PlannedFile] {
        func index(
            _ segment: Routes.Segment, _ title: PageString, _ intro: PageString,
            _ items: @escaping @Sendable (Standpoint) -> [ItemView]
        ) -> PlannedFile {
            let page = addresses.index(segment)
            return file(page.file, templates.list) {
                listPage(
                    items(Standpoint(on: page)), at: page, title: words(title),
                    intro: words(intro))
            }
        }
        return [
            index(.city, .titleCities, .introCities) { here in
                site.cities.map { item($0, from: here) }
            },
            index(.post, .titlePosts, .introPosts) { here in
                site.posts.map { item($0, from: here) }
            },
            index(.candidate, .titleCandidates, .introCandidates) { here in
                site.candidates.map { pair in
                    ItemView(
                        here.link(addresses.candidate(pair.id), pair.title),
                        description: pair.header.description,
                        badge: words(.candidateWithNumber, ["number": String(pair.number)]))
                }
            },
            index(.table, .titleTables, .introTables) { here in
                tables.map { item($0, from: here) }
            },
        ]
    }

    private var dayIndex: [PlannedFile] {
        split(
            days.reversed(), day: \.self, at: addresses.index(.summary), templates.list,
            title: words(.titleSummaries)
        ) { days, page, title, months, above in
            let here = Standpoint(on: page)
            return listPage(
                days.map { item($0, reports: summariesByDay[$0]?.count ?? 0, from: here) },
                at: page, title: title, intro: words(.introSummaries), months: months,
                above: above)
        }
    }

    private var newsIndex: [PlannedFile] {
        split(
            site.news.reversed(), day: \.date, at: addresses.index(.news), templates.list,
            title: words(.titleNews)
        ) { news, page, title, months, above in
            let here = Standpoint(on: page)
            return listPage(
                news.map { item($0, from: here) }, at: page, title: title,
                intro: words(.introNews), months: months, above: above)
        }
    }

    private var issueIndex: [PlannedFile] {
        // Those that are open first would break the order of time that months need.
        split(
            register.issues.reversed(), day: \.opened, at: addresses.index(.issue),
            templates.issues, title: words(.titleIssues)
        ) { issues, page, title, months, above in
            issuesPage(issues, at: page, title: title, months: months, above: above)
        }
    }

    private var correctionIndex: [PlannedFile] {
        split(
            edition.corrections, day: publicDay(of:),
            at: addresses.index(.correction), templates.corrections,
            title: words(.titleCorrections)
        ) { corrections, page, title, months, above in
            correctionsPage(corrections, at: page, title: title, months: months, above: above)
        }
    }

    /// A list's own page, and where it is split by month the months' pages.
    private func split<Item: Sendable, Content: Sendable>(
        _ items: [Item], day: (Item) -> Day, at index: Addresses.Page,
        _ template: Template<Framed<Content>>, title: String,
        _ view:
            @escaping @Sendable (
                [Item], Addresses.Page, String, [MonthView],
                [(page: Addresses.Page, text: String)]
            ) -> Framed<Content>
    ) -> [PlannedFile] {
        let archive = Archive(items, day: day)
        let months = monthViews(of: archive, below: index, from: Standpoint(on: index))
        let shown = archive.shown
        let first = file(index.file, template) { view(shown, index, title, months, []) }
        return [first]
            + archive.months.map { month in
                let (page, items) = (index.below(month.name), month.items)
                let monthTitle = monthTitle(title, month.day)
                return file(page.file, template) {
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
                return file(path, owner: owner, templates.redirect) {
                    redirectPage(from: path, to: target, title: title(of: entry))
                }
            }
        }
    }

    private func title(of entry: any Entry) -> String {
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
            PlannedFile(asset.path, owner: SourceLocation(file: "Templates/assets")) {
                asset.bytes
            }
        }
    }
}
