import Testing

@Test func aTableIsPrintedAsDataWithItsStatus() throws {
    let site = try FixtureSite()
    let run = try site.run("totals", "per-kecamatan", "--format", "csv", "--city", "hulu-sari")
    #expect(
        run.output.replacing("\r\n", with: "\n") == """
            city,label,residents,residents_status,evacuated.anak,evacuated.anak_status,evacuated.dewasa,evacuated.dewasa_status,evacuated,evacuated_status,in_shelters,in_shelters_status,rescued,rescued_status,share,share_status
            hulu-sari,Hulu Sari,30000,complete,50,complete,70,complete,120,complete,120,complete,15,complete,0.004,complete

            """)
    #expect(run.errors == "")
    #expect(run.exitCode == 0)
}

@Test func theTablesOfASiteAreListed() throws {
    #expect(try FixtureSite().run("totals").output == "per-kecamatan\tKeadaan per kecamatan\n")
}

@Test func aFigureIsExplainedToItsFileAndLine() throws {
    let run = try FixtureSite().run(
        "explain", "per-kecamatan", "--row", "hulu-sari", "--column", "evacuated.anak")
    #expect(
        run.output == """
            Hulu Sari, Mengungsi: anak: 50 (complete, 1/1)
              evacuated.anak
              └─ Hulu Sari  50  Content/summaries/2021-01/hulu-07.md:5:21  2021-01-07

            """)
    #expect(run.exitCode == 0)
}

@Test(arguments: [
    (
        ["totals", "per-kecamatn"],
        "posko: tidak ada tabel bernama “per-kecamatn”; maksud Anda “per-kecamatan”?\n"
    ),
    (
        ["totals", "per-kecamatan", "--city", "delta"],
        "posko: tidak ada baris bernama “delta”; yang ada: hulu-sari, muara-tirta\n"
    ),
    (
        ["explain", "per-kecamatan", "--row", "delta", "--column", "rescued"],
        "posko: tidak ada baris bernama “delta”; yang ada: hulu-sari, muara-tirta, total\n"
    ),
])
func anUnknownNameOfATableIsWrongUsage(_ arguments: [String], _ message: String) throws {
    let site = try FixtureSite()
    let run = try Program.run(Program.path, arguments + ["--site", site.path])
    #expect(run.errors == message)
    #expect(run.output == "")
    #expect(run.exitCode == 2)
}

@Test(arguments: [["totals"], ["explain", "per-kecamatan", "--column", "rescued"]])
func aSiteWithFaultsHasNoTotals(_ arguments: [String]) throws {
    let site = try Fixture(name: "faults/cumulative-fall").site()
    let run = try Program.run(Program.path, arguments + ["--site", site.path])
    #expect(
        run.errors == (try text(ofFile: "\(fixturesFolder)/faults/cumulative-fall/expected.id.txt"))
    )
    #expect(run.output == "")
    #expect(run.exitCode == 1)
}
