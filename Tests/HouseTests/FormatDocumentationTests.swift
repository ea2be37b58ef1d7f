import Diagnostics
import Testing

@testable import Content

/// A key as the documentation or the code has it.
private struct DocumentedKey: Hashable, Comparable, CustomStringConvertible {
    let path: String
    let isRequired: Bool

    var description: String { isRequired ? "\(path) (required)" : path }

    static func < (left: Self, right: Self) -> Bool { left.path < right.path }
}

/// The keys of a form with those inside them: `location.place`, `tables.NAME.title`.
private func keys(_ forms: [KeyForm], below prefix: String = "") -> [DocumentedKey] {
    forms.flatMap { key -> [DocumentedKey] in
        let path = prefix + key.name
        return [DocumentedKey(path: path, isRequired: key.isRequired)]
            + keys(inside: key.form, path)
    }
}

private func keys(inside form: Form, _ path: String) -> [DocumentedKey] {
    switch form {
    case .mapping(let forms): keys(forms, below: "\(path).")
    case .variants(let kinds):
        // A key that any kind requires is told as required, with the kind beside it.
        Dictionary(grouping: kinds.flatMap { keys($0, below: "\(path).") }, by: \.path).values
            .map { DocumentedKey(path: $0[0].path, isRequired: $0.contains(where: \.isRequired)) }
    case .list(let form), .oneOrMore(let form): keys(inside: form, path)
    case .map(let form, _): keys(inside: form, "\(path).NAME")
    case .either(let forms): forms.flatMap { keys(inside: $0, path) }
    default: []
    }
}

/// The words that each key of a form may have as its value.
private func choices(_ forms: [KeyForm], below prefix: String = "") -> [String: [String]] {
    var found: [String: [String]] = [:]
    for key in forms { found.merge(choices(inside: key.form, prefix + key.name)) { $0 + $1 } }
    return found
}

private func choices(inside form: Form, _ path: String) -> [String: [String]] {
    switch form {
    case .choice(let words): [path: words]
    case .mapping(let forms): choices(forms, below: "\(path).")
    case .variants(let kinds): choices(kinds.flatMap(\.self), below: "\(path).")
    case .list(let form), .oneOrMore(let form): choices(inside: form, path)
    case .map(let form, _): choices(inside: form, "\(path).NAME")
    case .either(let forms):
        forms.map { choices(inside: $0, path) }.reduce(into: [:]) { $0.merge($1) { $0 + $1 } }
    default: [:]
    }
}

/// The rows of the tables of keys in a section of the content format's documentation.
private func rows(of section: String) throws -> [(key: DocumentedKey, row: String)] {
    let page = try HouseFiles.text("\(HouseFiles.documentation)/ContentFormat.md")
    let start = try #require(page.firstRange(of: "\n## \(section)\n"), "no section \(section)")
    let text = page[start.upperBound...]
    let end = text.firstRange(of: "\n## ")?.lowerBound ?? text.endIndex
    let table = try #require(text[..<end].firstRange(of: "| key | required | value |\n"))
    let lines = text[table.upperBound..<end].split(
        separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst().prefix { $0.hasPrefix("|") }.compactMap { line in
        line.wholeMatch(of: /\| `([\w.]+)` \|(.*?)\| .* \|/).map { match in
            let isRequired = match.2 == " yes " || match.2.hasPrefix(" yes,")
            return (DocumentedKey(path: String(match.1), isRequired: isRequired), String(line))
        }
    }
}

private func expect(_ forms: [KeyForm], in section: String) throws {
    let rows = try rows(of: section)
    #expect(Set(rows.map(\.key)).symmetricDifference(keys(forms)).sorted() == [], "\(section)")
    #expect(rows.count == Set(rows.map(\.key)).count)
    for (path, words) in choices(forms) {
        let row = rows.first { $0.key.path == path }?.row ?? ""
        for word in words { #expect(row.contains("`\(word)`"), "\(section), \(path)") }
    }
}

@Test func theKeysOfEveryEntryAreDocumented() throws {
    try expect(CommonKeys.forms, in: "Keys of every entry")
}

@Test(arguments: EntryKind.allCases)
private func theKeysOfAKindAreDocumented(_ kind: EntryKind) throws {
    let common = Set(CommonKeys.forms.map(\.name))
    try expect(kind.keys.filter { !common.contains($0.name) }, in: kind.rawValue)
}

@Test func theKeysOfTheSiteAreDocumented() throws {
    try expect(SettingsKeys.forms, in: "site.yaml")
}

@Test(arguments: Language.allCases)
func everyKeyIsDescribedWithAllItsChoicesAndNothingElseIs(_ language: Language) {
    let kinds = [("site", SettingsKeys.forms)] + EntryKind.allCases.map { ($0.rawValue, $0.keys) }
    var known: Set<String> = []
    for (kind, forms) in kinds {
        for path in keys(forms).map(\.path) {
            let about = KeyDescriptions.description(of: path, in: kind)?.wording(in: language)
            #expect(about?.isEmpty == false, "\(kind).\(path)")
            known.formUnion(["\(kind).\(path)", "*.\(path)"])
        }
        for (path, words) in choices(forms) {
            let about = KeyDescriptions.description(of: path, in: kind)?.wording(in: language) ?? ""
            let said = about.split { !$0.isLetter && $0 != "-" }.map(String.init)
            let missing = words.filter { !said.contains($0) && !about.contains("“\($0)”") }
            #expect(missing == [], "\(kind).\(path)")
        }
    }
    #expect(KeyDescriptions.all.map(\.path).filter { !known.contains($0) } == [])
    #expect(Set(KeyDescriptions.all.map(\.path)).count == KeyDescriptions.all.count)
}

@Test func everyCodeHasOneRowInTheDocumentationInTheOrderOfTheCode() throws {
    let page = try HouseFiles.text("\(HouseFiles.documentation)/Diagnostics.md")
    let rows = page.matches(of: /(?m)^\| `([a-z0-9-]+)` \| (.+) \| (.+) \| (.+) \|$/)
    #expect(rows.map { String($0.1) } == DiagnosticCode.allCases.map(\.rawValue))
    for row in rows {
        let code = DiagnosticCode(rawValue: String(row.1))
        #expect(row.2.contains("(a warning)") == (code?.severity == .warning), "\(row.1)")
    }
}
