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
        var views: [FigureView] = []
        let figures = summary.figures
        views.reserveCapacity(figures.count)
        var next = 0
        for reported in reportedMetrics {
            var hasWhole = false
            for line in reported.lines {
                guard let index = figures.index(of: line.term, likelyAt: next) else { continue }
                next = index + 1
                let isPart = line.term.part != nil
                hasWhole = hasWhole || !isPart
                views.append(
                    FigureView(
                        label: hasWhole ? line.label : line.labelAlone, unit: reported.unit,
                        isPart: isPart && hasWhole, origin: nil,
                        cell: reportedCell(figures[index], in: summary, from: here)))
            }
        }
        return views
    }

    private func reportedCell(
        _ figure: Figure, in summary: Summary, from here: Standpoint
    ) -> CellView {
        // Most summaries have no corrections, and need no look at those of others.
        let correction =
            summary.corrections.isEmpty
            ? nil : edition.newestCorrection(of: figure.term, in: summary.id)
        return cellView(
            of: figure.amount, isProvisional: summary.status == .provisional,
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

extension [Figure] {
    /// The place of a term's figure. Reports mostly give their figures in the order of site.yaml, so
    /// that it is the one after the last that was found.
    fileprivate func index(of term: MetricTerm, likelyAt place: Int) -> Int? {
        withUnsafeBufferPointer { figures in
            if place < figures.count, figures[place].term == term { return place }
            return figures.indices.first { figures[$0].term == term }
        }
    }
}
