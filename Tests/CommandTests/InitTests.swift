import Foundation
import Testing

/// 3 December 2024, 13.15 in Jakarta.
private let clock = ["SOURCE_DATE_EPOCH": "1733206500"]

/// A folder in which a site may be begun.
struct NewFolder {
    private let folder: TemporaryFolder
    var path: String { "\(folder.path)/situs" }

    init() throws { folder = try TemporaryFolder() }

    /// A folder with a new site in it.
    init(_ options: String...) throws {
        try self.init()
        let run = try self.run(["init", path] + options)
        try #require(run.exitCode == 0, "\(run.errors)")
    }

    func run(_ arguments: [String]) throws -> Program.Run {
        let run = try Program.run(Program.path, arguments, environment: clock)
        return Program.Run(
            output: run.output.replacing(path, with: "[ROOT]"),
            errors: run.errors.replacing(path, with: "[ROOT]"), exitCode: run.exitCode)
    }
}

@Suite struct InitTests {
    @Test(arguments: ["id", "en"], ["election", "flood", "holiday"])
    func aNewSiteBuildsWithoutFaultOrWarning(_ language: String, _ occasion: String) throws {
        for more in [[], ["--simulation"]] {
            let site = try NewFolder()
            let begun = try site.run(
                ["init", site.path, "--language", language, "--occasion", occasion] + more)
            #expect(begun.errors == "")
            #expect(begun.exitCode == 0)
            let run = try site.run(["build", "--site", site.path])
            #expect(run.errors == "")
            #expect(run.exitCode == 0)
            for kind in ["cities", "posts", "summaries", "news", "pages"] {
                #expect(try !paths(below: "\(site.path)/Content/\(kind)").isEmpty)
            }
            let hasCandidates = FileManager.default.fileExists(
                atPath: "\(site.path)/Content/candidates")
            #expect(hasCandidates == (occasion == "election"))
        }
    }

