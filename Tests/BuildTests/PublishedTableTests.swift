import Build
import Model
import Pages
import TestSupport
import Testing
import Totals

@Suite struct PublishedTableTests {
    @Test func aTableThatFitsIsALineARow() throws {
        let table = try #require(try SiteCopy().table("voters-by-city"))
        #expect(
            table.text.lines(width: 80) == """
                Pemilih dan TPS per wilayah
                Keadaan per 8 Desember 2024

                                        DPT     TPS
                -----------------------------------
                Jakarta Pusat       813.721   1.542
                Jakarta Utara     1.345.815   2.386
                Jakarta Barat     1.909.774   3.452
                Jakarta Selatan   1.748.961   3.270
                Jakarta Timur     2.374.828   4.144
                Kepulauan Seribu     20.908      41
                -----------------------------------
                DKI Jakarta       8.214.007  14.835

                """)
    }

    @Test func aTableThatIsTooWideIsABlockARow() throws {
        let table = try #require(try SiteCopy().table("votes-by-city", asOf: "2024-12-03"))
        let row = try #require(table.narrowed(toRow: "jakarta-utara"))
        #expect(
            row.text.lines(width: 60) == """
                Perolehan suara per wilayah
                Keadaan per 3 Desember 2024

                Jakarta Utara
                  DPT                     1.345.815 pemilih
                  TPS                         2.386
                  TPS masuk rekapitulasi      2.386 TPS
                  Suara: RIDO               261.463
                  Suara: Dharma-Kun          77.026
                  Suara: Pram-Doel          328.486
                  Suara                     666.975
                  Suara sah                 666.975 suara
                  Suara tidak sah            45.392 suara
                  Surat suara digunakan     712.367 surat suara
                  Partisipasi                52,93%

                """ + notesOfOneRow)
    }

    private let notesOfOneRow = """

        * Partisipasi: Surat suara yang digunakan dibagi jumlah pemilih dalam DPT.
        * TPS masuk rekapitulasi, Suara: RIDO, Suara: Dharma-Kun, Suara: Pram-Doel, Suara, \
        Suara sah, Suara tidak sah, Surat suara digunakan, Partisipasi: jumlah ini belum lengkap, \
        baru 3 dari 6 wilayah.

        """

    @Test func aRatioIsExplainedByBothOfItsSumsToFileAndLine() throws {
        let table = try #require(try SiteCopy().table("votes-by-city", asOf: "2024-12-03"))
        #expect(
            table.explanation(row: "jakarta-utara", column: "turnout") == """
                Jakarta Utara, Partisipasi: 52,93% = 712.367 / 1.345.815 (complete, 1/1)
                  ballots_used
                  └─ Jakarta Utara    712.367  Content/summaries/2024-12/2024-12-03-jakarta-utara.md:13:17  2024-12-03
                  registered_voters
                  └─ Jakarta Utara  1.345.815  Content/cities/jakarta-utara.md:9:22

                """)
        #expect(table.explanation(row: "jakarta-utara", column: "tps_report") == nil)
        #expect(table.explanation(row: "nirgends", column: "tps") == nil)
    }

    @Test func anExplanationTellsWhatStoodBeforeACorrection() throws {
        let site = try SiteCopy()
        let file = "Content/summaries/2024-12/2024-12-03-jakarta-utara.md"
        try site.replace(
            "certified\n",
            with: """
                certified
                corrections:
                  - {at: 2024-12-05T09:00+07:00, figure: tps_reported, from: 2385, to: 2386, reason: Salah ketik}

                """, in: file)
        let table = try #require(try site.table("votes-by-city"))
        #expect(
            table.explanation(row: "jakarta-utara", column: "tps_reported") == """
                Jakarta Utara, TPS masuk rekapitulasi: 2.386 (complete, 1/1)
                  tps_reported
                  └─ Jakarta Utara  2.386  \(file):8:17  2024-12-03  (r)
                        (r) 2024-12-05T09:00:00+07:00  2.385 → 2.386  Salah ketik  \(file):6:42

                """)
        let before = try #require(try site.table("votes-by-city", asOf: "2024-12-04"))
        #expect(
            before.explanation(row: "jakarta-utara", column: "tps_reported") == """
                Jakarta Utara, TPS masuk rekapitulasi: 2.385 (complete, 1/1)
                  tps_reported
                  └─ Jakarta Utara  2.385  \(file):8:17  2024-12-03

                """)
    }
}

extension SiteCopy {
    /// A table of the site.
    fileprivate func table(_ name: String, asOf: String? = nil) throws -> PublishedTable? {
        try checkSite(request(asOf: asOf)).plan?.tables.first { $0.table.id.text == name }
    }
}
