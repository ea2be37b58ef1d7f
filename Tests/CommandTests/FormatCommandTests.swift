import Diagnostics
import Foundation
import Testing

private func disorderedSite() throws -> FixtureSite {
    let site = try FixtureSite()
    try site.replace(
        "level: city\ncity: hulu-sari\n", with: "city: hulu-sari\nlevel: city\n",
        in: "Content/posts/posko-hulu.md")
    try site.replace("30.000", with: "30000  # 30000", in: "Content/cities/hulu-sari.md")
    return site
}

@Test func entriesArePutIntoFormAndNamed() throws {
    let site = try disorderedSite()
    let before = try tree(site.path)
    let looked = try site.run("fmt", "--check")
    #expect(
        looked.output == """
            [ROOT]/Content/cities/hulu-sari.md
            [ROOT]/Content/posts/posko-hulu.md

            """)
    #expect(looked.errors == "2 dari 11 isian belum rapi; jalankan posko fmt.\n")
    #expect(looked.exitCode == 1)
    #expect(try tree(site.path) == before)
    let written = try site.run("fmt")
    #expect(written.output == looked.output)
    #expect(written.errors == "2 dari 11 isian dirapikan.\n")
    #expect(written.exitCode == 0)
    #expect(
        try text(ofFile: "\(site.path)/Content/cities/hulu-sari.md").contains("30.000  # 30000"))
    let again = try site.run("fmt", "--check", "--language", "en")
    #expect(again.output == "")
    #expect(again.errors == "11 entries, all in form.\n")
    #expect(again.exitCode == 0)
    #expect(try tree(site.path).keys.sorted() == before.keys.sorted())
}

@Test func onlyTheEntriesThatAreNamedArePutIntoForm() throws {
    let site = try disorderedSite()
    let run = try Program.run("fmt", "Content/../Content/posts/posko-hulu.md", folder: site.path)
    #expect(run.output == "Content/posts/posko-hulu.md\n")
    #expect(run.errors == "1 dari 1 isian dirapikan.\n")
    #expect(run.exitCode == 0)
    #expect(try site.run("fmt", "--check").output == "[ROOT]/Content/cities/hulu-sari.md\n")
}

@Test(arguments: ["Content/site.yaml", "Content/files/peta.gif", "tidak-ada.md", "/etc/passwd"])
func aFileThatIsNoEntryIsWrongUsage(_ file: String) throws {
    let site = try disorderedSite()
    let before = try tree(site.path)
    let run = try Program.run("fmt", "Content/posts/posko-hulu.md", file, folder: site.path)
    #expect(
        run.errors == """
            posko: “\(file)” bukan isian situs ini; isian adalah berkas .md di Content/, di luar files/

            """)
    #expect(run.output == "")
    #expect(run.exitCode == 2)
    #expect(try tree(site.path) == before)
}

@Test func aFileWithAFaultIsToldAndLeftAsItIs() throws {
    let site = try disorderedSite()
    try site.replace("status: active", with: "status: aktif", in: "Content/posts/posko-hulu.md")
    let post = try text(ofFile: "\(site.path)/Content/posts/posko-hulu.md")
    let run = try site.run("fmt")
    #expect(run.output == "[ROOT]/Content/cities/hulu-sari.md\n")
    #expect(
        run.errors == """
            Content/posts/posko-hulu.md:6:9: error[invalid-choice]: “aktif” bukan nilai “status” yang dikenal
              6 | status: aktif
                |         ^^^^^
                = saran: maksud Anda “active”?
            1 kesalahan; berkas yang salah tidak disentuh.
            1 dari 10 isian dirapikan.

            """)
    #expect(run.exitCode == 1)
    #expect(try text(ofFile: "\(site.path)/Content/posts/posko-hulu.md") == post)
    let other = try site.run("fmt", "\(site.path)/Content/cities/hulu-sari.md")
    #expect(other.errors == "1 isian, semuanya rapi.\n")
    #expect(other.exitCode == 0)
}

// A link that leads nowhere has no bytes to compare.
@Test(arguments: Fixture.faults.filter { $0.code != .linkedFile })
func puttingIntoFormTouchesNothingBelowTheKeysAndIsDoneOnce(_ fixture: Fixture) throws {
    let site = try fixture.site()
    let before = try tree(site.path)
    _ = try site.run("fmt")
    let again = try site.run("fmt", "--check")
    #expect(again.output == "")
    let after = try tree(site.path)
    #expect(after.keys.sorted() == before.keys.sorted())
    for (name, bytes) in after where bytes != before[name] {
        let old = before[name] ?? Data()
        #expect(name.hasSuffix(".md") && old.split(separator: 0x0A).count > 2, "\(name)")
        #expect(below(bytes) == below(old), "\(name)")
    }
}

/// The bytes from the second `---` on.
private func below(_ file: Data) -> Data {
    guard let first = file.firstRange(of: Data("---".utf8)),
        let second = file[first.upperBound...].firstRange(of: Data("\n---".utf8))
    else { return file }
    return Data(file[second.lowerBound...])
}

@Test func aFileKeepsItsRightsAndNothingIsLeftBesideIt() throws {
    let site = try disorderedSite()
    let post = "\(site.path)/Content/posts/posko-hulu.md"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: post)
    _ = try site.run("fmt")
    let attributes = try FileManager.default.attributesOfItem(atPath: post)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(site.path)/Content/posts")
    #expect(names.sorted() == ["posko-hulu.md", "posko-induk.md", "posko-muara.md"])
}
