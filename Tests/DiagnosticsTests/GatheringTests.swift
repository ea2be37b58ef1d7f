import Diagnostics
import Testing

private func fault(
    _ code: DiagnosticCode, _ file: String, _ line: Int, _ arguments: [String: Argument],
    suggestion: String? = nil
) -> Diagnostic {
    Diagnostic(
        code, at: SourceLocation(file: file, position: Position(line: line, column: 1)), arguments,
        suggestion: suggestion)
}

private func told(_ faults: [Diagnostic], in language: Language = .id) -> String {
    TextPrinter(language: language, isColoured: false) { _, _ in nil }.text(of: faults.gathered)
}

/// A city that summaries name and that is not there.
private func unknown(_ city: String, _ file: String, _ line: Int = 1) -> Diagnostic {
    fault(.unknownCity, file, line, ["name": .text(city), "known": "hulu"])
}

@Test func oneNameThatIsNotThereIsToldOnceWithItsPlaces() {
    #expect(
        told([unknown("hilir", "b", 3), unknown("utara", "b"), unknown("hilir", "a", 2)]) == """
            a:2:1: error[unknown-city]: tidak ada wilayah bernama “hilir”
                = b:3:1: juga di sini
                = aturan: yang ada: hulu
            b:1:1: error[unknown-city]: tidak ada wilayah bernama “utara”
                = aturan: yang ada: hulu

            """)
}

@Test(arguments: [
    (
        7, Language.id,
        """
            = 6:1:1: juga di sini dan di 1 tempat lain

        """
    ),
    (
        206, .id,
        """
            = 6:1:1: juga di sini dan di 200 tempat lain

        """
    ),
    (7, .en, "    = 6:1:1: here too and in 1 other place\n"),
    (206, .en, "    = 6:1:1: here too and in 200 other places\n"),
    (6, .id, "    = 6:1:1: juga di sini\n"),
])
func ofManyPlacesTheFirstAreNamedAndTheOthersCounted(
    _ count: Int, _ language: Language, _ last: String
) {
    let faults = (1...count).map { unknown("hilir", $0 < 10 ? "\($0)" : "x\($0)") }
    let lines = told(faults, in: language).split(separator: "\n")
    #expect(lines.count == 7)
    #expect("\(lines[5])\n" == last)
}

@Test func whatIsKnownMayDifferFromPlaceToPlace() {
    let faults = [
        fault(.unknownKey, "a", 1, ["key": "tgl", "known": "a, b"]),
        fault(.unknownKey, "b", 1, ["key": "tgl", "known": "a, c"]),
        fault(.unknownKey, "c", 1, ["key": "tgl", "known": "date"], suggestion: "date"),
    ]
    #expect(faults.gathered.map(\.location.file) == ["a", "c"])
}

@Test func linksToOneFileAreOneCauseHoweverTheyAreWritten() {
    let faults = [
        fault(.brokenLink, "a", 1, ["target": "x.md", "path": "Content/posts/x.md"]),
        fault(.brokenLink, "b", 1, ["target": "../posts/x.md#a", "path": "Content/posts/x.md"]),
        fault(.brokenLink, "b", 2, ["target": "x.md", "path": "Content/news/x.md"]),
    ]
    #expect(faults.gathered.map { "\($0.location)" } == ["a:1:1", "b:2:1"])
    #expect(faults.gathered.map(\.notes.count) == [1, 0])
}

@Test func anEntryThatIsNotThereIsOneCauseForNamesAndLinks() {
    let faults = [
        unknown("hilir", "b"),
        fault(.brokenLink, "a", 1, ["target": "hilir.md", "path": "Content/cities/hilir.md"]),
        fault(.brokenLink, "c", 1, ["target": "hilir.md", "path": "Content/posts/hilir.md"]),
    ]
    #expect(faults.gathered.map { "\($0.location)" } == ["a:1:1", "c:1:1"])
}

@Test func mistakesOfTheirOwnAreToldOneByOne() {
    let faults = [
        fault(.invalidNumber, "a", 1, ["text": "x"]), fault(.invalidNumber, "b", 1, ["text": "x"]),
        fault(.rawHTML, "a", 2, [:]), fault(.rawHTML, "b", 2, [:]), fault(.rawHTML, "b", 3, [:]),
        fault(.emptyValue, "a", 3, ["key": "x"]), fault(.emptyValue, "a", 4, ["key": "x"]),
    ]
    #expect(
        faults.gathered.map { "\($0.location)" }
            == ["a:1:1", "a:2:1", "a:3:1", "a:4:1", "b:1:1", "b:2:1"])
}

@Test(
    arguments: [
        ("aktif", "active"), ("direncanakan", "planned"), ("Tutup", "closed"), ("activ", "active"),
        ("tinggi", nil), ("apa", nil), ("", nil),
    ] as [(String, String?)])
func aWordOfAnotherLanguageStandsForTheFormatsOwn(_ word: String, _ meant: String?) {
    #expect(meantWord(word, among: ["planned", "active", "closed"]) == meant)
}

@Test func aWordStandsForTheFirstOfWhatIsKnown() {
    #expect(meantWord("wilayah", among: ["date", "cities"]) == "cities")
    #expect(meantWord("zona_waktu", among: ["time_zone"]) == "time_zone")
    #expect(meantWord("sedang ditangani", among: ["open", "in-progress"]) == "in-progress")
    #expect(meantWord("judul", among: ["date"]) == nil)
}
