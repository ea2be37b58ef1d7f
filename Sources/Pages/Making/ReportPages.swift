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
            content, about: .summary(summary), at: page, title: title(of: summary),
            above: [
                (addresses.index(.summary), words(.titleSummaries)),
                (addresses.day(summary.date), language.date(summary.date)),
            ], header: summary.header, body: body)
    }

    /// The figures of one summary as it gives them, each part under its whole.
    private func reportedFigures(of summary: Summary, from here: Standpoint) -> [FigureView] {
        var wholeShown: Int?
        return reportedLines.places(of: summary.figures).map { place, index in
            let line = reportedLines.all[place]
            if !line.isPart { wholeShown = line.metric }
            let hasWhole = line.metric == wholeShown
            return FigureView(
                label: hasWhole ? line.label : line.labelAlone, unit: line.unit,
                isPart: line.isPart && hasWhole, origin: nil,
                cell: reportedCell(index, in: summary, from: here))
        }
    }

    /// - Parameter index: the figure's place among those of the summary.
    private func reportedCell(
        _ index: Int, in summary: Summary, from here: Standpoint
    ) -> CellView {
        // Most summaries have no corrections, and need no look at those of others.
        let correction =
            summary.corrections.isEmpty
            ? nil : edition.newestCorrection(of: summary.figures[index].term, in: summary.id)
        return cellView(
            of: summary.figures[index].amount, isProvisional: summary.status == .provisional,
            correction: correction, from: here)
    }

    /// The problems that a summary names, as it tells them.
    private func issues(in summary: Summary, from here: Standpoint) -> [IssueView] {
        summary.issues.map { report in
            let known = issue(report.id)
            return IssueView(
                id: report.id, title: report.title ?? known?.title ?? report.id,
                category: (report.category ?? known?.category).map(settings.category),
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
                            note: note, summary: nil, lang: lang(of: summary.header))
                    ]
                } ?? [],
                lang: report.title == nil
                    ? known.flatMap(titleLang(of:)) : lang(of: summary.header))
        }
    }
}
