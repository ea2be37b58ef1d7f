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

@Suite struct MadeUpFiguresTests {
    @Test(arguments: [
        ("id", "[Simulasi] ", "<strong>Simulasi.</strong>", "Simulasi: angka dalam tabel ini"),
        ("en", "[Simulation] ", "<strong>Simulation.</strong>", "Simulation: the figures of this"),
    ])
    func aSimulationSaysSoOnEveryPageInEveryFeedAndWithEveryTable(
        _ language: String, _ mark: String, _ banner: String, _ note: String
    ) throws {
        let site = try NewFolder("--simulation", "--language", language, "--summaries", "12")
        let news = try #require(
            try paths(below: "\(site.path)/Content/news").first)
        let path = "\(site.path)/Content/news/\(news)"
        let text = try CommandTests.text(ofFile: path)
        try write(text.replacing("# aliases: ", with: "aliases: "), toFile: path)
        #expect(try site.run(["build", "--site", site.path]).errors == "")
        let output = "\(site.path)/Output"
        var (pages, redirects) = (0, 0)
        for name in try paths(below: output) {
            let file = try CommandTests.text(ofFile: "\(output)/\(name)")
            switch name.split(separator: ".").last {
            case "html":
                #expect(file.contains("<title>\(mark)"), "\(name)")
                #expect(file.contains(banner), "\(name)")
                #expect(file.contains("data-watermark="), "\(name)")
                #expect(file.contains("<meta name=\"robots\" content=\"noindex\">"), "\(name)")
                pages += 1
                if file.contains("http-equiv=\"refresh\"") { redirects += 1 }
            case "xml":
                let titles = file.matches(of: /<title>/).count
                #expect(
                    file.components(separatedBy: "<title>\(mark)").count - 1 == titles, "\(name)")
            case "json" where !name.hasSuffix("schema.json"):
                #expect(file.contains(note) || file.contains(mark), "\(name)")
            default: break
            }
        }
        #expect(pages > 30)
        #expect(redirects == 1)
    }

    @Test func aMadeUpReportInARealSiteSaysSoWhereverItIsNamed() throws {
        let site = try NewFolder("--city", "Bukit")
        #expect(try site.run(["build", "--site", site.path]).errors == "")
        let title = "[Simulasi] Posko Bukit: Bukit, 2 Desember 2024"
        for name in [
            "index.html", "ringkasan/2024-12-02/index.html", "posko/posko-bukit/index.html",
            "ringkasan/2024-12-02-posko-bukit/index.html", "atom.xml",
        ] {
            let file = try text(ofFile: "\(site.path)/Output/\(name)")
            #expect(file.contains(title), "\(name)")
            #expect(!file.replacing(title, with: "").contains("Bukit: Bukit, 2"), "\(name)")
        }
        #expect(!(try text(ofFile: "\(site.path)/Output/index.html")).contains("<title>[Simulasi]"))
    }
}
