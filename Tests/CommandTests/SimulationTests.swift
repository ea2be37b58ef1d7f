import Foundation
import Testing

@Suite struct SimulationTests {
    @Test func theSameSeedGivesTheSameSiteAndAnotherSeedAnother() throws {
        func files(_ options: String...) throws -> [String: Data] {
            let site = try NewFolder()
            #expect(try site.run(["init", site.path, "--simulation"] + options).exitCode == 0)
            return try tree(site.path)
        }
        let first = try files()
        #expect(try files("--seed", "1") == first)
        let other = try files("--seed", "2")
        #expect(Set(other.keys).symmetricDifference(first.keys).count == 2)
        #expect(other != first)
    }

    @Test func twoWeeksShowWhatASiteCanShow() throws {
        let site = try NewFolder("--simulation", "--city", "A", "--city", "B", "--city", "C")
        let reports = "\(site.path)/Content/summaries"
        let names = try paths(below: reports)
        // 14 days of three posts, of which some reports are missing.
        #expect(names.count == 40)
        let all = try names.map { try text(ofFile: "\(reports)/\($0)") }.joined()
        for word in [
            "corrections:", "status: in-progress", "status: referred, to: PLN", "status: resolved",
            "severity: high", ": ~\n", "status: certified", "status: provisional",
        ] {
            #expect(all.contains(word), "\(word)")
        }
        #expect(names.first == "2024-11/2024-11-19-posko-a.md")
        #expect(names.last == "2024-12/2024-12-02-posko-c.md")
        let table = try site.run(
            ["totals", "votes-by-city", "--site", site.path, "--format", "csv"])
        #expect(table.errors == "")
        let home = try site.run(["build", "--site", site.path])
        #expect(home.exitCode == 0)
        let page = try text(ofFile: "\(site.path)/Output/index.html")
        #expect(page.contains("3 dari 3 wilayah sudah melaporkan, keadaan per 2 Desember 2024."))
    }

    @Test(arguments: [1, 2, 5, 60, 200])
    func asManyReportsAreMadeAsAreAskedFor(_ count: Int) throws {
        for cities in [1, 3] {
            let site = try NewFolder()
            let made = try site.run(
                ["init", site.path, "--simulation", "--summaries", "\(count)"]
                    + (1...cities).flatMap { ["--city", "Kota \($0)"] })
            #expect(made.errors == "")
            #expect(try paths(below: "\(site.path)/Content/summaries").count == count)
            #expect(try site.run(["check", "--site", site.path]).errors == "")
        }
    }
}
