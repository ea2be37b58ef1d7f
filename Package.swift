// swift-tools-version: 6.2

import PackageDescription

/// House rules for every target: Swift 6 mode, no implicit existential, no member seen through
/// somebody else's import, and no warning that is not mended.
let houseRules: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// Tests run the program as it ships: in a third of the time, and with what the optimiser makes of it.
let optimised: [SwiftSetting] = [
    .unsafeFlags(["-O"], .when(configuration: .debug)),
    // What rooms ask of each other becomes part of who asks.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]
let optimisedC: [CSetting] = [.unsafeFlags(["-O2"], .when(configuration: .debug))]

/// A room of the house and what it may import.
func room(
    _ name: String, imports: [Target.Dependency] = [], libraries: [LinkerSetting] = []
) -> Target {
    .target(
        name: name, dependencies: imports, swiftSettings: houseRules + optimised,
        linkerSettings: libraries)
}

/// The tests of a room; what they read lies in `Fixtures` beside them.
func tests(_ name: String, imports: [Target.Dependency], fixtures: Bool = false) -> Target {
    .testTarget(
        name: name,
        dependencies: imports + ["TestSupport"],
        exclude: fixtures ? ["Fixtures"] : [],
        swiftSettings: houseRules)
}

/// What the fuzzers do with what they are given, and what counts the work on hostile texts.
func subjects(_ name: String, imports: [Target.Dependency]) -> Target {
    .target(
        name: name, dependencies: imports, path: "Tests/Fuzzing/\(name)",
        swiftSettings: houseRules)
}

/// A libFuzzer program. Its entry is a C function of its own, so that libFuzzer may be linked with
/// the `main` that SwiftPM gives every program.
func fuzzer(_ name: String, imports: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name, dependencies: imports, path: "Tests/Fuzzing/\(name)",
        swiftSettings: houseRules + [.unsafeFlags(["-parse-as-library"])],
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])])
}

/// A program that does the work on one hostile text.
func growth(_ name: String, imports: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name, dependencies: imports, path: "Tests/Fuzzing/\(name)",
        swiftSettings: houseRules)
}

#if os(Linux)
let isLinux = true
/// minizip and zlib become part of the program: two files fewer to find whenever it starts, and the
/// same bytes of an archive wherever it runs.
let archiveLibraries: [LinkerSetting] = [
    .linkedLibrary(":libminizip.a"), .linkedLibrary(":libz.a"),
]
#else
let isLinux = false
let archiveLibraries: [LinkerSetting] = [.linkedLibrary("minizip"), .linkedLibrary("z")]
#endif

/// What ships asks jemalloc for memory: a build takes an eighth less time, a large one a sixth. Debug
/// builds do not, since sanitizers bring an allocator of their own. It is no part of the program:
/// the C libraries have to ask the same one.
let allocator: [LinkerSetting] = [
    .linkedLibrary("jemalloc", .when(platforms: [.linux], configuration: .release))
]

/// The program bears a build ID, by which a build knows what another program made without reading
/// itself.
let buildID: [LinkerSetting] = [
    .unsafeFlags(["-Xlinker", "--build-id=sha1"], .when(platforms: [.linux]))
]

/// What only `make fuzz` and `make growth` build: the fuzzers need the toolchain's sanitizers and
/// all of the program built with them, so no other build should know of them.
let isFuzzing = Context.environment["POSKO_FUZZING"] != nil

let fuzzing: [Target] = [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzzing/CLibFuzzer"),
    subjects("FuzzingSubjects", imports: ["Content", "Templates", "YAML", "Model", "Diagnostics"]),
    fuzzer("FrontMatterFuzzer", imports: ["CLibFuzzer", "FuzzingSubjects"]),
    fuzzer("MarkdownFuzzer", imports: ["CLibFuzzer", "FuzzingSubjects"]),
    fuzzer("TemplateFuzzer", imports: ["CLibFuzzer", "FuzzingSubjects"]),
    growth("Growth", imports: ["FuzzingSubjects", "TestSupport"]),
]

