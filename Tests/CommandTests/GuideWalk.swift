import Foundation
import Testing

/// Somebody who does what a guide says, in a folder that holds nothing but a photo.
final class GuideWalk {
    private let place: TemporaryFolder
    /// Where the reader is.
    private var folder: String
    private var serving: Started?

    init() throws {
        place = try TemporaryFolder()
        folder = place.path
        try FileManager.default.copyItem(
            atPath: "\(fixturesFolder)/guide/pompa.jpg", toPath: "\(folder)/pompa.jpg")
    }

    deinit { serving?.kill() }

    /// Does one step; what is not as the guide says is an issue.
    func take(_ step: Guide.Step, of guide: String) throws {
        let comment = Comment(rawValue: "\(guide).md, line \(step.line)")
        switch step.action {
        case .run(let command, _) where command.hasPrefix("cd "):
            folder += "/" + command.dropFirst("cd ".count)
        case .run(let command, let shown) where command.hasPrefix("posko serve"):
            let started = try Started(
                "/bin/sh", ["-c", "exec \(command) 2>&1"], environment: environment, folder: folder)
            serving = started
            try started.wait {
                started.output.count { $0 == "\n" } >= shown.count { $0 == "\n" }
                    || !started.isRunning
            }
            #expect(masked(started.output) == masked(shown), comment)
        case .run(let command, let shown):
            #expect(masked(try run(command).output) == masked(shown), comment)
        case .interrupt:
            let started = try #require(serving, comment)
            kill(started.identifier, SIGINT)
            #expect(started.exitCode == 0, comment)
            serving = nil
        case .change(let file, let hunks):
            for hunk in hunks { try change("\(folder)/\(file)", by: hunk, comment) }
        case .look(let address, let seen):
            try look(at: address, seeing: seen, comment)
        }
    }

    /// Runs a command as the reader's shell does.
    func run(_ command: String) throws -> Program.Run {
        try Program.run(
            "/bin/sh", ["-c", "\(command) 2>&1"], environment: environment, folder: folder)
    }

    /// The program is found, and it is 3 December 2024, 13.15 in Jakarta.
    private var environment: [String: String] {
        let tools = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
        return ["PATH": "\(tools):/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1733206500"]
    }

    private func change(_ file: String, by hunk: Guide.Hunk, _ comment: Comment) throws {
        var lines = try text(ofFile: file).components(separatedBy: "\n")
        let places = lines.indices.filter { lines[$0...].starts(with: hunk.old) }
        try #require(places.count == 1, "\(comment): the old lines stand \(places.count) times")
        lines.replaceSubrange(places[0]..<places[0] + hunk.old.count, with: hunk.new)
        try write(lines.joined(separator: "\n"), toFile: file)
    }

    /// Looks at a page, in the browser until the change of a moment ago is there.
    private func look(at address: String, seeing seen: String, _ comment: Comment) throws {
        guard let target = address.wholeMatch(of: /http:\/\/127\.0\.0\.1:8080(\/.*)/)?.1 else {
            let page = words(of: try text(ofFile: "\(folder)/\(address)"))
            #expect(page.contains(words(of: seen)), comment)
            return
        }
        let started = try #require(serving, comment)
        let port = try #require(
            started.output.firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { Int($0.1) })
        var page = ""
        try? started.wait {
            page = words(of: try Exchange(port: port, String(target)).text)
            return page.contains(words(of: seen))
        }
        #expect(page.contains(words(of: seen)), comment)
    }
}

/// What differs from one run to another: how long it took, how large the files are, and the port where
/// the usual one is taken.
private func masked(_ text: String) -> String {
    text.replacing(/\d+[.,]\d\d (detik|seconds)/) { "[TIME] \($0.1)" }
        .replacing(/[\d.,]+ (k?B|MB)/, with: "[SIZE]")
        .replacing(/\d+ (berkas|files),/) { "[NUMBER] \($0.1)," }
        .replacing(/127\.0\.0\.1:\d+\/( \(port \d+ [a-z ]+\))?/, with: "127.0.0.1:[PORT]/")
}

/// The words of a page as they are seen, without its tags.
private func words(of page: String) -> String {
    let entities = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
    var text = page.replacing(/(?s)<(script|style)\b.*?<\/\1>/, with: " ")
        .replacing(/<span class="visually-hidden">.*?<\/span>/, with: "")
        .replacing(/<\/?(a|abbr|b|code|em|i|small|span|strong|sup|time)\b[^>]*>/, with: "")
        .replacing(/<[^>]*>/, with: " ")
    for (entity, character) in entities { text = text.replacing(entity, with: character) }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
