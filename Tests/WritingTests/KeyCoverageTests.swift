import Content
import Diagnostics
import Model
import Testing

@testable import Writing

/// The paths of keys with those inside them; of groups only those inside.
private func valuePaths(_ keys: [KeyOutline], below prefix: String = "") -> [String] {
    keys.flatMap { key -> [String] in
        let path = prefix + key.name
        switch key.value {
        case .group(let keys), .groups(let keys): return valuePaths(keys, below: "\(path).")
        case .single, .list: return [path]
        case .figures: return []
        }
    }
}

@Test func everyKeyOfEveryKindHasAnExampleAndNothingElseHas() {
    var known: Set<String> = []
    for kind in EntryKind.allCases {
        for path in valuePaths(kind.outline) {
            let example = ExampleValues.example(of: path, in: kind)
            for language in Language.allCases {
                #expect(example?.wording(in: language).isEmpty == false, "\(kind) \(path)")
            }
            known.formUnion(["\(kind.rawValue).\(path)", "*.\(path)"])
        }
    }
    #expect(ExampleValues.byPath.keys.filter { !known.contains($0) } == [])
}

@Test(arguments: EntryKind.allCases, Language.allCases)
func aNewEntryHasEveryKeyOfItsKindOnce(_ kind: EntryKind, _ language: Language) throws {
    let day = try #require(Day(iso: "2024-12-03"))
    let text = EntryText(kind: kind, language: language, day: day, now: "2024-12-03T20:15").text
    for key in kind.outline {
        #expect(count("(?m)^(# )?\(key.name):", in: text) == 1, "\(key.name)")
        let comment = try #require(key.description).wording(in: language)
        #expect(text.contains("  # \(comment)\n"), "\(key.name)")
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
