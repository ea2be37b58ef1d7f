import Diagnostics
import Model
import Templates
import TestSupport
import Testing
import Totals

@testable import Pages

@Suite struct SitemapTests {
    /// The sitemap's files of a small site, each listing so many at most.
    private func files(limit: Int) throws -> [(path: String, text: String)] {
        let sample = SampleSite(cities: ["utara", "selatan"])
        let edition = Edition(
            of: sample.site, asOf: moment("2024-12-03T23:59:59"), includingDrafts: false)
        var faults: [Diagnostic] = []
        let reading = try TemplateReading(
            in: SiteCopy.repository, languages: [.id], reporting: &faults)
        let design = try #require(SiteDesign(reading, hasSearch: false, reporting: &faults))
        let pages = SitePages(
            of: IndexedEdition(edition), Totals(of: edition), design.spoken[0],
            assets: design.assets, origins: nil)
        return pages.sitemapFiles(limit: limit).map { file in
            var bytes: [UInt8] = []
            file.append([], to: &bytes)
            return (file.path, String(decoding: bytes, as: UTF8.self))
        }
    }

    private func addresses(in text: String) -> [String] {
        text.matches(of: /<loc>(.*?)<\/loc>/).map { String($0.1) }
    }

    @Test func oneFileListsEveryPageWhereTheyAreNotTooMany() throws {
        let files = try files(limit: 10_000)
        #expect(files.map(\.path) == ["sitemap.xml"])
        let listed = addresses(in: files[0].text)
        #expect(Set(listed).count == listed.count)
        #expect(listed.contains { $0.hasSuffix("/kota/selatan/") })
    }

    @Test func anIndexNamesTheFilesWhereTheyAre() throws {
        let whole = addresses(in: try files(limit: 10_000)[0].text)
        let files = try files(limit: 4)
        let parts = (whole.count + 3) / 4
        #expect(
            files.map(\.path) == ["sitemap.xml"] + (1...parts).map { "sitemap-\($0).xml" })
        #expect(files[0].text.contains("<sitemapindex"))
        #expect(
            addresses(in: files[0].text).map { $0.split(separator: "/").last ?? "" }
                == files.dropFirst().map { $0.path[...] })
        #expect(files.dropFirst().flatMap { addresses(in: $0.text) } == whole)
        #expect(files.dropFirst().allSatisfy { addresses(in: $0.text).count <= 4 })
    }
}
