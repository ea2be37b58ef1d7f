import Build
import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

extension SiteCopy {
    /// A site of made-up figures in Indonesian and English, with some of its entries translated.
    static func inTwoLanguages() throws -> SiteCopy {
        let site = try SiteCopy(
            of: "Tests/CommandTests/Fixtures/base/Content", templates: "Templates")
        try site.translate()
        return site
    }

    /// Lays the translations over a copy of the base site.
    func translate() throws {
        let folder = "\(Self.repository)/Tests/CommandTests/Fixtures/languages"
        for (path, kind) in try files(below: folder, hidden: false) where kind == .file {
            try write(
                String(decoding: try bytes(ofFile: "\(folder)/\(path)"), as: UTF8.self), to: path)
        }
    }
}

/// A site in two languages: the same figures in both, and nothing in the wrong language unmarked.
@Suite struct LanguageTests {
    private let site: SiteCopy

    init() throws {
        site = try SiteCopy.inTwoLanguages()
        try site.build()
    }

    private func page(_ path: String) throws -> String {
        try site.text(of: "Output/\(path)index.html")
    }

    /// Each page with the same in English.
    private func pairs() throws -> [(own: String, english: String)] {
        try site.tree(below: "Output").keys.sorted().compactMap { path in
            guard path.hasSuffix("index.html"), !path.hasPrefix("en/"), !path.hasPrefix("embed/")
            else { return nil }
            let html = try site.text(of: "Output/\(path)")
            let english = try #require(
                html.firstMatch(
                    of: /hreflang="en" href="https:\/\/banjir.example\/wringin-tirta\/([^"]+)"/),
                "\(path) has no English page")
            return (path, "Output/\(english.1)index.html")
        }
    }

    @Test func everyPageHasTheSameInTheOtherLanguage() throws {
        let pairs = try pairs()
        #expect(pairs.count == 23)
        for (own, english) in pairs {
            let back =
                "hreflang=\"id\" href=\"https://banjir.example/wringin-tirta/"
                + own.dropLast("index.html".count) + "\""
            #expect(try site.text(of: english).contains(back), "\(english)")
        }
    }

    @Test func everyFigureIsTheSameInBothLanguages() throws {
        var count = 0
        for (own, english) in try pairs() {
            func figures(_ path: String) throws -> [String] {
                try site.text(of: path).matches(of: /<data value="([^"]*)"/).map { String($0.1) }
            }
            let (one, other) = (try figures("Output/\(own)"), try figures(english))
            #expect(one == other, "\(own)")
            count += one.count
        }
        #expect(count > 100)
    }

    @Test func aTranslatedEntrySpeaksTheLanguageOfItsPage() throws {
        let page = try page("en/post/posko-induk/")
        #expect(page.contains("<h1>Main Post</h1>"))
        #expect(page.contains("<dd>when the water recedes</dd>"))
        #expect(
            page.contains(
                #"<a href="../../../en/post/posko-hulu/index.html">the post of Hulu Sari</a>"#))
        #expect(!page.contains("has not been translated"))
    }

    @Test func anEntryWithoutTranslationSaysSoAndIsMarked() throws {
        let page = try page("en/news/air-naik/")
        #expect(page.contains(#"<h1 lang="id">Air naik</h1>"#))
        #expect(
            page.contains(
                "<p class=\"note\">This entry has not been translated: its text is in Indonesian. The figures, tables and the site’s own words are in English.</p>"
            ))
        #expect(page.contains(#"<div class="prose" lang="id">"#))
        // The table in it is the site's own.
        #expect(page.contains("<div lang=\"en\">\n<div class=\"table-block\">"))
        #expect(page.contains("The situation by district"))
    }

    @Test func wordsOfReportsAreMarkedOnEveryPageThatRepeatsThem() throws {
        for path in ["en/summary/2021-01-07/", "en/issue/", "en/summary/hulu-07/"] {
            #expect(
                try page(path).contains(#"<span lang="id">Karung pasir terpasang</span>"#),
                "\(path)")
        }
        #expect(try page("en/correction/").contains(#"<dd lang="id">Salah ketik</dd>"#))
        #expect(try page("en/issue/").contains("<strong>The embankment is cracked</strong>"))
        #expect(try page("masalah/").contains("<strong>Tanggul retak</strong>"))
        #expect(try page("en/news/").contains(#"lang="id">Air naik</a>"#))
        let feed = try site.text(of: "Output/en/atom.xml")
        #expect(feed.contains(#"<title xml:lang="id">[Simulation] Air naik</title>"#))
    }

    @Test func aRosterMarksItsDaysInWordsAndNotItsDates() throws {
        try site.replace(
            "status: active\n",
            with: """
                status: active
                roster:
                  - {days: Senin dan Rabu, who: Regu A}
                  - {date: 2021-01-08, who: Regu B}

                """, in: "Content/posts/posko-muara.md")
        try site.build()
        let page = try page("en/post/posko-muara/")
        #expect(page.contains(#"<th scope="row" lang="id">Senin dan Rabu</th>"#))
        #expect(page.contains(#"<th scope="row">Friday, 8 January 2021</th>"#))
    }

    @Test func categoriesHaveOneNameInEachLanguage() throws {
        let table = try page("en/table/per-kecamatan/")
        #expect(table.contains("children"))
        #expect(!table.contains(">anak<"))
        #expect(try page("en/issue/").contains("<dd>embankment</dd>"))
        #expect(try page("masalah/").contains("<dd>tanggul</dd>"))
    }

    @Test func dataIsThereOnceForAllLanguages() throws {
        let paths = try site.tree(below: "Output").keys
        #expect(paths.filter { $0.hasSuffix(".csv") } == ["rekap/per-kecamatan.csv"])
        #expect(try page("en/table/per-kecamatan/").contains("../../../rekap/per-kecamatan.csv"))
    }

    @Test func theSitemapListsThePagesOfBothLanguages() throws {
        let sitemap = try site.text(of: "Output/sitemap.xml")
        let count = sitemap.matches(of: /<loc>/).count
        #expect(
            sitemap.contains(
                "<loc>https://banjir.example/wringin-tirta/en/city/hulu-sari/</loc>"))
        #expect(count.isMultiple(of: 2))
        #expect(count == 2 * sitemap.matches(of: /<loc>[^<]*\/en\/[^<]*<\/loc>/).count)
    }

    @Test func aSiteOfOneLanguageHasNoSwitch() throws {
        let site = try SiteCopy(
            of: "Tests/CommandTests/Fixtures/base/Content", templates: "Templates")
        try site.build()
        let home = try site.text(of: "Output/index.html")
        #expect(!home.contains("hreflang"))
        #expect(!home.contains("class=\"languages\""))
        #expect(kind(ofFile: "\(site.root)/Output/en") == nil)
    }

    @Test func aBrokenAnchorInATranslationIsLookedForInTheOtherTranslation() throws {
        try site.write(
            "---\ntitle: Upstream\n---\n\nA district.\n\n## Way out\n",
            to: "Content/cities/hulu-sari.en.md")
        try site.write(
            "---\ntitle: About\n---\n\nA test. [The way](../cities/hulu-sari.md#way-out).\n",
            to: "Content/pages/tentang.en.md")
        try site.build()
        try site.write(
            "---\ntitle: About\n---\n\nA test. [The way](../cities/hulu-sari.md#jalur-evakuasi).\n",
            to: "Content/pages/tentang.en.md")
        #expect(try site.faults().map(\.code) == [.brokenAnchor])
    }
}
