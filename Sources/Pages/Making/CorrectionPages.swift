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

    /// Where a correction is told, by its place in the edition; the list's own page where none is known.
    func correctionURL(_ place: Int?, from here: Standpoint) -> SafeURL {
        guard let place, edition.corrections.indices.contains(place) else {
            return here.url(addresses.index(.correction))
        }
        let known = edition.corrections[place]
        return here.url(page(of: known), anchor: anchor(of: known))
    }
}
