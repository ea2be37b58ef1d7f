import Testing

/// What the manifest declares of a target.
private struct Room {
    let name: String
    let folder: String
    let imports: Set<String>
}

/// The modules that come with Swift and the system.
private let ofTheSystem: Set<String> = [
    "CoreServices", "Darwin", "Dispatch", "Glibc", "Synchronization", "Testing",
]

private func rooms() throws -> [Room] {
    let manifest = try HouseFiles.code("Package.swift")
    let targets = try #require(manifest.firstRange(of: "let fuzzing: [Target] = [")).upperBound
    let call =
        /(?s)(room|tests|subjects|fuzzer|growth|\.executableTarget|\.target|\.systemLibrary)\(\s*(?:name: )?"(\w+)"(.*?)(?=\n(?:    )?    [a-z.]|\n    \]|\n\])/
    return manifest[targets...].matches(of: call).map { match in
        let (kind, name, rest) = (match.1, String(match.2), String(match.3))
        var imports = Set(
            rest.matches(of: /(?:imports|dependencies): \[(?s)(.*?)\](?:,|\)|$)/)
                .flatMap { $0.1.matches(of: /"(\w+)"/) }.map { String($0.1) })
        let isTest = kind == "tests" || name == "TestSupport"
        let isFuzzing = ["subjects", "fuzzer", "growth"].contains(kind) || name == "CLibFuzzer"
        if kind == "tests" { imports.insert("TestSupport") }
        let folder = isFuzzing ? "Tests/Fuzzing" : isTest ? "Tests" : "Sources"
        return Room(name: name, folder: "\(folder)/\(name)", imports: imports)
    }
}

private func imports(of path: String) throws -> [String] {
    try HouseFiles.code(path)
        .matches(
            of: /(?m)^\s*(?:@testable |public |package |internal |private )*import (?:\w+ )?(\w+)/
        )
        .map { String($0.1) }
}

@Test func theManifestIsUnderstood() throws {
    let rooms = try rooms()
    #expect(rooms.map(\.name).contains("HouseTests"))
    #expect(
        rooms.first { $0.name == "Output" }?.imports
            == ["Files", "Fingerprints", "Parallel", "Diagnostics"])
    #expect(rooms.first { $0.name == "posko" }?.imports.contains("ArgumentParser") == true)
    #expect(rooms.first { $0.name == "YAML" }?.imports == ["CYAML", "Diagnostics"])
    #expect(rooms.first { $0.name == "Growth" }?.imports == ["FuzzingSubjects", "TestSupport"])
}

@Test func noFileImportsWhatItsRoomDoesNotDeclare() throws {
    var known: Set<String> = []
    for room in try rooms() {
        for file in try HouseFiles.swiftFiles(below: room.folder) {
            known.insert(file)
            // Only tests may use all of Foundation: it makes a program four times as large.
            let system =
                room.folder.hasPrefix("Tests") ? ofTheSystem.union(["Foundation"]) : ofTheSystem
            let undeclared = try imports(of: file).filter {
                !room.imports.contains($0) && !system.contains($0)
            }
            #expect(undeclared == [], "\(file)")
        }
    }
    let all = try ["Sources", "Tests"].flatMap(HouseFiles.swiftFiles)
    #expect(all.filter { !known.contains($0) } == [], "in no room of the manifest")
}

@Test(arguments: [
    ("CYAML", 1), ("CCommonMark", 1), ("CSystemCalls", 2), ("CLoadedCode", 1), ("CSpawn", 1),
    ("NIOHTTP1", 2),
])
func aLibraryOfOthersIsSeenByFewFiles(_ module: String, _ most: Int) throws {
    let files = try HouseFiles.swiftFiles(below: "Sources").filter {
        try imports(of: $0).contains(module)
    }
    #expect((1...most).contains(files.count), "\(files)")
}
