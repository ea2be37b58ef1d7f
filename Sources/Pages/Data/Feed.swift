internal import Diagnostics
internal import Model
internal import Totals

extension SitePages {
    /// Something that a feed tells.
    struct FeedEntry {
        let title: String
        /// Its id, which stays the same whatever page it comes to stand on.
        let id: String
        /// Where it is told now.
        let address: String
        let published: Moment
        let updated: Moment
        let summary: String?
        /// The language of its words, where it is not the feed's.
        var lang: String?
        /// That of its title.
        var titleLang: String?
    }

    private var base: String { settings.baseURL.description }

    /// The Atom feed of corrections, the newest first: all of them, so that each that ever was can
    /// be read again. An entry's id is its place on the list's first page, also once the list is
    /// split and the entry stands on its month's.
    var correctionFeed: [UInt8] {
        let entries = edition.corrections.map { known in
            let anchor = anchor(of: known)
            let address = base + page(of: known).folder + "#" + anchor
            return FeedEntry(
                title: feedTitle(of: known),
                id: base + addresses.index(.correction).folder + "#" + anchor, address: address,
                published: known.correction.at, updated: known.correction.at,
                summary: change(told: known.correction))
        }
        return feed(
            entries, title: "\(words(.titleCorrections)) – \(settings.title)", subtitle: nil,
            of: addresses.index(.correction), at: addresses.correctionFeed)
    }

    /// What stood there, what stands there now, and why.
    func change(told correction: Correction) -> String {
        words(
            .correctionChange,
            [
                "from": words.display(correction.from), "to": words.display(correction.to),
                "reason": correction.reason,
            ])
    }

    /// Which figure a correction is about, of what place and day.
    private func feedTitle(of known: KnownCorrection) -> String {
        let place = known.city.flatMap(site.city)?.title ?? site.region.title
        return words(
            .correctionTitle,
            [
                "figure": label(of: known.correction.term), "place": place,
                "date": language.date(known.date),
            ])
    }

    /// An Atom feed (RFC 4287) about a page. Its id is the page's address.
    func feed(
        _ entries: [FeedEntry], title: String, subtitle: String?, of page: Addresses.Page,
        at file: String
    ) -> [UInt8] {
        let home = base + page.folder
        var xml = XMLText()
        xml.group(
            "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language.rawValue]
        ) { xml in
            xml.element("title", marked(title))
            xml.element("subtitle", subtitle)
            xml.element("id", home)
            xml.empty("link", ["rel": "alternate", "type": "text/html", "href": home])
            xml.empty(
                "link", ["rel": "self", "type": "application/atom+xml", "href": base + file])
            let updated = entries.map(\.updated).max() ?? edition.asOf
            xml.element("updated", updated.iso(in: settings.timeZone))
            xml.group("author") { $0.element("name", settings.publisher ?? settings.title) }
            xml.element("rights", settings.licence)
            for entry in entries { write(entry, to: &xml) }
        }
        return xml.bytes
    }

    private func write(_ entry: FeedEntry, to xml: inout XMLText) {
        xml.group("entry") { xml in
            xml.element(
                "title", marked(entry.title), entry.titleLang.map { ["xml:lang": $0] } ?? [:])
            xml.element("id", entry.id)
            xml.empty("link", ["rel": "alternate", "type": "text/html", "href": entry.address])
            xml.element("published", entry.published.iso(in: settings.timeZone))
            xml.element("updated", entry.updated.iso(in: settings.timeZone))
            xml.element(
                "summary", entry.summary,
                entry.lang.map { ["type": "text", "xml:lang": $0] } ?? ["type": "text"])
        }
    }
}
