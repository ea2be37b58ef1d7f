import Foundation
import Testing

/// A guide as a reader goes through it, from its Markdown: what is typed and what the terminal then
/// shows, what is changed in which file, and what a page then says.
///
/// - A block ```` ```console ```` holds commands behind `$ `, each with what it prints below it; `^C`
///   ends the program that is still running.
/// - A block ```` ```diff ```` changes the file that the paragraph above it names last.
/// - A quotation (`> `) stands on the page whose address the paragraph above it names last.
struct Guide: CustomTestStringConvertible, Sendable {
    /// One thing that the reader does or sees, and the line of the guide on which it begins.
    struct Step: Sendable {
        let line: Int
        let action: Action
    }

    enum Action: Sendable {
        case run(String, shows: String)
        case interrupt
        case change(file: String, by: [Hunk])
        case look(at: String, sees: String)
    }

    /// Lines of a file that stand beside each other, and what takes their place.
    struct Hunk: Sendable {
        var old: [String] = []
        var new: [String] = []
    }

    let name: String
    let steps: [Step]
    /// Commands that are only named in a sentence.
    let named: [String]

    var testDescription: String { name }

    /// A page of the documentation.
    init(_ name: String) throws {
        self.name = name
        var reader = GuideReader()
        let page = try text(ofFile: "\(packageFolder)/Sources/posko/Documentation.docc/\(name).md")
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            try reader.read(String(line))
        }
        try reader.read("")
        steps = reader.steps
        named = reader.named
    }
}

/// Reads a guide line by line.
private struct GuideReader {
    var steps: [Guide.Step] = []
    var named: [String] = []
    private var number = 0
    /// The paragraph that was read last.
    private var paragraph = ""
    private var isParagraphOver = false
    private var quotation: [String] = []
    private var block: (language: String, start: Int, lines: [String])?

    mutating func read(_ line: String) throws {
        number += 1
        if let open = block {
            if line == "```" {
                block = nil
                try close(open.language, open.lines, at: open.start)
            } else {
                block?.lines.append(line)
            }
        } else if line.hasPrefix("```") {
            block = (String(line.dropFirst(3)), number, [])
        } else if line.hasPrefix(">") {
            quotation.append(String(line.dropFirst(2)))
        } else if line.isEmpty {
            try closeQuotation()
            isParagraphOver = true
        } else {
            if isParagraphOver { paragraph = "" }
            isParagraphOver = false
            paragraph += " " + line
            named += codes(in: line).filter { $0.hasPrefix("posko ") }
        }
    }

    private mutating func closeQuotation() throws {
        guard !quotation.isEmpty else { return }
        let addresses = codes(in: paragraph).filter {
            $0.hasPrefix("http://127.0.0.1:8080/") || $0.hasPrefix("Output/")
        }
        let address = try #require(addresses.last, "line \(number): of which page is it?")
        steps.append(
            Guide.Step(
                line: number - quotation.count,
                action: .look(at: address, sees: quotation.joined(separator: " "))))
        quotation = []
    }

    private mutating func close(_ language: String, _ lines: [String], at start: Int) throws {
        switch language {
        case "console":
            var commands: [(line: Int, command: String, shown: String)] = []
            for (index, line) in lines.enumerated() {
                if line.hasPrefix("$ ") || line == "^C" {
                    commands.append((start + index + 1, line, ""))
                } else {
                    try #require(!commands.isEmpty, "line \(start): what is typed?")
                    commands[commands.count - 1].shown += line + "\n"
                }
            }
            for (line, command, shown) in commands {
                let action: Guide.Action =
                    command == "^C"
                    ? .interrupt : .run(String(command.dropFirst(2)), shows: shown)
                steps.append(Guide.Step(line: line, action: action))
            }
        case "diff":
            let files = codes(in: paragraph).filter { $0.hasPrefix("Content/") }
            let file = try #require(files.last, "line \(start): which file is changed?")
            var hunks = [Guide.Hunk()]
            for line in lines {
                let text = String(line.dropFirst())
                switch line.first {
                case "@": hunks.append(Guide.Hunk())
                case "-": hunks[hunks.count - 1].old.append(text)
                case "+": hunks[hunks.count - 1].new.append(text)
                default:
                    hunks[hunks.count - 1].old.append(text)
                    hunks[hunks.count - 1].new.append(text)
                }
            }
            steps.append(Guide.Step(line: start, action: .change(file: file, by: hunks)))
        default:
            Issue.record("line \(start): nobody can hold a block of “\(language)” against anything")
        }
    }
}

/// What stands between backticks.
private func codes(in text: String) -> [String] {
    text.matches(of: /`([^`]+)`/).map { String($0.1) }
}
