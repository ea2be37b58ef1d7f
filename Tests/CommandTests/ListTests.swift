import Foundation
import Testing

/// Runs the command in the site's own folder.
private func listed(_ options: [String] = [], in site: FixtureSite) throws -> Program.Run {
    try Program.run(Program.path, ["list"] + options, folder: site.path)
}

@Test func entriesAreListedWithTheirFilesInColumns() throws {
    let run = try listed(in: FixtureSite())
    #expect(
        run.output == """
            Content/region.md                      region   -           -            published  Kabupaten Wringin Tirta
            Content/cities/hulu-sari.md            city     -           hulu-sari    published  Hulu Sari
            Content/cities/muara-tirta.md          city     -           muara-tirta  published  Muara Tirta
            Content/posts/posko-hulu.md            post     -           hulu-sari    active     Posko Hulu Sari
            Content/posts/posko-induk.md           post     -           -            active     Posko Induk
            Content/posts/posko-muara.md           post     -           muara-tirta  active     Posko Muara Tirta
            Content/summaries/2021-01/hulu-06.md   summary  2021-01-06  hulu-sari    published  posko-hulu
            Content/summaries/2021-01/hulu-07.md   summary  2021-01-07  hulu-sari    published  posko-hulu
            Content/summaries/2021-01/muara-07.md  summary  2021-01-07  muara-tirta  published  posko-muara
            Content/news/air-naik.md               news     2021-01-06  hulu-sari    published  Air naik
            Content/pages/tentang.md               page     -           -            published  Tentang

            """)
    #expect(run.errors == "")
    #expect(run.exitCode == 0)
}

@Test(arguments: [
    (["--kind", "post"], ["posts/posko-hulu", "posts/posko-induk", "posts/posko-muara"]),
    (["--kind", "post", "--city", "hulu-sari"], ["posts/posko-hulu"]),
    (["--day", "2021-01-07"], ["summaries/2021-01/hulu-07", "summaries/2021-01/muara-07"]),
    (["--day", "2021-01-07", "--city", "hulu-sari"], ["summaries/2021-01/hulu-07"]),
    (["--state", "active", "--city", "muara-tirta"], ["posts/posko-muara"]),
    (["--state", "provisional"], ["summaries/2021-01/hulu-06"]),
])
func conditionsAreJoined(_ options: [String], _ files: [String]) throws {
    let run = try listed(options, in: FixtureSite())
    #expect(
        run.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
            == files.map { "Content/\($0).md" })
}

@Test func theStateIsToldAsOfADay() throws {
    let site = try FixtureSite()
    try site.replace(
        "title: Tentang\n", with: "title: Tentang\npublish_at: 2021-01-07T09:00\n",
        in: "Content/pages/tentang.md")
    try site.replace("---\ntitle", with: "---\ndraft: true\ntitle", in: "Content/news/air-naik.md")
    func files(_ state: String) throws -> [String] {
        try listed(["--as-of", "2021-01-06", "--state", state], in: site).output
            .split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    }
    #expect(try files("draft") == ["Content/news/air-naik.md"])
    #expect(try files("embargoed") == ["Content/pages/tentang.md"])
    #expect(
        try files("later") == [
            "Content/summaries/2021-01/hulu-07.md", "Content/summaries/2021-01/muara-07.md",
        ])
    #expect(try listed(["--state", "later"], in: site).errors == "Tidak ada isian yang cocok.\n")
}

@Test func aProgramGetsTheListAsJSON() throws {
    let run = try listed(
        ["--kind", "summary", "--day", "2021-01-06", "--format", "json"], in: FixtureSite())
    #expect(
        run.output == """
            {
              "version": 1,
              "entries": [
                {
                  "file": "Content/summaries/2021-01/hulu-06.md",
                  "kind": "summary",
                  "title": null,
                  "day": "2021-01-06",
                  "cities": ["hulu-sari"],
                  "post": "posko-hulu",
                  "state": "published",
                  "status": "provisional"
                }
              ]
            }

            """)
    #expect(run.exitCode == 0)
}

@Test func anEntryWithAFaultIsToldAndNotListed() throws {
    let site = try FixtureSite.withAFault()
    let run = try listed(["--kind", "page"], in: site)
    #expect(run.output == "")
    #expect(
        run.errors == """
            Tidak ada isian yang cocok.
            Content/pages/tentang.md:1:1: error[missing-key]: kunci “title” wajib ada
              1 | ---
                | ^^^
                = aturan: wajib di sini: title
            1 kesalahan; isian yang salah tidak ada dalam daftar.

            """)
    #expect(run.exitCode == 1)
}

@Test(arguments: [
    (
        ["--city", "hulu-sri"],
        "posko: tidak ada wilayah bernama “hulu-sri”; maksud Anda “hulu-sari”?\n"
    ),
    (
        ["--site", "/tidak/ada"],
        "posko: tidak ada folder situs “/tidak/ada”; sebut foldernya dengan --site\n"
    ),
])
func aListOfWhatIsNotThereIsWrongUsage(_ options: [String], _ message: String) throws {
    let run = try listed(options, in: FixtureSite())
    #expect(run.errors == message)
    #expect(run.output == "")
    #expect(run.exitCode == 2)
}
