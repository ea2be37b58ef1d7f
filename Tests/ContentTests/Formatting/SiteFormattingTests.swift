import Diagnostics
import Files
import Fingerprints
import Model
import TestSupport
import Testing

@testable import Content

/// What a value says: all of it but where it stands.
private func said(_ value: Any) -> String {
    if value is Position || value is EntryText { return "" }
    let mirror = Mirror(reflecting: value)
    if mirror.children.isEmpty { return "\(value)" }
    return "("
        + mirror.children.map { "\($0.label ?? ""): \(said($0.value))" }
        .joined(separator: ", ") + ")"
}

private func entries(of site: SiteCopy) throws -> [String] {
    let reading = try readSite(in: site.root, baseURL: nil)
    #expect(reading.diagnostics == [])
    return reading.entries.map { said($0) }
}

private func format(_ site: SiteCopy) throws -> [String] {
    let formatting = try formatting(of: site.root, files: nil)
    for change in formatting.changes {
        try replace("\(site.root)/\(change.file)", with: change.bytes)
    }
    return formatting.changes.map(\.file)
}

/// The front matter of an entry with its keys in any order, some figures without groups, and
/// comments and blank lines between keys.
private func disordered(_ text: String, _ random: inout SeededNumbers, adding: Bool) -> String {
    let end = text.ranges(of: "\n---\n").first?.lowerBound ?? text.endIndex
    var blocks: [String] = []
    for line in text[..<end].split(separator: "\n").dropFirst() {
        if line.first?.isLetter == true || blocks.isEmpty {
            blocks.append(String(line))
        } else {
            blocks[blocks.count - 1] += "\n\(line)"
        }
    }
    blocks.shuffle(using: &random)
    let keys = blocks.map { block in
        guard block.hasPrefix("figures:") else { return block }
        return block.replacing(/\d{1,3}(\.\d{3})+/) { match in
            Bool.random(using: &random) ? match.0.filter { $0 != "." } : String(match.0)
        }
    }
    let lines = keys.map { key in
        guard adding else { return key }
        let comments = ["", "", "# 5000: catatan\n", "\n", "\n# é 🌊\n", "# a\n\n"]
        return (comments.randomElement(using: &random) ?? "") + key
    }
    return "---\n" + lines.joined(separator: "\n") + text[end...]
}

/// The sites of this repository, each with what is below its `Content/`.
private let sites = [
    ("Content", "Templates"),
    ("Tests/CommandTests/Fixtures/base/Content", "Tests/CommandTests/Fixtures/base/Templates"),
]

@Test(arguments: 0..<20, [0, 1])
func entriesInAnyOrderComeIntoTheSameFormAndSayTheSame(_ seed: Int, _ number: Int) throws {
    let site = try SiteCopy(of: sites[number].0, templates: sites[number].1)
    _ = try format(site)
    let (said, tree) = (try entries(of: site), try site.tree(below: "Content"))
    var random = SeededNumbers(seed: UInt64(seed))
    let isWithComments = seed >= 10
    for path in tree.keys.sorted() where path.hasSuffix(".md") {
        let text = try site.text(of: "Content/\(path)")
        let other = disordered(text, &random, adding: isWithComments)
        try site.write(other, to: "Content/\(path)")
    }
    let lines = try linesOfFiles(site)
    #expect(try entries(of: site) == said)
    #expect(try !format(site).isEmpty)
    #expect(try entries(of: site) == said)
    #expect(try format(site) == [])
    if isWithComments {
        #expect(try linesOfFiles(site) == lines)
    } else {
        #expect(try site.tree(below: "Content") == tree)
    }
}

/// The lines of each entry, sorted, without the points of numbers.
private func linesOfFiles(_ site: SiteCopy) throws -> [String: [String]] {
    var lines: [String: [String]] = [:]
    for path in try site.tree(below: "Content").keys where path.hasSuffix(".md") {
        lines[path] = try site.text(of: "Content/\(path)")
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0).replacing(/\d{1,3}(\.\d{3})+/) { $0.0.filter { $0 != "." } } }
            .sorted()
    }
    return lines
}

@Test func theDefaultSiteIsInForm() throws {
    let formatting = try formatting(of: SiteCopy.repository, files: nil)
    #expect(formatting.changes.map(\.file) == [])
    #expect(formatting.count > 30)
}
