import Diagnostics
import Fingerprints
import Model
import Testing
import YAML

@testable import Content

/// The keys and the text of a file, and the line on which its text begins.
private func taken(_ bytes: [UInt8]) -> (keys: [String], text: String, line: Int)? {
    var faults: [Diagnostic] = []
    let file = SourceFile(path: "a.md", bytes: bytes)
    guard let parts = FrontMatter(of: file, reporting: &faults),
        case .mapping(let pairs) = parts.keys.value
    else { return nil }
    let text = file.bytes[parts.text.offset...]
    return (pairs.map(\.key), String(decoding: text, as: UTF8.self), parts.text.firstLine)
}

private func fault(_ text: String) -> String {
    var faults: [Diagnostic] = []
    _ = FrontMatter(of: SourceFile(path: "a.md", bytes: Array(text.utf8)), reporting: &faults)
    return faults.map { "\($0.location) \(told($0))" }.joined(separator: "\n")
}

@Test(arguments: [
    ("---\na: 1\nb: 2\n---\n\nText\n", ["a", "b"], "\nText\n", 5),
    ("---\r\na: 1\r\n---\r\nText\r\n", ["a"], "Text\r\n", 4),
    ("\u{FEFF}---\na: 1\n---\nText", ["a"], "Text", 4),
    ("---\na: 1\n---", ["a"], "", 4), ("---\n---\n", [], "", 3),
    ("---\n# no key\n---\nText", [], "Text", 4),
    ("---\na: 1\n---\n---\nb\n---\n", ["a"], "---\nb\n---\n", 4),
    ("---\na: |\n  ---\n---\nText", ["a"], "Text", 5),
])
func aFileIsKeysBetweenTwoLinesAndTextBelow(
    _ text: String, _ keys: [String], _ body: String, _ line: Int
) throws {
    let parts = try #require(taken(Array(text.utf8)))
    #expect(parts.keys == keys)
    #expect(parts.text == body)
    #expect(parts.line == line)
}

@Test(arguments: [
    ("", "a.md:1:1 missing-front-matter: this file does not begin with “---”"),
    ("\n---\na: 1\n---\n", "a.md:1:1 missing-front-matter: this file does not begin with “---”"),
    ("--- \na: 1\n---\n", "a.md:1:1 missing-front-matter: this file does not begin with “---”"),
    ("----\na: 1\n---\n", "a.md:1:1 missing-front-matter: this file does not begin with “---”"),
    (
        "---",
        "a.md:1:1 unclosed-front-matter: the front matter that this “---” opens is not closed by a “---”"
    ),
    (
        "---\n",
        "a.md:1:1 unclosed-front-matter: the front matter that this “---” opens is not closed by a “---”"
    ),
    (
        "---\na: 1\n",
        "a.md:1:1 unclosed-front-matter: the front matter that this “---” opens is not closed by a “---”"
    ),
    (
        "---\na: 1\n --- \n",
        "a.md:1:1 unclosed-front-matter: the front matter that this “---” opens is not closed by a “---”"
    ),
    (
        "---\na: *b\n---\n",
        "a.md:2:4 yaml-anchor: a value cannot begin with &, * or !, and a key cannot be <<"
    ),
    ("---\na: 1\na: 2\n---\n", "a.md:3:1 duplicate-key: “a” is written twice"),
])
func aFileWithoutItsTwoLinesIsAFault(_ text: String, _ expected: String) {
    #expect(fault(text) == expected)
}

@Test(
    arguments: [
        (Array("baik\n".utf8), nil), (Array("é 🌊".utf8), nil), ([0x61, 0x0A, 0x62, 0xFF], 2),
        ([0xC3], 1), ([0x0A, 0x0A, 0xC3, 0x28, 0x0A, 0xFF], 3), ([0xED, 0xA0, 0x80], 1),
        ([0xC0, 0xAF], 1), ([0xEF, 0xBB, 0xBF, 0x0A, 0xFE], 2), ([0x61, 0x00, 0x62], nil),
    ] as [([UInt8], Int?)])
func theFirstLineThatIsNotUTF8IsTold(_ bytes: [UInt8], _ line: Int?) {
    #expect(SourceFile(path: "a.md", bytes: bytes).encodingFault?.location.position.line == line)
}

@Test func keysAreReadByKindAndTheMissingOnesAreToldButForThoseThatAreMisspelt() throws {
    var decoding = Decoding(file: "a.md", names: sampleNames)
    let bytes = Array("tittle: A\ncategory: B\n".utf8)
    let keys = try #require(Document(bytes[...], file: "a.md", firstLine: 2).root)
    let file = EntryFile(
        path: "a.md", name: "a", keys: keys,
        text: EntryText(
            offset: 0, firstLine: 1, fingerprint: Fingerprint(of: []), needs: []))
    #expect(file.news(&decoding) == nil)
    #expect(
        decoding.diagnostics.map { "\($0.location) \(told($0))" } == [
            "a.md:2:1 unknown-key: there is no key named “tittle” here; did you mean “title”?",
            "a.md:1:1 missing-key: the key “date” is required",
        ])
}
