#if os(Linux)
import Foundation
import Testing

@Suite struct TwoBuildsTests {
    @Test(arguments: [
        ("id", "menunggu posko lain yang sedang menulis “[ROOT]/Output” atau folder di sebelahnya"),
        ("en", "waiting for another posko that writes “[ROOT]/Output” or a folder beside it"),
    ])
    func theSecondOfTwoBuildsSaysThatItWaitsAndWaits(_ language: String, _ words: String) throws {
        let outdated = try OutdatedSite()
        let site = outdated.site
        // The first stands still before it puts the new site in place.
        let first = try Strace.start(
            ["-e", "trace=renameat2", "-e", "inject=renameat2:delay_enter=2000000"], site)
        try first.wait { try isLocked(site.path) }
        let second = try Started(
            Program.path, ["build", "--site", site.path, "--language", language])
        try second.wait { site.masked(second.errors) == "posko: \(words)\n" }
        #expect(first.isRunning && second.isRunning)
        #expect(try fullTree(site.output) == outdated.old)
        #expect(first.exitCode == 0 && second.exitCode == 0)
        #expect(first.errors == "")
        #expect(site.masked(second.errors) == "posko: \(words)\n")
        #expect(try fullTree(site.output) == outdated.new)
        #expect(try site.names == ["Content", "Output", "Templates"])
    }

    @Test func manyBuildsAtOnceNeverMix() throws {
        let outdated = try OutdatedSite()
        let site = outdated.site
        for round in 1...5 {
            let site = try FixtureSite(of: site)
            let days = ["2021-01-06", "2199-01-01"]
            let clean = try days.map { day in
                let clean = try FixtureSite(of: site)
                try #require(try clean.run("build", "--as-of", day).exitCode == 0)
                return try fullTree(clean.output)
            }
            try #require(clean[0] != clean[1])
            let builds = try (0..<6).map { number in
                try Started(
                    Program.path, ["build", "--site", site.path, "--as-of", days[number % 2]])
            }
            for build in builds { #expect(build.exitCode == 0, "\(build.errors)") }
            #expect(clean.contains(try fullTree(site.output)), "mixed in round \(round)")
            #expect(try site.names == ["Content", "Output", "Templates"])
        }
    }
}

/// Whether somebody holds a lock of a folder, asked without trying to take it.
private func isLocked(_ folder: String) throws -> Bool {
    let number = try FileManager.default.attributesOfItem(atPath: folder)[.systemFileNumber]
    let inode = try #require(number as? NSNumber)
    // 1: FLOCK  ADVISORY  WRITE 4711 00:25:1234 0 EOF
    return try text(ofFile: "/proc/locks").split(separator: "\n").contains { line in
        line.contains("FLOCK") && !line.contains("->") && line.contains(":\(inode) ")
    }
}
#endif
