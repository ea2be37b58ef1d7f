import Build
import TestSupport
import Testing

/// What a reader finds on opening the totals of a table's page.
@Suite struct OriginTests {
    /// For each key of a summary's figures, the totals that contain it, worked out by hand.
    private static let totals: [(key: String, page: String, anchors: [String])] = [
        ("tps_reported", "votes-by-city", ["tps_reported"]),
        ("tps_reported", "recap-by-date", ["tps_reported"]),
        ("rido", "votes-by-city", ["votes.rido", "votes"]),
        ("rido", "share-by-city", ["share.rido"]),
        ("rido", "recap-by-date", ["votes.rido", "votes"]),
        ("dharma-kun", "votes-by-city", ["votes.dharma-kun", "votes"]),
        ("dharma-kun", "share-by-city", ["share.dharma-kun"]),
        ("dharma-kun", "recap-by-date", ["votes.dharma-kun", "votes"]),
        ("pram-doel", "votes-by-city", ["votes.pram-doel", "votes"]),
        ("pram-doel", "share-by-city", ["share.pram-doel"]),
        ("pram-doel", "recap-by-date", ["votes.pram-doel", "votes"]),
        ("valid_votes", "votes-by-city", ["valid_votes"]),
        (
            "valid_votes", "share-by-city",
            ["valid_votes", "share.rido", "share.dharma-kun", "share.pram-doel"]
        ),
        ("valid_votes", "recap-by-date", ["valid_votes"]),
        ("invalid_votes", "votes-by-city", ["invalid_votes"]),
        ("ballots_used", "votes-by-city", ["ballots_used", "turnout"]),
        ("ballots_used", "recap-by-date", ["ballots_used"]),
    ]

