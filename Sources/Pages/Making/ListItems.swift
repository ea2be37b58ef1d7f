internal import Diagnostics
internal import Model
internal import Templates
internal import Totals

extension SitePages {
    /// What a summary is called. One of made-up figures says so wherever it is named, unless the
    /// whole site is made up and says so itself.
    func title(of summary: Summary) -> String {
        let title = plainTitle(of: summary)
        guard summary.isSimulation, !settings.isSimulation else { return title }
        return words(.simulationTitled, ["title": title])
    }

    private func plainTitle(of summary: Summary) -> String {
        if let title = summary.title { return title }
        let post = site.post(summary.post)
        let city = summary.city.flatMap(site.city)?.title ?? site.region.title
        return words.summaryTitle.filled(
            post?.title ?? summary.post.text, city, language.date(summary.date))
    }

    /// Summaries by their numbers in the site.
    func items(_ summaries: some Sequence<Int>, from here: Standpoint) -> [ItemView] {
        summaries.map { item(site.summaries[$0], from: here) }
    }

    private func item(_ summary: Summary, from here: Standpoint) -> ItemView {
        ItemView(
            here.link(addresses.summary(summary.id), title(of: summary)),
            description: summary.header.description,
            date: language.date(summary.date), isoDate: summary.date.description,
            badge: summary.status.map(words.word(for:)),
            textLang: titleLang(of: summary),
            lang: lang(of: summary.header))
    }

    func item(_ news: News, from here: Standpoint) -> ItemView {
        ItemView(
            here.link(addresses.news(news.id), news.title),
            description: news.header.description,
            date: language.date(news.date), isoDate: news.date.description,
            badge: news.category.map(settings.category), textLang: lang(of: news.header),
            lang: lang(of: news.header))
    }

    func item(_ post: Post, from here: Standpoint) -> ItemView {
        ItemView(
            here.link(addresses.post(post.id), post.title),
            description: post.header.description,
            date: words.period(from: post.opened, to: post.closes),
            badge: words.word(for: post.status), textLang: lang(of: post.header),
            lang: lang(of: post.header))
    }

    func item(_ city: City, from here: Standpoint) -> ItemView {
        ItemView(
            here.link(addresses.city(city.id), city.title),
            description: city.header.description,
            badge: city.kind.map(words.word(for:)), lang: lang(of: city.header))
    }

    func item(_ table: Table, from here: Standpoint) -> ItemView {
        ItemView(here.link(addresses.table(table.id), table.title), description: table.remark)
    }

    /// A day with how many posts reported on it.
    func item(_ day: Day, reports: Int, from here: Standpoint) -> ItemView {
        ItemView(
            here.link(addresses.day(day), language.longDate(day)),
            isoDate: day.description,
            badge: words(.reportCount, ["count": language.grouped(Int64(reports))]))
    }

    func candidateItem(_ candidate: Candidate, from here: Standpoint) -> CandidateItem {
        CandidateItem(
            link: here.link(addresses.candidate(candidate.id), candidate.title),
            number: String(candidate.number), governor: candidate.governor,
            viceGovernor: candidate.viceGovernor)
    }

    /// The months of a list that is split, as links.
    func monthViews<Item: Sendable>(
        of archive: Archive<Item>, below index: Addresses.Page, from here: Standpoint
    ) -> [MonthView] {
        archive.months.map { month in
            MonthView(
                link: here.link(index.below(month.name), language.month(of: month.day)),
                count: language.grouped(Int64(month.items.count)))
        }
    }

    /// A problem with all that was said of it; or as it stood at the end of a day on which a report
    /// speaks of it, with what was said on that day.
    func issueView(
        _ issue: RegisteredIssue, on day: Day? = nil, from here: Standpoint
    ) -> IssueView {
        let changes = day.map { day in issue.history.filter { $0.date == day } } ?? issue.history
        let status = changes.last?.status ?? issue.status
        return IssueView(
            id: issue.id, title: issue.title, category: issue.category.map(settings.category),
            severity: issue.severity.map(words.word(for:)),
            status: words.word(for: status, to: changes.last?.referredTo ?? issue.referredTo),
            isOpen: status != .resolved, place: issue.place,
            city: issue.city.flatMap(site.city).map {
                here.link(addresses.city($0.id), $0.title)
            },
            opened: language.date(issue.opened),
            history: changes.map { change in
                IssueView.Change(
                    date: language.date(change.date),
                    status: words.word(for: change.status, to: change.referredTo),
                    note: change.note,
                    summary: here.url(addresses.summary(change.summary)),
                    lang: lang(of: change))
            },
            lang: titleLang(of: issue))
    }

    /// The language of what was said of a problem, where it is not the page's.
    func lang(of change: RegisteredIssue.Change) -> String? {
        guard isTranslation else { return nil }
        return summary(change.summary).flatMap { lang(of: $0.header) }
    }

    /// The language of a problem's title, where it is not the page's: that of the first summary which
    /// gives one.
    func titleLang(of issue: RegisteredIssue) -> String? {
        guard isTranslation else { return nil }
        let titled = issue.history.lazy.compactMap { self.summary($0.summary) }.first { summary in
            summary.issues.contains { $0.id == issue.id && $0.title != nil }
        }
        return titled.flatMap { lang(of: $0.header) }
    }
}
