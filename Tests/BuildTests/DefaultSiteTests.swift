import Build
import Diagnostics
import TestSupport
import Testing
import Totals

/// The figures that the default site has to show (totals.md, “Figures to hold it against”).
@Suite struct DefaultSiteTests {
    @Test func theTotalsPageGivesTheOfficialFigures() throws {
        let site = try SiteCopy()
        try site.build()
        let cells = try site.totalRow(of: "Output/rekap/votes-by-city/index.html")
        #expect(
            cells == [
                "8.214.007", "14.835", "14.835", "1.718.160", "459.230", "2.183.239", "4.360.629",
                "4.360.629", "363.764", "4.724.393", "57,52%",
            ])
        let shares = try site.totalRow(of: "Output/rekap/share-by-city/index.html")
        #expect(shares == ["39,40%", "10,53%", "50,07%", "4.360.629"])
    }

    @Test func asOfTheThirdOfDecemberThreeOfSixHaveReported() throws {
        let site = try SiteCopy()
        let report = try site.build(asOf: "2024-12-03")
        #expect(report.heldBack.later == 6)
        let home = try site.text(of: "Output/index.html")
        #expect(home.contains("3 dari 6 wilayah sudah melaporkan, keadaan per 3 Desember 2024."))
        let json = try site.text(of: "Output/rekap/votes-by-city.json")
        #expect(json.contains(#""as_of": "2024-12-03T23:59:59+07:00""#))
        #expect(
            json.contains(
                #""valid_votes": {"value": 1989380, "display": "1.989.380", "status": "partial", "reported": 3, "expected": 6}"#
            ))
        let table = try site.text(of: "Output/rekap/votes-by-city/index.html")
        #expect(table.contains("3 dari 6 wilayah"))
    }

    @Test func roundedSharesThatDoNotComeTo100AreToldOnceForAllTheirRows() throws {
        let site = try SiteCopy()
        try site.build()
        let page = try site.text(of: "Output/rekap/share-by-city/index.html")
        let note =
            "Perolehan (Jakarta Pusat, Kepulauan Seribu): karena pembulatan, jumlah persentase menjadi 100,01%."
        #expect(page.ranges(of: note).count == 1)
        #expect(page.ranges(of: "karena pembulatan").count == 1)
    }

    @Test func asOfTheEighthOfDecemberItIsComplete() throws {
        let site = try SiteCopy()
        let report = try site.build(asOf: "2024-12-08")
        #expect(report.heldBack.isEmpty)
        let json = try site.text(of: "Output/rekap/votes-by-city.json")
        #expect(!json.contains("partial"))
    }

    @Test func oneWrongDigitOfTheVotersIsAFaultThatNamesEveryPart() throws {
        let site = try SiteCopy()
        try site.replace("1.909.774", with: "1.909.775", in: "Content/cities/jakarta-barat.md")
        let printer = TextPrinter(language: .id, isColoured: false) { _, _ in nil }
        #expect(
            printer.text(of: try site.faults()) == """
                Content/region.md:6:22: error[stated-total]: “registered_voters” berjumlah 8.214.008, tetapi tertulis 8.214.007; selisih 1
                    = Content/cities/jakarta-pusat.md:9:22: Jakarta Pusat 813.721
                    = Content/cities/jakarta-utara.md:9:22: Jakarta Utara 1.345.815
                    = Content/cities/jakarta-barat.md:9:22: Jakarta Barat 1.909.775
                    = Content/cities/jakarta-selatan.md:9:22: Jakarta Selatan 1.748.961
                    = Content/cities/jakarta-timur.md:9:22: Jakarta Timur 2.374.828
                    = Content/cities/kepulauan-seribu.md:10:22: Kepulauan Seribu 20.908
                    = aturan: keduanya harus sama: perbaiki jumlahnya, atau bagian yang keliru

                """)
    }

    @Test func withAFaultTheOldOutputKeepsEveryByte() throws {
        let site = try SiteCopy()
        try site.build()
        let before = try site.tree(below: "Output")
        try site.replace("1.909.774", with: "1.909.775", in: "Content/cities/jakarta-barat.md")
        #expect(throws: SiteCopy.Faulty.self) { try site.build() }
        #expect(try site.tree(below: "Output") == before)
    }

    @Test func whatIsNoLongerProducedDoesNotStayBehind() throws {
        let site = try SiteCopy()
        try site.write("---\ntitle: Sementara\n---\n", to: "Content/pages/sementara.md")
        try site.build()
        #expect(try site.tree(below: "Output")["sementara/index.html"] != nil)
        try site.write("---\ntitle: Lain\n---\n", to: "Content/pages/lain.md")
        try site.delete("Content/pages/sementara.md")
        try site.build()
        let tree = try site.tree(below: "Output")
        #expect(tree["sementara/index.html"] == nil)
        #expect(tree["lain/index.html"] != nil)
    }
}
