#if os(Linux)
import Foundation
import TestSupport
import Testing

/// Somebody who saves and saves, good and broken, in every way in which editors save, while pages are
/// looked at. `make soak` saves more often than the tests do.
@Suite struct SoakTests {
    private static let saves =
        ProcessInfo.processInfo.environment["POSKO_SAVES"].flatMap { Int($0) } ?? 500

    @Test func whateverWasSavedThePagesAreThoseOfACleanBuildAndMemoryIsBounded() throws {
        let site = try FixtureSite()
        try write("body { margin: 0 }\n", toFile: "\(site.path)/Templates/assets/style.css")
        let serving = try Serving(site.path)
        // One browser never listens to what it is told.
        let deaf = try Connection(port: serving.port)
        try deaf.send("GET /.posko/events HTTP/1.1\r\nHost: 127.0.0.1:\(serving.port)\r\n\r\n")
        var author = Author(site, seed: 20_241_127)
        let rounds = 10
        var memory: [Int] = []
        for _ in 0..<rounds {
            for _ in 0..<max(1, Self.saves / rounds) {
                try author.save()
                if author.numbers.chance(40) {
                    let page = author.pages.randomElement(using: &author.numbers) ?? "/"
                    let status = try serving.get(page).status
                    #expect([200, 302, 404, 500, 503].contains(status), "\(page)")
                }
            }
            try author.mendAll()
            try expectPages(of: serving, toBeThoseOf: site, after: author.done)
            memory.append(try serving.memory)
        }
        #expect(serving.started.isRunning)
        // What a first round needs, later ones find there.
        let (first, last) = (memory[1], memory[rounds - 1])
        #expect(last < first * 3 / 2 + 2_000, "kilobytes after each round: \(memory)")
        withExtendedLifetime(deaf) {}
    }

    /// Waits until everything that was saved is shown, and expects the pages of a clean build.
    private func expectPages(
        of serving: Serving, toBeThoseOf site: FixtureSite, after done: [String]
    ) throws {
        let built = try FixtureSite(of: site)
        let run = try built.run("build")
        try #require(run.exitCode == 0, "\(run.errors)")
        let files = try tree(built.output).filter { $0.key != ".posko-manifest" }
        let events = try serving.events()
        func difference() throws -> String? {
            if events.last.faults != "" { return "faults" }
            return try files.sorted { $0.key < $1.key }.first { name, bytes in
                withoutScript(try serving.get("/\(name)").text)
                    != String(decoding: bytes, as: UTF8.self)
            }?.key
        }
        while let name = try difference() {
            let before = events.last
            do {
                try events.wait { $0.generation != before.generation || $0.faults != before.faults }
            } catch {
                Issue.record("\(name) differs after \(done.suffix(20)); \(serving.started.errors)")
                throw error
            }
        }
    }
}

/// Saves at random: what is broken is mended some saves later.
private struct Author {
    let site: FixtureSite
    var numbers: SeededNumbers
    /// What was done so far.
    private(set) var done: [String] = []
    /// What stood in the files that are broken now; nothing where a file was not there.
    private var broken: [String: String?] = [:]
    private var summaries = "2021-01"

    let pages = [
        "/", "/kota/hulu-sari/", "/kota/muara-tirta/", "/berita/air-naik/", "/rekap/per-kecamatan/",
        "/rekap/per-kecamatan.csv", "/ringkasan/hulu-07/", "/atom.xml", "/tidak/ada",
        "/?as-of=2021-01-06", "/files/peta.gif", "/posko/posko-hulu/?as-of=2021-01-07",
    ]

    init(_ site: FixtureSite, seed: UInt64) {
        self.site = site
        numbers = SeededNumbers(seed: seed)
    }

