import Foundation
import Testing

/// What a build says, without its bytes and its time.
private func timeless(_ text: String) -> String {
    text.replacing(/, [\d,.]+ kB, \d+[,.]\d\d (detik|seconds)/) { ", [SIZE], [TIME] \($0.1)" }
}

@Test func aBuildEndsWithWhatItWroteAndWhichFileToOpen() throws {
    let site = try FixtureSite()
    let run = try site.run("build")
    #expect(
        timeless(run.output) == """
            Selesai: 24 halaman dari 2 wilayah, 3 posko, 0 paslon, 3 ringkasan, 1 berita, 1 halaman bebas.
            49 berkas, [SIZE], [TIME] detik.
            Tanpa pencarian.
            Buka [ROOT]/Output/index.html

            """)
    #expect(run.errors == "")
    #expect(run.exitCode == 0)
    let files = try tree(site.output).filter { $0.key != ".posko-manifest" }
    #expect(files.count == 49)
    #expect(files.keys.count { $0.hasSuffix(".html") } == 27)
    let bytes = files.values.map(\.count).reduce(0, +)
    #expect(run.output.contains(", \(bytes / 1000),\(bytes / 100 % 10) kB, "))
    #expect(
        timeless(try site.run("build", "--language", "en").output) == """
            Done: 24 pages from 2 cities, 3 posts, 0 candidates, 3 summaries, 1 piece of news, 1 other page.
            49 files, [SIZE], [TIME] seconds.
            No search.
            Open [ROOT]/Output/index.html

            """)
}

@Test func whatIsHeldBackIsCounted() throws {
    let site = try FixtureSite()
    try site.replace("menu: 1", with: "menu: 1\ndraft: true", in: "Content/pages/tentang.md")
    try site.replace(
        "date: 2021-01-06", with: "date: 2021-01-06\npublish_at: 2199-01-01T08:00",
        in: "Content/news/air-naik.md")
    #expect(
        timeless(try site.run("build").output) == """
            Selesai: 22 halaman dari 2 wilayah, 3 posko, 0 paslon, 3 ringkasan, 0 berita, 0 halaman bebas.
            47 berkas, [SIZE], [TIME] detik.
            Tanpa pencarian.
            Ditahan: 1 konsep, 1 isian yang belum waktunya terbit.
            Buka [ROOT]/Output/index.html

            """)
    #expect(!FileManager.default.fileExists(atPath: "\(site.output)/tentang/index.html"))
    #expect(
        timeless(try site.run("build", "--drafts", "--as-of", "2199-01-01").output) == """
            Selesai: 24 halaman dari 2 wilayah, 3 posko, 0 paslon, 3 ringkasan, 1 berita, 1 halaman bebas.
            49 berkas, [SIZE], [TIME] detik.
            Tanpa pencarian.
            Buka [ROOT]/Output/index.html

            """)
    #expect(FileManager.default.fileExists(atPath: "\(site.output)/tentang/index.html"))
}

@Test(arguments: [
    (["--as-of", "2021-01-06"], [:]), (["--as-of", "2021-01-06T23:59:59+08:00"], [:]),
    ([], ["SOURCE_DATE_EPOCH": "1609948799"]),
    (["--as-of", "2021-01-06"], ["SOURCE_DATE_EPOCH": "4102444800"]),
])
func aSiteIsToldAsItStoodThen(_ options: [String], _ environment: [String: String]) throws {
    let site = try FixtureSite()
    let run = try Program.run(
        Program.path, ["build", "--site", site.path] + options, environment: environment)
    #expect(
        timeless(site.masked(run.output)) == """
            Selesai: 21 halaman dari 2 wilayah, 3 posko, 0 paslon, 1 ringkasan, 1 berita, 1 halaman bebas.
            45 berkas, [SIZE], [TIME] detik.
            Tanpa pencarian.
            Ditahan: 2 isian dari waktu sesudahnya.
            Buka [ROOT]/Output/index.html

            """)
    #expect(!FileManager.default.fileExists(atPath: "\(site.output)/ringkasan/hulu-07"))
}

