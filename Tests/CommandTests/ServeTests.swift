import Foundation
import TestSupport
import Testing

/// The built program serves real folders over real connections.
@Suite struct ServeTests {
    private let news = "Content/news/air-naik.md"
    private let newsPage = "/berita/air-naik/"

    @Test func itServesByteForByteWhatABuildWritesAndWritesNothing() throws {
        let site = try FixtureSite()
        let serving = try Serving(site.path)
        let built = try FixtureSite(of: site)
        try #require(try built.run("build").exitCode == 0)
        let files = try tree(built.output).filter { $0.key != ".posko-manifest" }
        #expect(files.count == 49)
        for (name, bytes) in files {
            let answer = try serving.get("/\(name)")
            #expect(answer.status == 200, "\(name)")
            if name.hasSuffix(".html") {
                #expect(withoutScript(answer.text) == String(decoding: bytes, as: UTF8.self))
                #expect(answer.text.count { $0 == "\u{0}" } == 0)
                #expect(answer.text.contains("<script src=\"/.posko/preview.js\""), "\(name)")
            } else {
                #expect(answer.body == bytes, "\(name)")
            }
        }
        #expect(try serving.get("/.posko-manifest").status == 404)
        #expect(try site.names == ["Content", "Templates"])
    }

    @Test func aPageIsFoundByItsFolderAndWhereTheSiteWillStand() throws {
        let site = try FixtureSite()
        let serving = try Serving(site.path)
        let page = try serving.page("/kota/hulu-sari/index.html")
        #expect(try serving.page("/kota/hulu-sari/") == page)
        #expect(try serving.page("/wringin-tirta/kota/hulu-sari/") == page)
        let moved = try serving.get("/kota/hulu-sari?as-of=2021-01-06")
        #expect(moved.status == 302)
        #expect(moved.headers["location"] == "/kota/hulu-sari/?as-of=2021-01-06")
        let missing = try serving.get("/tidak/ada")
        #expect(missing.status == 404)
        #expect(withoutScript(missing.text) == (try serving.page("/404.html")))
    }

    @Test func aSaveIsSeenAndATotalWithIt() throws {
        let site = try FixtureSite()
        let serving = try Serving(site.path)
        let events = try serving.events()
        let first = events.last.generation
        #expect(try serving.get("/").text.contains(#"data-generation="\#(first)""#))
        let table = "/rekap/per-kecamatan.csv"
        #expect(try serving.page(table).contains(",127,complete,17,complete"))
        try site.replace(
            "rescued: 15", with: "rescued: 16", in: "Content/summaries/2021-01/hulu-07.md")
        try events.wait { $0.generation != first }
        #expect(events.last.faults == "")
        #expect(try serving.page(table).contains(",127,complete,18,complete"))
        #expect(
            try serving.get("/").text.contains(#"data-generation="\#(events.last.generation)""#))
        try serving.started.wait { serving.started.output.contains("berubah") }
        let said = serving.started.output.replacing(/\d+,\d\d/, with: "[TIME]")
        #expect(
            said == """
                Pratinjau: http://127.0.0.1:\(serving.port)/
                Ctrl-C mengakhirinya.
                24 halaman siap.
                Content/summaries/2021-01/hulu-07.md berubah: 24 halaman siap dalam [TIME] detik.

                """)
        #expect(serving.started.errors == "")
    }

