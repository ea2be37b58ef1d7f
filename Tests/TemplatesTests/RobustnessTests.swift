import Diagnostics
import Templates
import TestSupport
import Testing

private let data: Data = [
    "a": "x", "b": .html("<b>"), "c": true, "d": ["1", "2"], "e": ["a": "y", "f": ["a": "z"]],
    "g": [["a": "1", "d": ["3"]]],
]

private let fragments = [
    "{{a}}", "{{{b}}}", "{{#c}}", "{{/c}}", "{{^c}}", "{{#d}}", "{{.}}", "{{/d}}", "{{#e}}",
    "{{/e}}",
    "{{e.f.a}}", "{{#g}}", "{{/g}}", "{{>p}}", "{{<q}}", "{{/q}}", "{{$x}}", "{{/x}}", "{{!", "}}",
    "{{", "{{=<% %>=}}", "<%={{ }}=%>", "<%a%>", "\n", "\r\n", "  ", "<p ", "class=\"", "href='",
    "\"",
    "'", ">", "<!--", "-->", "<script>", "</script>", "é", "\u{0}", "{{a", "{{#", "/", "{{=", "=}}",
]

@Suite struct RobustnessTests {
    @Test func noBytesBreakTheProgram() {
        var numbers = SeededNumbers(seed: 2024)
        for _ in 0..<3_000 {
            let count = Int.random(in: 0..<200, using: &numbers)
            attempt((0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) })
        }
    }

    @Test func noOrderOfTagsBreaksTheProgram() {
        var numbers = SeededNumbers(seed: 11)
        var pages = 0
        for _ in 0..<6_000 {
            let count = Int.random(in: 0..<12, using: &numbers)
            let parts = (0..<count).map { _ in fragments.randomElement(using: &numbers) ?? "" }
            pages += attempt(Array(parts.joined().utf8))
        }
        // Enough of them are pages for the test to mean something.
        #expect(pages > 500)
    }

    /// How many pages come of a template.
    @discardableResult private func attempt(_ bytes: [UInt8]) -> Int {
        var faults: [Diagnostic] = []
        let folder = TemplateFolder(
            files: [
                "Templates/page.mustache": bytes, "Templates/partials/p.mustache": bytes,
                "Templates/partials/q.mustache": Array("({{$x}}\n  {{a}}\n{{/x}})".utf8),
            ], strings: noStrings, reporting: &faults)
        guard let page = folder.template("page", for: data.shape, reporting: &faults) else {
            #expect(!faults.isEmpty)
            return 0
        }
        var output: [UInt8] = []
        page.render(data, into: &output)
        #expect(String(validating: output, as: UTF8.self) != nil)
        return 1
    }
}
