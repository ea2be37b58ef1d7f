import Diagnostics
import Testing

@testable import Content

private func canonical(
    _ text: String, _ kind: EntryKind = .summary, _ language: Language = .id
) -> String? {
    CanonicalEntry(of: Array(text.utf8), kind: kind, language: language)
        .map { String(decoding: $0.bytes, as: UTF8.self) }
}

@Test func keysStandInTheOrderOfTheirDefinitions() {
    #expect(
        canonical(
            """
            ---
            figures:
              calls: 5
            sources: [a, b]
            date: 2024-12-03
            post: posko-hulu
            ---

            Teks.
            """) == """
                ---
                post: posko-hulu
                date: 2024-12-03
                figures:
                  calls: 5
                sources: [a, b]
                ---

                Teks.
                """)
}

@Test func aCommentRightAboveAKeyGoesWithItAndBlankLinesStay() {
    #expect(
        canonical(
            """
            ---
            # Ringkasan pagi.

            # Dari rapat.
            # Dua baris.
            figures:
              calls: 5
              # dokter: 1200
            date: 2024-12-03  # Selasa

            # Siapa?
            post: posko-hulu
            # Selesai.
            ---
            """) == """
                ---
                # Ringkasan pagi.

                # Siapa?
                post: posko-hulu
                date: 2024-12-03  # Selasa

                # Dari rapat.
                # Dua baris.
                figures:
                  calls: 5
                  # dokter: 1200
                # Selesai.
                ---
                """)
}

@Test(
    arguments: [
        ("  voters: 1909774", "  voters: 1.909.774"), ("  voters: 1000", "  voters: 1.000"),
        ("  voters: 999", "  voters: 999"), ("  voters: 1.909.774", "  voters: 1.909.774"),
        ("  voters: ~", "  voters: ~"), ("  voters: n/a", "  voters: n/a"),
        ("  voters: \"1909774\"", "  voters: \"1909774\""),
        ("  voters: '5000'", "  voters: '5000'"),
        ("  voters: 0", "  voters: 0"), ("  voters: 01000", "  voters: 01000"),
        ("  voters: 5000  # dari 6000", "  voters: 5.000  # dari 6000"),
        ("  # voters: 5000\n  voters: 6000", "  # voters: 5000\n  voters: 6.000"),
        (
            "  votes: {satu: 261463, dua: 77026}  # 338489",
            "  votes: {satu: 261.463, dua: 77.026}  # 338489"
        ),
        ("  votes: {\"é 🌊\": 1000, dua: 2000}", "  votes: {\"é 🌊\": 1.000, dua: 2.000}"),
        ("  votes:\n    satu: 1000\n    dua: 2000", "  votes:\n    satu: 1.000\n    dua: 2.000"),
        ("  voters:   5000", "  voters:   5.000"),
        ("  voters:\n    5000", "  voters:\n    5.000"),
    ])
func onlyPlainFiguresGetTheirGroups(_ figures: String, _ expected: String) {
    func entry(_ figures: String) -> String {
        "---\npost: a\ndate: 2024-12-03\nfigures:\n\(figures)\n---\nTeks 5000.\n"
    }
    #expect(canonical(entry(figures)) == entry(expected))
}

@Test func numbersThatAreNoFiguresStayAsTheyAre() {
    let entry = """
        ---
        title: 2024
        order: 1000
        codes: {kpu: 3173, bps: 3174}
        figures: {tps: 3.452}
        updated: 2024-12-03
        ---
        """
    #expect(canonical(entry, .city) == entry)
}

@Test func whatACorrectionTellsIsAFigureToo() {
    let correction = "{at: 2024-12-05T09:00, figure: votes.satu, from: 328468, to: 328486}"
    let grouped = "{at: 2024-12-05T09:00, figure: votes.satu, from: 328.468, to: 328.486}"
    #expect(
        canonical("---\npost: a\ndate: 2024-12-03\ncorrections:\n  - \(correction)\n---\n")
            == "---\npost: a\ndate: 2024-12-03\ncorrections:\n  - \(grouped)\n---\n")
}

@Test func inEnglishACommaCannotStandWithinBraces() {
    #expect(
        canonical("---\nfigures:\n  a: 5000\n  b: {c: 5000}\n---\n", .region, .en)
            == "---\nfigures:\n  a: 5,000\n  b: {c: 5000}\n---\n")
    #expect(
        canonical("---\nfigures: {a: 5000}\n---\n", .region, .en)
            == "---\nfigures: {a: 5000}\n---\n")
}

@Test func endingsOfLinesAndTheByteOrderMarkStay() {
    #expect(
        canonical("\u{FEFF}---\r\ndate: 2024-12-03\r\npost: a\r\n---\r\n\r\nTeks")
            == "\u{FEFF}---\r\npost: a\r\ndate: 2024-12-03\r\n---\r\n\r\nTeks")
    #expect(
        canonical("---\r\nfigures:\n  a: 1000\r\npost: a\n---")
            == "---\r\npost: a\nfigures:\n  a: 1.000\r\n---")
}

@Test(arguments: [
    // The last line of a text begins like a comment.
    "---\ndescription: \"a\n# b\"\ntitle: c\n---\n",
    // Keys that do not begin lines of their own.
    "---\n{description: a, title: b}\n---\n", "---\n? description\n: a\n? title\n: b\n---\n",
    // Nothing to put into order.
    "---\n---\n", "---\n# catatan\n---\nTeks\n", "---\ntitle: a\n---\n",
])
func whatCannotBePutIntoOrderWithoutSayingSomethingElseStays(_ entry: String) {
    #expect(canonical(entry, .page) == entry)
}

@Test func blankLinesThatArePartOfATextGoWithIt() {
    #expect(
        canonical("---\ndescription: |+\n  a\n\n\ntitle: b\n---\n", .page)
            == "---\ntitle: b\ndescription: |+\n  a\n\n\n---\n")
}

@Test func keysMayBeIndentedAndQuoted() {
    #expect(
        canonical("---\n  # dua\n  \"description\": a\n  title: b\n---\n", .page)
            == "---\n  title: b\n  # dua\n  \"description\": a\n---\n")
}

@Test(arguments: ["", "---\n", "---\na: [\n---\n", "---\na: 1\na: 2\n---\n"])
func aFileWhoseKeysCannotBeReadHasNoForm(_ entry: String) {
    #expect(canonical(entry) == nil)
}
