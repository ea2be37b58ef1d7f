internal import Model
internal import Templates
internal import Totals

extension SitePages {
    func correctionsPage(
        _ corrections: [KnownCorrection], at page: Addresses.Page, title: String,
        months: [MonthView], above: [(page: Addresses.Page, text: String)] = []
    ) -> Framed<CorrectionsContent> {
        let here = Standpoint(on: page)
        return framed(
            CorrectionsContent(
                feed: here.url(file: addresses.correctionFeed),
                corrections: corrections.map { correctionView($0, from: here) },
                months: months),
            about: subject(ofList: page), at: page, title: title, above: above)
    }

    func correctionView(_ known: KnownCorrection, from here: Standpoint) -> CorrectionView {
        let summary = summary(known.summary)
        let correction = known.correction
        return CorrectionView(
            anchor: anchor(of: known),
            figure: label(of: correction.term),
            summary: here.link(
                addresses.summary(known.summary), summary.map(title(of:)) ?? known.summary.text),
            place: known.city.flatMap(site.city)?.title,
            date: language.date(known.date),
            at: language.dateAndTime(correction.at, in: settings.timeZone),
            isoAt: correction.at.iso(in: settings.timeZone),
            from: words.display(correction.from), to: words.display(correction.to),
            reason: correction.reason, lang: summary.flatMap { lang(of: $0.header) },
            tables: tablesByFigure[known.figure, default: []].map {
                here.link(addresses.table($0.id), $0.title)
            })
    }

    /// Where a correction stands on its page. It names the figure and not the line, so that an
    /// address that someone kept holds when the file is edited.
    func anchor(of known: KnownCorrection) -> String {
        "\(known.summary)-\(known.correction.term)-\(known.number)"
    }

    /// The page that a correction stays on: its month's, where the list is split by month.
    func page(of known: KnownCorrection) -> Addresses.Page {
        let index = addresses.index(.correction)
        return isCorrectionListSplit ? index.below(publicDay(of: known).month) : index
    }

    /// The day on which the public could know of a correction.
    func publicDay(of known: KnownCorrection) -> Day {
        known.correction.at.day(in: settings.timeZone)
    }

    /// Where the newest correction of a cell's figures is told, or of others; the list's own page where
    /// none of them is known to be corrected.
    func correctionURL(
        of cell: Cell, or figures: Set<CorrectedFigure>?, from here: Standpoint
    ) -> SafeURL {
        var newest: KnownCorrection?
        func take(_ figure: CorrectedFigure) {
            guard let known = latestCorrections[figure] else { return }
            if newest.map({ isNewer(known, than: $0) }) ?? true { newest = known }
        }
        if let figures { figures.forEach(take) } else { cell.forEachCorrectedFigure(take) }
        guard let newest else { return here.url(addresses.index(.correction)) }
        return here.url(page(of: newest), anchor: anchor(of: newest))
    }

    private func isNewer(_ one: KnownCorrection, than other: KnownCorrection) -> Bool {
        let (at, before) = (one.correction.at, other.correction.at)
        return at == before ? anchor(of: other) < anchor(of: one) : before < at
    }
}
