import Build
import TestSupport
import Testing

/// What home, cities and days say of what is new.
@Suite struct SituationTests {
    @Test func whereMoreReportHomeSaysHowManyAndNoDifference() throws {
        let site = try SiteCopy()
        try site.build(asOf: "2024-12-04")
        let home = try site.text(of: "Output/index.html")
        #expect(home.contains("<h2>Yang baru pada 4 Desember 2024</h2>"))
        #expect(home.contains("Dibandingkan dengan keadaan 3 Desember 2024."))
        #expect(
            changes(on: home) == ["6 macam angka: dari 3 menjadi 6 dari 6 wilayah"])
        let city = try site.text(of: "Output/kota/jakarta-utara/index.html")
        #expect(city.contains("Tidak ada laporan tentang wilayah ini pada 4 Desember 2024."))
        #expect(changes(on: city) == [])
    }

    @Test func theFirstReportIsComparedWithNothing() throws {
        let site = try SiteCopy()
        try site.build(asOf: "2024-12-03")
        let home = try site.text(of: "Output/index.html")
        #expect(home.contains("Ini laporan pertama, jadi belum ada pembandingnya."))
        #expect(changes(on: home) == [])
    }

    @Test func changesOfAsManyReportsHaveTheirSign() throws {
        let site = try SiteCopy()
        for (date, count) in [("2024-12-05", 30), ("2024-12-06", 31), ("2024-12-08", 28)] {
            try site.write(
                "---\npost: jakarta-utara\ndate: \(date)\nfigures: {kelurahan: \(count)}\n---\n",
                to: "Content/summaries/harian-\(date).md")
        }
        try site.build(asOf: "2024-12-06")
        #expect(changes(on: try site.text(of: "Output/index.html")) == ["Kelurahan: +1"])
        #expect(
            changes(on: try site.text(of: "Output/kota/jakarta-utara/index.html"))
                == ["Kelurahan: +1"])
        try site.build(asOf: "2024-12-07")
        #expect(
            try site.text(of: "Output/index.html")
                .contains("Tidak ada laporan sesudah 6 Desember 2024."))
        try site.build()
        let day = try site.text(of: "Output/ringkasan/2024-12-08/index.html")
        #expect(day.contains("<td class=\"change\">−3</td>"))
        #expect(
            day.contains(
                "Dibandingkan dengan keadaan 6 Desember 2024; tidak ada laporan pada 7 Desember 2024."
            ))
    }

    @Test func aDayTellsProblemsAsTheyStoodThenAndWhatItsReportsSay() throws {
        let site = try SiteCopy()
        try site.write(
            """
            ---
            post: jakarta-utara
            date: 2024-12-09
            as_of: 2024-12-09T20:00
            next_report: 2024-12-11T20:00
            issues:
              - {id: U-1, title: Genset rusak, category: logistik, status: open}
              - {id: U-2, title: Air naik, category: cuaca, status: open}
            advice: Datang pagi
            sources: [Catatan posko]
            ---

            """, to: "Content/summaries/satu.md")
        try site.write(
            """
            ---
            post: jakarta-utara
            date: 2024-12-10
            next_report: 2024-12-12T20:00
            issues:
              - {id: U-1, status: resolved}
              - {id: U-2, status: in-progress}
            mediation: Kedua pihak sepakat
            ---

            """, to: "Content/summaries/dua.md")
        try site.build()
        let first = try site.text(of: "Output/ringkasan/2024-12-09/index.html")
        #expect(
            headings(of: first).contains(
                ["Masalah", "Masalah baru", "Saran", "Posko Bersama Jakarta Utara"]))
        #expect(first.contains("<dd>9 Desember 2024 pukul 20.00 WIB</dd>"))
        #expect(first.contains(">2 masalah terbuka</a>"))
        #expect(first.contains("<li>Datang pagi</li>"))
        #expect(first.contains("<li>Catatan posko\n</li>"))
        // Later a report came: when it was due is no news any more.
        #expect(!first.contains("Laporan berikutnya"))
        let second = try site.text(of: "Output/ringkasan/2024-12-10/index.html")
        #expect(
            headings(of: second).contains([
                "Masalah", "Masalah yang berlanjut", "Masalah yang selesai", "Mediasi",
                "Posko Bersama Jakarta Utara",
            ]))
        #expect(
            second.contains(
                "<dt>Laporan berikutnya</dt><dd>12 Desember 2024 pukul 20.00 WIB</dd>"))
        #expect(second.contains(">1 masalah terbuka</a>"))
    }

    /// The lines of the panel of changes: `label: change`.
    private func changes(on page: String) -> [String] {
        guard let start = page.ranges(of: "<dl class=\"figure-list\">").first?.upperBound,
            let end = page[start...].ranges(of: "</dl>").first?.lowerBound
        else { return [] }
        return page[start..<end].split(separator: "<dt>").dropFirst().map { line in
            let label = line.prefix { $0 != "<" }
            let change = line.split(separator: "<dd class=\"change\">").last ?? ""
            return label.trimmed + ": " + change.prefix { $0 != "<" }
        }
    }

    /// The texts of the headings below the first, without what is marked up in them.
    private func headings(of page: String) -> [String] {
        page.split(separator: "<h").dropFirst().filter { "23".contains($0.first ?? " ") }.map {
            let text = $0.split(separator: "</h").first ?? ""
            return String(text.split(separator: ">").last ?? "").replacingTags
        }
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(reversed().drop { $0.isWhitespace }.reversed())
    }
}

extension String {
    /// What stands before an end tag that is left in it.
    fileprivate var replacingTags: String { String(prefix { $0 != "<" }) }
}
