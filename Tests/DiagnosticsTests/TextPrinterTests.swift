import Diagnostics
import Testing

@Test func aFaultIsToldWithItsLineACaretAndASuggestion() {
    let printer = TextPrinter(language: .id, isColoured: false) { _, _ in
        "  registred_voters: 1.909.774"
    }
    let diagnostic = Diagnostic(
        .unknownMetric,
        at: SourceLocation(
            file: "Content/cities/jakarta-barat.md",
            position: Position(line: 6, column: 3, length: 16)),
        ["name": "registred_voters", "known": "registered_voters"],
        suggestion: "registered_voters")
    #expect(
        printer.text(of: [diagnostic]) == """
            Content/cities/jakarta-barat.md:6:3: error[unknown-metric]: tidak ada metrik bernama “registred_voters”
              6 |   registred_voters: 1.909.774
                |   ^^^^^^^^^^^^^^^^
                = saran: maksud Anda “registered_voters”?

            """)
}
