import Foundation
import Testing

@Suite struct CheckWatchTests {
    private let page = "Content/pages/tentang.md"

    @Test func eachSaveIsCheckedUntilTheProgramIsAskedToEnd() throws {
        let site = try FixtureSite()
        let check = try Started(Program.path, ["check", "--site", site.path, "--watch"])
        defer { check.kill() }
        let waiting = "Menunggu simpanan berikutnya; Ctrl-C mengakhirinya.\n"
        try check.wait { check.errors == waiting }
        #expect(check.output == "Tidak ada kesalahan. Situs ini akan memiliki 24 halaman.\n")
        try site.replace("title: Tentang\n", with: "titel: Tentang\n", in: page)
        try check.wait { check.errors.components(separatedBy: waiting).count == 3 }
        let faults = check.errors
        #expect(
            faults == """
                Menunggu simpanan berikutnya; Ctrl-C mengakhirinya.

                Content/pages/tentang.md berubah:
                Content/pages/tentang.md:2:1: error[unknown-key]: tidak ada kunci bernama “titel” di sini
                  2 | titel: Tentang
                    | ^^^^^
                    = saran: maksud Anda “title”?
                1 kesalahan. Situs lama tidak diubah.
                Menunggu simpanan berikutnya; Ctrl-C mengakhirinya.

                """)
        try site.replace("titel: Tentang\n", with: "title: Tentang\n", in: page)
        try check.wait { check.errors.components(separatedBy: waiting).count == 4 }
        #expect(
            check.errors.dropFirst(faults.count)
                == "\nContent/pages/tentang.md berubah:\n\(waiting)")
        #expect(
            check.output == "Tidak ada kesalahan. Situs ini akan memiliki 24 halaman.\n"
                + "Tidak ada kesalahan. Situs ini akan memiliki 24 halaman.\n")
        kill(check.identifier, SIGINT)
        #expect(check.exitCode == 0)
        #expect(try site.names == ["Content", "Templates"])
    }

    @Test func aSiteThatGoesAndComesBackIsTold() throws {
        let site = try FixtureSite()
        let check = try Started(
            Program.path, ["check", "--site", site.path, "--watch", "--language", "en"])
        defer { check.kill() }
        let waiting = "Waiting for the next save; Ctrl-C ends it.\n"
        try check.wait { check.errors == waiting }
        try Program.rename(site.path, to: "\(site.path)-x")
        try check.wait { check.errors.components(separatedBy: waiting).count == 3 }
        try Program.rename("\(site.path)-x", to: site.path)
        try check.wait { check.errors.components(separatedBy: waiting).count == 4 }
        #expect(
            site.masked(check.errors) == """
                \(waiting)
                the site changed:
                posko: there is no site folder “[ROOT]”; name it with --site
                \(waiting)
                the site changed:
                \(waiting)
                """)
        kill(check.identifier, SIGTERM)
        #expect(check.exitCode == 0)
    }

    @Test func wrongUsageEndsAtOnce() throws {
        let run = try FixtureSite().run("check", "--watch", "--as-of", "besok")
        #expect(run.errors.hasPrefix("posko: --as-of “besok” bukan hari atau waktu;"))
        #expect(run.exitCode == 2)
    }
}
