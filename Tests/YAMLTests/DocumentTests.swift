import Diagnostics
import TestSupport
import Testing
import YAML

/// The values of a document in one line, each scalar as it was written.
private func shape(_ yaml: String) -> String {
    let document = Document(Array(yaml.utf8)[...], file: "a.yaml")
    return document.root.map(shape) ?? "nothing"
}

private func shape(_ node: Node) -> String {
    switch node.value {
    case .scalar(let text, isPlain: true): node.isNull ? "null" : text
    case .scalar(let text, isPlain: false): "“\(text)”"
    case .sequence(let items): "[\(items.map(shape).joined(separator: ", "))]"
    case .mapping(let pairs):
        "{\(pairs.map { "\($0.key): \(shape($0.value))" }.joined(separator: ", "))}"
    }
}

private func faults(_ yaml: String, firstLine: Int = 1) -> String {
    let document = Document(Array(yaml.utf8)[...], file: "a.yaml", firstLine: firstLine)
    let printer = TextPrinter(language: .en, isColoured: false) { _, _ in nil }
    return printer.text(of: document.diagnostics)
}

@Test(arguments: [
    ("", "nothing"), ("# nothing\n", "nothing"), ("a", "a"), ("a: 1", "{a: 1}"),
    (
        "a: 1.909.774\nb: 0x1F\nc: yes\nd: 2024-11-27",
        "{a: 1.909.774, b: 0x1F, c: yes, d: 2024-11-27}"
    ),
    ("a: ~\nb:\nc: '~'\nd: null", "{a: null, b: null, c: “~”, d: null}"),
    ("a: [1, 2]\nb:\n  - 3\n  - {c: 4}", "{a: [1, 2], b: [3, {c: 4}]}"),
    (
        "a: \"dua\\nbaris\"\nb: |\n  satu\n  dua\nc: >\n  satu\n  dua\n",
        "{a: “dua\nbaris”, b: “satu\ndua\n”, c: “satu dua\n”}"
    ),
    ("\"a b\": c", "{a b: c}"), ("a: é 🌊", "{a: é 🌊}"),
])
func aScalarIsTheTextThatWasWritten(_ yaml: String, _ expected: String) {
    // `null` is a word here, and `~` is the value that is not there.
    #expect(shape(yaml) == expected.replacing("d: null", with: "d: null"))
    #expect(faults(yaml) == "")
}

@Test func aPlaceIsTheStretchOfTheLineInCharacters() {
    let document = Document(Array("é: 🌊 x\nb:\n  - cc\n".utf8)[...], file: "a", firstLine: 7)
    guard case .mapping(let pairs) = document.root?.value else {
        Issue.record("no mapping")
        return
    }
    #expect(
        pairs.map(\.keyPosition) == [
            Position(line: 7, column: 1, length: 1), Position(line: 8, column: 1, length: 1),
        ])
    #expect(pairs[0].value.position == Position(line: 7, column: 4, length: 3))
    guard case .sequence(let items) = pairs[1].value.value else {
        Issue.record("no sequence")
        return
    }
    #expect(items.map(\.position) == [Position(line: 9, column: 5, length: 2)])
}

@Test func everyDuplicateKeyIsToldAndTheFirstOneCounts() {
    #expect(shape("a: 1\na: 2\nb: {c: 3, c: 4}\na: 5") == "{a: 1, b: {c: 3}}")
    #expect(
        faults("a: 1\na: 2\nb: {c: 3, c: 4}\na: 5") == """
            a.yaml:2:1: error[duplicate-key]: “a” is written twice
                = a.yaml:1:1: the first one
                = rule: each name stands once; remove the one that does not hold
            a.yaml:3:11: error[duplicate-key]: “c” is written twice
                = a.yaml:3:5: the first one
                = rule: each name stands once; remove the one that does not hold
            a.yaml:4:1: error[duplicate-key]: “a” is written twice
                = a.yaml:1:1: the first one
                = rule: each name stands once; remove the one that does not hold

            """)
}

@Test(arguments: [
    ("a: &x 1", "1:4"), ("a: *x", "1:4"), ("b: 1\n<<: {a: 1}", "2:1"), ("a: !!int 1", "1:4"),
    ("a: !x [1]", "1:4"), ("a: &x {b: 1}", "1:4"), ("*penting*", "1:1"), ("a: & b", "1:4"),
    ("a: [*x]", "1:5"), ("&k a: 1", "1:1"),
])
func anchorsAliasesTagsAndMergeKeysAreFaults(_ yaml: String, _ place: String) {
    #expect(shape(yaml) == "nothing")
    #expect(
        faults(yaml) == """
            a.yaml:\(place): error[yaml-anchor]: a value cannot begin with &, * or !, and a key cannot be <<
                = rule: put it in quotation marks: title: '*penting*'

            """)
}

