import Testing

@testable import Content

/// Texts that people do not write must not bring the program down either.
@Suite struct DeepTextTests {
    struct Text: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let source: String

        init(_ name: String, _ parts: (String, times: Int)...) {
            testDescription = name
            source = parts.map { String(repeating: $0.0, count: $0.times) }.joined()
        }
    }

    @Test(arguments: [
        Text("quotes", ("> ", 10_000), ("a", 1)),
        Text("a table in quotes", ("> ", 2_000), ("| a |\n", 1), ("> ", 2_000), ("|-|", 1)),
        Text("lists", ("- ", 5_000), ("a", 1)),
        Text("links", ("[", 10_000), ("a", 1), ("](b.md)", 10_000)),
        Text("pictures", ("![", 2_000), ("a", 1), ("](b.md)", 2_000)),
        Text("emphasis", ("*a ", 10_000), ("b* ", 10_000)),
        Text("nested emphasis", ("*a **b ", 5_000), ("c** d* ", 5_000), ("<i>", 1)),
        Text("backticks", ("`", 10_000), ("a", 1), ("``", 10_000)),
        Text("tags", ("<b>", 10_000)),
        Text("entities", ("&amp;", 5_000), ("<b>", 1)),
        Text("definitions", ("[a]: b\n", 5_000), ("<b>", 1)),
        Text("tables", ("| a |\n|-|\n", 1_000)),
        Text("tables that lazy lines end", ("> | a |\n> |-|\n| b |\n|-|\n", 500)),
        Text("weekdays", ("Rabu, ", 10_000)),
        Text("zeros", ("\u{0}<b>\u{0}&#0;<b>", 1)),
        Text("a byte order mark", ("\u{FEFF}# a", 1)),
        Text("carriage returns", ("\r\ra<b>\ra\r", 1)),
    ])
    func aDeepOrStrangeTextIsRendered(text: Text) {
        #expect(!RenderedText(text.source).html.isEmpty)
    }
}
