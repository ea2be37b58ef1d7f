import Foundation
import Testing

private let plain = """
    Content/pages/tentang.md:1:1: error[missing-key]: kunci “title” wajib ada
      1 | ---
        | ^^^
        = aturan: wajib di sini: title
    1 kesalahan. Situs lama tidak diubah.

    """

private let coloured =
    plain
    .replacing("error[missing-key]", with: "\u{1B}[1;31merror[missing-key]\u{1B}[0m")
    .replacing("^^^", with: "\u{1B}[1;31m^^^\u{1B}[0m")

@Test(arguments: [[:], ["NO_COLOR": "1"], ["TERM": "xterm-256color"], ["CLICOLOR_FORCE": "1"]])
func aFileOrPipeGetsNoColours(_ environment: [String: String]) throws {
    #expect(try FixtureSite.withAFault().run("check", environment: environment).errors == plain)
}

/// Debian's `script` gives a program a terminal; where there is none, nothing is tested.
@Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")),
    arguments: [
        (["TERM": "xterm"], coloured), (["TERM": "xterm", "NO_COLOR": ""], coloured),
        (["TERM": "xterm", "NO_COLOR": "1"], plain), (["TERM": "dumb"], plain),
    ])
func aTerminalGetsColoursUnlessTheyAreRefused(
    _ environment: [String: String], _ expected: String
) throws {
    let site = try FixtureSite.withAFault()
    let run = try Program.run(
        "/usr/bin/script",
        ["-qec", "'\(Program.path)' check --site '\(site.path)' 2>&1", "/dev/null"],
        environment: environment.merging(["SHELL": "/bin/sh"]) { first, _ in first })
    #expect(run.output.replacing("\r\n", with: "\n") == expected)
    #expect(run.exitCode == 1)
}
