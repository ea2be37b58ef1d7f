import Diagnostics
import Model
import Testing

@testable import Content

@Suite struct ChartBlocks {
    private static let position = Position(line: 1, column: 1)

    private static func metric(
        _ id: String, _ kind: Metric.Kind, by parts: Metric.Parts = .none
    ) -> Metric {
        Metric(id: id, label: id, kind: kind, grain: .city, parts: parts, position: position)
    }

    private static let metrics = [
        metric("dpt", .stock), metric("votes", .cumulative, by: .candidates),
        metric("valid", .cumulative),
        metric(
            "share", .ratio(of: MetricTerm(metric: "votes"), over: MetricTerm(metric: "valid"))),
        metric("turnout", .ratio(of: MetricTerm(metric: "valid"), over: MetricTerm(metric: "dpt"))),
    ]

    private static func choices(
        _ id: String, _ rows: TableDefinition.Rows, _ columns: [String], hasMap: Bool
    ) -> ChartChoices? {
        TableDefinition.ID(id).map { id in
            ChartChoices(
                of: TableDefinition(
                    id: id, title: id.text, rows: rows,
                    columns: columns.map { column in
                        let words = column.split(separator: ".").map(String.init)
                        return MetricTerm(
                            metric: words[0], part: words.count > 1 ? words[1] : nil)
                    }, filter: TableDefinition.Filter(), note: nil, position: position),
                hasMap: hasMap
            ) { id in metrics.first { $0.id == id } }
        }
    }

    private static func text(_ source: String, hasMap: Bool = true) -> RenderedText {
        var destinations = LinkDestinations(
            entries: [], files: [],
            tables: ["kota", "hari", "metrik", "satu"].compactMap { TableDefinition.ID($0) },
            imageSize: { _ in nil })
        destinations.charts = [
            choices("kota", .city, ["dpt", "votes", "share", "turnout"], hasMap: hasMap),
            choices("hari", .date, ["dpt", "valid", "turnout"], hasMap: hasMap),
            choices("metrik", .metric, ["dpt"], hasMap: hasMap),
            choices("satu", .city, ["votes.rido"], hasMap: hasMap),
        ].compactMap(\.self)
        return RenderedText(source, destinations: destinations)
    }

    @Test(arguments: [
        ("chart kota", "{bars kota share}"), ("chart kota bars", "{bars kota share}"),
        ("chart kota column=votes", "{bars kota votes}"),
        ("chart kota bars column=dpt", "{bars kota dpt}"),
        ("chart kota column=dpt bars", "{bars kota dpt}"),
        ("chart kota map", "{map kota turnout}"),
        ("chart kota completeness", "{completeness kota votes}"),
        ("chart hari", "{line hari valid}"), ("chart hari bars", "{bars hari turnout}"),
    ])
    func aBlockStandsForAChart(words: String, chart: String) {
        let text = Self.text("a\n```\(words)\n```\n- ~~~ \(words)\n  ~~~\n")
        #expect(text.html == "<p>a</p>\n\(chart)<ul>\n<li>\n\(chart)</li>\n</ul>\n")
        #expect(text.faults == "")
    }

    @Test(arguments: [
        ("chart", 4, "unknown-table", "tidak ada tabel bernama “(tanpa nama)”"),
        ("chart kotta bars", 10, "unknown-table", "tidak ada tabel bernama “kotta”"),
        ("chart kota barrs", 15, "unknown-chart", "tidak ada jenis grafik bernama “barrs”"),
        (
            "chart kota bars column=vote", 20, "unknown-column",
            "tabel “kota” tidak punya kolom bernama “vote”"
        ),
        (
            "chart kota bars line", 20, "invalid-chart",
            "grafik ini tidak dapat dibuat: jenisnya ditulis dua kali"
        ),
        (
            "chart kota colum=dpt", 15, "invalid-chart",
            "grafik ini tidak dapat dibuat: “colum” tidak dikenal"
        ),
        (
            "chart kota column=dpt column=votes", 26, "invalid-chart",
            "grafik ini tidak dapat dibuat: column ditulis dua kali"
        ),
        (
            "chart kota line", 15, "invalid-chart",
            "grafik ini tidak dapat dibuat: line memerlukan tabel dengan rows: date"
        ),
        (
            "chart hari map", 15, "invalid-chart",
            "grafik ini tidak dapat dibuat: map memerlukan tabel dengan rows: city"
        ),
        (
            "chart hari completeness", 15, "invalid-chart",
            "grafik ini tidak dapat dibuat: completeness memerlukan tabel dengan rows: city atau "
                + "rows: post"
        ),
        (
            "chart kota map column=share", 19, "invalid-chart",
            "grafik ini tidak dapat dibuat: map tidak dapat menampilkan share"
        ),
        (
            "chart kota column=votes.rido", 15, "invalid-chart",
            "grafik ini tidak dapat dibuat: votes digambar dengan semua bagiannya, bukan satu saja"
        ),
        (
            "chart metrik", 10, "invalid-chart",
            "grafik ini tidak dapat dibuat: angka tabel ini tidak dapat dibandingkan dengan batang"
        ),
        (
            "chart satu", 10, "invalid-chart",
            "grafik ini tidak dapat dibuat: angka tabel ini tidak dapat dibandingkan dengan batang"
        ),
    ])
    func aBlockThatIsWrittenOtherwiseIsAFaultInItsPlace(
        words: String, column: Int, code: String, message: String
    ) throws {
        let text = Self.text("```\(words)\n```\n")
        let first = text.faults.split(separator: "\n").first.map(String.init)
        #expect(first == "Content/news/a.md:1:\(column): error[\(code)]: \(message)")
        #expect(text.text.body.isEmpty)
    }

    @Test func aMapNeedsTheSitesLayout() {
        let faults = Self.text("```chart kota map\n```\n", hasMap: false).faults
        #expect(
            faults == """
                Content/news/a.md:1:15: error[invalid-chart]: grafik ini tidak dapat dibuat: map \
                memerlukan kunci map dalam site.yaml
                  1 | ```chart kota map
                    |               ^^^
                    = aturan: yang cocok untuk tabel ini: bars, completeness

                """)
    }

    @Test func aMisspeltWordIsToldWithTheWholeBlock() {
        #expect(
            Self.text("```chrat kotta bars\n```\n").faults == """
                Content/news/a.md:1:10: error[unknown-table]: tidak ada tabel bernama “chrat kotta bars”
                  1 | ```chrat kotta bars
                    |          ^^^^^^^^^^
                    = saran: maksud Anda “chart kota bars”?

                """)
    }

    @Test(arguments: [
        "```chart kota\na\n```\n", "```charts kota pie x\na\n```\n", "```char\n```\n",
    ])
    func otherCodeBlocksStayCode(source: String) {
        let text = Self.text(source)
        #expect(text.html.hasPrefix("<pre><code"))
        #expect(text.faults == "")
    }
}
