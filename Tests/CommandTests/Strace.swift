#if os(Linux)
import Foundation
import Testing

/// Runs the program under `strace`, which can end it, or have the system refuse it something, at any
/// system call.
enum Strace {
    /// What strace cannot do without, in words for whoever reads the failed test.
    struct CannotTrace: Error, CustomStringConvertible {
        let description: String
    }

    static let path = "/usr/bin/strace"

    /// Runs `posko build` on a site, and gives back what it said and what strace noted of it.
    static func build(
        _ site: FixtureSite, _ options: [String]
    ) throws -> (run: Program.Run, calls: [Call]) {
        let folder = try TemporaryFolder()
        let log = "\(folder.path)/calls"
        let started = try start(["-o", log] + options, site)
        let exitCode = started.exitCode
        let run = Program.Run(
            output: started.output, errors: started.errors, exitCode: exitCode)
        return (run, try text(ofFile: log).split(separator: "\n").compactMap(Call.init))
    }

    /// Starts `posko build` on a site.
    static func start(_ options: [String], _ site: FixtureSite) throws -> Started {
        try requireTracing()
        let log = options.contains("-o") ? [] : ["-o", "/dev/null"]
        return try Started(
            path, ["-f", "-qqq"] + log + options + [Program.path, "build", "--site", site.path])
    }

    /// A system call as strace noted it.
    struct Call {
        let thread: Substring
        let name: Substring
        let rest: Substring

        /// `nil` for a line that tells the end of a call, or of a thread.
        init?(_ line: Substring) {
            guard let match = line.prefixMatch(of: /(\d+) +(\w+)\((.*)/) else { return nil }
            (thread, name, rest) = (match.1, match.2, match.3)
        }
    }

    /// A call of a name, counted in its thread, at which a run is killed.
    struct Point: CustomStringConvertible {
        let name: String
        let number: Int

        var description: String { "call \(number) of \(name)" }

        /// What strace has to be told.
        var kill: [String] {
            ["-e", "trace=?\(name)", "-e", "inject=?\(name):signal=KILL:when=\(number)"]
        }
    }

    /// The calls that change something on a disk.
    private static let changing = [
        "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "write",
        "mkdir", "mkdirat", "unlink", "unlinkat", "rmdir", "openat",
    ]

    /// What to trace for them. Each machine has only some: strace passes over the others where a `?`
    /// stands before the name.
    static let changes = changing.map { "?" + $0 }.joined(separator: ",")

    /// Where to kill a run that made some calls: at each that changes something; where there are more
    /// of a name than `most`, evenly among them.
    static func points(of calls: [Call], most: Int = 25) -> [Point] {
        changing.flatMap { name in
            // strace counts the calls of each thread by itself.
            var counts: [Substring: Int] = [:]
            var numbers: Set<Int> = []
            for call in calls where call.name == name {
                counts[call.thread, default: 0] += 1
                let creates = name != "openat" || call.rest.contains("O_CREAT")
                if creates { numbers.insert(counts[call.thread, default: 0]) }
            }
            let all = numbers.sorted()
            let chosen =
                all.count > most
                ? (0..<most).map { all[$0 * (all.count - 1) / (most - 1)] } : all
            return chosen.map { Point(name: name, number: $0) }
        }
    }

    /// Whether this machine lets a program be traced; found out once.
    static func requireTracing() throws { try tracing.get() }

    private static let tracing = Result {
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw CannotTrace(
                description: "\(path) is missing; install it with: .ci/setup tests")
        }
        let run = try Program.run(
            path, ["-o", "/dev/null", "-e", "inject=getpid:error=EPERM", "/bin/true"])
        guard run.exitCode == 0 else {
            throw CannotTrace(
                description: """
                    strace cannot trace on this machine, so what a killed build leaves cannot be \
                    tested here: \(run.errors)In a container, allow it: --cap-add=SYS_PTRACE
                    """)
        }
    }
}
#endif
