#if os(Linux)
import Foundation
import Testing

@Suite struct OutputKindTests {
    @Test func aSymbolicLinkStaysAndTheFolderThatItLeadsToIsExchanged() throws {
        let outdated = try OutdatedSite()
        let (site, other) = (outdated.site, try TemporaryFolder())
        let real = "\(other.path)/situs"
        try FileManager.default.moveItem(atPath: site.output, toPath: real)
        try FileManager.default.createSymbolicLink(
            atPath: site.output, withDestinationPath: real)
        let run = try site.run("build")
        #expect(run.errors == "")
        #expect(run.output.hasSuffix("Buka [ROOT]/Output/index.html\n"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: site.output) == real)
        #expect(try fullTree(real) == outdated.new)
        #expect(try FileManager.default.contentsOfDirectory(atPath: other.path) == ["situs"])
        #expect(try site.names == ["Content", "Output", "Templates"])
    }

    @Test func theCurrentFolderMayBeTheOutput() throws {
        let outdated = try OutdatedSite()
        let run = try Program.run(
            Program.path, ["build", "--site", "..", "--output", "."], folder: outdated.site.output)
        #expect(run.exitCode == 0)
        #expect(try fullTree(outdated.site.output) == outdated.new)
        #expect(try outdated.site.names == ["Content", "Output", "Templates"])
    }

    @Test func anOutputOnAnotherFileSystemThanTheSiteIsExchangedThere() throws {
        let outdated = try OutdatedSite()
        let mounted = try MountedFolder(["-t", "tmpfs", "none"])
        let output = "\(mounted.path)/situs"
        let copied = try Program.run("/bin/cp", ["-a", outdated.site.output, output])
        try #require(copied.exitCode == 0)
        let page = "\(output)/index.html"
        let number = try FileManager.default.attributesOfItem(atPath: page)[.systemNumber] as? Int
        let own = try FileManager.default.attributesOfItem(atPath: outdated.site.path)
        #expect(number != own[.systemNumber] as? Int)
        let run = try outdated.site.run("build", "--output", output)
        #expect(run.errors == "")
        #expect(try fullTree(output) == outdated.new)
        #expect(try FileManager.default.contentsOfDirectory(atPath: mounted.path) == ["situs"])
        #expect(try fullTree(outdated.site.output) == outdated.old)
    }

    @Test func aMountPointIsRefusedAndLeftAsItIs() throws {
        let site = try FixtureSite()
        let mounted = try MountedFolder(["-t", "tmpfs", "none"], at: site.output)
        let id = try site.run("build")
        #expect(
            id.errors == """
                posko: “[ROOT]/Output” adalah titik kait (mount point) dan tidak dapat ditukar dengan \
                folder lain; pilih folder di dalamnya dengan --output

                """)
        #expect(id.exitCode == 2)
        let en = try site.run("build", "--language", "en")
        #expect(
            en.errors == """
                posko: “[ROOT]/Output” is a mount point, and no other folder can take its place; \
                choose a folder inside it with --output

                """)
        #expect(try FileManager.default.contentsOfDirectory(atPath: mounted.path) == [])
        #expect(try site.names == ["Content", "Output", "Templates"])
        let inside = try site.run("build", "--output", "\(mounted.path)/situs")
        #expect(inside.exitCode == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: mounted.path) == ["situs"])
    }

    @Test func aMountPointOnTheSameFileSystemIsRefusedToo() throws {
        let outdated = try OutdatedSite()
        let site = outdated.site
        let mounted = try MountedFolder(["--bind", site.output], at: site.output)
        let run = try site.run("build", "--language", "en")
        #expect(
            run.errors == """
                posko: cannot put in place “[ROOT]/Output”: it is in use, or a mount point

                """)
        #expect(run.exitCode == 2)
        #expect(try fullTree(mounted.path) == outdated.old)
        #expect(try site.names == ["Content", "Output", "Templates"])
    }
}
#endif
