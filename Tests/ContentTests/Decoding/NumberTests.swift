import Diagnostics
import Model
import Testing

@testable import Content

@Test(
    arguments: [
        ("1909774", 1_909_774), ("1.909.774", 1_909_774), ("20.908", 20_908), ("0", 0), ("7", 7),
        ("999", 999), ("1.000", 1000), ("007", 7), ("9223372036854775807", .max),
        ("9.223.372.036.854.775.807", .max), ("\"20.908\"", 20_908), ("'64'", 64),
    ] as [(String, Int64)])
func aFigureIsAWholeNumberPlainOrGroupedAsInIndonesian(_ text: String, _ number: Int64) {
    let (value, faults) = decoded(text, .amount)
    #expect(value == .number(number))
    #expect(faults == [])
}

@Test(
    arguments: [
        ("1909774", 1_909_774), ("1,909,774", 1_909_774), ("20,908", 20_908), ("0", 0),
    ] as [(String, Int64)])
func aFigureIsGroupedByCommasInEnglish(_ text: String, _ number: Int64) {
    #expect(decoded(text, .amount, names: sampleNames.inLanguage(.en)).value == .number(number))
}

@Test(
    arguments: [
        ("~", .notAvailable), ("", .notAvailable), ("n/a", .notApplicable),
    ] as [(String, Amount)])
func whatIsNotThereIsNotZero(_ text: String, _ amount: Amount) {
    let (value, faults) = decoded(text, .amount)
    #expect(value == amount)
    #expect(faults == [])
}

@Test(arguments: [
    ("2.65.3762", "“2.65.3762” is not a whole number; did you mean “2.653.762”?"),
    ("1,909,774", "“1,909,774” is not a whole number; did you mean “1.909.774”?"),
    ("1 909 774", "“1 909 774” is not a whole number; did you mean “1.909.774”?"),
    ("20.9080", "“20.9080” is not a whole number"),
    ("64 (enam puluh dua)", "“64 (enam puluh dua)” is not a whole number"),
    ("-5", "“-5” is not a whole number"), ("+5", "“+5” is not a whole number"),
    ("0.123", "“0.123” is not a whole number"),
    (".5", "“.5” is not a whole number"),
    ("5.", "“5.” is not a whole number"),
    ("1..000", "“1..000” is not a whole number"),
    ("78.5", "“78.5” is not a whole number"), ("78,50", "“78,50” is not a whole number"),
    ("1e3", "“1e3” is not a whole number"), ("0x10", "“0x10” is not a whole number"),
    ("١٢٣", "“١٢٣” is not a whole number"), ("１２", "“１２” is not a whole number"),
    ("N/A", "“N/A” is not a whole number"), ("tidak ada", "“tidak ada” is not a whole number"),
])
func anythingElseIsAFaultThatShowsHowToWriteIt(_ text: String, _ message: String) {
    let (value, faults) = decoded(text, .amount)
    #expect(value == nil)
    #expect(faults == ["invalid-number: \(message)"])
}

@Test(arguments: ["9223372036854775808", "9.223.372.036.854.775.808", "99999999999999999999999"])
func aFigureBeyond64BitsIsToldAsTooLarge(_ text: String) {
    #expect(
        decoded(text, .amount).faults
            == ["invalid-range: “key” has to be a number from 0 to 9,223,372,036,854,775,807"])
}

@Test func withoutALanguageNumbersOfEitherAreTaken() {
    var names = sampleNames
    names.isLanguageKnown = false
    #expect(decoded("1.000", .amount, names: names).value == .number(1000))
    #expect(decoded("1,000", .amount, names: names).value == .number(1000))
    #expect(decoded("1,00", .amount, names: names).faults.count == 1)
}

@Test func figuresAreReadByMetricAndPart() throws {
    let (value, faults) = decoded(
        "{voters: 5, votes: {satu: 1, dua: ~}, reports: n/a}", .figures(in: .summary))
    let figures = try #require(value)
    #expect(
        figures.map { "\($0.term) \($0.amount)" } == [
            "voters number(5)", "votes.satu number(1)", "votes.dua notAvailable",
            "reports.teknis notApplicable", "reports.keamanan notApplicable",
        ])
    #expect(faults == [])
}

@Test(arguments: [
    ("{votrs: 5}", ["unknown-metric: there is no metric named “votrs”; did you mean “voters”?"]),
    ("{issues.open: 5}", ["unknown-metric: there is no metric named “issues.open”"]),
    ("{share: 5}", ["ratio-figure: “share” is computed, not written"]),
    ("{votes: 5}", ["figure-shape: “votes” is written by part: {dua: 0, satu: 0}"]),
    ("{votes: [5]}", ["figure-shape: “votes” is written by part: {dua: 0, satu: 0}"]),
    ("{voters: {satu: 5}}", ["figure-shape: “voters” is one number, without parts"]),
    ("{votes: {tiga: 5}}", ["unknown-candidate: there is no candidate named “tiga”"]),
    (
        "{reports: {teknik: 5}}",
        ["unknown-part: “reports” has no part named “teknik”; did you mean “teknis”?"]
    ),
    ("5", ["wrong-type: “key” has to be a group of figures, not “5”"]),
    ("[voters]", ["wrong-type: “key” has to be a group of figures, not a list"]),
    ("~", ["empty-value: “key” is empty"]), ("{}", []),
])
func figuresInTheWrongShapeAreFaults(_ yaml: String, _ expected: [String]) {
    #expect(decoded(yaml, .figures(in: .summary)).faults == expected)
}

@Test func aFigureOfPostsCannotStandWithACity() {
    #expect(
        decoded("{calls: 5, voters: 6}", .figures(in: .base)).faults
            == ["misplaced-figure: “calls” is counted by each post, so it cannot stand here"])
}

@Test func aMetricAtFaultIsNotToldAgainWhereItIsUsed() {
    var names = sampleNames
    names.metricsAtFault = ["turnout"]
    #expect(decoded("{turnout: 5}", .figures(in: .summary), names: names).faults == [])
    #expect(decoded("turnout.satu", ValueType<MetricTerm>.term, names: names).faults == [])
    #expect(decoded("turnout = voters", ValueType<Check>.check, names: names).faults == [])
}
