internal import Model
internal import Totals

/// The sitemap (sitemaps.org, version 0.9): every page, with when it last changed where that is
/// known. A site with more pages than one file may list has several, and an index of them.
extension SitePages {
    /// The files of the sitemap.
    ///
    /// - Parameter limit: how many pages one file lists. The protocol allows 50,000 (sitemaps.org,
    ///   “Using Sitemap index files”); fewer are made and read in less room.
    func sitemapFiles(limit: Int = 10_000) -> [PlannedFile] {
        let count = site.entryCount + pagesWithoutEntry.count
        guard count > limit else {
            return [file(addresses.sitemap) { self.sitemap(of: 0..<count) }]
        }
        let starts = stride(from: 0, to: count, by: limit)
        let parts = starts.enumerated().map { number, start in
            file(addresses.sitemap(part: number + 1)) {
                self.sitemap(of: start..<min(start + limit, count))
            }
        }
        let paths = parts.map(\.path)
        return [file(addresses.sitemap) { self.sitemapIndex(of: paths) }] + parts
    }

    private var pagesWithoutEntry: [Addresses.Page] {
        indexes.map(\.page) + days.map(addresses.day) + tables.map { addresses.table($0.id) }
    }

    private static let namespace: KeyValuePairs = [
        "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"
    ]

    /// Some of the pages: those of entries in the order of the site, then those of none.
    private func sitemap(of range: Range<Int>) -> [UInt8] {
        let entries = 0..<site.entryCount
        var xml = XMLText()
        xml.group("urlset", Self.namespace) { xml in
            site.forEachEntry(in: range.clamped(to: entries)) { entry in
                guard let page = entryPages[entry.header.file] else { return }
                write(page, changed: lastChange(of: entry.header), to: &xml)
            }
            let others = pagesWithoutEntry
            for number in range.clamped(to: entries.upperBound..<entries.upperBound + others.count)
            {
                write(others[number - entries.upperBound], changed: nil, to: &xml)
            }
        }
        return xml.bytes
    }

    private func write(_ page: Addresses.Page, changed: Moment?, to xml: inout XMLText) {
        xml.group("url") { xml in
            xml.element("loc", String(joining: settings.baseURL.description, page.folder))
            xml.element("lastmod", changed?.iso(in: settings.timeZone))
        }
    }

    private func sitemapIndex(of paths: [String]) -> [UInt8] {
        var xml = XMLText()
        xml.group("sitemapindex", Self.namespace) { xml in
            for path in paths {
                xml.group("sitemap") { xml in
                    xml.element("loc", String(joining: settings.baseURL.description, path))
                }
            }
        }
        return xml.bytes
    }
}
