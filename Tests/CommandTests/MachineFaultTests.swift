#if os(Linux)
import Foundation
import Glibc
import Testing

/// The rest of a message, after what may be another file in each run.
private func nameless(_ text: String) -> String {
    text.replacing(/(Output|situs)\/[^”]+”/) { "\($0.1)/[FILE]”" }
}

/// Expects that a build that the machine stopped left everything as it was.
private func expectUntouched(
    _ outdated: OutdatedSite, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
    #expect(try fullTree(outdated.site.output) == outdated.old, sourceLocation: sourceLocation)
    #expect(
        try outdated.site.names == ["Content", "Output", "Templates"],
        sourceLocation: sourceLocation)
}

@Suite struct MachineFaultTests {
    @Test(arguments: [
        (
            "id",
            "posko: tidak dapat menulis “[DISK]/situs/[FILE]”: media penyimpanan penuh; kosongkan "
                + "sebagian, atau kurangi jumlah berkasnya\n"
        ),
        (
            "en",
            "posko: cannot write “[DISK]/situs/[FILE]”: the disk is full; free some space, or have "
                + "fewer files on it\n"
        ),
    ])
    func aFullDiskLeavesTheOldSite(_ language: String, _ message: String) throws {
        let disk = try SmallDisk()
        for isOfFiles in [false, true] {
            try disk.leaveRoom(
                forBytes: isOfFiles ? nil : 12_000, forFiles: isOfFiles ? 4 : nil)
            let run = try disk.outdated.site.run(
                "build", "--output", disk.output, "--language", language)
            #expect(nameless(disk.masked(run.errors)) == message)
            #expect(run.exitCode == 2)
            #expect(try fullTree(disk.output) == disk.outdated.old)
            #expect(try disk.names == ["situs"])
        }
        try disk.leaveRoom(forBytes: 10_000_000, forFiles: 1000)
        #expect(try disk.outdated.site.run("build", "--output", disk.output).exitCode == 0)
        #expect(try fullTree(disk.output) == disk.outdated.new)
    }

    @Test(arguments: [
        (
            "id",
            "tidak dapat membuat folder “[ROOT]/.Output.posko-new”: media penyimpanan hanya dapat "
                + "dibaca"
        ),
        ("en", "cannot create the folder “[ROOT]/.Output.posko-new”: the disk is read-only"),
    ])
    func aReadOnlyDiskLeavesTheOldSite(_ language: String, _ message: String) throws {
        let outdated = try OutdatedSite()
        let mounted = try MountedFolder(["--bind", outdated.site.path], at: outdated.site.path)
        try MountedFolder.mount(["-o", "remount,ro,bind", mounted.path])
        let run = try outdated.site.run("build", "--language", language)
        #expect(run.errors == "posko: \(message)\n")
        #expect(run.exitCode == 2)
        try expectUntouched(outdated)
    }

    @Test func aReadOnlyDiskIsNoFaultWhereNothingChanged() throws {
        let site = try FixtureSite()
        let first = try site.run("build")
        let before = try fullTree(site.output)
        let mounted = try MountedFolder(["--bind", site.path], at: site.path)
        try MountedFolder.mount(["-o", "remount,ro,bind", mounted.path])
        let second = try site.run("build")
        #expect(second.errors == "")
        #expect(second.exitCode == first.exitCode)
        #expect(try fullTree(site.output) == before)
    }

    @Test(arguments: [
        (
            "id",
            "tidak dapat membuat folder “[ROOT]/.Output.posko-new”: tidak ada izin; periksa pemilik "
                + "dan hak aksesnya"
        ),
        (
            "en",
            "cannot create the folder “[ROOT]/.Output.posko-new”: no permission; look at its owner "
                + "and rights"
        ),
    ])
    func noRightToWriteLeavesTheOldSite(_ language: String, _ message: String) throws {
        let outdated = try OutdatedSite()
        try setRights(0o555, outdated.site.path)
        defer { try? setRights(0o755, outdated.site.path) }
        let run = try runAsNobody(outdated.site, "--language", language)
        #expect(run.errors == "posko: \(message)\n")
        #expect(run.exitCode == 2)
        try expectUntouched(outdated)
    }

    @Test(arguments: [
        ("Content/news/air-naik.md", "tidak dapat membaca"),
        ("Content/files/peta.gif", "tidak dapat membaca"),
        ("Templates/home.mustache", "tidak dapat membaca"),
        ("Content/posts", "tidak dapat melihat isi folder"),
    ])
    func noRightToReadIsToldWithThePath(_ name: String, _ words: String) throws {
        let outdated = try OutdatedSite()
        try setRights(0, "\(outdated.site.path)/\(name)")
        defer { try? setRights(0o755, "\(outdated.site.path)/\(name)") }
        let run = try runAsNobody(outdated.site)
        #expect(
            run.errors == """
                posko: \(words) “[ROOT]/\(name)”: tidak ada izin; periksa pemilik dan hak aksesnya

                """)
        #expect(run.exitCode == 2)
        try expectUntouched(outdated)
    }

    @Test func sixtyFourOpenFilesAreEnough() throws {
        let outdated = try OutdatedSite()
        let run = try Program.run(
            "/bin/sh",
            [
                "-c", "ulimit -n 64; exec \"$0\" build --site \"$1\"", Program.path,
                outdated.site.path,
            ])
        #expect(run.errors == "")
        #expect(run.exitCode == 0)
        #expect(try fullTree(outdated.site.output) == outdated.new)
    }

    private func run(_ command: String, withOpenFiles limit: Int, _ site: FixtureSite) throws
        -> Program.Run
    {
        try Program.run(
            "/bin/sh",
            [
                "-c", "ulimit -n \(limit); exec \"$0\" \(command) --site \"$1\"", Program.path,
                site.path,
            ])
    }

    /// Those that only read need fewer, and may be done.
    @Test(arguments: ["check", "fmt", "list"], 4...10)
    func tooFewOpenFilesAreToldByWhatOnlyReads(_ command: String, _ limit: Int) throws {
        let run = try run(command, withOpenFiles: limit, try OutdatedSite().site)
        if run.exitCode == 0, limit > 5 { return #expect(!run.errors.contains("posko: ")) }
        #expect(run.errors.hasSuffix(": terlalu banyak berkas terbuka (ulimit -n)\n"))
        #expect(run.exitCode == 2)
    }

    @Test(arguments: 4...10)
    func tooFewOpenFilesAreToldAndLeaveTheOldSite(_ limit: Int) throws {
        let outdated = try OutdatedSite()
        let run = try run("build", withOpenFiles: limit, outdated.site)
        #expect(run.errors.hasSuffix(": terlalu banyak berkas terbuka (ulimit -n)\n"))
        #expect(run.exitCode == 2)
        try expectUntouched(outdated)
    }
}
#endif
