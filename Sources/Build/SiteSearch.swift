internal import Files
internal import Fingerprints
internal import Output
internal import Programs

/// Pagefind, which makes the search of a site.
public struct SearchProgram: Hashable, Sendable {
    /// The program's path.
    public let file: String
    /// Its version: `1.5.2`.
    public let version: String

    /// The first `pagefind` on a `PATH`; `nil` where none is installed.
    ///
    /// - Throws: as the other one does.
    public init?(onPath path: String) throws {
        guard let file = program(named: "pagefind", on: path) else { return nil }
        try self.init(file: file)
    }

    /// A program by its path, which is asked for its version.
    ///
    /// - Throws: `MachineFault` where it cannot be started, `SearchFailure` where it is no Pagefind.
    public init(file: String) throws {
        // It is run in another folder than this one.
        let isRelative = file.contains("/") && !file.hasPrefix("/")
        let file = isRelative ? "\(Files.folder(at: ".") ?? ".")/\(file)" : file
        self.file = file
        let (end, said) = try run([file, "--version"], variables: SearchProgram.variables)
        guard end == .exited(0) else {
            throw SearchFailure(program: file, outcome: ProgramOutcome(end), said: said)
        }
        let words = said.split { $0.isWhitespace }
        guard words.count == 2, words[0] == "pagefind", words[1].hasPrefix("1.") else {
            throw SearchFailure(program: file, outcome: nil, said: said)
        }
        version = String(words[1])
    }

    /// Its environment: that of this program without what would set it up otherwise.
    fileprivate static var variables: [String] {
        environmentVariables.filter { !$0.hasPrefix("PAGEFIND_") }
    }
}

/// How the program that makes the search ended.
public enum ProgramOutcome: Hashable, Sendable {
    /// With an exit code.
    case exited(Int32)
    /// By a signal.
    case killed(Int32)

    fileprivate init(_ end: ProgramEnd) {
        switch end {
        case .exited(let code): self = .exited(code)
        case .killed(let signal): self = .killed(signal)
        }
    }
}

/// The search could not be made.
public struct SearchFailure: Error, Hashable, Sendable {
    /// The program's path.
    public let program: String
    /// How it ended; `nil` where it is no Pagefind of version 1.
    public let outcome: ProgramOutcome?
    /// What it said.
    public let said: String

    /// A program that failed.
    public init(program: String, outcome: ProgramOutcome?, said: String) {
        (self.program, self.outcome, self.said) = (program, outcome, said)
    }
}

/// The search of a site, made from its pages as they are written.
struct SiteSearch {
    let program: SearchProgram
    let folder: OutputFolder
    /// Where its files stand: `pagefind/`.
    let address: String

    /// What was made.
    struct Made: Sendable {
        var files: [WrittenFiles] = []
        var count = 0
        var bytes = 0
    }

    /// Makes the search; takes over that of the old output where it was made from the same pages.
    ///
    /// - Throws: `SearchFailure` where Pagefind fails, `MachineFault`.
    func made(of pages: [WrittenFiles]) throws -> Made {
        var all = Fingerprinter()
        all.append(program.version)
        all.append(folder.fingerprint(of: pages, endingIn: ".html"))
        let origin = all.finished
        var keeping = folder.writer()
        if let (count, bytes) = keeping.keepAll(below: address, ifMadeFrom: origin) {
            return Made(files: [keeping.finished()], count: count, bytes: bytes)
        }
        let aside = try folder.layAside(pages, endingIn: ".html")
        try index(aside)
        var writer = folder.writer()
        var made = Made()
        for (name, _) in try Files.files(below: "\(aside)/\(Self.bundle)", hidden: false)
        where !Self.isUnused(name) {
            made.bytes += try writer.copy(
                "\(aside)/\(Self.bundle)/\(name)", to: address + name, origin: origin)
            made.count += 1
        }
        made.files = [writer.finished()]
        try folder.removeAside()
        return made
    }

    /// The folder below the pages that Pagefind writes.
    private static let bundle = "pagefind.new"

    /// Runs Pagefind in the folder of the pages, so that no settings of another folder are found.
    private func index(_ pages: String) throws {
        let words = [
            program.file, "--site", ".", "--output-subdir", Self.bundle, "--silent",
        ]
        let (end, said) = try run(words, in: pages, variables: SearchProgram.variables)
        guard end == .exited(0) else {
            throw SearchFailure(
                program: program.file, outcome: ProgramOutcome(end), said: said)
        }
    }

    /// Whether a file is of Pagefind's own forms and pictures, in whose place the site has its own.
    private static func isUnused(_ name: String) -> Bool {
        ["pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight."]
            .contains { name.hasPrefix($0) }
    }
}
