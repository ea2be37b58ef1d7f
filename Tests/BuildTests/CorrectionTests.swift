import TestSupport
import Testing

@Suite struct CorrectionTests {
    @Test func aCorrectionTellsItsTimeForMachinesAndTheTablesThatContainTheFigure() throws {
        let site = try SiteCopy()
        try site.correctVotes()
        try site.build()
        let page = try site.text(of: "Output/ralat/index.html")
        #expect(page.contains(#"id="2024-12-03-jakarta-utara-votes.pram-doel-1""#))
        #expect(page.contains(#"<time datetime="2024-12-05T09:00:00+07:00">"#))
        let entry = page.split(separator: #"class="correction""#).dropFirst().joined()
        // Votes are in the first table, shares over them in the second, the third has neither.
        #expect(entry.contains(#"<a href="../rekap/votes-by-city/index.html">"#))
        #expect(entry.contains(#"<a href="../rekap/share-by-city/index.html">"#))
        #expect(entry.contains(#"<a href="../rekap/recap-by-date/index.html">"#))
        #expect(!entry.contains("voters-by-city"))
    }

    @Test func aTableWhoseFilterLeavesTheFigureOutIsNotNamed() throws {
        let site = try SiteCopy()
        try site.correctVotes()
        try site.replace(
            "    rows: date\n",
            with: "    rows: date\n    where: {city: jakarta-barat}\n", in: "Content/site.yaml")
        try site.build()
        let page = try site.text(of: "Output/ralat/index.html")
        let entry = page.split(separator: #"class="correction""#).dropFirst().joined()
        #expect(entry.contains("rekap/votes-by-city/"))
        #expect(!entry.contains("rekap/recap-by-date/"))
    }

    @Test func aStatedTotalIsInNoTable() throws {
        let site = try SiteCopy()
        try site.correct(
            "votes.pram-doel", from: "2.183.293", to: "2.183.239",
            in: "Content/summaries/2024-12/2024-12-08-dki-jakarta.md")
        try site.build()
        let page = try site.text(of: "Output/ralat/index.html")
        let entry = page.split(separator: #"class="correction""#).dropFirst().joined()
        #expect(!entry.contains("rekap/"))
        #expect(entry.contains("tidak ada"))
    }

    @Test func aMarkedFigureLeadsToItsOwnCorrection() throws {
        let site = try SiteCopy()
        try site.correctVotes()
        try site.build()
        let anchor = "ralat/index.html#2024-12-03-jakarta-utara-votes.pram-doel-1"
        for (page, root) in [
            ("rekap/votes-by-city", "../../"), ("kota/jakarta-utara", "../../"),
            ("ringkasan/2024-12-03-jakarta-utara", "../../"), ("paslon/pram-doel", "../../"),
        ] {
            let html = try site.text(of: "Output/\(page)/index.html")
            #expect(html.contains("href=\"\(root)\(anchor)\""), "\(page)")
            #expect(!html.contains("class=\"mark\" href=\"\(root)ralat/index.html\""), "\(page)")
        }
        let other = try site.text(of: "Output/kota/jakarta-barat/index.html")
        #expect(!other.contains("ralat/index.html#"))
    }

    @Test func ofSeveralCorrectionsTheMarkLeadsToTheNewest() throws {
        let site = try SiteCopy()
        try site.correctVotes(at: ["2024-12-05T09:00+07:00", "2024-12-06T09:00+07:00"])
        try site.build()
        let html = try site.text(of: "Output/kota/jakarta-utara/index.html")
        #expect(html.contains("ralat/index.html#2024-12-03-jakarta-utara-votes.pram-doel-2"))
        try site.build(asOf: "2024-12-05")
        let before = try site.text(of: "Output/kota/jakarta-utara/index.html")
        #expect(before.contains("ralat/index.html#2024-12-03-jakarta-utara-votes.pram-doel-1"))
    }

    @Test func whereTheListIsSplitTheMarkLeadsToTheMonthsPage() throws {
        let site = try SiteCopy()
        let minutes =
            (10..<60).map { "2025-01-01T09:\($0)" } + (10...20).map { "2025-02-01T09:\($0)" }
        try site.correctVotes(at: minutes)
        try site.build()
        let html = try site.text(of: "Output/kota/jakarta-utara/index.html")
        let anchor = "2024-12-03-jakarta-utara-votes.pram-doel-61"
        #expect(html.contains("ralat/2025-02/index.html#\(anchor)"))
        let month = try site.text(of: "Output/ralat/2025-02/index.html")
        #expect(month.contains(#"id="\#(anchor)""#))
    }

    @Test func theFeedTellsWhatEachCorrectionReplaces() throws {
        let site = try SiteCopy()
        try site.correctVotes(at: ["2024-12-05T09:00+07:00", "2024-12-06T09:00+07:00"])
        try site.build()
        #expect(
            try site.text(of: "Output/ralat/atom.xml") == """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">
                  <title>Ralat – Posko Bersama Pilkada DKI Jakarta 2024</title>
                  <id>https://posko.example/jakarta/ralat/</id>
                  <link rel="alternate" type="text/html" href="https://posko.example/jakarta/ralat/"/>
                  <link rel="self" type="application/atom+xml" href="https://posko.example/jakarta/ralat/atom.xml"/>
                  <updated>2024-12-06T09:00:00+07:00</updated>
                  <author>
                    <name>Proyek posko</name>
                  </author>
                  <rights>CC BY 4.0</rights>
                  <entry>
                    <title>Suara: Pram-Doel, Jakarta Utara, 3 Desember 2024</title>
                    <id>https://posko.example/jakarta/ralat/#2024-12-03-jakarta-utara-votes.pram-doel-2</id>
                    <link rel="alternate" type="text/html" href="https://posko.example/jakarta/ralat/#2024-12-03-jakarta-utara-votes.pram-doel-2"/>
                    <published>2024-12-06T09:00:00+07:00</published>
                    <updated>2024-12-06T09:00:00+07:00</updated>
                    <summary type="text">Semula 328.485, menjadi 328.486. Alasan: Salah ketik &lt;D.Hasil&gt;</summary>
                  </entry>
                  <entry>
                    <title>Suara: Pram-Doel, Jakarta Utara, 3 Desember 2024</title>
                    <id>https://posko.example/jakarta/ralat/#2024-12-03-jakarta-utara-votes.pram-doel-1</id>
                    <link rel="alternate" type="text/html" href="https://posko.example/jakarta/ralat/#2024-12-03-jakarta-utara-votes.pram-doel-1"/>
                    <published>2024-12-05T09:00:00+07:00</published>
                    <updated>2024-12-05T09:00:00+07:00</updated>
                    <summary type="text">Semula 328.484, menjadi 328.485. Alasan: Salah ketik &lt;D.Hasil&gt;</summary>
                  </entry>
                </feed>

                """)
        let page = try site.text(of: "Output/ralat/index.html")
        #expect(
            page.contains(
                #"<link rel="alternate" type="application/atom+xml" title="Ralat – Posko Bersama Pilkada DKI Jakarta 2024" href="../ralat/atom.xml">"#
            ))
    }

    @Test func theFeedFollowsTheRouteAndIsThereWithoutCorrections() throws {
        let site = try SiteCopy()
        try site.replace(
            "licence: CC BY 4.0\n", with: "licence: CC BY 4.0\nroutes: {correction: koreksi}\n",
            in: "Content/site.yaml")
        try site.build()
        let feed = try site.text(of: "Output/koreksi/atom.xml")
        #expect(feed.contains("<id>https://posko.example/jakarta/koreksi/</id>"))
        #expect(!feed.contains("<entry>"))
    }

    @Test func anEntryKeepsItsIdWhenTheListIsSplit() throws {
        let site = try SiteCopy()
        try site.correctVotes(
            at: (10...59).map { "2025-01-01T09:\($0)" } + (10...20).map { "2025-02-01T09:\($0)" })
        try site.build()
        let feed = try site.text(of: "Output/ralat/atom.xml")
        let anchor = "2024-12-03-jakarta-utara-votes.pram-doel-61"
        #expect(feed.contains("<id>https://posko.example/jakarta/ralat/#\(anchor)</id>"))
        #expect(feed.contains(#"href="https://posko.example/jakarta/ralat/2025-02/#\#(anchor)""#))
        #expect(feed.split(separator: "<entry>").count == 62)
    }
}

extension SiteCopy {
    static let votesOfNorthJakarta = "Content/summaries/2024-12/2024-12-03-jakarta-utara.md"

    /// Adds a correction of a figure to a summary that has none.
    func correct(_ figure: String, from: String, to: String, in file: String) throws {
        try replace(
            "status: certified\n",
            with: """
                status: certified
                corrections:
                  - {at: 2024-12-05T09:00+07:00, figure: \(figure), from: \(from), to: \(to), reason: "Salah ketik <D.Hasil>"}

                """, in: file)
    }

    /// Corrects the votes of one pair in one city at each of the times, in the end to what the
    /// default site says.
    func correctVotes(at times: [String] = ["2024-12-05T09:00+07:00"]) throws {
        let lines = times.enumerated().map { index, time in
            let from = 328_486 - times.count + index
            return "  - {at: \(time), figure: votes.pram-doel, from: \(from), to: \(from + 1), "
                + "reason: \"Salah ketik <D.Hasil>\"}\n"
        }
        try replace(
            "status: certified\n",
            with: "status: certified\ncorrections:\n\(lines.joined())",
            in: Self.votesOfNorthJakarta)
    }
}
