internal import Diagnostics
internal import Model
internal import Totals

extension SitePages {
    /// How many entries the feed holds.
    private static var feedLength: Int { 50 }

    /// Something that the feed tells.
    private struct FeedEntry {
        let title: String
        let page: Addresses.Page
        let published: Moment
        let updated: Moment
        let summary: String?
    }

    /// The Atom feed (RFC 4287): the latest summaries and news. An entry's id is its address.
    var feed: [UInt8] {
        let base = settings.baseURL.description
        let entries = feedEntries
        var xml = XMLText()
        xml.group(
            "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language.rawValue]
        ) { xml in
            xml.element("title", settings.title)
            xml.element("subtitle", settings.description)
            xml.element("id", base)
            xml.empty("link", ["rel": "alternate", "type": "text/html", "href": base])
            xml.empty(
                "link",
                ["rel": "self", "type": "application/atom+xml", "href": base + addresses.feed])
            let updated = entries.map(\.updated).max() ?? edition.asOf
            xml.element("updated", updated.iso(in: settings.timeZone))
            xml.group("author") { $0.element("name", settings.publisher ?? settings.title) }
            xml.element("rights", settings.licence)
            for entry in entries { write(entry, to: &xml) }
        }
        return xml.bytes
    }

    private func write(_ entry: FeedEntry, to xml: inout XMLText) {
        let address = settings.baseURL.description + entry.page.folder
        xml.group("entry") { xml in
            xml.element("title", entry.title)
            xml.element("id", address)
            xml.empty("link", ["rel": "alternate", "type": "text/html", "href": address])
            xml.element("published", entry.published.iso(in: settings.timeZone))
            xml.element("updated", entry.updated.iso(in: settings.timeZone))
            xml.element("summary", entry.summary, ["type": "text"])
        }
    }

    private var feedEntries: [FeedEntry] {
        let summaries = site.summaries.map { summary in
            entry(title(of: summary), addresses.summary(summary.id), summary.header)
        }
        let news = site.news.map { entry($0.title, addresses.news($0.id), $0.header) }
        return (summaries + news).compactMap(\.self)
            .sorted { ($1.updated, $0.page.folder) < ($0.updated, $1.page.folder) }
            .prefix(Self.feedLength).map(\.self)
    }

    /// What the feed tells of an entry; nothing where nobody knows since when it is there.
    private func entry(
        _ title: String, _ page: Addresses.Page, _ header: EntryHeader
    ) -> FeedEntry? {
        guard let published = header.knownFrom else { return nil }
        return FeedEntry(
            title: title, page: page, published: published,
            updated: lastChange(of: header) ?? published,
            summary: header.description ?? header.body.summary)
    }

    /// When an entry last changed as far as the public could know: its `updated`, its latest known
    /// correction, or since when it is known; `nil` for what was always there.
    func lastChange(of header: EntryHeader) -> Moment? {
        let corrections = correctionsByFile[header.file] ?? []
        return ([header.knownFrom, header.updated].compactMap(\.self) + corrections)
            .filter { $0 <= edition.asOf }.max()
    }
}
