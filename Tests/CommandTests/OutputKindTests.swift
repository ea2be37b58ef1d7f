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
}
#endif
