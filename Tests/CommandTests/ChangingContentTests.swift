#if os(Linux)
import Foundation
import Testing

@Suite struct ChangingContentTests {
    private let file = "Content/news/air-naik.md"

    @Test func aFileThatChangesWhileItIsReadIsToldAndLeavesTheOldSite() throws {
        let outdated = try OutdatedSite()
        let site = outdated.site
        let before = try text(ofFile: "\(site.path)/\(file)")
        // It is read to see whether anything changed, and then for its keys; only the third time for
        // its text.
        let build = try StoppedBuild(site, after: "close", 2, on: "\(site.path)/\(file)")
        try write(before + "Air naik lagi.\n", toFile: "\(site.path)/\(file)")
        let run = try build.run()
        #expect(
            run.errors == """
                posko: tidak dapat membaca “[ROOT]/\(file)”: berubah ketika situs sedang dibangun; \
                jalankan sekali lagi

                """)
        #expect(run.exitCode == 2)
        #expect(try fullTree(site.output) == outdated.old)
        #expect(try site.names == ["Content", "Output", "Templates"])
        try write(before, toFile: "\(site.path)/\(file)")
        try outdated.expectNewAfterARun(site, "a change")
    }

    /// The texts of reports are held from the first reading, so that keys and text are of one version.
    @Test func aReportThatChangesMeanwhileIsShownAsItWasRead() throws {
        let outdated = try OutdatedSite()
        let site = outdated.site
        let report = "\(site.path)/Content/summaries/2021-01/muara-07.md"
        let before = try text(ofFile: report)
        // It is read to see whether anything changed, and then once for its keys and its text.
        let build = try StoppedBuild(site, after: "close", 2, on: report)
        try write(before + "Air naik lagi.\n", toFile: report)
        #expect(try build.run().exitCode == 0)
        #expect(try fullTree(site.output) == outdated.new)
        #expect(try site.run("build").exitCode == 0)
        let page = "ringkasan/muara-07/index.html"
        let now = try #require(try fullTree(site.output)[page])
        #expect(String(decoding: now, as: UTF8.self).contains("Air naik lagi."))
    }

    @Test func aFileThatVanishesIsToldAndLeavesTheOldSite() throws {
        let outdated = try OutdatedSite()
        let site = outdated.site
        // After the folder was listed, and before what it names is read.
        let build = try StoppedBuild(site, after: "getdents64", 2, on: "\(site.path)/Content/news")
        try FileManager.default.removeItem(atPath: "\(site.path)/\(file)")
        let run = try build.run()
        #expect(run.errors == "posko: tidak dapat membaca “[ROOT]/\(file)”: tidak ada\n")
        #expect(run.exitCode == 2)
        #expect(try fullTree(site.output) == outdated.old)
        #expect(try site.names == ["Content", "Output", "Templates"])
    }

    @Test func aCopiedFileThatChangesMeanwhileIsTold() throws {
        let outdated = try OutdatedSite()
        let site = outdated.site
        let map = "\(site.path)/Content/files/data.bin"
        try write("lama", toFile: map)
        try #require(try site.run("build").exitCode == 0)
        try write("baru", toFile: map)
        let old = try fullTree(site.output)
        // By this name it is opened in the new output, after it was found not to be the old one.
        let build = try StoppedBuild(site, after: "openat", 1, on: "files/data.bin")
        try write("lagi", toFile: map)
        let run = try build.run()
        #expect(
            run.errors == """
                posko: tidak dapat membaca “[ROOT]/Content/files/data.bin”: berubah ketika situs \
                sedang dibangun; jalankan sekali lagi

                """)
        #expect(run.exitCode == 2)
        #expect(try fullTree(site.output) == old)
        #expect(try site.names == ["Content", "Output", "Templates"])
    }

    @Test func linksInContentAreRefusedWhereverTheyLead() throws {
        let outdated = try OutdatedSite()
        let site = outdated.site
        let news = "\(site.path)/Content/news"
        for (name, target) in [
            ("putaran", ".."), ("luar.md", "/etc/hostname"), ("dalam.md", "air-naik.md"),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(news)/\(name)", withDestinationPath: target)
        }
        let run = try site.run("build", "--language", "en")
        #expect(
            run.errors == """
                Content/news/dalam.md:1:1: error[linked-file]: “Content/news/dalam.md” only points to a file elsewhere (a symbolic link)
                    = rule: what a site holds lies in its own folder; copy the file here
                Content/news/luar.md:1:1: error[linked-file]: “Content/news/luar.md” only points to a file elsewhere (a symbolic link)
                    = rule: what a site holds lies in its own folder; copy the file here
                Content/news/putaran:1:1: error[linked-file]: “Content/news/putaran” only points to a file elsewhere (a symbolic link)
                    = rule: what a site holds lies in its own folder; copy the file here
                3 faults. The old site is unchanged.

                """)
        #expect(run.exitCode == 1)
        #expect(try fullTree(site.output) == outdated.old)
        #expect(try site.names == ["Content", "Output", "Templates"])
    }
}
#endif
