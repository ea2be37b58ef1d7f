internal import Diagnostics
public import Fingerprints
internal import Model
internal import Totals

/// What pages depend on besides their own entry, as fingerprints.
public struct PageOrigins: Sendable {
    /// Of everything but the summaries: the program, what was asked for and as of when, settings,
    /// templates, words, and all other entries.
    let site: Fingerprint
    /// Of which entries there are and since when each is known.
    let links: Fingerprint

    /// What pages depend on.
    ///
    /// - Parameters:
    ///   - site: of everything but the summaries.
    ///   - links: of which entries there are and since when each is known.
    public init(site: Fingerprint, links: Fingerprint) {
        self.site = site
        self.links = links
    }
}

extension SitePages {
    /// Of all that the page of a summary is made from: whoever lets `summaryPage` show something
    /// else has to take that in here. `nil` where that would be as much work as the page: where the
    /// page shows tables or corrections, which all summaries have a part in, where its links depend
    /// on other texts, or where it is made from two files.
    func origin(of summary: Summary) -> Fingerprint? {
        guard let origins, let text = summary.header.text, summary.corrections.isEmpty,
            summary.header.translation == nil,
            text.needs.isDisjoint(with: [.tables, .headings])
        else { return nil }
        var all = Fingerprinter()
        all.append(origins.site)
        all.append(language.rawValue)
        all.append(summary.header.file)
        all.append(text.fingerprint)
        all.append(cards.card(of: addresses.day(summary.date))?.path ?? "")
        if text.needs.contains(.links) { all.append(origins.links) }
        for report in summary.issues {
            guard let known = issue(report.id) else { return nil }
            all.append(known.title)
            all.append(known.category ?? "")
            all.append(known.severity?.rawValue ?? "")
            all.append(known.place ?? "")
            all.append(known.opened.number)
        }
        return all.finished
    }
}
