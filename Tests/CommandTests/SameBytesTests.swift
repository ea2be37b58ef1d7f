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

@Test func theOrderInWhichAFolderListsItsFilesChangesNothing() throws {
    let (first, second) = (try FixtureSite(), try FixtureSite())
    // Written anew from the last name to the first, so that the folder lists them otherwise.
    let names = try paths(below: "\(second.path)/Content")
    let contents = try names.map {
        try Data(contentsOf: URL(fileURLWithPath: "\(second.path)/Content/\($0)"))
    }
    try FileManager.default.removeItem(atPath: "\(second.path)/Content")
    for (name, content) in zip(names, contents).reversed() {
        let path = URL(fileURLWithPath: "\(second.path)/Content/\(name)")
        try FileManager.default.createDirectory(
            at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try content.write(to: path)
    }
    #expect(try first.run("build").exitCode == 0)
    #expect(try second.run("build").exitCode == 0)
    #expect(try tree(first.output) == tree(second.output))
    #expect(try times(first.output) == times(second.output))
}

#if os(Linux)
@Test func anotherUserBuildsTheSameBytes() throws {
    let (first, second) = (try FixtureSite(), try FixtureSite())
    #expect(try first.run("build").exitCode == 0)
    try setRights(0o777, second.path)
    #expect(try runAsNobody(second).exitCode == 0)
    #expect(try tree(first.output) == tree(second.output))
    #expect(try times(first.output) == times(second.output))
}

/// It is only in the list of the output's files, which is nobody's page, that the program itself is
/// noted: what another one made is made anew.
@Test func aRebuiltProgramBuildsTheSameBytes() throws {
    let (first, second) = (try FixtureSite(), try FixtureSite())
    let rebuilt = try program(withOtherBuildIDIn: second.path)
    #expect(try first.run("build").exitCode == 0)
    let run = try Program.run(rebuilt, ["build", "--site", second.path])
    try #require(run.exitCode == 0, "\(run.errors)")
    var (one, other) = (try tree(first.output), try tree(second.output))
    let lists = (
        one.removeValue(forKey: ".posko-manifest"), other.removeValue(forKey: ".posko-manifest")
    )
    #expect(lists.0 != nil && lists.1 != nil && lists.0 != lists.1)
    #expect(one == other)
    #expect(try times(first.output) == times(second.output))
}

/// Without what is for debuggers alone it is the same program still.
@Test func aStrippedProgramIsTheSameProgram() throws {
    let (first, second) = (try FixtureSite(), try FixtureSite())
    let stripped = "\(second.path)/posko"
    let strip = try Program.run("/usr/bin/strip", ["--strip-debug", "-o", stripped, Program.path])
    try #require(strip.exitCode == 0, "\(strip.errors)")
    #expect(try first.run("build").exitCode == 0)
    let run = try Program.run(stripped, ["build", "--site", second.path])
    try #require(run.exitCode == 0, "\(run.errors)")
    #expect(try tree(first.output) == tree(second.output))
}

/// A copy of the program as a linker would have made it of other code.
private func program(withOtherBuildIDIn folder: String) throws -> String {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: Program.path))
    // The head of the note: sizes of its name and of the ID, its type, its name.
    let head = Data([4, 0, 0, 0, 20, 0, 0, 0, 3, 0, 0, 0]) + Data("GNU\0".utf8)
    let note = try #require(bytes.range(of: head), "the program has no build ID")
    bytes[note.upperBound] ^= 0xff
    try bytes.write(to: URL(fileURLWithPath: "\(folder)/posko"))
    try setRights(0o755, "\(folder)/posko")
    return "\(folder)/posko"
}
#endif

/// When each file was last changed, without the list of all files.
private func times(_ folder: String) throws -> [String: Date] {
    var times: [String: Date] = [:]
    for name in try paths(below: folder) where name != ".posko-manifest" {
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
        times[name] = attributes[.modificationDate] as? Date
    }
    return times
}
