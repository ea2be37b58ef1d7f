import Foundation
import Testing

/// The program while it serves a site.
final class Serving {
    let started: Started
    let port: Int

    /// Begins to serve a site on a port of its own.
    init(
        _ site: String, _ options: String..., environment: [String: String] = [:]
    ) throws {
        let started = try Started(
            Program.path, ["serve", "--site", site, "--port", "0"] + options,
            environment: environment)
        self.started = started
        try started.wait { started.output.contains("/\n") || !started.isRunning }
        let address = started.output.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\/\n/)
        port = try #require(address.flatMap { Int($0.1) }, "\(started.errors)")
    }

    deinit { started.kill() }

    func get(_ target: String) throws -> Exchange { try Exchange(port: port, target) }

    /// A page without the tag of the preview's own script.
    func page(_ target: String) throws -> String { withoutScript(try get(target).text) }

    func events() throws -> EventStream { try EventStream(port: port) }

    /// Asks again after each change of the site until the answer is as it is expected.
    func wait(
        for target: String, on events: EventStream, until holds: (Exchange) -> Bool
    ) throws {
        while !holds(try get(target)) {
            let before = events.last.generation
            try events.wait { $0.generation != before }
        }
    }

    /// Asks the program to end, and tells how it did.
    func end(_ signal: Int32) -> Int32 {
        kill(started.identifier, signal)
        return started.exitCode
    }

    /// The most memory that it holds in its own pages now, in kilobytes.
    var memory: Int {
        get throws {
            let status = try text(ofFile: "/proc/\(started.identifier)/status")
            let line = try #require(status.firstMatch(of: /RssAnon:\s+(\d+) kB/))
            return try #require(Int(line.1))
        }
    }
}

/// A page as it was before the preview's script was put into it, and allowed by its policy.
func withoutScript(_ page: String) -> String {
    page.replacing(/<script src="\/\.posko\/preview\.js"[^>]*><\/script>\n/, with: "")
        .replacing("; script-src 'self'; connect-src 'self'\">", with: "\">")
}
