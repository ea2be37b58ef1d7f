import Files
import Pages
import Templates
import TestSupport
import Testing

/// The list of names in the documentation is the list in the code.
@Test func theDocumentationListsEveryNameOfEveryPage() throws {
    let path = "\(SiteCopy.repository)/Sources/posko/Documentation.docc/Templates.md"
    let heading = "## Names of each page\n"
    let text = String(decoding: try bytes(ofFile: path), as: UTF8.self)
    let parts = text.split(separator: heading, maxSplits: 1, omittingEmptySubsequences: false)
    let documented = try #require(parts.last.map(String.init))
    if documented.allSatisfy(\.isWhitespace) {
        try write(Array((parts[0] + heading + listedNames).utf8), toFile: path)
        Issue.record("The list was missing; it is written now. Read it and run again.")
    } else {
        #expect(documented == listedNames)
    }
}

private var listedNames: String {
    let common = offeredNames.first?.names.filter(isCommon) ?? []
    var lines = [
        "",
        "A name after a dot stands inside the group or list before it. Every page but the blocks of "
            + "tables and charts offers `site` and `page`:",
        "",
    ]
    lines += table(of: common)
    for (template, names) in offeredNames {
        lines += ["", "### \(template).mustache", ""]
        lines += table(of: names.filter { !isCommon($0) })
    }
    return lines.map { $0 + "\n" }.joined()
}

private func isCommon(_ name: OfferedName) -> Bool {
    name.name == "site" || name.name == "page" || name.name.hasPrefix("site.")
        || name.name.hasPrefix("page.")
}

private func table(of names: [OfferedName]) -> [String] {
    ["| name | kind |", "|---|---|"] + names.map { "| `\($0.name)` | \($0.kind.rawValue) |" }
}