    mutating func save() throws {
        let number = done.count
        let acts: [(String, (inout Author) throws -> Void)] = [
            ("text", { try $0.change($0.entry()) { "\($0)\nKalimat \(number).\n" } }),
            ("text", { try $0.change($0.entry()) { "\($0)\nKalimat \(number).\n" } }),
            ("figure", { try $0.changeFigure() }),
            ("news", { try $0.addNews(number) }),
            ("no news", { try $0.removeNews() }),
            ("folder", { try $0.moveFolder(number) }),
            ("checkout", { author in for other in 0..<30 { try author.addNews(other) } }),
            (
                "template",
                {
                    try $0.change("Templates/home.mustache") {
                        $0.replacing(/(<!-- \d+ -->)?\z/, with: "<!-- \(number) -->")
                    }
                }
            ),
            (
                "style",
                { try $0.change("Templates/assets/style.css") { "\($0)/* \(number) */\n" } }
            ),
            (
                "broken date",
                {
                    try $0.spoil("Content/news/air-naik.md") {
                        $0.replacing(/date: .*/, with: "date: besok")
                    }
                }
            ),
            (
                "broken metric",
                {
                    try $0.spoil("Content/cities/hulu-sari.md") {
                        $0.replacing("residents:", with: "resident:")
                    }
                }
            ),
            ("broken settings", { try $0.spoil("Content/site.yaml") { "\($0)\nx: [\n" } }),
            ("broken template", { try $0.spoil("Templates/city.mustache") { "\($0){{salah}}" } }),
            ("no settings", { try $0.spoil("Content/site.yaml") { _ in nil } }),
            ("foreign file", { try $0.spoil("Content/catatan.docx") { _ in "x" } }),
            ("half a file", { try $0.spoil("Content/region.md") { String($0.prefix(9)) } }),
        ]
        let (name, act) = acts[Int.random(in: acts.indices, using: &numbers)]
        done.append(name)
        try act(&self)
        if numbers.chance(30) { try mendAll() }
    }

    /// Puts back what was broken.
    mutating func mendAll() throws {
        for (name, text) in broken.sorted(by: { $0.key < $1.key }) {
            if let text {
                try put(text, at: name)
            } else {
                try FileManager.default.removeItem(atPath: path(name))
            }
        }
        broken = [:]
    }

    // MARK: - Changes

    private mutating func spoil(_ name: String, _ edit: (String) -> String?) throws {
        let before = try? text(ofFile: path(name))
        if broken[name] == nil { broken[name] = .some(before) }
        if let edited = edit(before ?? "") {
            try put(edited, at: name)
        } else {
            try? FileManager.default.removeItem(atPath: path(name))
        }
    }

    /// What is broken stays as it is until it is mended.
    private mutating func change(_ name: String, _ edit: (String) -> String) throws {
        guard broken[name] == nil else { return }
        try put(edit(try text(ofFile: path(name))), at: name)
    }

    private mutating func changeFigure() throws {
        let number = Int.random(in: 15...90, using: &numbers)
        try change("Content/summaries/\(summaries)/hulu-07.md") {
            $0.replacing(/rescued: \d+/, with: "rescued: \(number)")
        }
    }

    private mutating func addNews(_ number: Int) throws {
        try put(
            "---\ntitle: Kabar \(number)\ndate: 2021-01-06\n---\n\nIsi \(done.count).\n",
            at: "Content/news/kabar-\(number).md")
    }

    private mutating func removeNews() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: path("Content/news"))
            .sorted().filter { $0.hasPrefix("kabar-") }
        for name in names.prefix(20) {
            try FileManager.default.removeItem(atPath: path("Content/news/\(name)"))
        }
    }

    private mutating func moveFolder(_ number: Int) throws {
        let other = "bulan-\(number)"
        try Program.rename(
            path("Content/summaries/\(summaries)"), to: path("Content/summaries/\(other)"))
        summaries = other
    }

    private mutating func entry() -> String {
        [
            "Content/cities/muara-tirta.md", "Content/pages/tentang.md",
            "Content/posts/posko-hulu.md", "Content/summaries/\(summaries)/hulu-06.md",
        ].randomElement(using: &numbers) ?? "Content/pages/tentang.md"
    }

    // MARK: - Saving

    private func path(_ name: String) -> String { "\(site.path)/\(name)" }

    /// Saves a file in one of the ways of editors.
    private mutating func put(_ text: String, at name: String) throws {
        let file = path(name)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0:
            let folder = name.split(separator: "/").dropLast().joined(separator: "/")
            try write(text, toFile: "\(path(folder))/.simpan")
            try Program.rename("\(path(folder))/.simpan", to: file)
        case 1 where FileManager.default.fileExists(atPath: file):
            try Program.rename(file, to: "\(file)~")
            try write(text, toFile: file)
            try FileManager.default.removeItem(atPath: "\(file)~")
        default: try write(text, toFile: file)
        }
    }
}
#endif