    @Test func everyFigureOfEverySummaryIsReachableFromEachTotalThatContainsIt() throws {
        let site = try SiteCopy()
        try site.build()
        let folder = "Content/summaries/2024-12"
        let summaries = try site.tree(below: folder).keys.sorted()
            .map { String($0.dropLast(3)) }
        #expect(summaries.count == 7)
        var reached = 0
        for summary in summaries {
            // What the province states is compared with the sum, and is in none.
            let isStated = summary == "2024-12-08-dki-jakarta"
            let lines = try site.text(of: "\(folder)/\(summary).md")
                .split(separator: "\n", omittingEmptySubsequences: false)
            for (key, page, anchors) in Self.totals {
                let line = try #require(
                    lines.firstIndex { line in
                        line.drop { $0 == " " }.hasPrefix("\(key): ") && line.hasPrefix("  ")
                    }, "\(summary) has no \(key)")
                let number = lines[line].split(separator: ": ")[1]
                for anchor in anchors {
                    let total = try site.opened("origin-\(anchor)", on: page)
                    let isReached = total.split(separator: "<tr>").contains { row in
                        row.contains(">\(number)</data>")
                            && row.contains("href=\"../../ringkasan/\(summary)/index.html\"")
                            && row.contains("<code>\(folder)/\(summary).md:\(line + 1)</code>")
                    }
                    #expect(isReached != isStated, "\(summary) \(key) from \(page)#\(anchor)")
                    reached += isReached ? 1 : 0
                }
            }
        }
        #expect(reached == 6 * 27)
    }

    @Test func everyBaseFigureIsReachableFromEachTotalThatContainsIt() throws {
        let site = try SiteCopy()
        try site.build()
        let anchors = [
            ("votes-by-city", "registered_voters"), ("votes-by-city", "turnout"),
            ("votes-by-city", "tps"), ("voters-by-city", "registered_voters"),
            ("voters-by-city", "tps"),
        ]
        for file in try site.tree(below: "Content/cities").keys.sorted() {
            for (page, anchor) in anchors {
                let total = try site.opened("origin-\(anchor)", on: page)
                #expect(total.contains("<code>Content/cities/\(file):"), "\(file) \(anchor)")
                #expect(total.contains("../../kota/\(file.dropLast(3))/index.html"))
            }
        }
    }

    @Test func anOpenedTotalGivesPlaceNumberReportDayFileAndLine() throws {
        let site = try SiteCopy()
        try site.build()
        let folder = "Content/summaries/2024-12"
        #expect(
            try site.openedText("origin-tps_reported", on: "votes-by-city") == [
                "TPS masuk rekapitulasi", "Wilayah atau posko", "Angka", "Laporan",
                "Jakarta Pusat", "1.542", "Posko Pilkada DKI Jakarta (Kesbangpol)",
                "4 Desember 2024", "\(folder)/2024-12-04-jakarta-pusat.md:7",
                "Jakarta Utara", "2.386", "Posko Bersama Jakarta Utara",
                "3 Desember 2024", "\(folder)/2024-12-03-jakarta-utara.md:6",
                "Jakarta Barat", "3.452", "Posko Bersama Jakarta Barat",
                "4 Desember 2024", "\(folder)/2024-12-04-jakarta-barat.md:6",
                "Jakarta Selatan", "3.270", "Posko Pilkada DKI Jakarta (Kesbangpol)",
                "4 Desember 2024", "\(folder)/2024-12-04-jakarta-selatan.md:7",
                "Jakarta Timur", "4.144", "Posko Pilkada DKI Jakarta (Kesbangpol)",
                "3 Desember 2024", "\(folder)/2024-12-03-jakarta-timur.md:7",
                "Kepulauan Seribu", "41", "Posko Pilkada DKI Jakarta (Kesbangpol)",
                "3 Desember 2024", "\(folder)/2024-12-03-kepulauan-seribu.md:7",
            ])
    }

    @Test func aRatioGivesWhatIsAboveTheLineAndThenWhatIsBelow() throws {
        let site = try SiteCopy()
        try site.build(asOf: "2024-12-03")
        let used = "Content/summaries/2024-12/2024-12-03"
        #expect(
            try site.openedText("origin-turnout", on: "votes-by-city") == [
                "Yang dibagi: Surat suara digunakan", "Wilayah atau posko", "Angka", "Laporan",
                "Jakarta Utara", "712.367", "Posko Bersama Jakarta Utara",
                "3 Desember 2024", "\(used)-jakarta-utara.md:13",
                "Jakarta Timur", "1.425.834", "Posko Pilkada DKI Jakarta (Kesbangpol)",
                "3 Desember 2024", "\(used)-jakarta-timur.md:14",
                "Kepulauan Seribu", "15.161", "Posko Pilkada DKI Jakarta (Kesbangpol)",
                "3 Desember 2024", "\(used)-kepulauan-seribu.md:14",
                "Pembagi: DPT", "Wilayah atau posko", "Angka", "Laporan",
                "Jakarta Utara", "1.345.815", "Data dasar Jakarta Utara",
                "Content/cities/jakarta-utara.md:9",
                "Jakarta Timur", "2.374.828", "Data dasar Jakarta Timur",
                "Content/cities/jakarta-timur.md:9",
                "Kepulauan Seribu", "20.908", "Data dasar Kepulauan Seribu",
                "Content/cities/kepulauan-seribu.md:10",
            ])
    }

    @Test func aCorrectedFigureAProvisionalOneAndItsTimeAreMarked() throws {
        let site = try SiteCopy()
        try site.replace(
            "status: certified\n",
            with: """
                status: provisional
                as_of: 2024-12-03T18:30+07:00
                corrections:
                  - at: 2024-12-04T09:00+07:00
                    figure: tps_reported
                    from: 2.385
                    to: 2.386
                    reason: Salah ketik

                """, in: "Content/summaries/2024-12/2024-12-03-jakarta-utara.md")
        try site.build()
        let text = try site.openedText("origin-tps_reported", on: "votes-by-city")
        let start = try #require(text.firstIndex(of: "Jakarta Utara"))
        #expect(
            text[start...].prefix(10) == [
                "Jakarta Utara", "(r)", "sudah diralat", "*", "(sementara)", "2.386",
                "Posko Bersama Jakarta Utara", "3 Desember 2024",
                "Data per 3 Desember 2024 pukul 18.30 WIB",
                "Content/summaries/2024-12/2024-12-03-jakarta-utara.md:13",
            ])
        let total = try site.opened("origin-tps_reported", on: "votes-by-city")
        let correction = "../../ralat/index.html#2024-12-03-jakarta-utara-tps_reported-1"
        #expect(total.split(separator: "href=\"\(correction)\"").count == 2)
    }

    @Test func moreThanSixtyFiguresAreSummedByPlace() throws {
        let site = try SiteCopy()
        try site.reportVisitors(days: 60)
        try site.build()
        let each = try site.opened("origin-visitors", on: "visitors")
        #expect(each.split(separator: "<code>").count == 61)
        #expect(!each.contains("class=\"note\""))
        try site.reportVisitors(days: 61)
        try site.build()
        #expect(
            try site.openedText("origin-visitors", on: "visitors") == [
                "Angkanya terlalu banyak untuk satu halaman. Di bawah ini jumlah tiap wilayah "
                    + "atau posko, dengan tautan ke halamannya.",
                "Pengunjung", "Wilayah atau posko", "Angka", "Laporan",
                "Jakarta Utara", "1.891", "dari 61 angka",
            ])
        let sum = try site.opened("origin-visitors", on: "visitors")
        #expect(sum.contains("href=\"../../kota/jakarta-utara/index.html\""))
    }

    @Test func whereTheRowsAreMetricsEachRowCanBeOpened() throws {
        let site = try SiteCopy()
        try site.replace(
            "  recap-by-date:\n",
            with: """
                  whole:
                    title: Semua angka
                    rows: metric
                    columns: [tps, turnout]
                  recap-by-date:

                """, in: "Content/site.yaml")
        try site.build()
        let tps = try site.openedText("origin-tps", on: "whole")
        #expect(tps.filter { $0.hasPrefix("Content/cities/") }.count == 6)
        let turnout = try site.openedText("origin-turnout", on: "whole")
        #expect(turnout.filter { $0.hasPrefix("Content/") }.count == 12)
    }

    @Test func theFiguresOfACityLeadToTheTotalThatTheyAreIn() throws {
        let site = try SiteCopy()
        try site.build()
        let city = try site.text(of: "Output/kota/jakarta-utara/index.html")
        for anchor in ["registered_voters", "votes", "votes.rido", "turnout"] {
            let link = "href=\"../../rekap/votes-by-city/index.html#origin-\(anchor)\""
            #expect(city.contains(link), "\(anchor)")
        }
        #expect(city.contains("href=\"../../rekap/share-by-city/index.html#origin-share.rido\""))
        let candidate = try site.text(of: "Output/paslon/rido/index.html")
        #expect(candidate.contains("rekap/votes-by-city/index.html#origin-votes.rido"))
    }

    @Test func onlyTheLastDaysFiguresLeadToTotals() throws {
        let site = try SiteCopy()
        try site.build()
        let last = try site.text(of: "Output/ringkasan/2024-12-08/index.html")
        #expect(last.contains("rekap/votes-by-city/index.html#origin-votes.rido"))
        let earlier = try site.text(of: "Output/ringkasan/2024-12-04/index.html")
        #expect(!earlier.contains("#origin-"))
    }

    @Test func aTableHasItsOriginsOnItsOwnPageOnly() throws {
        let site = try SiteCopy()
        try site.build()
        for (path, bytes) in try site.tree(below: "Output") where path.hasSuffix(".html") {
            let page = String(decoding: bytes, as: UTF8.self)
            let isTable = path.hasPrefix("rekap/") && path != "rekap/index.html"
            #expect(page.contains("class=\"origins\"") == isTable, "\(path)")
            // Such a page is a tenth of this once it is compressed.
            if isTable { #expect(bytes.count < 56 * 1024, "\(path)") }
        }
    }

    @Test func aTotalThatNobodyReportedOnIsNotOpened() throws {
        let site = try SiteCopy()
        try site.build(asOf: "2024-12-02")
        let page = try site.text(of: "Output/rekap/votes-by-city/index.html")
        #expect(page.contains("id=\"origin-tps\""))
        #expect(!page.contains("id=\"origin-tps_reported\""))
        #expect(!page.contains("id=\"origin-turnout\""))
    }
}

