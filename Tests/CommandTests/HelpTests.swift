import Foundation
import Testing

@Test(arguments: [
    ("posko", ["--help"]), ("posko", []), ("build", ["build", "--help"]),
    ("build", ["help", "build"]), ("serve", ["serve", "--help"]), ("serve", ["help", "serve"]),
    ("check", ["check", "--help"]), ("check", ["help", "check"]),
    ("totals", ["totals", "--help"]), ("totals", ["help", "totals"]),
    ("explain", ["explain", "--help"]), ("explain", ["help", "explain"]),
    ("init", ["init", "--help"]), ("init", ["help", "init"]),
    ("new", ["new", "--help"]), ("new-summary", ["new", "summary", "--help"]),
    ("new-post", ["new", "post", "--help"]), ("new-candidate", ["new", "candidate", "--help"]),
    ("new-city", ["new", "city", "--help"]), ("new-news", ["new", "news", "--help"]),
    ("new-page", ["help", "new", "page"]), ("templates", ["templates", "--help"]),
    ("templates", ["help", "templates"]),
    ("headers", ["headers", "--help"]), ("headers", ["help", "headers"]),
    ("list", ["list", "--help"]), ("list", ["help", "list"]), ("fmt", ["fmt", "--help"]),
    ("fmt", ["help", "fmt"]), ("schema", ["schema", "--help"]), ("schema", ["help", "schema"]),
])
func theHelpIsAsItIsRecorded(_ name: String, _ arguments: [String]) throws {
    let run = try Program.run(Program.path, arguments)
    try expect(run.output, asIn: "\(fixturesFolder)/help/\(name).txt")
    #expect(run.errors == "")
    #expect(run.exitCode == 0)
}

@Test func theVersionIsThatOfTheChangelogOrTheOneAfterIt() throws {
    let run = try Program.run("--version")
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(run.errors == "")
    #expect(run.exitCode == 0)
}

@Test(arguments: ["bash", "zsh", "fish"])
func completionsAreMadeForEveryShell(_ shell: String) throws {
    let run = try Program.run("--generate-completion-script", shell)
    for word in ["build", "check", "site", "as-of", "base-url", "drafts", "language", "output"] {
        #expect(run.output.contains(word))
    }
    #expect(run.errors == "")
    #expect(run.exitCode == 0)
    guard shell == "bash", FileManager.default.isExecutableFile(atPath: "/bin/bash") else { return }
    let folder = try TemporaryFolder()
    try write(run.output, toFile: "\(folder.path)/script")
    let checked = try Program.run("/bin/bash", ["-n", "\(folder.path)/script"])
    #expect(checked.errors == "")
    #expect(checked.exitCode == 0)
}

@Test(arguments: [
    (
        ["check", "--sit", "."],
        """
        Error: Unknown option '--sit'. Did you mean '--site'?
        Usage: posko check [--site <folder>] [--as-of <time>] [--base-url <url>] [--drafts] [--language <language>] [--format <format>] [--watch]
          See 'posko check --help' for more information.

        """
    ),
    (
        ["chek"],
        """
        Error: Unknown command 'chek'. Did you mean 'check'?
        Usage: posko <subcommand>
          See 'posko --help' for more information.

        """
    ),
    (
        ["new", "sumary", "posko-hulu"],
        """
        Error: Unknown command 'sumary'. Did you mean 'summary'?
        Usage: posko new <subcommand>
          See 'posko new --help' for more information.

        """
    ),
    (
        ["terbitkan"],
        """
        Error: Unknown command 'terbitkan'.
        Usage: posko <subcommand>
          See 'posko --help' for more information.

        """
    ),
    (
        ["check", "--base-url", "ftp://banjir.example"],
        """
        Error: The value 'ftp://banjir.example' is invalid for '--base-url <url>': It has to begin with https:// or http:// and name a host.
        Help:  --base-url <url>  The address at which the site will stand, instead of the one in site.yaml.
        Usage: posko check [--site <folder>] [--as-of <time>] [--base-url <url>] [--drafts] [--language <language>] [--format <format>] [--watch]
          See 'posko check --help' for more information.

        """
    ),
    (
        ["check", "--language", "fr"],
        """
        Error: The value 'fr' is invalid for '--language <language>': It has to be id or en.
        Help:  --language <language>  The language of messages: id or en. Without it: the site's.
        Usage: posko check [--site <folder>] [--as-of <time>] [--base-url <url>] [--drafts] [--language <language>] [--format <format>] [--watch]
          See 'posko check --help' for more information.

        """
    ),
    (
        ["check", "--site", "/tidak/ada"],
        "posko: tidak ada folder situs “/tidak/ada”; sebut foldernya dengan --site\n"
    ),
    (
        ["build", "--site", "/tidak/ada", "--language", "en"],
        "posko: there is no site folder “/tidak/ada”; name it with --site\n"
    ),
    (
        ["check", "--site", "\(fixturesFolder)/base", "--as-of", "besok"],
        "posko: --as-of “besok” bukan hari atau waktu; tulis seperti 2024-12-03 atau 2024-12-03T15:00+07:00\n"
    ),
    (
        ["check", "--site", "\(fixturesFolder)/base", "--as-of", "2021-02-30", "--language", "en"],
        "posko: --as-of “2021-02-30” is neither a day nor a time; write it like 2024-12-03 or 2024-12-03T15:00+07:00\n"
    ),
])
func wrongUsageIsToldAndEndsWithTwo(_ arguments: [String], _ message: String) throws {
    let run = try Program.run(Program.path, arguments)
    #expect(run.errors == message)
    #expect(run.output == "")
    #expect(run.exitCode == 2)
}

@Test func anUnreadableTimeIsWrongUsageAlsoWhereTheSiteHasFaults() throws {
    let site = try FixtureSite.withAFault()
    #expect(try site.run("check", "--as-of", "besok").exitCode == 2)
}

@Test func anUnreadableSourceDateEpochIsWrongUsage() throws {
    let run = try FixtureSite().run("check", environment: ["SOURCE_DATE_EPOCH": "besok"])
    #expect(
        run.errors == """
            Error: SOURCE_DATE_EPOCH has to be seconds since 1970, not “besok”.
            Usage: posko <subcommand>
              See 'posko --help' for more information.

            """)
    #expect(run.exitCode == 2)
}