    @Test func itSaysWhatWasWrittenAndWhatComesNext() throws {
        let site = try NewFolder()
        let run = try site.run(["init", site.path])
        #expect(
            run.output == """
                Situs baru ada di [ROOT]: 12 berkas.
                Berikutnya:
                  cd [ROOT]
                  posko serve --open                  # lihat situsnya di peramban
                  posko new summary posko-kota-utara  # mulai laporan hari ini
                  posko build                         # tulis situsnya ke Output/

                """)
        #expect(
            try paths(below: site.path) == [
                ".gitignore", "Content/candidates/dua.md", "Content/candidates/satu.md",
                "Content/cities/kota-selatan.md", "Content/cities/kota-utara.md",
                "Content/news/2024-12-03-situs-dibuka.md", "Content/pages/tentang.md",
                "Content/posts/posko-kota-selatan.md", "Content/posts/posko-kota-utara.md",
                "Content/region.md", "Content/site.yaml",
                "Content/summaries/2024-12/2024-12-02-posko-kota-utara.md",
            ])
        #expect(
            try text(ofFile: "\(site.path)/.gitignore") == """
                # Hasil posko build; dapat dibuat lagi kapan saja.
                /Output/
                /.Output.posko-*

                """)
    }

    @Test(arguments: [("id", "Kejadian"), ("en", "Occasion")])
    func aSiteThatIsAboutNoElectionDoesNotSaySo(_ language: String, _ word: String) throws {
        let site = try NewFolder("--occasion", "flood", "--language", language, "--city", "Bukit")
        #expect(try site.run(["build", "--site", site.path]).errors == "")
        for name in try paths(below: "\(site.path)/Output") where name.hasSuffix(".html") {
            let page = try text(ofFile: "\(site.path)/Output/\(name)").lowercased()
            #expect(!page.contains("pemilihan"), "\(name)")
            #expect(!page.contains("election"), "\(name)")
        }
        let post = try #require(
            try paths(below: "\(site.path)/Output").first {
                $0.contains("posko-bukit/index") || $0.contains("bukit-post/index")
            })
        #expect(try text(ofFile: "\(site.path)/Output/\(post)").contains("<dt>\(word)</dt>"))
    }

    @Test(arguments: ["election", "flood", "holiday"])
    func todaysReportCanBeBegunAtOnceAndKnowsNothingOfTheExample(_ occasion: String) throws {
        let site = try NewFolder("--occasion", occasion, "--city", "Bukit", "--post", "Posko Bukit")
        let run = try site.run(["new", "summary", "--site", site.path])
        #expect(
            run.output == """
                Ditulis: [ROOT]/Content/summaries/2024-12/2024-12-03-posko-bukit.md
                Buka berkas itu, isi yang perlu, lalu jalankan: posko check

                """)
        let report = try text(
            ofFile: "\(site.path)/Content/summaries/2024-12/2024-12-03-posko-bukit.md")
        #expect(!report.contains("; terakhir"))
        #expect(try site.run(["check", "--site", site.path]).errors == "")
    }

    @Test func anExampleEntersNoTotal() throws {
        let site = try NewFolder("--occasion", "holiday")
        let table = try site.run(
            ["totals", "reports-by-city", "--site", site.path, "--format", "csv"])
        #expect(!table.output.contains("12"))
        #expect(!table.output.contains("36"))
    }

    @Test func aSiteThatIsThereIsNeverTouched() throws {
        let site = try NewFolder("--language", "en")
        let before = try tree(site.path)
        for more in [[], ["--language", "en"], ["--simulation", "--yes"]] {
            let run = try site.run(["init", site.path] + more)
            #expect(run.exitCode == 2)
            #expect(
                run.errors
                    == (more == ["--language", "en"]
                        ? "posko: “[ROOT]/Content” is there already; the old site is unchanged. Choose another folder\n"
                        : "posko: “[ROOT]/Content” sudah ada; situs lama tidak diubah. Pilih folder lain\n")
            )
        }
        #expect(try tree(site.path) == before)
    }

    @Test func otherFilesOfAFolderStay() throws {
        let site = try NewFolder()
        try write("milik sendiri\n", toFile: "\(site.path)/.gitignore")
        try write("catatan\n", toFile: "\(site.path)/README")
        #expect(try site.run(["init", site.path]).exitCode == 0)
        #expect(try text(ofFile: "\(site.path)/.gitignore") == "milik sendiri\n")
        #expect(try text(ofFile: "\(site.path)/README") == "catatan\n")
        let file = "\(site.path)/README"
        let run = try site.run(["init", file])
        #expect(run.errors == "posko: “[ROOT]/README” bukan folder\n")
        #expect(run.exitCode == 2)
    }

    @Test func namesOfAnyLettersAreKeptAndGetFilesOfTheirOwn() throws {
        let titles = [
            "Kota: Utara", "😀", "أوقيانوس", "- x", "Kota Utara", "Kota Utara!", "[Łódź]", "*&!%@",
            "null", "~", "'", "true", "1234", "a\\b\"c", "{{title}}", "<b>tebal</b>", "a # b",
        ]
        for simulation in [[], ["--simulation"]] {
            let site = try NewFolder()
            let run = try site.run(
                ["init", site.path, "--title", "\"Posko\": #1 — {a: b} \\ 😀"]
                    + titles.flatMap { ["--city", $0] } + ["--post", "#", "--post", "Jum'at"]
                    + simulation)
            #expect(run.exitCode == 0)
            let built = try site.run(["build", "--site", site.path])
            #expect(built.errors == "")
            let list = try text(ofFile: "\(site.path)/Output/kota/index.html")
            for title in titles {
                let shown = title.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                    .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
                    .replacing("'", with: "&#39;")
                #expect(list.contains(">\(shown)<"), "\(title)")
            }
            #expect(try paths(below: "\(site.path)/Content/cities").count == titles.count)
        }
    }

    @Test func wrongOptionsAreToldBeforeAnythingIsWritten() throws {
        for options in [
            ["--occasion", "gempa"], ["--language", "fr"], ["--time-zone", "Asia/Jkt"],
            ["--summaries", "5"], ["--simulation", "--summaries", "0"], ["--city", " "],
        ] {
            let site = try NewFolder()
            let run = try site.run(["init", site.path] + options)
            #expect(run.exitCode == 2, "\(options)")
            #expect(!FileManager.default.fileExists(atPath: site.path))
        }
    }
}

