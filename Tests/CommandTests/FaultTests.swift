import Diagnostics
import Foundation
import Testing

/// Faults that no file of a site can bring about: the program's own.
private let unreachable: Set<DiagnosticCode> = [.tableTotal, .missingTemplate]

@Test(arguments: Fixture.faults)
func aFaultIsToldByItsExactWordsAndLeavesTheOldSiteAsItIs(_ fixture: Fixture) throws {
    let code = try #require(fixture.code, "\(fixture.name) begins with no code")
    let site = try fixture.site()
    try write("lama\n", toFile: "\(site.output)/index.html")
    // A warning is no reason not to build; then the file in Output/ would be.
    let isError = code.severity == .error
    let runs: [(language: String, command: String)] = [
        ("id", isError ? "build" : "check"), ("en", "check"),
    ]
    for (language, command) in runs {
        let run = try site.run(command, "--language", language)
        try expect(run.errors, asIn: "\(fixture.folder)/expected.\(language).txt")
        #expect(run.errors.contains("[\(code.rawValue)]"))
        #expect(run.exitCode == (isError ? 1 : 0))
        #expect(run.output.isEmpty == isError)
    }
    #expect(try tree(site.output) == ["index.html": Data("lama\n".utf8)])
}

@Test(arguments: DiagnosticCode.allCases)
func aCodeHasAFixture(_ code: DiagnosticCode) {
    #expect(Fixture.faults.contains { $0.code == code } != unreachable.contains(code))
}

@Test func theBaseSiteHasNoFault() throws {
    let run = try FixtureSite().run("check")
    #expect(run.errors == "")
    #expect(run.output == "Tidak ada kesalahan. Situs ini akan memiliki 24 halaman.\n")
    #expect(run.exitCode == 0)
}

@Test(arguments: ["id", "en"])
func allFaultsOfAllFilesAreToldInOneRunSortedByFileLineAndColumn(_ language: String) throws {
    let fixture = Fixture(name: "many-faults")
    let run = try fixture.site().run("check", "--language", language)
    try expect(run.errors, asIn: "\(fixture.folder)/expected.\(language).txt")
    let places = run.errors.matches(of: /(?m)^(\S+):(\d+):(\d+): (?:error|warning)\[/).map {
        (String($0.1), Int($0.2) ?? 0, Int($0.3) ?? 0)
    }
    #expect(places.count == 13)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(run.exitCode == 1)
}

@Test func faultsAreToldInTheSitesLanguageUnlessAnotherIsAskedFor() throws {
    let site = try FixtureSite.withAFault()
    let indonesian = try site.run("check")
    try site.replace("language: id", with: "language: en", in: "Content/site.yaml")
    for name in try paths(below: site.path) where name.hasSuffix(".md") {
        let text = try text(ofFile: "\(site.path)/\(name)")
        try write(
            text.replacing(/(\d)\.(\d{3})\b/) { "\($0.1),\($0.2)" }, toFile: "\(site.path)/\(name)")
    }
    let english = try site.run("check")
    #expect(
        indonesian.errors == """
            Content/pages/tentang.md:1:1: error[missing-key]: kunci “title” wajib ada
              1 | ---
                | ^^^
                = aturan: wajib di sini: title
            1 kesalahan. Situs lama tidak diubah.

            """)
    #expect(
        english.errors == """
            Content/pages/tentang.md:1:1: error[missing-key]: the key “title” is required
              1 | ---
                | ^^^
                = rule: required here: title
            1 fault. The old site is unchanged.

            """)
    #expect(try site.run("check", "--language", "id").errors == indonesian.errors)
}