    @Test func aFaultKeepsThePageIsLaidOverItAndGoesAwayWhenItIsMended() throws {
        let site = try FixtureSite()
        let serving = try Serving(site.path)
        let events = try serving.events()
        let first = events.last.generation
        let page = try serving.page(newsPage)
        try site.replace("date: 2021-01-06", with: "date: kemarin <b>", in: news)
        try events.wait { $0.faults != "" }
        #expect(events.last.generation == first)
        #expect(events.last.faults.contains("<code>Content/news/air-naik.md:3:7</code>"))
        #expect(events.last.faults.contains("3 | date: kemarin &lt;b&gt;\n"))
        #expect(!events.last.faults.contains("<b>"))
        // Also the page whose own text is at fault, and one that was not looked at before.
        #expect(try serving.page(newsPage) == page)
        #expect(try serving.get("/").status == 200)
        try serving.started.wait { serving.started.errors.contains("tampil") }
        #expect(
            serving.started.errors == """
                Content/news/air-naik.md berubah:
                Content/news/air-naik.md:3:7: error[invalid-date]: “kemarin <b>” bukan tanggal yang ada
                  3 | date: kemarin <b>
                    |       ^^^^^^^^^^^
                    = aturan: tulis seperti 2024-11-27 atau 27 November 2024
                1 kesalahan. Halaman terakhir yang benar tetap tampil.

                """)
        try site.replace("date: kemarin <b>", with: "date: 2021-01-06", in: news)
        try events.wait { $0.faults == "" && $0.generation != first }
        #expect(try serving.page(newsPage) == page)
    }

    @Test(arguments: ["Content", "Content/site.yaml"])
    func whatIsMissingAtTheStartIsToldOnThePageUntilItIsThere(_ name: String) throws {
        let site = try FixtureSite()
        let aside = try TemporaryFolder()
        try FileManager.default.moveItem(atPath: "\(site.path)/\(name)", toPath: "\(aside.path)/x")
        let serving = try Serving(site.path, "--language", "en")
        let answer = try serving.get("/kota/hulu-sari/")
        #expect(answer.status == 500)
        #expect(answer.text.contains("<code>\(name)"))
        let events = try serving.events()
        #expect(events.last.faults == "")
        #expect(
            serving.started.errors.hasSuffix(
                "1 fault. The site is shown as soon as all is mended.\n"))
        #expect(answer.text.contains(#"data-generation="\#(events.last.generation)""#))
        try FileManager.default.moveItem(atPath: "\(aside.path)/x", toPath: "\(site.path)/\(name)")
        try serving.wait(for: "/kota/hulu-sari/", on: events) { $0.status == 200 }
    }

    @Test func aBrokenSettingsFileAtTheStartIsToldAndMended() throws {
        let site = try FixtureSite()
        let settings = "Content/site.yaml"
        let good = try text(ofFile: "\(site.path)/\(settings)")
        try write("title: [", toFile: "\(site.path)/\(settings)")
        let serving = try Serving(site.path)
        #expect(try serving.get("/").text.contains("error[yaml-syntax]"))
        let events = try serving.events()
        try write(good, toFile: "\(site.path)/\(settings)")
        try serving.wait(for: "/", on: events) { $0.status == 200 }
    }

    /// Nothing around the summary changes, so that all else is taken over from before.
    @Test func aFigureOfOneSummaryIsShownThoughNothingElseWasSaved() throws {
        let site = try FixtureSite()
        let serving = try Serving(site.path)
        let events = try serving.events()
        let first = events.last.generation
        let summary = "Content/summaries/2021-01/hulu-07.md"
        let text = try CommandTests.text(ofFile: "\(site.path)/\(summary)")
        let page = try serving.page("/kota/hulu-sari/")
        let edited = text.replacing(/rescued: \d+/, with: "rescued: 17")
        try #require(edited != text)
        try write(edited, toFile: "\(site.path)/\(summary)")
        try events.wait { $0.generation != first }
        #expect(try serving.page("/kota/hulu-sari/") != page)
        #expect(try serving.page("/kota/hulu-sari/").contains("Diselamatkan: 17"))
    }

    @Test func theSiteFolderMayGoAndComeBack() throws {
        let site = try FixtureSite()
        let serving = try Serving(site.path, "--language", "en")
        let events = try serving.events()
        let first = events.last.generation
        try FileManager.default.moveItem(atPath: site.path, toPath: "\(site.path)-x")
        try events.wait { $0.faults.contains("The site cannot be made") }
        #expect(events.last.generation == first)
        let told =
            "posko: the site changed: there is no site folder “[ROOT]”; name it with --site\n"
        try serving.started.wait { site.masked(serving.started.errors).hasPrefix(told) }
        try FileManager.default.moveItem(atPath: "\(site.path)-x", toPath: site.path)
        try events.wait { $0.faults == "" && $0.generation != first }
    }

    @Test func editorsFoldersTemplatesAndCheckoutsAreAllSeen() throws {
        let site = try FixtureSite()
        let serving = try Serving(site.path)
        let events = try serving.events()
        let text = try CommandTests.text(ofFile: "\(site.path)/\(news)")
        // Saved by renaming.
        try write(text + "\nKabar kedua.\n", toFile: "\(site.path)/\(news).tmp")
        try Program.rename("\(site.path)/\(news).tmp", to: "\(site.path)/\(news)")
        try serving.wait(for: newsPage, on: events) { $0.text.contains("Kabar kedua.") }
        // A template.
        try site.replace(
            "<p>{{situation}}</p>", with: "<p>Baru: {{situation}}</p>",
            in: "Templates/home.mustache")
        try serving.wait(for: "/", on: events) { $0.text.contains("<p>Baru: ") }
        // A renamed folder: its entries stay the same.
        try Program.rename(
            "\(site.path)/Content/summaries/2021-01", to: "\(site.path)/Content/summaries/januari")
        try site.replace(
            "rescued: 15", with: "rescued: 17", in: "Content/summaries/januari/hulu-07.md")
        try serving.wait(for: "/rekap/per-kecamatan.csv", on: events) {
            $0.text.contains(",127,complete,19,complete")
        }
        // A deleted folder.
        try FileManager.default.removeItem(atPath: "\(site.path)/Content/news")
        try serving.wait(for: newsPage, on: events) { $0.status == 404 }
        // A hundred files at once.
        for number in 100..<200 {
            try write(
                "---\ntitle: Kabar \(number)\ndate: 2021-01-06\n---\n\nIsi \(number).\n",
                toFile: "\(site.path)/Content/news/kabar-\(number).md")
        }
        try serving.wait(for: "/berita/kabar-199/", on: events) { $0.text.contains("Isi 199.") }
        let built = try FixtureSite(of: site)
        try #require(try built.run("build").exitCode == 0)
        for (name, bytes) in try tree(built.output) where name.hasSuffix(".html") {
            #expect(try serving.page("/\(name)") == String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func anEarlierDayIsShownAndAnUnreadableOneTold() throws {
        let site = try FixtureSite()
        let serving = try Serving(site.path)
        let built = try FixtureSite(of: site)
        try #require(try built.run("build", "--as-of", "2021-01-06").exitCode == 0)
        let day = try serving.get("/?as-of=2021-01-06")
        #expect(
            withoutScript(day.text) == (try text(ofFile: "\(built.output)/index.html")))
        #expect(day.text.contains(#" data-day="Situs per 2021-01-06" "#))
        #expect(try serving.page("/") != withoutScript(day.text))
        #expect(try serving.get("/ringkasan/hulu-07/?as-of=2021-01-06").status == 404)
        let unreadable = try serving.get("/?as-of=2021-02-30")
        #expect(unreadable.status == 400)
        #expect(unreadable.text.contains("<p>“2021-02-30” bukan hari atau waktu."))
    }

    // MARK: - Starting and ending

    @Test(arguments: [SIGINT, SIGTERM])
    func itEndsWithZeroWhenItIsAskedTo(_ signal: Int32) throws {
        let site = try FixtureSite()
        let serving = try Serving(site.path)
        let events = try serving.events()
        #expect(serving.end(signal) == 0)
        #expect(serving.started.errors == "")
        #expect(throws: Ended.self) { try events.wait { _ in false } }
    }

    @Test func aTakenPortIsToldAndTheNextOneIsUsed() throws {
        let site = try FixtureSite()
        let first = try Serving(site.path)
        let second = try Started(
            Program.path, ["serve", "--site", site.path, "--port", "\(first.port)"])
        defer { second.kill() }
        try second.wait { second.output.contains("siap.") }
        let said = try #require(
            second.output.firstMatch(
                of: /^Pratinjau: http:\/\/127\.0\.0\.1:(\d+)\/ \(port (\d+) sedang dipakai\)\n/))
        let port = try #require(Int(said.1))
        #expect(port > first.port && port <= first.port + 100)
        #expect(Int(said.2) == first.port)
        #expect(try Exchange(port: port, "/").status == 200)
    }

    @Test(arguments: [
        (["--port", "65536"], "Error: --port has to be from 0 to 65535.\n"),
        (["--as-of", "besok"], "posko: --as-of “besok” bukan hari atau waktu; tulis seperti"),
        (["--site", "/tidak/ada"], "posko: tidak ada folder situs “/tidak/ada”;"),
    ])
    func wrongUsageEndsWithTwo(_ options: [String], _ message: String) throws {
        let site = try FixtureSite()
        let run = try Program.run(Program.path, ["serve", "--site", site.path] + options)
        #expect(run.errors.hasPrefix(message))
        #expect(run.output == "")
        #expect(run.exitCode == 2)
    }

    #if os(Linux)
    @Test func theBrowserOfTheDesktopIsOpened() throws {
        let site = try FixtureSite()
        let tools = try TemporaryFolder()
        try layDownProgram(
            "#!/bin/sh\necho \"$1 $HOME\" > \(tools.path)/opened\n",
            at: "\(tools.path)/xdg-open")
        let serving = try Serving(
            site.path, "--open", environment: ["PATH": tools.path, "HOME": "/rumah"])
        try serving.started.wait { (try? text(ofFile: "\(tools.path)/opened")) != nil }
        try serving.started.wait {
            try text(ofFile: "\(tools.path)/opened") == "http://127.0.0.1:\(serving.port)/ /rumah\n"
        }
        #expect(serving.started.errors == "")
    }

    @Test func aDesktopWithoutABrowserIsTold() throws {
        let site = try FixtureSite()
        let serving = try Serving(
            site.path, "--open", "--language", "en", environment: ["PATH": "/tidak/ada"])
        try serving.started.wait {
            serving.started.errors
                == "posko: the browser cannot be opened; open the address above yourself\n"
        }
    }
    #endif
}
