internal import Diagnostics
internal import Model
internal import Templates
internal import Totals

extension SitePages {
    func summaryPage(_ summary: Summary, _ body: Body) -> Framed<SummaryContent> {
        let page = addresses.summary(summary.id)
        let here = Standpoint(on: page)
        let post = site.post(summary.post)
        let corrections = correctionsBySummary[summary.id] ?? []
        let content = SummaryContent(
            post: here.link(addresses.post(summary.post), post?.title ?? summary.post.text),
            city: summary.city.flatMap(site.city).map {
                here.link(addresses.city($0.id), $0.title)
            },
            date: language.longDate(summary.date), isoDate: summary.date.description,
            day: here.url(addresses.day(summary.date)),
            asOf: summary.asOf.map { language.dateAndTime($0, in: settings.timeZone) },
            status: summary.status.map(words.word(for:)),
            isProvisional: summary.status == .provisional,
            isSimulation: summary.isSimulation,
            isOtherElection: post.map { $0.election != settings.election } ?? false,
            isStated: summary.city == nil && post?.level == .province,
            figures: reportedFigures(of: summary, from: here),
            issues: issues(in: summary, from: here),
            advice: summary.advice, mediation: summary.mediation,
            corrections: corrections.map { correctionView($0, from: here) },
            body: html(of: body, from: here))
        return framed(
            content, at: page, title: title(of: summary),
            above: [
                (addresses.index(.summary), words(.titleSummaries)),
                (addresses.day(summary.date), language.date(summary.date)),
            ], header: summary.header, body: body)
    }

    /// The figures of one summary as it gives them, each part under its whole.
    private func reportedFigures(of summary: Summary, from here: Standpoint) -> [FigureView] {
        settings.metrics.flatMap { metric in
            let own = summary.figures.filter { $0.term.metric == metric.id }
            guard !own.isEmpty else { return [FigureView]() }
            let order = [nil] + site.parts(of: metric).map(Optional.some)
            let lines = order.compactMap { part in own.first { $0.term.part == part } }
            let heading = own.contains { $0.term.part == nil } ? nil : metric
            return lines.map { figure in
                let isPart = figure.term.part != nil
                let label = partLabel(figure.term, of: metric)
                return FigureView(
                    label: heading.map { "\($0.label): \(label)" } ?? label,
                    unit: metric.unit, isPart: isPart && heading == nil, origin: nil,
                    cell: reportedCell(figure, in: summary, from: here))
            }
        }
    }

    private func reportedCell(
        _ figure: Figure, in summary: Summary, from here: Standpoint
    ) -> CellView {
        let known = CorrectedFigure(summary: summary.id, term: figure.term)
        return cellView(
            of: figure.amount, isProvisional: summary.status == .provisional,
            corrected: latestCorrections[known] == nil ? [] : [known], from: here)
    }

    /// The problems that a summary names, as it tells them.
    private func issues(in summary: Summary, from here: Standpoint) -> [IssueView] {
        summary.issues.map { report in
            let known = issuesByID[report.id]
            return IssueView(
                id: report.id, title: report.title ?? known?.title ?? report.id,
                category: report.category ?? known?.category,
                severity: (report.severity ?? known?.severity).map(words.word(for:)),
                status: words.word(for: report.status, to: report.referredTo),
                isOpen: report.status != .resolved,
                place: report.place ?? known?.place, city: nil,
                opened: language.date(known?.opened ?? summary.date),
                history: report.note.map { note in
                    [
                        IssueView.Change(
                            date: language.date(summary.date),
                            status: words.word(for: report.status, to: report.referredTo),
                            note: note, summary: nil)
                    ]
                } ?? [])
        }
    }

    func dayPage(_ day: Day) -> Framed<DayContent> {
        let page = addresses.day(day)
        let here = Standpoint(on: page)
        let index = days.firstIndex(of: day) ?? 0
        func neighbour(_ index: Int) -> Link? {
            guard days.indices.contains(index) else { return nil }
            return here.link(addresses.day(days[index]), language.longDate(days[index]))
        }
        let content = DayContent(
            date: language.longDate(day), isoDate: day.description,
            // The totals are of the last day: an earlier day's figures are not all in them.
            figures: figures(
                at: .region, on: day, isInTotals: day == days.last, from: here),
            summaries: (summariesByDay[day] ?? []).map { item($0, from: here) },
            issues: (issuesByDay[day] ?? []).map { issueView($0, from: here) },
            previous: neighbour(index - 1), next: neighbour(index + 1))
        return framed(
            content, at: page, title: words(.titleDay, ["date": language.longDate(day)]),
            above: [(addresses.index(.summary), words(.titleSummaries))])
    }
}
