import Foundation
import Testing

private let hasTaskset = FileManager.default.isExecutableFile(atPath: "/usr/bin/taskset")

@Test(arguments: [
    ["LANG": "C", "LC_ALL": "C"], ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
    ["TZ": "America/New_York"], ["TZ": "Pacific/Kiritimati", "SOURCE_DATE_EPOCH": "4102444800"],
])
func theSameContentGivesTheSameBytesInAnyFolderAndEnvironment(
    _ environment: [String: String]
) throws {
    let (first, second) = (try FixtureSite(), try FixtureSite())
    #expect(try first.run("build").exitCode == 0)
    #expect(try second.run("build", environment: environment).exitCode == 0)
    #expect(try tree(first.output) == tree(second.output))
}

@Test(.enabled(if: hasTaskset)) func theSameContentGivesTheSameBytesOnOneCore() throws {
    let (first, second) = (try FixtureSite(), try FixtureSite())
    #expect(try first.run("build").exitCode == 0)
    let run = try Program.run(
        "/usr/bin/taskset", ["-c", "0", Program.path, "build", "--site", second.path])
    #expect(run.exitCode == 0)
    #expect(try tree(first.output) == tree(second.output))
}

@Test func aSecondBuildOverTheFirstGivesTheSameBytes() throws {
    let site = try FixtureSite()
    _ = try site.run("build")
    let first = try tree(site.output)
    #expect(try site.run("build").exitCode == 0)
    #expect(try tree(site.output) == first)
}
