internal import Model
internal import Totals

/// The sitemap (sitemaps.org, version 0.9): every page, with when what it shows last changed where
/// that is known. A site with more pages than one file may list has several, and an index of them.
extension SitePages {
    /// The files of the sitemap.
    ///
    /// - Parameter limit: how many pages one file lists. The protocol allows 50,000 (sitemaps.org,
    ///   “Using Sitemap index files”); fewer are made and read in less room.
    func sitemapFiles(limit: Int = 10_000) -> [PlannedFile] {
        let others = pagesWithoutEntry
        let count = site.entryCount + others.count
        guard count > limit else {
            return [file(addresses.sitemap) { self.sitemap(of: 0..<count, others) }]
        }
        let starts = stride(from: 0, to: count, by: limit)
        let parts = starts.enumerated().map { number, start in
            file(addresses.sitemap(part: number + 1)) {
                self.sitemap(of: start..<min(start + limit, count), others)
            }
        }
        let paths = parts.map(\.path)
        return [file(addresses.sitemap) { self.sitemapIndex(of: paths) }] + parts
    }

    /// A page with what it shows.
    private typealias ListedPage = (page: Addresses.Page, subject: PageSubject)

    private var pagesWithoutEntry: [ListedPage] {
        let segments: [ListedPage] = Routes.Segment.allCases.map {
            (addresses.index($0), .index($0))
        }
        let there = Set(indexes.map(\.page))
        return segments.filter { there.contains($0.page) }
            + days.map { (addresses.day($0), .day($0)) }
            + tables.map { (addresses.table($0.id), .table($0)) }
    }

    private static let namespace: KeyValuePairs = [
        "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"
    ]

    /// Some of the pages: those of entries in the order of the site, then those of none.
    private func sitemap(of range: Range<Int>, _ others: [ListedPage]) -> [UInt8] {
        let entries = 0..<site.entryCount
        var xml = XMLText()
        xml.group("urlset", Self.namespace) { xml in
            site.forEachEntry(in: range.clamped(to: entries)) { entry in
                guard let page = entryPages[entry.header.file] else { return }
                write(page, changed: lastChange(of: subject(of: entry)), to: &xml)
            }
            let rest = range.clamped(to: entries.upperBound..<entries.upperBound + others.count)
            for number in rest {
                let (page, subject) = others[number - entries.upperBound]
                write(page, changed: lastChange(of: subject), to: &xml)
            }
        }
        return xml.bytes
    }

    /// A page, in each of the site's languages. That they are the same, the pages tell.
    private func write(_ page: Addresses.Page, changed: Moment?, to xml: inout XMLText) {
        for other in languages {
            let same = addresses.page(page, in: other.addresses)
            xml.group("url") { xml in
                xml.element("loc", String.joining(settings.baseURL.description, same.folder))
                xml.element("lastmod", changed?.iso(in: settings.timeZone))
            }
        }
    }

    private func sitemapIndex(of paths: [String]) -> [UInt8] {
        var xml = XMLText()
        xml.group("sitemapindex", Self.namespace) { xml in
            for path in paths {
                xml.group("sitemap") { xml in
                    xml.element("loc", String.joining(settings.baseURL.description, path))
                }
            }
        }
        return xml.bytes
    }
}
