import Build
import TestSupport
import Testing

/// What others show of a site in their own pages.
@Suite struct EmbedTests {
    private func page(_ path: String, of site: SiteCopy) throws -> String {
        try site.text(of: "Output/\(path)/index.html")
    }

    /// What is seen of a page, without its head.
    private func body(of page: String) -> String {
        String(page.split(separator: "<body>").last ?? "").replacing(/<[^>]*>/, with: " ")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func everyCityAndEveryTableHasOneAndNothingElseDoes() throws {
        let site = try SiteCopy()
        try site.build()
        let folders = try site.tree(below: "Output/embed").keys.sorted()
        #expect(
            folders.map { $0.replacing("/index.html", with: "") } == [
                "kota/jakarta-barat", "kota/jakarta-pusat", "kota/jakarta-selatan",
                "kota/jakarta-timur", "kota/jakarta-utara", "kota/kepulauan-seribu",
                "rekap/recap-by-date", "rekap/share-by-city", "rekap/voters-by-city",
                "rekap/votes-by-city",
            ])
        #expect(!(try site.text(of: "Output/sitemap.xml")).contains("/embed/"))
    }

    @Test func itSaysOfWhenAndHowMuchItIsAndLeadsOutOfItsFrame() throws {
        let site = try SiteCopy()
        try site.build()
        let page = try page("embed/rekap/voters-by-city", of: site)
        #expect(
            body(of: page) == """
                Pemilih dan TPS per wilayah Keadaan per 8 Desember 2024. 6 dari 6 wilayah Wilayah DPT \
                pemilih TPS Jakarta Pusat 813.721 1.542 Jakarta Utara 1.345.815 2.386 Jakarta Barat \
                1.909.774 3.452 Jakarta Selatan 1.748.961 3.270 Jakarta Timur 2.374.828 4.144 \
                Kepulauan Seribu 20.908 41 DKI Jakarta 8.214.007 14.835 Sumber: Proyek posko, Posko \
                Bersama Pilkada DKI Jakarta 2024
                """)
        #expect(
            page.contains(
                #"<a href="../../../rekap/voters-by-city/index.html" target="_top">"#))
        #expect(
            page.contains(
                #"<link rel="canonical" href="https://posko.example/jakarta/rekap/voters-by-city/">"#
            ))
        #expect(page.contains(#"<meta name="robots" content="noindex">"#))
        #expect(!page.contains("<script"))
    }

    @Test func aSimulationIsMarkedThere() throws {
        let site = try SiteCopy()
        try site.replace(
            "language: id\n", with: "language: id\nsimulation: true\n", in: "Content/site.yaml")
        try site.build()
        let page = try page("embed/kota/jakarta-barat", of: site)
        #expect(body(of: page).hasPrefix("Simulasi. Angka di halaman ini untuk latihan"))
        #expect(page.contains("<title>[Simulasi] Jakarta Barat – "))
    }

    @Test func theCodeToCopyStandsOnThePageOfTheCityAndOfTheTable() throws {
        let site = try SiteCopy()
        try site.replace(
            "title: Jakarta Barat\n", with: "title: Jakarta \u{22}Barat\u{22} <kota>\n",
            in: "Content/cities/jakarta-barat.md")
        try site.build()
        let city = try page("kota/jakarta-barat", of: site)
        let code = try #require(city.firstMatch(of: /<code>(&lt;iframe.*?)<\/code>/)).1
        #expect(
            code == """
                &lt;iframe src=&quot;https://posko.example/jakarta/embed/kota/jakarta-barat/&quot; \
                width=&quot;100%&quot; height=&quot;720&quot; title=&quot;Jakarta \
                &amp;quot;Barat&amp;quot; &amp;lt;kota&amp;gt; – Posko Bersama Pilkada DKI Jakarta \
                2024&quot; loading=&quot;lazy&quot;&gt;&lt;/iframe&gt;
                """)
        #expect(
            try page("rekap/voters-by-city", of: site).contains(
                "/jakarta/embed/rekap/voters-by-city/&quot; width=&quot;100%&quot; height=&quot;480&quot;"
            ))
    }

    @Test func everyPageEndsWithALineToCiteItBy() throws {
        let site = try SiteCopy()
        try site.build()
        #expect(
            try page("kota/jakarta-barat", of: site).contains(
                """
                <p class="cite meta">Kutip sebagai: Proyek posko. “Jakarta Barat – Posko Bersama Pilkada \
                DKI Jakarta 2024”. Keadaan per 8 Desember 2024. \
                https://posko.example/jakarta/kota/jakarta-barat/. Lisensi data: CC BY 4.0</p>
                """))
    }
}
