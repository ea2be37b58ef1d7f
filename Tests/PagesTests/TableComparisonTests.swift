import Diagnostics
import TestSupport
import Testing

@testable import Pages

/// The three forms of a table of two rows and two columns, for a test to change.
private struct Forms {
    var csv = """
        city,label,tps,tps_status,share,share_status\r
        a,"Kota A, Barat",2386,complete,0.5,complete\r
        b,'=B,,not-reported,,not-available\r
        total,Provinsi,2386,partial,0.5,partial\r

        """
    var json = """
        {"columns": [{"key": "tps"}, {"key": "share"}],
         "rows": [
          {"key": "a", "label": "Kota A, Barat", "cells": {
            "tps": {"value": 2386, "display": "2.386", "status": "complete"},
            "share": {"value": 0.5, "display": "50,00%", "status": "complete"}}},
          {"key": "b", "label": "=B", "cells": {
            "tps": {"value": null, "display": "–", "status": "not-reported"},
            "share": {"value": null, "display": "[x]", "status": "not-available"}}}],
         "total": {"label": "Provinsi", "cells": {
            "tps": {"value": 2386, "display": "2.386", "status": "partial"},
            "share": {"value": 0.5, "display": "50,00%", "status": "partial"}}},
         "notes": []}
        """
    var rows = [
        "<th>Kota A, Barat</th><td>(r) <data value=\"2386\">2.386</data></td>"
            + "<td><data value=\"0.5\">50,00%</data></td>",
        "<th>=B</th><td><span title=\"x\"><data value=\"\">–</data></span></td>"
            + "<td><data value=\"\">[x]</data></td>",
        "<th>Provinsi</th><td><data value=\"2386\">2.386</data> <b>1 dari 2</b></td>"
            + "<td><data value=\"0.5\">50,00%</data></td>",
    ]

    /// What is wrong with them, without the rule.
    var faults: [String] {
        func form(_ file: String, _ text: String) -> TableComparison.Form {
            TableComparison.Form(file: file, bytes: Array(text.utf8))
        }
        let html = rows.map { "<tr>\($0)</tr>\n" }.joined()
        return TableComparison(
            table: "per-kota", location: SourceLocation(file: "Content/site.yaml"),
            page: form("index.html", "<table>\n\(html)</table>\n"), csv: form("t.csv", csv),
            json: form("t.json", json)
        ).faults.map { $0.message(in: .en) }
    }

    mutating func replaceCSV(_ text: String, _ other: String) {
        csv = csv.replacing(text, with: other)
    }
    mutating func replaceJSON(_ text: String, _ other: String) {
        json = json.replacing(text, with: other)
    }
    mutating func replaceRows(_ text: String, _ other: String) {
        rows = rows.map { $0.replacing(text, with: other) }
    }
}

private let beginning = "the table “per-kota” is not the same in all its forms: "

@Suite struct TableComparisonTests {
    @Test func formsThatSayTheSameHaveNoFault() {
        #expect(Forms().faults == [])
    }

    @Test(arguments: [
        (
            "a,\"Kota A, Barat\",2386", "a,\"Kota A, Barat\",2387",
            "row a, column tps is “2387” in t.csv and “2386” in t.json"
        ),
        (
            "0.5,partial", "0.50,partial",
            "row total, column share is “0.50” in t.csv and “0.5” in t.json"
        ),
        (
            "2386,partial", "2386,complete",
            "row total, column tps_status is “complete” in t.csv and “partial” in t.json"
        ),
        ("b,'=B", "b,=B", "row b, column label is “=B” in t.csv and “'=B” in t.json"),
        ("b,'=B", "c,'=B", "row b, column city is “c” in t.csv and “b” in t.json"),
        (
            "tps,tps_status", "tsp,tps_status",
            "the header is “tsp, tps_status, share, share_status” in t.csv and “tps, "
                + "tps_status, share, share_status” in t.json"
        ),
        (
            "b,'=B,,not-reported,,not-available\r\n", "",
            "the number of rows is “2” in t.csv and “3” in t.json"
        ),
        ("\"Kota A, Barat\"", "\"Kota A, Barat", "the content is “?” in t.csv and “…” in t.json"),
    ])
    func whatTheCSVSaysOtherwiseIsTold(_ text: String, _ other: String, _ fault: String) {
        var forms = Forms()
        forms.replaceCSV(text, other)
        #expect(forms.faults == [beginning + fault])
    }

