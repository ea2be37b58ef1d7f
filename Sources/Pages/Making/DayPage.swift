internal import Diagnostics
internal import Model
internal import Templates
internal import Totals

extension SitePages {
    func dayPage(_ day: Day) -> Framed<DayContent> {
        let page = addresses.day(day)
        let here = Standpoint(on: page)
        let index = days.firstIndex(of: day) ?? 0
        func neighbour(_ index: Int) -> Link? {
            guard days.indices.contains(index) else { return nil }
            return here.link(addresses.day(days[index]), language.longDate(days[index]))
        }
        let summaries = (summaryIndex.byDay[day] ?? []).map { site.summaries[$0] }
        let earlier = reportDays.contains(day) ? reportDays.last { $0 < day } : nil
        let issues = issuesByDay[day] ?? []
        func views(_ stage: IssueStage) -> [IssueView] {
            issues.filter { self.issues[$0].stage(on: day) == stage }
                .map { issueView(self.issues[$0], on: day, from: here) }
        }
        let content = DayContent(
            date: language.longDate(day), isoDate: day.description,
            asOf: summaries.compactMap(\.asOf).max()
                .map { language.dateAndTime($0, in: settings.timeZone) },
            reported: words.badge(
                reported: citiesReported(in: summaries), of: site.cities.count, grain: .city),
            count: words(.reportCount, ["count": language.grouped(Int64(summaries.count))]),
            // The totals are of the last day: an earlier day's figures are not all in them.
            figures: figures(
                on: index, isInTotals: day == days.last,
                comparedWith: earlier.flatMap(days.firstIndex), from: here),
            since: earlier.map { since($0, before: day) },
            chart: dayChart(day, from: here),
            summaries: items(summaryIndex.byDay[day] ?? [], from: here),
            newIssues: views(.new), ongoingIssues: views(.ongoing),
            resolvedIssues: views(.resolved),
            open: openLink(openIssueCounts[day] ?? 0, from: here),
            advice: statements(of: summaries, \.advice, from: here),
            mediation: statements(of: summaries, \.mediation, from: here),
            corrections: (correctionsByDay[day] ?? []).map { correctionView($0, from: here) },
            previous: neighbour(index - 1), next: neighbour(index + 1),
            nextReport: day == days.last ? nextReport(after: summaries) : nil)
        return framed(
            content, about: .day(day), at: page,
            title: words(.titleDay, ["date": language.longDate(day)]),
            above: [(addresses.index(.summary), words(.titleSummaries))],
            sources: sources(of: summaries))
    }

    /// The earliest time for which a next report is announced, unless it has passed.
    private func nextReport(after summaries: [Summary]) -> String? {
        summaries.compactMap(\.nextReport).filter { $0 > edition.asOf }.min()
            .map { language.dateAndTime($0, in: settings.timeZone) }
    }

    /// How many cities some summaries are about that count for the site's election.
    private func citiesReported(in summaries: [Summary]) -> Int {
        Set(
            summaries.filter { site.post($0.post)?.election == settings.election }
                .compactMap(\.city)
        ).count
    }

    private func statements(
        of summaries: [Summary], _ texts: (Summary) -> [String], from here: Standpoint
    ) -> [StatementView] {
        summaries.filter { !texts($0).isEmpty }.map { summary in
            let post = site.post(summary.post)?.title ?? summary.post.text
            return StatementView(
                report: here.link(addresses.summary(summary.id), post), texts: texts(summary),
                lang: lang(of: summary.header))
        }
    }

    /// The sources of some summaries, each once, in their order.
    private func sources(of summaries: [Summary]) -> [Source] {
        var seen: Set<Source> = []
        return summaries.flatMap(\.header.sources).filter { seen.insert($0).inserted }
    }

    /// How many problems are open, with the way to the register; `nil` where none was ever named.
    func openLink(_ count: Int, from here: Standpoint) -> Link? {
        guard !register.issues.isEmpty else { return nil }
        return here.link(
            addresses.index(.issue),
            words(.openIssues, ["count": language.grouped(Int64(count))]))
    }
}
