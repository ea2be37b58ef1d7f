import Foundation
import Testing

@testable import Content

/// An example of a specification: a text and what it is as HTML.
struct SpecificationExample: Sendable, CustomTestStringConvertible {
    let number: Int
    let markdown: String
    let html: String

    var testDescription: String { "example \(number)" }

    /// The examples in a file of `Fixtures/Markdown`, written as in the CommonMark specification.
    static func all(in name: String) throws -> [SpecificationExample] {
        let fence = String(repeating: "`", count: 32)
        let text = try String(contentsOf: markdownFixtures.appending(path: name), encoding: .utf8)
            .replacingOccurrences(of: "→", with: "\t")
        var examples: [SpecificationExample] = []
        for block in text.components(separatedBy: "\(fence) example ").dropFirst() {
            let body = block.components(separatedBy: "\(fence)\n").first ?? ""
            let lines = body.components(separatedBy: "\n")
            let dot = try #require(lines.firstIndex(of: "."))
            let number = try #require(lines.first.flatMap { Int($0) })
            examples.append(
                SpecificationExample(
                    number: number,
                    markdown: lines[1..<dot].map { $0 + "\n" }.joined(),
                    html: lines[(dot + 1)...].joined(separator: "\n")))
        }
        return examples
    }
}

/// The folder of what the Markdown tests read.
let markdownFixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Markdown")
