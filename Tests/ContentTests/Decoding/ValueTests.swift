import Diagnostics
import Model
import Testing
import YAML

@testable import Content

@Test func aNameHasToBeThatOfAnEntry() {
    #expect(decoded("hulu", ValueType<City.ID>.city).value?.text == "hulu")
    #expect(
        decoded("hullu", ValueType<City.ID>.city).faults
            == ["unknown-city: there is no city named “hullu”; did you mean “hulu”?"])
    #expect(
        decoded("HULU", ValueType<City.ID>.city).faults
            == ["unknown-city: there is no city named “HULU”; did you mean “hulu”?"])
    #expect(
        decoded("[posko-hulu]", ValueType<Post.ID>.post).faults
            == ["wrong-type: “key” has to be a name, not a list"])
    #expect(
        decoded("pemilu", ValueType<Election.ID>.election).faults
            == ["unknown-election: there is no election named “pemilu”"])
}

@Test(arguments: [
    ("voters", "voters"), ("votes.satu", "votes.satu"), ("issues.open", "issues.open"),
    ("share.dua", "share.dua"), ("reports.teknis", "reports.teknis"),
])
func aTermIsAMetricOrOneOfItsParts(_ text: String, _ term: String) {
    let (value, faults) = decoded(text, ValueType<MetricTerm>.term)
    #expect(value?.description == term)
    #expect(faults == [])
}

@Test(arguments: [
    ("votrs", "unknown-metric: there is no metric named “votrs”; did you mean “voters”?"),
    ("votes.tiga", "unknown-part: “votes” has no part named “tiga”"),
    ("votes.", "unknown-part: “votes” has no part named “”"),
    ("voters.satu", "unknown-part: “voters” has no part named “satu”"),
    (".satu", "unknown-metric: there is no metric named “.satu”"),
])
func anythingElseIsNoTerm(_ text: String, _ fault: String) {
    #expect(decoded(text, ValueType<MetricTerm>.term).faults == [fault])
}

@Test func aCheckHoldsTwoSumsAgainstEachOther() throws {
    let check = try #require(
        decoded("votes.satu + votes.dua  <=voters", ValueType<Check>.check).value)
    #expect(check.left.map(\.description) == ["votes.satu", "votes.dua"])
    #expect(check.relation == .atMost)
    #expect(check.right.map(\.description) == ["voters"])
    #expect(check.text == "votes.satu + votes.dua  <=voters")
}

@Test(arguments: [
    "voters", "voters < votes", "voters = ", "= voters", "voters = votes = calls",
    "voters + = votes", "share <= voters", "voters <= votes <= calls",
])
func aCheckThatSaysSomethingElseCannotBeRead(_ text: String) {
    #expect(
        decoded("\"\(text)\"", ValueType<Check>.check).faults
            == ["invalid-check: the check “\(text)” cannot be read"])
}

@Test func anUnknownMetricOfACheckIsToldAtItsOwnPlace() throws {
    let bytes = Array("- voters + vots <= vters\n- 'vots = voters'\n".utf8)
    let document = Document(bytes[...], file: "a")
    var decoding = Decoding(file: "a", names: sampleNames)
    let root = try #require(document.root)
    _ = ValueType<Check>.check.list.decode(root, "checks", &decoding)
    #expect(
        decoding.diagnostics.map(\.location.position) == [
            Position(line: 1, column: 12, length: 4), Position(line: 1, column: 20, length: 5),
            Position(line: 2, column: 3, length: 15),
        ])
}

@Test(arguments: [
    ("{id: JB-014, title: Kurang, category: logistik, status: open}", []),
    ("{id: JB-014, status: resolved}", []),
    ("{id: JB-014, status: referred, to: Bawaslu}", []),
    ("{id: JB-014, status: referred}", ["issue-referral: a referred issue needs “to”"]),
    (
        "{id: JB-014, status: open, to: Bawaslu}",
        ["issue-referral: “to” is only for a referred issue"]
    ),
    (
        "{id: JB 14, status: open}",
        ["invalid-identifier: “JB 14” cannot be a name; did you mean “JB-14”?"]
    ),
    ("{status: open}", ["missing-key: the key “id” is required"]),
    (
        "{id: A, status: closed}",
        ["invalid-choice: “closed” is not a known value of “status”"]
    ),
    (
        "{id: A, status: in_progress}",
        [
            "invalid-choice: “in_progress” is not a known value of “status”; did you mean “in-progress”?"
        ]
    ),
    ("A-1", ["wrong-type: “key” has to be a group of keys, not “A-1”"]),
])
func anIssueHasANameAndAStatus(_ yaml: String, _ faults: [String]) {
    #expect(decoded(yaml, ValueType<IssueReport>.issue).faults == faults)
}

@Test(arguments: [
    ("/lama/", "lama/"), ("lama", "lama"), ("//2024/posko.html", "2024/posko.html"),
    ("a%20b/é", "a%20b/é"),
])
func anAliasIsAPathInsideTheSite(_ text: String, _ path: String) {
    #expect(decoded(text, ValueType<Alias>.alias).value?.path == path)
}

@Test(arguments: [
    "/", "../a", "a/../b", "./a", "a b", "a?b", "a#b", "https://a.example/", "a\\\\b", "<a>",
])
func anythingElseIsNoAlias(_ text: String) {
    let (value, faults) = decoded("\"\(text)\"", ValueType<Alias>.alias)
    #expect(value == nil)
    #expect(faults.count == 1)
    #expect(faults.allSatisfy { $0.hasPrefix("invalid-path: ") })
}

@Test(
    arguments: [
        ("true", true), ("false", false), ("yes", nil), ("True", nil), ("\"true\"", nil),
        ("1", nil),
    ] as [(String, Bool?)])
func aFlagIsTrueOrFalse(_ text: String, _ value: Bool?) {
    #expect(decoded(text, ValueType<Bool>.flag).value == value)
}

@Test(arguments: [
    ("-6.1683", true), ("90", true), ("-90.0", true), ("90.1", false), ("6,2", false),
    ("1e1", false), ("nan", false),
])
func degreesAreDecimalNumbersWithAPoint(_ text: String, _ isRight: Bool) {
    let (value, faults) = decoded(text, ValueType<String>.degrees(atMost: 90))
    #expect((value != nil) == isRight)
    #expect(faults.isEmpty == isRight)
}

@Test(arguments: ["www.kpu.example", "ftp://kpu.example", "https://", "https:///a", "https://a b"])
func anAddressHasASchemeAndAHost(_ text: String) {
    #expect(
        decoded("\"\(text)\"", ValueType<String>.address).faults.map(withoutSuggestion)
            == ["invalid-url: “\(text)” is not a web address"])
}

@Test func aSourceIsATextOrAGroupOfKeys() {
    #expect(decoded("Siaran pers", ValueType<Source>.source).value == Source(title: "Siaran pers"))
    let full = "{title: A, url: \"https://a.example/?b#c\", date: 2024-12-03, seed: s1}"
    let source = decoded(full, ValueType<Source>.source).value
    #expect(source?.url == "https://a.example/?b#c")
    #expect(source?.date == Day(number: 20_060))
    #expect(
        decoded("{url: \"https://a.example/\", titel: A}", ValueType<Source>.source).faults == [
            "unknown-key: there is no key named “titel” here; did you mean “title”?"
        ])
    #expect(
        decoded("{url: \"https://a.example/\", xyzzy: A}", ValueType<Source>.source).faults == [
            "unknown-key: there is no key named “xyzzy” here",
            "missing-key: the key “title” is required",
        ])
}