extension SiteCopy {
    /// What can be opened under a name on a table's page, as HTML.
    fileprivate func opened(_ anchor: String, on table: String) throws -> String {
        let page = try text(of: "Output/rekap/\(table)/index.html")
        guard let start = page.ranges(of: "<div id=\"\(anchor)\">").first?.upperBound,
            let end = page[start...].ranges(of: "</details>").first?.lowerBound
        else { throw NotThere(anchor: anchor, table: table) }
        return String(page[start..<end])
    }

    /// The same as its texts, one after another.
    fileprivate func openedText(_ anchor: String, on table: String) throws -> [String] {
        try opened(anchor, on: table).split(separator: "<").compactMap { piece in
            let text = piece.drop { $0 != ">" }.dropFirst()
            let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return words.isEmpty ? nil : words
        }
    }

    /// Lets the post of Jakarta Utara count visitors: 1 on the first day, 2 on the second, …
    fileprivate func reportVisitors(days: Int) throws {
        if !(try text(of: "Content/site.yaml")).contains("visitors:") {
            try replace(
                "metrics:\n",
                with: "metrics:\n  visitors: {label: Pengunjung, kind: flow, grain: post}\n",
                in: "Content/site.yaml")
            try replace(
                "tables:\n",
                with: """
                    tables:
                      visitors: {title: Pengunjung, rows: city, columns: [visitors]}

                    """, in: "Content/site.yaml")
        }
        for number in 1...days {
            let (month, day) = number <= 31 ? (10, number) : (11, number - 31)
            let date = "2024-\(month)-\(day < 10 ? "0" : "")\(day)"
            try write(
                "---\npost: jakarta-utara\ndate: \(date)\nfigures: {visitors: \(number)}\n---\n",
                to: "Content/summaries/harian/harian-\(date).md")
        }
    }
}

private struct NotThere: Error {
    let anchor: String
    let table: String
}
