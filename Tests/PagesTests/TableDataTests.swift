import Diagnostics
import Model
import Pages
import TestSupport
import Testing
import Totals

@Suite struct TableData {
    private func csv(_ table: Table) -> String {
        String(decoding: TableCSV(table).bytes, as: UTF8.self)
    }

    private func json(_ table: Table, notes: [String] = []) throws -> String {
        let zone = try #require(TimeZone("Asia/Jakarta"))
        let json = TableJSON(table, language: .id, timeZone: zone, notes: notes)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// Two cities, of which the second has not reported.
    private var table: Table {
        var sample = SampleSite(cities: [])
        sample.add(city: "jakarta-utara", ["dpt": 1_345_815, "tps": 2386], title: "Jakarta Utara")
        sample.add(city: "jakarta-barat", ["dpt": .unknown, "tps": 3452], title: "Jakarta Barat")
        sample.add(post: "utara", city: "jakarta-utara")
        sample.add(candidate: "satu")
        sample.add(candidate: "dua")
        sample.count("tps")
        sample.count("dpt")
        sample.count("votes", .cumulative, by: .candidates)
        sample.count("used", .cumulative)
        sample.divide("turnout", "used", over: "dpt")
        let definition = sample.table(
            "perolehan", rows: .city, columns: ["tps", "votes", "turnout"])
        sample.report(
            "utara", on: "2024-12-03",
            ["votes.satu": 328_486, "votes.dua": 77_026, "used": 712_367],
            corrections: [
                correction(term("votes.satu"), at: "2024-12-03T20:00", from: 328_468, to: 328_486)
            ], status: .provisional)
        return Totals(
            of: Edition(
                of: sample.site, asOf: moment("2024-12-03T23:59:59"), includingDrafts: false)
        ).table(definition)
    }

    @Test func inCSVHasPlainDigitsAndHowFarEachCanBeReliedOn() {
        let lines = [
            "city,label,tps,tps_status,votes.satu,votes.satu_status,votes.dua,votes.dua_status,"
                + "votes,votes_status,turnout,turnout_status",
            "jakarta-utara,Jakarta Utara,2386,complete,328486,complete,77026,complete,"
                + "405512,complete,0.5293201517,complete",
            "jakarta-barat,Jakarta Barat,3452,complete,,not-reported,,not-reported,"
                + ",not-reported,,not-available",
            "total,Provinsi,5838,complete,328486,partial,77026,partial,"
                + "405512,partial,0.5293201517,partial",
        ]
        #expect(csv(table) == lines.map { $0 + "\r\n" }.joined())
    }

    @Test func inJSONHasAllThatACellKnows() throws {
        #expect(
            try json(table, notes: ["1 dari 2 “wilayah”"]) == """
                {
                  "table": "perolehan",
                  "as_of": "2024-12-03T23:59:59+07:00",
                  "title": "Tabel perolehan",
                  "columns": [
                    {"key": "tps", "label": "TPS", "kind": "stock"},
                    {"key": "votes.satu", "label": "SATU", "group": "VOTES", "kind": "cumulative"},
                    {"key": "votes.dua", "label": "DUA", "group": "VOTES", "kind": "cumulative"},
                    {"key": "votes", "label": "VOTES", "kind": "cumulative"},
                    {"key": "turnout", "label": "TURNOUT", "kind": "ratio"}
                  ],
                  "rows": [
                    {
                      "key": "jakarta-utara",
                      "label": "Jakarta Utara",
                      "cells": {
                        "tps": {"value": 2386, "display": "2.386", "status": "complete", \
                "reported": 1, "expected": 1},
                        "votes.satu": {"value": 328486, "display": "328.486", "status": "complete", \
                "reported": 1, "expected": 1, "corrected": true, "provisional": true},
                        "votes.dua": {"value": 77026, "display": "77.026", "status": "complete", \
                "reported": 1, "expected": 1, "provisional": true},
                        "votes": {"value": 405512, "display": "405.512", "status": "complete", \
                "reported": 1, "expected": 1, "corrected": true, "provisional": true},
                        "turnout": {"value": 0.5293201517, "numerator": 712367, "denominator": \
                1345815, "display": "52,93%", "status": "complete", "reported": 1, "expected": 1, \
                "provisional": true}
                      }
                    },
                    {
                      "key": "jakarta-barat",
                      "label": "Jakarta Barat",
                      "cells": {
                        "tps": {"value": 3452, "display": "3.452", "status": "complete", \
                "reported": 1, "expected": 1},
                        "votes.satu": {"value": null, "display": "–", "status": "not-reported", \
                "reported": 0, "expected": 1},
                        "votes.dua": {"value": null, "display": "–", "status": "not-reported", \
                "reported": 0, "expected": 1},
                        "votes": {"value": null, "display": "–", "status": "not-reported", \
                "reported": 0, "expected": 1},
                        "turnout": {"value": null, "display": "[x]", "status": "not-available", \
                "reported": 0, "expected": 1}
                      }
                    }
                  ],
                  "total": {
                    "label": "Provinsi",
                    "cells": {
                      "tps": {"value": 5838, "display": "5.838", "status": "complete", \
                "reported": 2, "expected": 2},
                      "votes.satu": {"value": 328486, "display": "328.486", "status": "partial", \
                "reported": 1, "expected": 2, "corrected": true, "provisional": true},
                      "votes.dua": {"value": 77026, "display": "77.026", "status": "partial", \
                "reported": 1, "expected": 2, "provisional": true},
                      "votes": {"value": 405512, "display": "405.512", "status": "partial", \
                "reported": 1, "expected": 2, "corrected": true, "provisional": true},
                      "turnout": {"value": 0.5293201517, "numerator": 712367, "denominator": \
                1345815, "display": "52,93%", "status": "partial", "reported": 1, "expected": 2, \
                "provisional": true}
                    }
                  },
                  "notes": ["1 dari 2 “wilayah”"]
                }

                """)
    }