    @Test func whatTheJSONSaysOtherwiseIsTold() {
        var forms = Forms()
        forms.replaceJSON(
            "\"value\": 2386, \"display\": \"2.386\", \"status\": \"complete\"",
            "\"value\": 2368, \"display\": \"2.368\", \"status\": \"complete\"")
        #expect(
            forms.faults == [
                beginning + "row a, column tps is “2386” in t.csv and “2368” in t.json"
            ])
        forms = Forms()
        forms.replaceJSON("\"notes\": []}", "\"notes\": []")
        #expect(forms.faults == [beginning + "the content is “?” in t.json and “…” in t.csv"])
    }

    @Test(arguments: [
        (
            "2.386</data></td>", "2.368</data></td>",
            "row a, column tps is “2.368” in index.html and “2.386” in t.json"
        ),
        (
            "(r) <data value=\"2386\"", "(r) <data value=\"2368\"",
            "row a, column tps is “2368” in index.html and “2386” in t.csv"
        ),
        ("[x]", "0", "row b, column share is “0” in index.html and “[x]” in t.json"),
        (
            "<td><data value=\"\">[x]</data></td>", "",
            "the number of cells is “5” in index.html and “6” in t.json"
        ),
        (
            "<th>=B</th>", "<th>=C</th>",
            "row b, column label is “=C” in index.html and “=B” in t.json"
        ),
    ])
    func whatThePageShowsOtherwiseIsTold(_ text: String, _ other: String, _ fault: String) {
        var forms = Forms()
        forms.replaceRows(text, other)
        #expect(forms.faults == [beginning + fault])
    }

    @Test func swappedColumnsOfThePageAreTold() {
        var forms = Forms()
        forms.rows[2] =
            "<th>Provinsi</th><td><data value=\"0.5\">50,00%</data></td>"
            + "<td><data value=\"2386\">2.386</data></td>"
        #expect(
            forms.faults == [
                beginning + "row total, column tps is “50,00%” in index.html and “2.386” in t.json"
            ])
    }

    @Test func aTemplateMayShowTheTotalFirstOrNotAtAll() {
        var forms = Forms()
        forms.rows = [forms.rows[2], forms.rows[0], forms.rows[1]]
        #expect(forms.faults == [])
        forms.rows.removeFirst()
        #expect(forms.faults == [])
    }

    @Test func aTemplateWithoutMarksIsComparedByTheTextOfItsCells() {
        var forms = Forms()
        forms.rows = ["<td>2.386</td><td> 50,00%\n</td>", "<td>–</td><td>[x]</td>"]
        #expect(forms.faults == [])
        forms.rows[0] = "<td>2.386 (r)</td><td>50,00%</td>"
        #expect(
            forms.faults == [
                beginning + "row a, column tps is “2.386 (r)” in index.html and “2.386” in t.json"
            ])
    }

    @Test func aTemplateWithNeitherIsToldWhatItLacks() throws {
        var forms = Forms()
        forms.rows = ["<p>2.386</p>"]
        #expect(
            forms.faults == [
                beginning + "the number of cells is “0” in index.html and “6” in t.json"
            ])
        let code = DiagnosticCode.tableFiles
        #expect(
            Diagnostic(code, at: SourceLocation(file: "a")).rule(in: .en)
                == "in the template table-block each cell holds {{display}} in a data element whose "
                + "value attribute is {{value}}; where no template was changed, this is a fault of "
                + "the program")
    }
}
