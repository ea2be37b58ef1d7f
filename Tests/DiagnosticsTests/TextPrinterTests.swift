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

/// A fault of a line in English; `^` in the sample marks the stretch that is meant.
private func told(
    _ line: String?, _ position: Position, notes: [Note] = [], isColoured: Bool = false,
    text: String = "x"
) -> String {
    let printer = TextPrinter(language: .en, isColoured: isColoured) { _, _ in line }
    let location = SourceLocation(file: "a.md", position: position)
    return printer.text(
        of: Diagnostic(.overflow, at: location, ["metric": .text(text), "limit": 9], notes: notes))
}

@Test func tabsTakeOneColumn() {
    #expect(
        told("\tkey:\tvalue", Position(line: 3, column: 7, length: 5)) == """
            a.md:3:7: error[overflow]: the sum of “x” is beyond 9
              3 |  key: value
                |       ^^^^^

            """)
}

@Test func aWideLineNumberMovesTheMargin() {
    #expect(
        told("key: value", Position(line: 12_345, column: 6, length: 5)) == """
            a.md:12345:6: error[overflow]: the sum of “x” is beyond 9
              12345 | key: value
                    |      ^^^^^

            """)
}

@Test func aLineThatIsNotThereIsNotShown() {
    #expect(
        told(nil, Position(line: 1, column: 1)) == """
            a.md:1:1: error[overflow]: the sum of “x” is beyond 9

            """)
}

@Test func caretsEndWithTheLine() {
    #expect(
        told("ab", Position(line: 1, column: 2, length: 99)) == """
            a.md:1:2: error[overflow]: the sum of “x” is beyond 9
              1 | ab
                |  ^

            """)
    #expect(
        told("ab", Position(line: 1, column: 5, length: 99)) == """
            a.md:1:5: error[overflow]: the sum of “x” is beyond 9
              1 | ab
                |     ^

            """)
}

@Test func aColumnCountsCharactersNotBytes() {
    #expect(
        told("é 🌊 x", Position(line: 1, column: 5)) == """
            a.md:1:5: error[overflow]: the sum of “x” is beyond 9
              1 | é 🌊 x
                |     ^

            """)
}

@Test func coloursMarkTheCodeAndTheCaret() {
    #expect(
        told("ab", Position(line: 1, column: 1, length: 2), isColoured: true) == """
            a.md:1:1: \u{1B}[1;31merror[overflow]\u{1B}[0m: the sum of “x” is beyond 9
              1 | ab
                | \u{1B}[1;31m^^\u{1B}[0m

            """)
}

@Test func whatAFileHoldsGivesNoOrdersToTheTerminal() {
    let note = Note(at: SourceLocation(file: "b.md"), "b\u{7}", 1_000)
    #expect(
        told(
            "a\u{1B}[2Jb\r\u{9B}c", Position(line: 1, column: 6), notes: [note],
            text: "\u{1B}[31mx\n") == """
                a.md:1:6: error[overflow]: the sum of “ [31mx ” is beyond 9
                  1 | a [2Jb  c
                    |      ^
                    = b.md:1:1: b  1,000

                """)
}

@Test func faultsAreToldByPlaceThenByCode() {
    let printer = TextPrinter(language: .id, isColoured: false) { _, _ in nil }
    func fault(_ code: DiagnosticCode, _ file: String, _ line: Int, _ column: Int) -> Diagnostic {
        Diagnostic(
            code, at: SourceLocation(file: file, position: Position(line: line, column: column)))
    }
    let faults = [
        fault(.rawHTML, "b", 1, 1), fault(.secondTitle, "a", 10, 1), fault(.secondTitle, "a", 2, 9),
        fault(.secondTitle, "a", 2, 1), fault(.emptyValue, "a", 2, 1), fault(.rawHTML, "B", 9, 9),
    ]
    let places = printer.text(of: faults).split(separator: "\n")
        .filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != "]" } }
    #expect(
        places == [
            "B:9:9: warning[raw-html", "a:2:1: error[empty-value", "a:2:1: error[second-title",
            "a:2:9: error[second-title", "a:10:1: error[second-title", "b:1:1: warning[raw-html",
        ])
}

@Test func ofALongLineOnlyWhatIsAroundTheFaultIsShown() {
    let line = String(repeating: "a", count: 1000) + "<b>" + String(repeating: "c", count: 1000)
    #expect(
        told(line, Position(line: 3, column: 1001, length: 3)) == """
            a.md:3:1001: error[overflow]: the sum of “x” is beyond 9
              3 | …\(String(repeating: "a", count: 50))<b>\(String(repeating: "c", count: 147))…
                | \(String(repeating: " ", count: 51))^^^

            """)
    #expect(
        told(line, Position(line: 3, column: 2003, length: 9)) == """
            a.md:3:2003: error[overflow]: the sum of “x” is beyond 9
              3 | …\(String(repeating: "c", count: 200))
                | \(String(repeating: " ", count: 200))^

            """)
    #expect(
        told(line, Position(line: 3, column: 1, length: 2000)) == """
            a.md:3:1: error[overflow]: the sum of “x” is beyond 9
              3 | \(String(repeating: "a", count: 200))…
                | \(String(repeating: "^", count: 200))

            """)
}

@Test func aVeryLongTextIsCut() {
    let told = told(nil, Position(line: 1, column: 1), text: String(repeating: "a", count: 5000))
    #expect(
        told == """
            a.md:1:1: error[overflow]: the sum of “\(String(repeating: "a", count: 1000))…” is beyond 9

            """)
}

@Test func ofManyNamesTheFirstAreListed() {
    #expect(Argument.list(["a", "b"]) == "a, b")
    #expect(Argument.list([]) == "")
    let names = (0..<1000).map { "kota-\($0)" }
    #expect(Argument.list(names) == .text(names.prefix(57).joined(separator: ", ") + ", …"))
}

@Test func aNameOfPagesIsNearToNone() {
    let name = String(repeating: "a", count: 257)
    #expect(nearestName(to: name, among: [name]) == nil)
    let shorter = String(repeating: "a", count: 256)
    #expect(nearestName(to: shorter, among: [shorter]) == shorter)
}

@Test func aNameIsNearWhateverItsLetters() {
    #expect(nearestName(to: "KOTÁ", among: ["kotá"]) == "kotá")
    #expect(nearestName(to: "Posko_Utara", among: ["posko-utara"]) == "posko-utara")
    #expect(nearestName(to: "abcdef", among: ["uvwxyz"]) == nil)
}
