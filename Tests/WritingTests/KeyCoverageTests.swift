import Content
import Diagnostics
import Model
import Testing

@testable import Writing

/// The paths of keys with those inside them.
private func paths(_ keys: [KeyOutline], below prefix: String = "") -> [String] {
    keys.flatMap { key -> [String] in
        let path = prefix + key.name
        switch key.value {
        case .group(let keys), .groups(let keys): return [path] + paths(keys, below: "\(path).")
        case .single, .list, .figures: return [path]
        }
    }
}

@Test(arguments: EntryKind.allCases)
func everyKeyHasAnExampleAndWordsInBothLanguages(_ kind: EntryKind) throws {
    for path in paths(kind.outline) {
        let note = try #require(KeyNote.of(path, in: kind), "\(kind) \(path)")
        #expect(note.words.wording(in: .id) != "")
        #expect(note.words.wording(in: .en) != "")
    }
}

@Test func nothingIsSaidOfAKeyThatThereIsNot() {
    let known = EntryKind.allCases.flatMap { kind in
        paths(kind.outline).flatMap { ["\(kind.rawValue).\($0)", "*.\($0)"] }
    }
    #expect(KeyNote.all.map(\.path).filter { !known.contains($0) } == [])
}

@Test(arguments: EntryKind.allCases, Language.allCases)
func aNewEntryHasEveryKeyOfItsKindOnce(_ kind: EntryKind, _ language: Language) throws {
    let day = try #require(Day(iso: "2024-12-03"))
    let text = EntryText(kind: kind, language: language, day: day, now: "2024-12-03T20:15").text
    for key in kind.outline {
        #expect(count("(?m)^(# )?\(key.name):", in: text) == 1, "\(key.name)")
        switch key.value {
        case .group(let keys):
            for inner in keys { #expect(count("(?m)^(# )?  \(inner.name):", in: text) == 1) }
        case .groups(let keys):
            let item = keys.map { "\($0.name): .+" }.joined(separator: ", ")
            #expect(count("(?m)^#   - \\{\(item)\\}$", in: text) == 1, "\(key.name)")
        case .single, .list, .figures: break
        }
    }
}

private func count(_ pattern: String, in text: String) -> Int {
    (try? Regex(pattern)).map { text.matches(of: $0).count } ?? 0
}