let package = Package(
    name: "posko",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "posko", targets: ["posko"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CCommonMark",
            pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CXXHashSystem",
            pkgConfig: "libxxhash",
            providers: [.apt(["libxxhash-dev"]), .brew(["xxhash"])]),
        .target(name: "CXXHash", dependencies: ["CXXHashSystem"], cSettings: optimisedC),
        .systemLibrary(
            name: "CMinizip",
            pkgConfig: isLinux ? nil : "minizip",
            providers: [.apt(["libminizip-dev", "zlib1g-dev"]), .brew(["minizip"])]),
        .systemLibrary(
            name: "CMessageDigestSystem",
            pkgConfig: isLinux ? nil : "libmd",
            providers: [.apt(["libmd-dev"]), .brew(["libmd"])]),
        .target(
            name: "CMessageDigest", dependencies: ["CMessageDigestSystem"],
            cSettings: optimisedC,
            linkerSettings: isLinux ? [.linkedLibrary(":libmd.a")] : []),
        .systemLibrary(name: "CSystemCalls"),
        .systemLibrary(name: "CLoadedCode"),
        .systemLibrary(name: "CSpawn"),
        .target(name: "CBuiltInTemplates"),
        // stb_truetype lies in its header alone.
        .target(name: "CTypeface", exclude: ["Inter"], cSettings: optimisedC),
        .systemLibrary(name: "CPNGSystem", pkgConfig: "libpng", providers: [.brew(["libpng"])]),
        .systemLibrary(
            name: "CJPEGSystem", pkgConfig: "libjpeg", providers: [.brew(["jpeg-turbo"])]),
        // On Linux the two are linked into the program, which then starts no slower than without
        // them. On macOS their pkg-config files say where they lie.
        .target(
            name: "CImageFiles",
            dependencies: [
                .target(name: "CPNGSystem", condition: .when(platforms: [.macOS])),
                .target(name: "CJPEGSystem", condition: .when(platforms: [.macOS])),
            ],
            cSettings: optimisedC,
            linkerSettings: [
                .linkedLibrary(":libpng16.a", .when(platforms: [.linux])),
                .linkedLibrary(":libz.a", .when(platforms: [.linux])),
                .linkedLibrary(":libjpeg.a", .when(platforms: [.linux])),
                .linkedLibrary("m", .when(platforms: [.linux])),
            ]),
        room("Archive", imports: ["CMinizip"], libraries: archiveLibraries),
        room("JSON"),
        room("Parallel"),
        room("Fingerprints", imports: ["CXXHash", "CMessageDigest"]),
        room("Diagnostics", imports: ["JSON", "Fingerprints"]),
        room("Files", imports: ["CLoadedCode", "CSystemCalls", "Diagnostics"]),
        room("Imaging", imports: ["CTypeface", "CImageFiles", "Fingerprints"]),
        room("Programs", imports: ["CSpawn", "Files"]),
        room("YAML", imports: ["CYAML", "Diagnostics"]),
        room("Model", imports: ["Diagnostics", "Fingerprints"]),
        room(
            "Content",
            imports: [
                "CCommonMark", "YAML", "Files", "Fingerprints", "JSON", "Parallel", "Diagnostics",
                "Model",
            ]),
        room("Totals", imports: ["Model", "Parallel", "Diagnostics"]),
        room("Templates", imports: ["CBuiltInTemplates", "YAML", "Files", "Diagnostics"]),
        room(
            "Pages",
            imports: [
                "Model", "Totals", "Templates", "Archive", "Fingerprints", "Imaging", "JSON",
                "Parallel", "Diagnostics",
            ]),
        room("Writing", imports: ["Content", "Totals", "Model", "Diagnostics"]),
        room("Output", imports: ["Files", "Fingerprints", "Parallel", "Diagnostics"]),
        room(
            "Build",
            imports: [
                "Content", "Model", "Totals", "Templates", "Pages", "Output", "Files",
                "Fingerprints", "Parallel", "Programs", "Diagnostics",
            ]),
        room(
            "Preview",
            imports: [
                "Files", "Diagnostics",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
        .executableTarget(
            name: "posko",
            dependencies: [
                "Build", "Content", "Diagnostics", "Files", "JSON", "Model", "Output",
                "Pages",
                "Preview", "Programs", "Templates", "Totals", "Writing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: houseRules,
            linkerSettings: allocator + buildID),
        .executableTarget(
            name: "RollUpBenchmark",
            dependencies: ["Diagnostics", "Model", "Totals", "TestSupport"],
            path: "Benchmarks/RollUp",
            swiftSettings: houseRules),
        .target(
            name: "TestSupport",
            dependencies: ["Diagnostics", "Files", "Model"],
            path: "Tests/TestSupport",
            exclude: ["thread-sanitizer.supp"],
            swiftSettings: houseRules),
        tests("DiagnosticsTests", imports: ["Diagnostics"]),
        tests("ModelTests", imports: ["Model", "Diagnostics"]),
        tests("TemplatesTests", imports: ["Templates", "Diagnostics"]),
        tests(
            "ContentTests",
            imports: ["Content", "YAML", "Files", "Fingerprints", "Model", "Diagnostics"],
            fixtures: true),
        tests("TotalsTests", imports: ["Totals", "Model", "Diagnostics"]),
        tests(
            "PagesTests",
            imports: ["Pages", "Templates", "Totals", "Model", "Files", "Diagnostics"],
            fixtures: true),
        tests(
            "BuildTests",
            imports: [
                "Build", "Pages", "Totals", "Files", "Fingerprints", "Model", "Diagnostics",
            ]),
        tests("WritingTests", imports: ["Writing", "Content", "Diagnostics", "Model"]),
        tests("YAMLTests", imports: ["YAML", "Diagnostics"]),
        tests("FilesTests", imports: ["Files"]),
        tests("OutputTests", imports: ["Output", "Files"]),
        tests("ArchiveTests", imports: ["Archive"]),
        tests("ParallelTests", imports: ["Parallel"]),
        tests("ImagingTests", imports: ["Imaging", "CImageFiles", "Fingerprints"]),
        tests("PreviewTests", imports: ["Preview", "Files", "Diagnostics"]),
        // The built program is run, so it has to be built.
        tests(
            "CommandTests", imports: ["posko", "Pages", "Templates", "YAML", "Diagnostics"],
            fixtures: true),
        tests("HouseTests", imports: ["Content", "Templates", "Files", "Diagnostics"]),
    ] + (isFuzzing ? fuzzing : [])
)