    /// A table of one metric with labels as a mischievous editor would write them.
    private func table(labels: [String], rowKind: TableDefinition.Rows = .category) -> Table {
        Table(
            id: identifier("aneh"), title: "Aneh\n<script>", rowKind: rowKind,
            asOf: moment("2024-12-03"),
            columns: [Table.Column(key: "tps", term: term("tps"), label: "TPS", unit: "TPS")],
            rows: labels.map { label in
                Table.Row(
                    key: label, label: label, unit: rowKind == .metric ? "TPS" : nil,
                    cells: [Cell(value: .count(7), status: .complete, reported: 1, expected: 1)])
            },
            total: nil, notes: [], remark: nil, faults: [])
    }

    @Test func inCSVIsQuotedAndNeverAFormula() {
        let labels = [
            "=SUM(A1)", "+62", "-1", "@nama", "\tx", "Kota, Baru", "\u{22}Kota\u{22}", "dua\nbaris",
            "=\u{22}a\u{22},b",
        ]
        let safe = [
            "'=SUM(A1)", "'+62", "'-1", "'@nama", "'\tx", "\u{22}Kota, Baru\u{22}",
            "\u{22}\u{22}\u{22}Kota\u{22}\u{22}\u{22}", "\u{22}dua\nbaris\u{22}",
            "\u{22}'=\u{22}\u{22}a\u{22}\u{22},b\u{22}",
        ]
        #expect(
            csv(table(labels: labels))
                == (["category,label,tps,tps_status"] + safe.map { "\($0),\($0),7,complete" })
                .map { $0 + "\r\n" }.joined())
    }

    @Test func ofMetricsHasAUnitARow() {
        #expect(
            csv(table(labels: ["tps"], rowKind: .metric))
                == "metric,label,unit,tps,tps_status\r\ntps,tps,TPS,7,complete\r\n")
    }

    @Test func inJSONIsEscaped() throws {
        #expect(
            try json(table(labels: ["a\u{22}\\\u{1}\t"])) == #"""
                {
                  "table": "aneh",
                  "as_of": "2024-12-03T00:00:00+07:00",
                  "title": "Aneh\n\u003cscript>",
                  "columns": [
                    {"key": "tps", "label": "TPS", "unit": "TPS"}
                  ],
                  "rows": [
                    {
                      "key": "a\"\\\u0001\t",
                      "label": "a\"\\\u0001\t",
                      "cells": {
                        "tps": {"value": 7, "display": "7", "status": "complete", "reported": 1, "expected": 1}
                      }
                    }
                  ],
                  "total": null,
                  "notes": []
                }

                """#)
    }
}