@Test(arguments: [
    ("a: b: c", "1:5", "a colon is out of place; put text that has “: ” in quotation marks"),
    ("a:b\nc: d", "1:2", "a space lacks behind the colon"),
    ("c: d\na:b", "2:2", "a space lacks behind the colon"),
    (
        "x: 1\na\nc: d", "2:1",
        "a key with a colon should stand here, in line with the keys above it"
    ),
    ("a b\nc: d", "1:1", "a key with a colon should stand here, in line with the keys above it"),
    ("a: 1\n b: 2", "2:3", "a colon is out of place; put text that has “: ” in quotation marks"),
    (
        "a:\n  b: 1\n c: 2", "3:2",
        "a key with a colon should stand here, in line with the keys above it"
    ),
    ("a: \"b\nc: d\n", "1:4", "the quotation mark that opens here is not closed"),
    ("a: 'b", "1:4", "the quotation mark that opens here is not closed"),
    ("a: [1, 2\nb: 3", "1:4", "the list [ … ] that opens here is not closed or lacks a comma"),
    ("a: {b: 1\n", "1:4", "the group { … } that opens here is not closed or lacks a comma"),
    (
        "a:\n\tb: 1", "2:1",
        "this character or tab cannot begin a value; use spaces, or quotation marks"
    ),
    ("a: @b", "1:4", "this character or tab cannot begin a value; use spaces, or quotation marks"),
    ("a: - b", "1:4", "a “-” is out of place; begin the list on a line of its own"),
    (
        "a:\n  - b\n  c", "3:3",
        "a key with a colon should stand here, in line with the keys above it"
    ),
    (
        "a: 1\n# b:  # of two\n#   c: …\n  d: 2", "2:1",
        "the key “b” is still behind a “# ”; remove that “# ” too"
    ),
    (
        "a: 1\n# b:\n#   c:\n#     d: …\n    e: 2", "3:1",
        "the key “c” is still behind a “# ”; remove that “# ” too"
    ),
    (
        "a: 1\n# b:\n\n  c: 2", "4:3",
        "a key with a colon should stand here, in line with the keys above it"
    ),
    ("? [a]\n: b", "1:3", "a list or group cannot be a key"),
    ("a: 1\n---\nb: 2", "2:1", "there is one document in a file"),
    ("a: \u{7}", "1:1", "there is an invisible control character; delete and retype this line"),
])
func aSyntaxFaultIsToldWhereItsCauseBegins(_ yaml: String, _ place: String, _ words: String) {
    #expect(shape(yaml) == "nothing")
    #expect(
        faults(yaml) == """
            a.yaml:\(place): error[yaml-syntax]: these keys cannot be read: \(words)
                = rule: each key on a line of its own, “key: value”; look at the indentation, colons and quotation marks

            """)
}

@Test func valuesMayBeNestedTwentyDeepAndNoDeeper() {
    let twenty = String(repeating: "[", count: 20) + String(repeating: "]", count: 20)
    #expect(shape(twenty) == twenty)
    let million = String(repeating: "[", count: 1_000_000)
    #expect(
        faults(million) == """
            a.yaml:1:21: error[yaml-depth]: too many lists or groups lie in each other
                = rule: at most 20 deep; write it flatter

            """)
}

@Test func tenThousandKeysAreReadInTheirOrder() {
    let yaml = (0..<10_000).map { "k\($0): \($0)\n" }.joined()
    let document = Document(Array(yaml.utf8)[...], file: "a.yaml")
    guard case .mapping(let pairs) = document.root?.value else {
        Issue.record("no mapping")
        return
    }
    #expect(pairs.map(\.key) == (0..<10_000).map { "k\($0)" })
    #expect(document.diagnostics.isEmpty)
}

@Test(arguments: 0..<20 as Range<UInt64>)
func randomBytesNeverCrashAndAreToldInTheFile(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let alphabet = Array("ab:-[]{},&*!|>'\"%@`#?~ \n\t\r\\é\u{0}\u{FEFF}<1".utf8)
    for _ in 0..<200 {
        let length = Int.random(in: 0...80, using: &numbers)
        let isWild = Bool.random(using: &numbers)
        let bytes = (0..<length).map { _ in
            isWild
                ? UInt8.random(in: 0...255, using: &numbers)
                : alphabet[Int.random(in: 0..<alphabet.count, using: &numbers)]
        }
        let document = Document(bytes[...], file: "a.yaml")
        let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
        for fault in document.diagnostics {
            #expect(fault.location.file == "a.yaml")
            #expect(fault.location.position.line >= 1)
            #expect(isWild || fault.location.position.line <= lines + 1, "\(bytes)")
        }
    }
}
