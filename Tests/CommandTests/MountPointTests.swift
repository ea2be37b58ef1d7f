#if os(Linux)
import Foundation
import Testing

@Suite struct MountPointTests {
    @Test func anEmptyMountPointHoldsLinksAfterABuild() throws {
        let outdated = try OutdatedSite()
        let site = try FixtureSite(of: outdated.site)
        try FileManager.default.removeItem(atPath: site.output)
        let mounted = try MountedFolder(["-t", "tmpfs", "none"], at: site.output)
        let run = try site.run("build")
        #expect(run.errors == "")
        #expect(run.output.hasSuffix("Buka [ROOT]/Output/index.html\n"))
        let names = try FileManager.default.contentsOfDirectory(atPath: mounted.path).sorted()
        #expect(
            names == [".posko-site"]
                + Set(outdated.new.served.keys.map { $0.prefix { $0 != "/" } })
                .map(String.init).sorted())
        let page = try text(ofFile: "\(site.output)/perihal/index.html")
        #expect(Data(page.utf8) == outdated.new["perihal/index.html"])
        #expect(try fullTree("\(site.output)/.posko-site/b") == outdated.new)
    }

    @Test(arguments: MountedSite.Old.allCases)
    func anOldSiteOnAMountPointIsExchanged(_ old: MountedSite.Old) throws {
        let outdated = try OutdatedSite()
        let mounted = try MountedSite(outdated, old)
        #expect(try mounted.served() == outdated.old.served)
        #expect(try mounted.site.run("build").errors == "")
        try mounted.expectLinked(outdated.new)
        let before = try mounted.times()
        #expect(try mounted.site.run("build").errors == "")
        #expect(try mounted.times() == before)
    }

    @Test func aMountPointOnTheSameFileSystemIsOneToo() throws {
        let outdated = try OutdatedSite()
        let other = try FixtureSite(of: outdated.site)
        let mounted = try MountedSite(outdated, .plain, ["--bind", other.output])
        #expect(try mounted.site.run("build").errors == "")
        try mounted.expectLinked(outdated.new)
    }

    @Test func whatTheFileSystemKeepsAtItsRootStays() throws {
        let outdated = try OutdatedSite()
        let mounted = try MountedSite(outdated, .linked)
        let own = "\(mounted.site.output)/lost+found"
        try FileManager.default.createDirectory(
            atPath: "\(own)/#12", withIntermediateDirectories: true)
        try write("x", toFile: "\(own)/#12/13")
        #expect(try mounted.site.run("build").errors == "")
        #expect(try text(ofFile: "\(own)/#12/13") == "x")
        try FileManager.default.removeItem(atPath: own)
        try mounted.expectLinked(outdated.new)
    }

    @Test(arguments: [
        (MountedSite.Old.plain, "catatan.txt"), (.plain, "kota/catatan.txt"),
        (.plain, ".posko-site/catatan.txt"), (.linked, "catatan.txt"),
        (.linked, ".posko-site/catatan.txt"), (.linked, ".posko-site/b/kota/catatan.txt"),
    ])
    func aFileThatNoBuildHasWrittenIsRefusedAndNamed(_ old: MountedSite.Old, _ name: String) throws
    {
        let outdated = try OutdatedSite()
        let mounted = try MountedSite(outdated, old)
        let path = "\(mounted.site.output)/\(name)"
        try FileManager.default.createDirectory(
            at: URL(fileURLWithPath: path).deletingLastPathComponent(),
            withIntermediateDirectories: true)
        try write("x", toFile: path)
        let before = try mounted.served()
        let run = try mounted.site.run("build", "--language", "en")
        #expect(
            run.errors == """
                posko: “[ROOT]/Output/\(name)” was not made by posko and would be lost; move it, or \
                choose another folder with --output

                """)
        #expect(run.exitCode == 2)
        #expect(try text(ofFile: path) == "x")
        #expect(try mounted.served() == before)
    }

    @Test(arguments: MountedSite.Old.allCases)
    func aBuildThatIsKilledAtAnyCallLeavesTheWholeOldOrTheWholeNewSite(
        _ old: MountedSite.Old
    ) throws {
        let outdated = try OutdatedSite()
        let untouched = try MountedSite(outdated, old)
        let (run, calls) = try Strace.build(
            untouched.site, ["-e", "trace=\(Strace.changes)"])
        try #require(run.exitCode == 0, "\(run.errors)")
        try untouched.expectLinked(outdated.new)
        var (olds, news) = (0, 0)
        var killed: Set<String> = []
        for point in Strace.points(of: calls, most: 15) {
            let mounted = try MountedSite(outdated, old)
            let run = try Strace.build(mounted.site, point.kill).run
            if run.exitCode != 0 { killed.insert(point.name) }
            let left = try mounted.served()
            #expect(
                left == outdated.old.served || left == outdated.new.served,
                "neither the old nor the new site after \(point)")
            if left == outdated.new.served { news += 1 } else { olds += 1 }
            #expect(try mounted.site.run("build").errors == "", "after \(point)")
            try mounted.expectLinked(outdated.new, "in the run after \(point)")
        }
        #expect(olds > 20 && news > 5)
        #expect(!killed.isDisjoint(with: ["symlink", "symlinkat"]))
        #expect(!killed.isDisjoint(with: ["rename", "renameat", "renameat2"]))
        if old == .plain { #expect(killed.contains("renameat2")) }
    }

    @Test func aKilledBuildIsMendedAlsoWhereTheNextHasAFault() throws {
        let outdated = try OutdatedSite()
        let mounted = try MountedSite(outdated, .plain)
        // While the folders of the old site give way to links.
        let run = try Strace.build(
            mounted.site, Strace.Point(name: "renameat2", number: 3).kill
        ).run
        try #require(run.exitCode != 0)
        try write("bukan isian\n", toFile: "\(mounted.site.path)/Content/news/rusak.md")
        #expect(try mounted.site.run("build").exitCode == 1)
        try mounted.expectLinked(outdated.old)
    }

    @Test(arguments: [0, 3, 4, 5, 6])
    func foldersGiveWayToLinksInTwoMovesWhereThereIsNoExchange(_ number: Int) throws {
        let outdated = try OutdatedSite()
        let mounted = try MountedSite(outdated, .plain)
        let refusal = [
            "-e", "trace=?rename,?renameat,renameat2", "-e", "inject=renameat2:error=EINVAL",
        ]
        let kill = ["-e", "inject=?rename,?renameat:signal=KILL:when=\(number)"]
        let run = try Strace.build(mounted.site, refusal + (number > 0 ? kill : [])).run
        #expect((run.exitCode == 0) == (number == 0))
        #expect(try mounted.site.run("build").errors == "")
        try mounted.expectLinked(outdated.new, "after move \(number)")
    }

    @Test func aFileSystemWithoutSymbolicLinksIsToldAndTheOldSiteStays() throws {
        let outdated = try OutdatedSite()
        let mounted = try MountedSite(outdated, .plain)
        let run = try Strace.build(
            mounted.site,
            ["-e", "trace=?symlink,?symlinkat", "-e", "inject=?symlink,?symlinkat:error=EPERM"]
        ).run
        #expect(
            mounted.site.masked(run.errors) == """
                posko: tidak dapat membuat tautan simbolis “[ROOT]/Output/.posko-site/link”: sistem \
                berkas ini tidak mengenal tautan simbolis; pilih folder lain dengan --output

                """)
        #expect(run.exitCode == 2)
        #expect(try fullTree(mounted.site.output) == outdated.old)
    }

    @Test func whatWasWrittenAsLinksStaysSoWhereNothingIsMountedAnyMore() throws {
        let outdated = try OutdatedSite()
        let site = outdated.site
        let other = try FixtureSite(of: site)
        do {
            let mounted = try MountedFolder(["--bind", site.output], at: site.output)
            #expect(try site.run("build").errors == "")
            #expect(mounted.path == site.output)
        }
        try site.replace("Air surut.", with: "Air naik di hulu.", in: "Content/news/air-naik.md")
        #expect(try site.run("build").errors == "")
        let pages = try text(ofFile: "\(site.output)/berita/air-naik/index.html")
        #expect(try pages == text(ofFile: "\(other.output)/berita/air-naik/index.html"))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: "\(site.output)/.posko-site")
                .sorted() == ["a", "current"])
    }
}

extension MountedSite {
    /// When each file and folder was changed last, to the nanosecond.
    fileprivate func times() throws -> String {
        try Program.run("/usr/bin/find", [site.output, "-printf", "%p %T@ %C@\n"]).output
    }
}
#endif
