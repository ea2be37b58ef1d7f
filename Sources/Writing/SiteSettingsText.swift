internal import Diagnostics
internal import Model

extension NewSite {
    /// site.yaml, with every key that it may have.
    var settingsText: String {
        ([header, occasionLines, metricLines, checkLines, tableLines, footer].joined()
            .map { "\($0)\n" }).joined()
    }

    private var header: [String] {
        [
            "# \(words("Pengaturan situs. Di belakang tanda # ada keterangan; hapus “# ” di depan kunci yang hendak dipakai.", "What the site is. Behind a # stand comments; remove the “# ” before a key to use it."))",
            "title: \(yaml(request.title))  # \(words("nama situs", "the name of the site"))",
            "base_url: https://posko.example/  # \(words("alamat situs nanti; ganti sebelum diterbitkan", "where the site will stand; change it before you publish"))",
            "language: \(language.rawValue)  # \(words("id atau en", "id or en"))",
            "time_zone: \(request.timeZone)  # Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT)",
            "# description: \(words("Satu kalimat tentang situs ini.", "One sentence on the site."))",
            "# publisher: \(words("Nama lembaga", "Who publishes it"))",
            "# licence: CC BY 4.0  # \(words("lisensi data yang diunduh", "of the data that can be downloaded"))",
            "\(isSimulation ? "" : "# ")simulation: true  # \(words("situs latihan: setiap halaman ditandai", "an exercise: every page is marked"))",
            "",
        ]
    }

    private var occasionLines: [String] {
        let title = "\(occasion.title.wording(in: language)) \(today.calendar.year)"
        var lines = [
            "# \(words("Kejadian yang dilaporkan posko. Hanya posko untuk yang disebut di “election” yang dijumlahkan.", "What posts are there for. Only posts of the one under “election” enter totals."))",
            "election: \(occasionID)", "elections:", "  \(occasionID):",
            "    title: \(yaml(title))",
        ]
        let day = isSimulation ? simulatedDays.first ?? today : today
        // Nobody has said yet when people vote.
        let mark = isSimulation && occasion == .election ? "" : "# "
        lines += [
            "\(mark)    rounds:  # \(words("hari pemungutan suara", "when people vote"))",
            "\(mark)      - {number: 1, polling_day: \(day.previous)}",
        ]
        if occasion == .election {
            lines.append(
                "\(isSimulation ? "" : "# ")outcome: majority  # \(words("menyebut pemenang bila hasil lengkap dan ditetapkan", "says who won, once the result is whole and certified"))"
            )
        } else {
            lines.append(
                "# outcome: majority  # \(words("hanya untuk pemilihan", "for elections only"))")
        }
        return lines + [
            "",
            "# \(words("Tahapan dengan tanggalnya.", "Stages with their days."))",
            "# stages:",
            "#   - {title: \(words("Masa siaga", "On call")), from: \(today), to: \(Day(number: today.number + 14))}",
            "",
        ]
    }

    private var metricLines: [String] {
        [
            "# \(words("Yang dihitung. kind: flow (dijumlahkan per hari), stock (yang terakhir berlaku), cumulative (tidak pernah turun), ratio (pembagian).", "What is counted. kind: flow (days are added), stock (the latest counts), cumulative (never falls), ratio (a quotient)."))",
            "# \(words("grain: post (tiap posko ditambahkan) atau city (satu angka untuk satu wilayah).", "grain: post (posts are added) or city (one figure for a city)."))",
            "metrics:",
        ] + occasion.metrics.map(line(of:)) + [""]
    }

    private func line(of metric: PlannedMetric) -> String {
        var keys = ["label: \(yaml(metric.label.wording(in: language)))"]
        if let unit = metric.unit { keys.append("unit: \(yaml(unit.wording(in: language)))") }
        keys.append("kind: \(metric.kind)")
        if let grain = metric.grain {
            keys.append("grain: \(grain)")
        } else {
            keys += ["of: \(metric.of)", "over: \(metric.over)", "decimals: 2"]
        }
        let parts = metric.partNames(in: language)
        if metric.isByCandidate { keys.append("by: candidate") }
        if !parts.isEmpty { keys.append("by: [\(parts.joined(separator: ", "))]") }
        return "  \(metric.id): {\(keys.joined(separator: ", "))}"
    }

    private var checkLines: [String] {
        let head =
            "# \(words("Aturan antarangka; situs tidak dibangun bila dilanggar.", "Rules between figures; the site is not built where one is broken."))"
        let checks = occasion.checks
        return [head, checks.isEmpty ? "# checks:" : "checks:"]
            + (checks.isEmpty ? ["#   - accidents <= vehicles"] : checks.map { "  - \($0)" }) + [
                ""
            ]
    }

    private var tableLines: [String] {
        [
            "# \(words("Tabel. rows: city, post, date, candidate, category atau metric.", "Tables. rows: city, post, date, candidate, category or metric."))",
            "tables:",
        ]
            + occasion.tables.flatMap { table in
                [
                    "  \(table.id):", "    title: \(yaml(table.title.wording(in: language)))",
                    "    rows: \(table.rows)",
                    "    columns: [\(table.columns.joined(separator: ", "))]",
                ]
            } + [""]
    }

    private var footer: [String] {
        [
            "# \(words("Nama lain untuk bagian alamat.", "Other names for parts of addresses."))",
            "# routes: {summary: \(words("laporan", "reports"))}",
        ]
    }
}
