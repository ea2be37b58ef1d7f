import Testing

@testable import Diagnostics

/// The `{names}` of a wording; `{{name}}` is a template's tag.
private func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{([a-z]+)\}/).map { String($0.1) })
}

@Test(arguments: DiagnosticCode.allCases)
func aCodeIsToldInBothLanguagesWithTheSameArguments(_ code: DiagnosticCode) {
    for wording in [code.message, code.rule].compactMap(\.self) {
        #expect(!wording.id.isEmpty)
        #expect(!wording.en.isEmpty)
        #expect(placeholders(wording.id) == placeholders(wording.en))
        for text in [wording.id, wording.en] {
            #expect(!text.hasSuffix("."))
            #expect(text.wholeMatch(of: /\S(.*\S)?/) != nil)
            #expect(!text.contains("\"") && !text.contains("  "))
        }
    }
}

@Test func namesOfCodesAreSmallWordsWithHyphens() {
    for code in DiagnosticCode.allCases {
        #expect(code.rawValue.wholeMatch(of: /[a-z]+[0-9]*(-[a-z0-9]+)*/) != nil)
    }
    #expect(Set(DiagnosticCode.allCases.map(\.rawValue)).count == DiagnosticCode.allCases.count)
}

@Test func onlyWhatIsLeftOutOfATextIsAWarning() {
    let warnings = DiagnosticCode.allCases.filter { $0.severity == .warning }
    #expect(warnings == [.rawHTML, .unsafeURL])
}

@Test(
    arguments: [
        ("registred_voters", "registered_voters"), ("RIDO", "rido"), ("ab", "ba"), ("x", "y"),
        ("kepulauan", nil), ("rid", "rido"), ("", "x"), ("tps_reprted", "tps_reported"),
        ("tps", "tps"), ("vtoes", "votes"),
        ("vxtxs", nil), ("tps_repxxxed", "tps_reported"), ("tps_rxxxxxed", nil),
    ] as [(String, String?)])
func aNearNameIsOneThatDiffersByAThirdAtMost(_ unknown: String, _ expected: String?) {
    let names =
        switch unknown {
        case "ab": ["ba"]
        case "x": ["y"]
        case "": ["x"]
        default: ["registered_voters", "rido", "tps", "tps_reported", "votes"]
        }
    #expect(nearestName(to: unknown, among: names) == expected)
}

@Test func theFirstOfEquallyNearNamesWins() {
    #expect(nearestName(to: "kata", among: ["kita", "kota"]) == "kita")
    #expect(nearestName(to: "kata", among: ["kota", "kita"]) == "kota")
    #expect(nearestName(to: "kata", among: ["kita", "kota", "kata"]) == "kata")
    #expect(nearestName(to: "kata", among: []) == nil)
}

@Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "ab", 2), ("kota", "kota", 0), ("kota", "kita", 1),
    ("kota", "koat", 1), ("kota", "kot", 1), ("kota", "xkota", 1), ("abcd", "badc", 2),
    ("ca", "abc", 3),
])
func anEditDistanceCountsSwapsAsOne(_ left: String, _ right: String, _ distance: Int) {
    #expect(editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == distance)
    #expect(editDistance(Array(right.unicodeScalars), Array(left.unicodeScalars)) == distance)
}

@Test func numbersAreGroupedAsTheLanguageDoes() {
    #expect(Language.id.grouped(8_214_007) == "8.214.007")
    #expect(Language.en.grouped(8_214_007) == "8,214,007")
    #expect(
        [0, 7, 999, 1000, -1000].map(Language.id.grouped) == ["0", "7", "999", "1.000", "-1.000"])
    #expect(Language.en.grouped(.min) == "-9,223,372,036,854,775,808")
    #expect(Language.id.grouped(.max) == "9.223.372.036.854.775.807")
}

@Test func aWordingThatLacksAnArgumentKeepsItsBraces() {
    let diagnostic = Diagnostic(.unknownKey, at: SourceLocation(file: "a"), ["key": "{known}"])
    #expect(diagnostic.message(in: .en) == "there is no key named “{known}” here")
    #expect(diagnostic.rule(in: .en) == "the known keys: {known}")
}
