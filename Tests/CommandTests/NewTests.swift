import Foundation
import Testing

/// 8 January 2021, 07.30 in Makassar, and still the 7th in UTC.
private let clock = ["SOURCE_DATE_EPOCH": "1610062200"]

private func run(_ site: FixtureSite, _ arguments: String...) throws -> Program.Run {
    let run = try Program.run(
        Program.path, ["new"] + arguments + ["--site", site.path], environment: clock)
    return Program.Run(
        output: site.masked(run.output), errors: site.masked(run.errors), exitCode: run.exitCode)
}

@Suite struct NewTests {
    @Test func aReportHasItsPostsFiguresAndOpenProblems() throws {
        let site = try FixtureSite()
        try site.replace(
            "status: resolved, note: Karung pasir terpasang",
            with: "status: referred, to: \"Dinas: PU\"", in: "Content/summaries/2021-01/hulu-07.md")
        let run = try run(site, "summary", "posko-hulu")
        #expect(
            run.output == """
                Ditulis: [ROOT]/Content/summaries/2021-01/2021-01-08-posko-hulu.md
                Buka berkas itu, isi yang perlu, lalu jalankan: posko check

                """)
        #expect(run.errors == "")
        try expect(
            text(ofFile: "\(site.path)/Content/summaries/2021-01/2021-01-08-posko-hulu.md"),
            asIn: "\(fixturesFolder)/new/summary.md")
        #expect(try site.run("check").errors == "")
    }

    @Test(arguments: [
        (["post", "Posko: Bukit #2", "--city", "hulu-sari"], "posts/posko-bukit-2.md"),
        (["post", "Posko Pusat"], "posts/posko-pusat.md"),
        (["candidate", "Nama Satu–Nama Dua"], "candidates/nama-satu-nama-dua.md"),
        (["city", "Kabupaten Bukit"], "cities/kabupaten-bukit.md"),
        (["news", "Air \"surut\""], "news/2021-01-08-air-surut.md"),
        (["page", "Posko"], "pages/posko-2.md"),
        (["summary", "posko-muara"], "summaries/2021-01/2021-01-08-posko-muara.md"),
        (
            ["summary", "posko-induk", "--city", "hulu-sari", "--date", "2021-02-01"],
            "summaries/2021-02/2021-02-01-posko-induk-hulu-sari.md"
        ),
    ])
    func aNewEntryIsRightAtOnceAndNeverOverwritten(
        _ arguments: [String], _ path: String
    ) throws {
        let site = try FixtureSite()
        let all = ["new"] + arguments + ["--site", site.path, "--language", "en"]
        let first = try Program.run(Program.path, all, environment: clock)
        #expect(
            site.masked(first.output) == """
                Written: [ROOT]/Content/\(path)
                Open the file, fill what is needed, then run: posko check

                """)
        #expect(first.errors == "")
        #expect(first.exitCode == 0)
        #expect(try site.run("check").errors == "")
        if arguments[0] == "page" { return }
        let before = try text(ofFile: "\(site.path)/Content/\(path)")
        let again = try Program.run(Program.path, all, environment: clock)
        #expect(again.errors.contains("already"))
        #expect(again.exitCode == 2)
        #expect(try text(ofFile: "\(site.path)/Content/\(path)") == before)
    }

    @Test func aTakenNameIsToldWithOneThatIsFree() throws {
        let site = try FixtureSite()
        for _ in 0..<2 { _ = try run(site, "city", "Bukit") }
        let again = try run(site, "city", "Bukit")
        #expect(
            again.errors
                == "posko: “[ROOT]/Content/cities/bukit.md” sudah ada dan tidak diubah; pilih nama lain, misalnya --name bukit-2\n"
        )
        #expect(again.exitCode == 2)
        #expect(try run(site, "city", "Bukit", "--name", "bukit-2").exitCode == 0)
        let summary = try run(site, "summary", "posko-hulu", "--name", "hulu-06")
        #expect(
            summary.errors
                == "posko: “Content/summaries/2021-01/hulu-06.md” sudah ada dan tidak diubah\n")
        let second = try run(site, "summary", "posko-hulu", "--date", "2021-01-07")
        #expect(
            second.errors
                == "posko: laporan posko dan hari itu sudah ada: Content/summaries/2021-01/hulu-07.md; ubah di sana, atau tulis laporan kedua dengan --name\n"
        )
    }

    @Test func whatCannotBeKnownIsToldToBeFilled() throws {
        let site = try FixtureSite()
        let run = try run(site, "candidate", "Pasangan Bersatu")
        #expect(
            run.output == """
                Ditulis: [ROOT]/Content/candidates/pasangan-bersatu.md
                Isi dahulu governor, vice_governor di berkas itu, lalu jalankan: posko check

                """)
        #expect(run.exitCode == 0)
        let checked = try site.run("check")
        #expect(checked.errors.matches(of: /error\[empty-value\]/).count == 2)
    }

    @Test func namesThatAreWrongAreToldWithTheOneThatWasMeant() throws {
        let site = try FixtureSite()
        #expect(
            try run(site, "summary", "posko-hlu").errors
                == "posko: tidak ada posko bernama “posko-hlu”; maksud Anda “posko-hulu”?\n")
        #expect(
            try run(site, "post", "Baru", "--city", "hulusari").errors
                == "posko: tidak ada wilayah bernama “hulusari”; maksud Anda “hulu-sari”?\n")
        #expect(
            try run(site, "summary").errors
                == "posko: posko mana? Yang ada: posko-hulu, posko-induk, posko-muara\n")
        let other = try run(site, "summary", "posko-hulu", "--city", "muara-tirta")
        #expect(
            other.errors
                == "posko: posko “posko-hulu” melapor untuk “hulu-sari”, bukan untuk “muara-tirta”\n"
        )
        #expect(other.exitCode == 2)
        #expect(try run(site, "page", "Halo", "--name", "Halo Dunia").exitCode == 2)
        #expect(try run(site, "page", " \n").exitCode == 2)
        #expect(try run(site, "news", "Halo", "--date", "3/12/2024").exitCode == 2)
    }

    @Test func otherFaultsOfTheSiteAreNoHindrance() throws {
        let site = try FixtureSite.withAFault()
        try site.replace(
            "status: active", with: "status: aktif", in: "Content/posts/posko-muara.md")
        try FileManager.default.removeItem(atPath: "\(site.path)/Content/region.md")
        #expect(try run(site, "summary", "posko-hulu").exitCode == 0)
        // Its own entry cannot be read, but is there.
        #expect(try run(site, "summary", "posko-muara").exitCode == 0)
        let made = "\(site.path)/Content/summaries/2021-01/2021-01-08-posko-hulu.md"
        #expect(try text(ofFile: made).contains("rescued: …  # Diselamatkan, jiwa; terakhir 15"))
    }

    @Test func withoutAReadableSiteYAMLItsFaultsAreTold() throws {
        let site = try FixtureSite()
        try site.replace("language: id", with: "language: idd", in: "Content/site.yaml")
        let run = try run(site, "page", "Halo")
        #expect(run.errors.contains("Content/site.yaml:3:11: error[invalid-choice]"))
        #expect(run.exitCode == 1)
        #expect(try !paths(below: site.path).contains("Content/pages/halo.md"))
    }

    @Test func whereThereIsNoSiteAtAllThatIsTold() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run("new", "summary", folder: folder.path)
        #expect(
            run.errors == """
                Content:1:1: error[missing-file]: folder situs ini tidak memiliki “Content/”
                    = aturan: folder situs berisi Content/site.yaml dan Content/region.md; “posko init” membuatnya
                1 kesalahan. Situs lama tidak diubah.

                """)
        #expect(run.output == "")
        #expect(run.exitCode == 1)
        #expect(try paths(below: folder.path) == [])
    }

    /// Each example behind a `# ` is right: with all of them taken, the entry is too.
    @Test(arguments: ["id", "en"], ["summary", "post", "candidate", "city", "news", "page"])
    func everyKeyThatIsOfferedMayBeTaken(_ language: String, _ kind: String) throws {
        let occasion = kind == "city" ? "election" : "holiday"
        let site = try NewFolder(
            "--language", language, "--occasion", occasion, "--city", "Bukit", "--post", "Posko")
        let title = kind == "summary" ? ["--date", "2024-11-30"] : ["Satu–Dua"]
        let made = try site.run(["new", kind] + title + ["--site", site.path])
        #expect(made.errors == "")
        let path =
            "\(site.path)/Content\(try #require(made.output.firstMatch(of: /Content(.*)\n/)).1)"
        let lines = try text(ofFile: path).split(separator: "\n", omittingEmptySubsequences: false)
        let taken = lines.enumerated().map { index, line in
            index != 1 && line.hasPrefix("# ") ? String(line.dropFirst(2)) : String(line)
        }.joined(separator: "\n")
        try write(
            taken.replacing(": …", with: ": 2").replacing("level: province", with: "level: city"),
            toFile: path)
        if kind == "candidate" {
            for name in ["pasangan.jpg", "pair.jpg"] {
                try FileManager.default.createDirectory(
                    atPath: "\(site.path)/Content/files", withIntermediateDirectories: true)
                try? FileManager.default.copyItem(
                    atPath: "\(fixturesFolder)/base/Content/files/peta.gif",
                    toPath: "\(site.path)/Content/files/\(name)")
            }
        }
        let checked = try site.run(["check", "--site", site.path, "--drafts"])
        #expect(checked.errors == "", "\(taken)")
        #expect(checked.exitCode == 0)
    }
}
