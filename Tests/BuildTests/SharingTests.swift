import Build
import Foundation
import TestSupport
import Testing

/// What pages say to machines and feed readers.
@Suite struct SharingTests {
    private func data(of page: String, in site: SiteCopy) throws -> String {
        let html = try site.text(of: "Output/\(page)index.html")
        let opening = #"<script type="application/ld+json">"#
        let start = try #require(html.firstRange(of: opening)).upperBound
        let end = try #require(html[start...].firstRange(of: "</script>")).lowerBound
        return String(html[start..<end])
    }

    @Test func aPageOfNewsSaysWhatItIsAndWhereItStands() throws {
        let site = try SiteCopy()
        try site.write(
            """
            ---
            title: Posko dibuka
            date: 2024-11-20
            updated: 2024-11-21T08:30
            description: Posko dibuka hari ini.
            category: Pengumuman
            cities: [jakarta-utara]
            ---
            """, to: "Content/news/posko-dibuka.md")
        try site.build()
        let base = "https://posko.example/jakarta/"
        let card = try #require(
            try site.text(of: "Output/berita/posko-dibuka/index.html")
                .firstMatch(of: /<meta property="og:image" content="([^"]+)">/)?.1)
        #expect(card.hasPrefix("\(base)cards/kota/jakarta-utara."))
        let publisher = #"{"@type":"Organization","name":"Proyek posko","url":"\#(base)"}"#
        let article =
            #"{"@type":"NewsArticle","url":"\#(base)berita/posko-dibuka/","mainEntityOfPage":"\#(base)berita/posko-dibuka/","headline":"Posko dibuka","description":"Posko dibuka hari ini.","image":"\#(card)","datePublished":"2024-11-20T00:00:00+07:00","dateModified":"2024-11-21T08:30:00+07:00","inLanguage":"id","isPartOf":{"@id":"\#(base)#website"},"publisher":\#(publisher),"author":\#(publisher),"articleSection":"Pengumuman","about":[{"@type":"AdministrativeArea","name":"Jakarta Utara"}]}"#
        let breadcrumbs =
            #"{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Beranda","item":"\#(base)"},{"@type":"ListItem","position":2,"name":"Berita","item":"\#(base)berita/"},{"@type":"ListItem","position":3,"name":"Posko dibuka","item":"\#(base)berita/posko-dibuka/"}]}"#
        #expect(
            try data(of: "berita/posko-dibuka/", in: site)
                == #"{"@context":"https://schema.org","@graph":[\#(article),\#(breadcrumbs)]}"#)
    }

    @Test func noTitleEndsTheScriptElement() throws {
        let site = try SiteCopy()
        try site.write(
            "---\ntitle: '</script><!-- <script>\" \\'\ndate: 2024-11-20\n---\n",
            to: "Content/news/nakal.md")
        try site.build()
        let text = try data(of: "berita/nakal/", in: site)
        #expect(text.contains(#""headline":"\u003c/script>\u003c!-- \u003cscript>\" \\""#))
        let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let graph = try #require(read?["@graph"] as? [[String: Any]])
        #expect(graph.first?["headline"] as? String == "</script><!-- <script>\" \\")
    }

    @Test func aSimulationTellsMachinesNothing() throws {
        let site = try SiteCopy()
        try site.replace(
            "licence: CC BY 4.0\n", with: "licence: CC BY 4.0\nsimulation: true\n",
            in: "Content/site.yaml")
        try site.build()
        for (page, bytes) in try site.tree(below: "Output") where page.hasSuffix(".html") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("ld+json"), "\(page)")
        }
    }

    @Test func aMadeUpReportOfARealSiteTellsMachinesNothing() throws {
        let site = try SiteCopy()
        try site.write(
            "---\npost: jakarta-utara\ndate: 2024-11-20\nsimulation: true\n---\n",
            to: "Content/summaries/latihan.md")
        try site.build()
        #expect(!(try site.text(of: "Output/ringkasan/latihan/index.html")).contains("ld+json"))
        #expect(try data(of: "ringkasan/2024-12-03-jakarta-utara/", in: site).contains("Report"))
    }

    @Test func aRoundThatMayNeverTakePlaceIsNoEvent() throws {
        let site = try SiteCopy()
        try site.build()
        let text = try data(of: "tahapan/", in: site)
        #expect(text.contains(#""startDate":"2024-11-27""#))
        #expect(!text.contains("2025-02-26"))
    }

    @Test func aCityHasAFeedOfWhatConcernsIt() throws {
        let site = try SiteCopy()
        try site.build()
        let feed = try site.text(of: "Output/kota/jakarta-utara/atom.xml")
        let base = "https://posko.example/jakarta/"
        #expect(
            feed.matches(of: /(?m)^    <id>(.*)<\/id>$/).map { String($0.1) } == [
                "\(base)berita/2024-12-08-rekapitulasi-provinsi/",
                "\(base)berita/2024-12-03-rekapitulasi-tiga-wilayah/",
                "\(base)ringkasan/2024-12-03-jakarta-utara/",
                "\(base)berita/2024-10-03-posko-jakarta-utara/",
            ])
        let page = try site.text(of: "Output/kota/jakarta-utara/index.html")
        #expect(
            page.contains(
                #"<link rel="alternate" type="application/atom+xml" title="Jakarta Utara – Posko Bersama Pilkada DKI Jakarta 2024" href="../../kota/jakarta-utara/atom.xml">"#
            ))
    }

    @Test func aFeedOfFiftySaysWhereOlderEntriesAre() throws {
        let site = try SiteCopy()
        for day in 1...55 {
            let (month, number) = day <= 30 ? (9, day) : (10, day - 30)
            let date = "2024-\(month < 10 ? "0" : "")\(month)-\(number < 10 ? "0" : "")\(number)"
            try site.write(
                "---\npost: jakarta-utara\ndate: \(date)\n---\n",
                to: "Content/summaries/harian/harian-\(date).md")
        }
        try site.build()
        let feed = try site.text(of: "Output/kota/jakarta-utara/atom.xml")
        #expect(feed.matches(of: /<entry>/).count == 50)
        #expect(
            feed.contains(
                "Memuat 50 kabar terbaru; yang lebih lama: https://posko.example/jakarta/kota/jakarta-utara/</subtitle>"
            ))
        let other = try site.text(of: "Output/kota/jakarta-barat/atom.xml")
        #expect(!other.contains("kabar terbaru"))
    }

    @Test func theSitemapSaysWhenWhatEachPageShowsLastChanged() throws {
        let site = try SiteCopy()
        try site.build(asOf: "2024-12-03")
        let sitemap = try site.text(of: "Output/sitemap.xml")
        func changed(_ page: String) throws -> String? {
            let start = try #require(sitemap.firstRange(of: "/jakarta/\(page)</loc>")).upperBound
            let entry = sitemap[start...].prefix(
                upTo: sitemap[start...].firstRange(of: "</url>")?.lowerBound ?? start)
            return entry.firstMatch(of: /<lastmod>(.*)<\/lastmod>/).map { String($0.1) }
        }
        let third = "2024-12-03T00:00:00+07:00"
        #expect(try changed("") == third)
        #expect(try changed("kota/jakarta-timur/") == third)
        #expect(try changed("kota/jakarta-barat/") == "2024-01-09T00:00:00+07:00")
        #expect(try changed("ringkasan/") == third)
        #expect(try changed("ringkasan/2024-12-03/") == third)
        #expect(try changed("rekap/votes-by-city/") == third)
        #expect(try changed("rekap/") == third)
        #expect(try changed("tahapan/") == nil)
    }
}
