import Foundation
import Templates
import Testing

/// The default site's content, with no `Templates/`.
private func bareSite() throws -> FixtureSite {
    let site = try FixtureSite()
    for name in ["Content", "Templates"] {
        try FileManager.default.removeItem(atPath: "\(site.path)/\(name)")
    }
    try FileManager.default.copyItem(
        atPath: "\(packageFolder)/Content", toPath: "\(site.path)/Content")
    return site
}

/// The built pages; what the program notes for itself tells that `Templates/` differs.
private func pages(of site: FixtureSite) throws -> [String: Data] {
    try tree(site.output).filter { !$0.key.hasPrefix(".") }
}

@Suite struct OwnTemplateTests {
    @Test func aSiteWithoutTemplatesIsTheSameAsOneWithCopiesOfTheBuiltInOnes() throws {
        let (bare, own) = try (bareSite(), bareSite())
        try FileManager.default.copyItem(
            atPath: "\(packageFolder)/Templates", toPath: "\(own.path)/Templates")
        for site in [bare, own] {
            let run = try site.run("build")
            #expect(run.errors == "")
            #expect(run.exitCode == 0)
        }
        #expect(try pages(of: bare) == pages(of: own))
        #expect(try pages(of: bare).count > 74)
    }

    @Test func theWordsOfTheBuiltInTemplatesAreRightInEnglishToo() throws {
        let site = try bareSite()
        try site.replace("language: id", with: "language: en", in: "Content/site.yaml")
        let before = try site.run("check").errors
        try FileManager.default.copyItem(
            atPath: "\(packageFolder)/Templates", toPath: "\(site.path)/Templates")
        let after = try site.run("check").errors
        #expect(after == before)
        #expect(after.contains("Templates/") == false)
    }

    @Test func aProgramThatIsMovedElsewhereHasItsTemplatesWithIt() throws {
        let site = try bareSite()
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Program.path, toPath: "\(folder.path)/p")
        let run = try Program.run(
            "\(folder.path)/p", ["build", "--site", site.path], folder: folder.path)
        #expect(run.errors == "")
        #expect(run.exitCode == 0)
        #expect(try text(ofFile: "\(site.output)/index.html").contains("<!DOCTYPE html>"))
    }

    @Test func aFileInTemplatesTakesThePlaceOfThatOneFile() throws {
        let site = try bareSite()
        #expect(try site.run("build").exitCode == 0)
        let before = try pages(of: site)
        try write("<p>{{page.title}}</p>\n", toFile: "\(site.path)/Templates/not-found.mustache")
        #expect(try site.run("build").exitCode == 0)
        let after = try pages(of: site)
        #expect(
            try text(ofFile: "\(site.output)/404.html") == "<p>Halaman tidak ditemukan</p>\n")
        #expect(after.filter { before[$0.key] != $0.value }.map(\.key) == ["404.html"])
    }

    @Test func aPartialAndOneWordCanBeReplacedAlone() throws {
        let site = try bareSite()
        try write(
            "<nav>{{strings.title.home}}</nav>\n",
            toFile: "\(site.path)/Templates/partials/breadcrumbs.mustache")
        try write("title.home: Depan\n", toFile: "\(site.path)/Templates/strings/id.yaml")
        let run = try site.run("build")
        #expect(run.errors == "")
        let page = try text(ofFile: "\(site.output)/kota/index.html")
        #expect(page.contains("<nav>Depan</nav>\n<h1>Wilayah</h1>"))
    }

    @Test func aBrokenFileTellsItsOwnPlace() throws {
        let site = try bareSite()
        try write(
            "<p>{{#page}}{{titel}}{{/page}}</p>\n",
            toFile: "\(site.path)/Templates/not-found.mustache")
        try write(
            "table.as-of: Per\nsalam: Halo\n", toFile: "\(site.path)/Templates/strings/id.yaml")
        let run = try site.run("check", "--language", "en")
        #expect(
            run.errors == """
                Templates/not-found.mustache:1:15: error[unknown-name]: “titel” is not offered here
                  1 | <p>{{#page}}{{titel}}{{/page}}</p>
                    |               ^^^^^
                    = suggestion: did you mean “title”?
                Templates/strings/id.yaml:1:1: error[string-placeholder]: the string “table.as-of” lacks “{date}”
                  1 | table.as-of: Per
                    | ^^^^^^^^^^^
                Templates/strings/id.yaml:2:1: error[unused-string]: neither the program nor a template uses the string “salam”
                  2 | salam: Halo
                    | ^^^^^
                    = rule: remove it, or mend its name
                3 faults. The old site is unchanged.

                """)
        #expect(run.exitCode == 1)
    }

    @Test func aBuiltInFileIsCopiedOnceAndNeverOverwritten() throws {
        let site = try bareSite()
        let name = "partials/cell.mustache"
        let copied = try site.run("templates", name, "--language", "en")
        #expect(copied.output == "Written: [ROOT]/Templates/\(name)\n")
        #expect(copied.errors == "")
        #expect(
            try text(ofFile: "\(site.path)/Templates/\(name)")
                == text(ofFile: "\(packageFolder)/Templates/\(name)"))
        try write("milik sendiri", toFile: "\(site.path)/Templates/\(name)")
        let again = try site.run("templates", "Templates/\(name)", "--language", "en")
        #expect(
            again.errors
                == "posko: “[ROOT]/Templates/\(name)” is there already and stays as it is\n")
        #expect(again.exitCode == 2)
        #expect(try text(ofFile: "\(site.path)/Templates/\(name)") == "milik sendiri")
        let list = try site.run("templates").output.split(separator: "\n")
        #expect(list.count == BuiltInTemplates.files.count)
        #expect(list.filter { $0.contains(" ") } == ["\(name)  (diganti situs ini)"])
    }

    @Test func anUnknownBuiltInFileIsToldWithTheOneThatWasMeant() throws {
        let run = try bareSite().run("templates", "partials/layuot.mustache")
        #expect(
            run.errors
                == "posko: tidak ada templat bawaan bernama “partials/layuot.mustache”; maksud Anda “partials/layout.mustache”?\n"
        )
        #expect(run.exitCode == 2)
        let far = try bareSite().run("templates", "zzzzzzzzz", "--language", "en")
        #expect(
            far.errors.hasPrefix(
                "posko: there is no built-in template named “zzzzzzzzz”; there are: assets/icon.svg, "
            ))
    }
}