/// Debian's `script` gives a program a terminal; where there is none, nothing is tested.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
struct QuestionTests {
    /// Runs `posko init` on a terminal on which answers are typed.
    private func answered(_ answers: String, _ site: NewFolder, _ options: String = "") throws
        -> Program.Run
    {
        let command = "'\(Program.path)' init '\(site.path)' \(options)"
        let run = try Program.run(
            "/bin/sh",
            ["-c", "printf '\(answers)' | /usr/bin/script -E never -qec \"\(command)\" /dev/null"],
            environment: clock.merging(["SHELL": "/bin/sh", "PATH": "/usr/bin:/bin"]) { $1 })
        return Program.Run(
            output: run.output.replacing("\r\n", with: "\n").replacing(site.path, with: "[ROOT]"),
            errors: run.errors, exitCode: run.exitCode)
    }

    @Test func theQuestionsAreAskedUntilTheyAreAnswered() throws {
        let site = try NewFolder()
        let run = try answered("en\\nfire\\na flood\\n\\nNorth, South\\n\\nWITA\\n", site)
        #expect(
            run.output == """
                Bahasa / Language (id, en) [id]: \
                What is it for (election = an election, flood = a flood, holiday = a holiday) [election]: \
                  “fire” is not known; choose one of those that are named.
                What is it for (election = an election, flood = a flood, holiday = a holiday) [election]: \
                Name of the site [Flood Posts]: \
                Cities, with commas between them [North City, South City]: \
                Posts, with commas between them, city after city [one for each city]: \
                Time zone (WIB, WITA, WIT) [WIB]: \
                The new site is in [ROOT]: 11 files.
                Next:
                  cd [ROOT]
                  posko serve --open            # see it in the browser
                  posko new summary north-post  # begin today's report
                  posko build                   # write the site to Output/

                """)
        #expect(
            try paths(below: "\(site.path)/Content/cities") == ["north.md", "south.md"])
        let settings = try text(ofFile: "\(site.path)/Content/site.yaml")
        #expect(settings.contains("time_zone: Asia/Makassar"))
        #expect(try site.run(["check", "--site", site.path]).errors == "")
    }

    @Test func whatIsGivenIsNotAskedFor() throws {
        let site = try NewFolder()
        let run = try answered(
            "\\nPosko Satu, Posko Dua\\n\\n", site,
            "--language id --occasion flood --title Banjir")
        #expect(
            run.output.hasPrefix(
                "Kota dan kabupaten, dipisahkan koma [Kota Utara, Kota Selatan]: "
                    + "Posko, dipisahkan koma, menurut urutan wilayah [satu per wilayah]: "
                    + "Zona waktu (WIB, WITA, WIT) [WIB]: Situs baru ada di [ROOT]: 11 berkas.\n"))
        #expect(
            try paths(below: "\(site.path)/Content/posts") == ["posko-dua.md", "posko-satu.md"])
    }

    @Test func withYesNothingIsAsked() throws {
        let site = try NewFolder()
        let run = try answered("", site, "--yes")
        #expect(run.output.hasPrefix("Situs baru ada di [ROOT]: 12 berkas.\n"))
    }

    @Test func answersThatEndEarlyLeaveNothingBehind() throws {
        let site = try NewFolder()
        let run = try answered("en\\n", site)
        #expect(run.output.hasSuffix("posko: cancelled; nothing was written\n"))
        #expect(run.exitCode == 2)
        #expect(!FileManager.default.fileExists(atPath: site.path))
    }
}