@Test func aBaseURLTakesThePlaceOfTheOneOfTheSite() throws {
    let site = try FixtureSite()
    _ = try site.run("build", "--base-url", "http://lain.example/a/b")
    let sitemap = try text(ofFile: "\(site.output)/sitemap.xml")
    let addresses = sitemap.matches(of: /<loc>(.*?)<\/loc>/).map { String($0.1) }
    #expect(addresses.contains("http://lain.example/a/b/kota/hulu-sari/"))
    #expect(addresses.allSatisfy { $0.hasPrefix("http://lain.example/a/b/") })
    for (name, bytes) in try tree(site.output) {
        #expect(!String(decoding: bytes, as: UTF8.self).contains("banjir.example"), "\(name)")
    }
}

@Test func aSiteIsWrittenToAnotherFolderWhereOneIsNamed() throws {
    let (site, folder) = (try FixtureSite(), try TemporaryFolder())
    let before = try tree(site.path)
    let run = try site.run("build", "--output", "\(folder.path)/dalam/situs")
    #expect(run.output.hasSuffix("Buka \(folder.path)/dalam/situs/index.html\n"))
    #expect(try tree(site.path) == before)
    #expect(
        try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/dalam") == ["situs"])
    _ = try site.run("build")
    #expect(try tree("\(folder.path)/dalam/situs") == tree(site.output))
}

@Test func theCurrentFolderIsTheSiteWithoutAnOption() throws {
    let site = try FixtureSite()
    let run = try Program.run(Program.path, ["build"], folder: site.path)
    #expect(run.output.hasSuffix("Buka Output/index.html\n"))
    #expect(FileManager.default.fileExists(atPath: "\(site.output)/index.html"))
}

@Test func aFolderWithSomethingElseInItIsLeftAsItIs() throws {
    let site = try FixtureSite()
    try write("jangan hilang\n", toFile: "\(site.output)/surat/penting.txt")
    let run = try site.run("build")
    #expect(
        run.errors == """
            posko: “[ROOT]/Output/surat/penting.txt” bukan buatan posko dan akan hilang; pindahkan, atau pilih folder lain dengan --output

            """)
    #expect(run.output == "")
    #expect(run.exitCode == 2)
    #expect(try tree(site.output) == ["surat/penting.txt": Data("jangan hilang\n".utf8)])
    #expect(
        try FileManager.default.contentsOfDirectory(atPath: site.path).sorted()
            == ["Content", "Output", "Templates"])
}

@Test func aFileInThePlaceOfTheFolderIsLeftAsItIs() throws {
    let site = try FixtureSite()
    try write("lama\n", toFile: site.output)
    let run = try site.run("build", "--language", "en")
    #expect(
        run.errors
            == "posko: “[ROOT]/Output” is not a folder; choose another one with --output\n")
    #expect(run.exitCode == 2)
    #expect(try text(ofFile: site.output) == "lama\n")
}

@Test func anOldSiteKeepsEveryByteWhereTheNewOneHasAFault() throws {
    let site = try FixtureSite()
    _ = try site.run("build")
    let before = try tree(site.output)
    try site.replace("rescued: 15", with: "rescued: 11", in: "Content/summaries/2021-01/hulu-07.md")
    try site.replace("Air naik di hulu.", with: "Air surut.", in: "Content/news/air-naik.md")
    #expect(try site.run("build").exitCode == 1)
    #expect(try tree(site.output) == before)
    try site.replace("rescued: 11", with: "rescued: 16", in: "Content/summaries/2021-01/hulu-07.md")
    #expect(try site.run("build").exitCode == 0)
    #expect(try tree(site.output) != before)
}

@Test func warningsDoNotStopABuild() throws {
    let run = try Fixture(name: "faults/raw-html").site().run("build", "--language", "en")
    #expect(run.errors == (try text(ofFile: "\(fixturesFolder)/faults/raw-html/expected.en.txt")))
    #expect(run.exitCode == 0)
}

@Test func aFileThatCannotBeReadIsTheMachinesFault() throws {
    let site = try FixtureSite()
    try FileManager.default.createSymbolicLink(
        atPath: "\(site.path)/Output", withDestinationPath: "tidak-ada/situs")
    let run = try site.run("build")
    #expect(run.exitCode == 2)
    #expect(
        run.errors == "posko: “[ROOT]/Output” bukan folder; pilih folder lain dengan --output\n")
}
