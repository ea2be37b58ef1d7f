internal import Diagnostics
internal import Model
internal import Totals

extension SitePages {
    /// How many entries the site's own feed holds.
    private static var feedLength: Int { 50 }

    /// Something that a feed tells.
    private struct FeedEntry {
        let title: String
        /// Its id, which stays the same whatever page it comes to stand on.
        let id: String
        /// Where it is told now.
        let address: String
        let published: Moment
        let updated: Moment
        let summary: String?
    }

    private var base: String { settings.baseURL.description }

    /// The site's own Atom feed: the latest summaries and news. An entry's id is its address.
    var feedFile: PlannedFile {
        let latest = latestEntries
        return PlannedFile(
            addresses.feed, owner: SourceLocation(file: "Content/site.yaml"),
            and: latest.compactMap { ShownText(of: $0.header) }
        ) { bodies, bytes in
            var bodies = bodies[...]
            let entries = latest.map { entry in
                let body = entry.header.text == nil ? nil : bodies.popFirst()
                return FeedEntry(
                    title: entry.title(), id: entry.address, address: entry.address,
                    published: entry.published, updated: entry.updated,
                    summary: entry.header.description ?? body?.summary)
            }
            bytes += self.feed(
                entries, title: self.settings.title, subtitle: self.settings.description,
                of: self.addresses.home, at: self.addresses.feed)
        }
    }

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
                summary: words(
                    .correctionChange,
                    [
                        "from": words.display(known.correction.from),
                        "to": words.display(known.correction.to), "reason": known.correction.reason,
                    ]))
        }
        return feed(
            entries, title: "\(words(.titleCorrections)) – \(settings.title)", subtitle: nil,
            of: addresses.index(.correction), at: addresses.correctionFeed)
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
    private func feed(
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
            xml.element("title", marked(entry.title))
            xml.element("id", entry.id)
            xml.empty("link", ["rel": "alternate", "type": "text/html", "href": entry.address])
            xml.element("published", entry.published.iso(in: settings.timeZone))
            xml.element("updated", entry.updated.iso(in: settings.timeZone))
            xml.element("summary", entry.summary, ["type": "text"])
        }
    }

    /// Something with a date, before it is known whether it is among the latest.
    private struct Dated: Sendable {
        let header: EntryHeader
        let address: String
        let published: Moment
        let updated: Moment
        let title: @Sendable () -> String
    }

    /// The latest summaries and news; nothing of which nobody knows since when it is there.
    private var latestEntries: [Dated] {
        var latest: [(updated: Moment, entry: any Entry)] = []
        let entries: [any Entry] = site.summaries + site.news
        for entry in entries where entry.header.knownFrom != nil {
            guard let updated = lastChange(of: entry.header) ?? entry.header.knownFrom else {
                continue
            }
            latest.append((updated, entry))
        }
        // Those that are as late as the last one that fits are all told apart by their addresses.
        latest.sort { $1.updated < $0.updated }
        let last = latest.prefix(Self.feedLength).last?.updated
        return latest.prefix { entry in last.map { entry.updated >= $0 } ?? false }
            .compactMap { dated($0.entry, updated: $0.updated) }
            .sorted { ($1.updated, $0.address) < ($0.updated, $1.address) }
            .prefix(Self.feedLength).map(\.self)
    }

    private func dated(_ entry: any Entry, updated: Moment) -> Dated? {
        guard let published = entry.header.knownFrom, let page = entryPages[entry.header.file]
        else { return nil }
        return Dated(
            header: entry.header, address: base + page.folder, published: published,
            updated: updated, title: { self.title(of: entry) })
    }

    /// When an entry last changed as far as the public could know: its `updated`, its latest known
    /// correction, or since when it is known; `nil` for what was always there.
    func lastChange(of header: EntryHeader) -> Moment? {
        let corrections = correctionsByFile[header.file] ?? []
        return ([header.knownFrom, header.updated].compactMap(\.self) + corrections)
            .filter { $0 <= edition.asOf }.max()
    }
}
