import Diagnostics
import Foundation
import Testing

@testable import Pages

/// A folder of files that differ from those of the base site, and what is told of them.
struct Fixture: CustomTestStringConvertible, Sendable {
    let name: String

    var testDescription: String { name }
    var folder: String { "\(fixturesFolder)/\(name)" }

    /// One folder a fault, named by its code, or by its code and what is particular: `code-what`.
    static let faults: [Fixture] = {
        let names = try? FileManager.default.contentsOfDirectory(
            atPath: "\(fixturesFolder)/faults")
        return (names ?? []).sorted().map { Fixture(name: "faults/\($0)") }
    }()

    /// The code of the fault by the folder's name: the longest that it begins with.
    var code: DiagnosticCode? {
        let name = String(name.dropFirst("faults/".count))
        return DiagnosticCode.allCases
            .filter { name == $0.rawValue || name.hasPrefix("\($0.rawValue)-") }
            .max { $0.rawValue.count < $1.rawValue.count }
    }

    /// A copy of the base site with the fixture's files laid over it. Those that `DELETE` names are
    /// taken away, `EXTEND` has files and how many bytes each is made to have, and `EDITS` tells what
    /// else is changed, three lines a change: the file, `- ` and the text that stands there, `+ ` and
    /// the text that takes its place, with `\n` for a new line.
    func site() throws -> FixtureSite {
        let site = try FixtureSite()
        let names = try paths(below: folder)
        let orders = ["DELETE", "EXTEND", "EDITS"]
        for name in names where !name.hasPrefix("expected.") && !orders.contains(name) {
            try site.lay("\(folder)/\(name)", at: name)
        }
        if names.contains("DELETE") {
            for name in try text(ofFile: "\(folder)/DELETE").split(separator: "\n") {
                try FileManager.default.removeItem(atPath: "\(site.path)/\(name)")
            }
        }
        if names.contains("EXTEND") {
            for line in try text(ofFile: "\(folder)/EXTEND").matches(of: /(?m)^(\S+) (\d+)$/) {
                let file = URL(fileURLWithPath: "\(site.path)/\(line.1)")
                let handle = try FileHandle(forWritingTo: file)
                try handle.truncate(atOffset: try #require(UInt64(line.2)))
                try handle.close()
            }
        }
        if names.contains("EDITS") {
            let edits = try text(ofFile: "\(folder)/EDITS")
            for edit in edits.matches(of: /(?m)^(\S+)\n- (.+)\n\+ ?(.*)$/) {
                let new = String(edit.3).replacing("\\n", with: "\n")
                try site.replace(String(edit.2), with: new, in: String(edit.1))
            }
        }
        return site
    }
}

/// A copy of the base site that a test may change.
struct FixtureSite {
    private let folder: TemporaryFolder

    var path: String { "\(folder.path)/site" }
    var output: String { "\(path)/Output" }

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            atPath: "\(fixturesFolder)/base", toPath: "\(folder.path)/site")
        try write(words("Angka rekaan"), toFile: "\(path)/Templates/strings/id.yaml")
        try write(words("Invented figures"), toFile: "\(path)/Templates/strings/en.yaml")
    }

    /// A copy of the base site in which a page lacks its title, and nothing else is wrong.
    static func withAFault() throws -> FixtureSite {
        let site = try FixtureSite()
        try site.replace("title: Tentang\n", with: "", in: "Content/pages/tentang.md")
        return site
    }

    /// A copy of a site as it stands, with the times of its files.
    init(of other: FixtureSite) throws {
        folder = try TemporaryFolder()
        let run = try Program.run("/bin/cp", ["-a", other.path, "\(folder.path)/site"])
        try #require(run.exitCode == 0, "\(run.errors)")
    }

    /// What lies in the site's folder.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }

    /// Puts a copy of a file into the site.
    func lay(_ file: String, at name: String) throws {
        let target = "\(path)/\(name)"
        try FileManager.default.createDirectory(
            at: URL(fileURLWithPath: target).deletingLastPathComponent(),
            withIntermediateDirectories: true)
        try? FileManager.default.removeItem(atPath: target)
        try FileManager.default.copyItem(atPath: file, toPath: target)
    }

    /// Replaces a text that stands once in a file of the site.
    func replace(_ old: String, with new: String, in name: String) throws {
        let parts = try text(ofFile: "\(path)/\(name)").components(separatedBy: old)
        try #require(parts.count == 2, "“\(old)” does not stand once in \(name)")
        try write(parts.joined(separator: new), toFile: "\(path)/\(name)")
    }

    /// What a run said, with the site's path as `[ROOT]`.
    func masked(_ text: String) -> String {
        text.replacingOccurrences(of: path, with: "[ROOT]")
    }

    /// Runs `posko` on the site.
    func run(
        _ command: String, _ options: String..., environment: [String: String] = [:]
    ) throws -> Program.Run {
        let run = try Program.run(
            Program.path, [command, "--site", path] + options, environment: environment)
        return Program.Run(
            output: masked(run.output), errors: masked(run.errors), exitCode: run.exitCode)
    }
}

/// Every word that the program needs, said by its own name, after the one that the base site's
/// templates use.
private func words(_ simulation: String) -> String {
    let needed = PageString.allCases.map { word in
        let placeholders = word.placeholders.sorted().map { " {\($0)}" }.joined()
        return "\(word.rawValue): \(word.rawValue)\(placeholders)\n"
    }
    return "simulation: \(simulation)\n" + needed.joined()
}

/// Expects the text that a file holds. A missing file is written, and the test fails, so that
/// somebody reads it before it counts.
func expect(
    _ text: String, asIn file: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
    guard FileManager.default.fileExists(atPath: file) else {
        try write(text, toFile: file)
        Issue.record(
            "\(file) was missing and is recorded; read it, then run the test again",
            sourceLocation: sourceLocation)
        return
    }
    let recorded = try CommandTests.text(ofFile: file)
    #expect(text == recorded, "see \(file)", sourceLocation: sourceLocation)
}
