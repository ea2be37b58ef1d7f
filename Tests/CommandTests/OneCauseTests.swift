import Foundation
import Testing

/// A site of which a city's file has got another name, with so many summaries that name it.
private func siteWithARenamedCity(_ count: Int) throws -> FixtureSite {
    let site = try FixtureSite()
    for number in 1...count {
        let day = "2021-02-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)"
        try write(
            "---\npost: posko-induk\ndate: \(day)\ncity: hulu-sari\n---\n\n[Kota](../cities/hulu-sari.md)\n",
            toFile: "\(site.path)/Content/summaries/a-\(1000 + number).md")
    }
    try FileManager.default.moveItem(
        atPath: "\(site.path)/Content/cities/hulu-sari.md",
        toPath: "\(site.path)/Content/cities/hulu.md")
    return site
}

@Test func aRenamedCityIsOneMistakeForAllThatNamesIt() throws {
    let run = try siteWithARenamedCity(200).run("check")
    #expect(
        run.errors == """
            Content/news/air-naik.md:4:10: error[unknown-city]: tidak ada wilayah bernama “hulu-sari”
              4 | cities: [hulu-sari]
                |          ^^^^^^^^^
                = Content/pages/tentang.md:6:29: juga di sini
                = Content/posts/posko-hulu.md:4:7: juga di sini
                = Content/summaries/a-1001.md:4:7: juga di sini
                = Content/summaries/a-1001.md:7:8: juga di sini
                = Content/summaries/a-1002.md:4:7: juga di sini dan di 397 tempat lain
                = aturan: yang ada: hulu, muara-tirta
            1 kesalahan. Situs lama tidak diubah.

            """)
    #expect(run.exitCode == 1)
}

@Test func settingsThatCannotBeReadAreOneMistake() throws {
    let site = try FixtureSite()
    try write("title: [\n", toFile: "\(site.path)/Content/site.yaml")
    let run = try site.run("check", "--format", "json")
    #expect(run.output.contains(#""errors": 1,"#))
    #expect(run.exitCode == 1)
}

@Test func aFileByAnotherNameIsOneMistake() throws {
    let site = try FixtureSite()
    try FileManager.default.moveItem(
        atPath: "\(site.path)/Content/site.yaml", toPath: "\(site.path)/Content/site.yml")
    let run = try site.run("check")
    #expect(
        run.errors == """
            Content/site.yml:1:1: error[unknown-file]: “Content/site.yml” tidak pada tempatnya: tidak ada yang akan membacanya
              1 | title: Posko Banjir Kabupaten Wringin Tirta
                | ^
                = aturan: isian berada di cities/, posts/, candidates/, summaries/, news/ atau pages/ dan berakhiran .md; berkas lain di files/
                = saran: maksud Anda “Content/site.yaml”?
            1 kesalahan. Situs lama tidak diubah.

            """)
    #expect(run.exitCode == 1)
}

@Test func aBlockWhoseWordIsNearlyTableIsAMistake() throws {
    let site = try FixtureSite()
    let page = "\(site.path)/Content/pages/tentang.md"
    let old = try text(ofFile: page)
    try write(
        old + "\n```tabel per-kecamatan\n```\n\n```swift\n```\n\n```tabel lain\nteks\n```\n",
        toFile: page)
    let run = try site.run("check")
    #expect(
        run.errors == """
            Content/pages/tentang.md:8:10: error[unknown-table]: tidak ada tabel bernama “tabel per-kecamatan”
              8 | ```tabel per-kecamatan
                |          ^^^^^^^^^^^^^
                = saran: maksud Anda “table per-kecamatan”?
            1 kesalahan. Situs lama tidak diubah.

            """)
    #expect(run.exitCode == 1)
}

@Test func aMisspeltKeyOfATranslationIsOneMistake() throws {
    let site = try Fixture(name: "languages").site()
    try site.replace(
        "title: Main Post", with: "titel: Main Post", in: "Content/posts/posko-induk.en.md")
    let run = try site.run("check", "--language", "en")
    #expect(
        run.errors == """
            Content/posts/posko-induk.en.md:2:1: error[unknown-key]: there is no key named “titel” here
              2 | titel: Main Post
                | ^^^^^
                = suggestion: did you mean “title”?
            1 fault. The old site is unchanged.

            """)
}
