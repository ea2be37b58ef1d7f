import Build
import TestSupport
import Testing

/// The pictures that stand for pages where they are shared.
@Suite struct CardTests {
    /// What the picture of a page says, and its address.
    private func card(
        of page: String, in site: borrowing SiteCopy
    ) throws -> (says: String, path: String) {
        let html = try site.text(of: "Output/\(page)")
        func content(of property: String) throws -> String {
            let start = try #require(
                html.ranges(of: "<meta property=\"\(property)\" content=\"").first)
            return String(html[start.upperBound...].prefix { $0 != "\"" })
        }
        let url = try content(of: "og:image")
        let base = "https://posko.example/jakarta/"
        #expect(url.hasPrefix(base))
        return (try content(of: "og:image:alt"), String(url.dropFirst(base.count)))
    }

    @Test func eachSaysWhatItsPageSays() throws {
        let site = try SiteCopy()
        try site.build()
        #expect(
            try card(of: "index.html", in: site).says == """
                Posko Bersama Pilkada DKI Jakarta 2024. Pramono Anung–Rano Karno memenangi pemilihan \
                dengan 2.183.239 dari 4.360.629 suara sah, lebih dari setengah. Suara. RIDO: 1.718.160. \
                Dharma-Kun: 459.230. Pram-Doel: 2.183.239. Keadaan per 8 Desember 2024 · 6 dari 6 wilayah
                """)
        #expect(
            try card(of: "kota/jakarta-barat/index.html", in: site).says == """
                Posko Bersama Pilkada DKI Jakarta 2024. Jakarta Barat. Suara. RIDO: 386.880. \
                Dharma-Kun: 109.457. Pram-Doel: 500.738. Sudah melaporkan, terakhir 4 Desember 2024
                """)
        #expect(
            try card(of: "ringkasan/2024-12-03/index.html", in: site).says == """
                Posko Bersama Pilkada DKI Jakarta 2024. Keadaan Selasa, 3 Desember 2024. Suara. \
                RIDO: 803.654 (3 dari 6 wilayah). Dharma-Kun: 214.614 (3 dari 6 wilayah). \
                Pram-Doel: 971.112 (3 dari 6 wilayah). Keadaan per 3 Desember 2024 · 3 dari 6 wilayah
                """)
        #expect(
            try card(of: "rekap/share-by-city/index.html", in: site).says == """
                Posko Bersama Pilkada DKI Jakarta 2024. Persentase perolehan per wilayah. \
                Pramono Anung–Rano Karno memenangi pemilihan dengan 2.183.239 dari 4.360.629 suara sah, \
                lebih dari setengah. Perolehan. RIDO: 39,40%. Dharma-Kun: 10,53%. Pram-Doel: 50,07%. \
                Keadaan per 8 Desember 2024 · 6 dari 6 wilayah
                """)
    }

    @Test func otherPagesAreShownByTheOneThatTheyBelongTo() throws {
        let site = try SiteCopy()
        try site.build()
        func path(_ page: String) throws -> String { try card(of: page, in: site).path }
        let home = try path("index.html")
        #expect(home.hasPrefix("cards/home."))
        #expect(try path("tentang/index.html") == home)
        #expect(try path("404.html") == home)
        let city = try path("kota/jakarta-barat/index.html")
        #expect(city.hasPrefix("cards/kota/jakarta-barat."))
        #expect(try path("posko/jakarta-barat/index.html") == city)
        let day = try path("ringkasan/2024-12-08/index.html")
        #expect(day.hasPrefix("cards/ringkasan/2024-12-08."))
        let pictures = try site.tree(below: "Output").keys.filter { $0.hasSuffix(".png") }
        #expect(Set(pictures).isSuperset(of: [home, city, day]))
    }

    @Test func aPictureHasAnotherNameWhenWhatItShowsIsAnother() throws {
        let site = try SiteCopy()
        try site.build(asOf: "2024-12-04")
        let pages = [
            "index.html", "kota/jakarta-barat/index.html", "kota/jakarta-timur/index.html",
            "ringkasan/2024-12-03/index.html", "rekap/voters-by-city/index.html",
        ]
        let before = try pages.map { try card(of: $0, in: site).path }
        try site.replace(
            "title: Jakarta Timur", with: "title: Timur", in: "Content/cities/jakarta-timur.md")
        try site.build(asOf: "2024-12-04")
        let after = try pages.map { try card(of: $0, in: site).path }
        #expect(zip(before, after).map { $0 == $1 } == [true, true, false, true, true])
    }

    @Test func inASimulationEachSaysSoFirst() throws {
        let site = try SiteCopy()
        try site.replace(
            "election: pilkada-2024\n", with: "simulation: true\nelection: pilkada-2024\n",
            in: "Content/site.yaml")
        try site.build()
        let says = try card(of: "kota/jakarta-barat/index.html", in: site).says
        #expect(says.hasPrefix("SIMULASI: bukan angka sebenarnya. Posko Bersama Pilkada DKI"))
    }

    @Test func aSiteThatWantsNoneHasNone() throws {
        let site = try SiteCopy()
        try site.replace(
            "election: pilkada-2024\n", with: "cards: false\nelection: pilkada-2024\n",
            in: "Content/site.yaml")
        try site.build()
        #expect(!(try site.text(of: "Output/index.html")).contains("og:image"))
        #expect(!(try site.tree(below: "Output")).keys.contains { $0.hasPrefix("cards/") })
    }
}
