#if os(Linux)
import Foundation
import Glibc
import Testing

/// An outdated site whose output lies on a file system of its own, which can be made too small.
struct SmallDisk {
    let outdated: OutdatedSite
    let output: String
    private let mounted: MountedFolder

    init() throws {
        outdated = try OutdatedSite()
        mounted = try MountedFolder(["-t", "tmpfs", "-o", "size=64m", "none"])
        output = "\(mounted.path)/situs"
        let run = try Program.run("/bin/cp", ["-a", outdated.site.output, output])
        try #require(run.exitCode == 0, "\(run.errors)")
    }

    /// Leaves room for so many bytes, or so many files, beside what lies there.
    func leaveRoom(forBytes bytes: Int? = nil, forFiles files: Int? = nil) throws {
        var status = statvfs()
        try #require(statvfs(mounted.path, &status) == 0)
        let used = Int(status.f_blocks - status.f_bfree) * Int(status.f_frsize)
        let names = Int(status.f_files - status.f_ffree)
        let size = bytes.map { "size=\(used + $0)" } ?? "size=64m"
        let number = files.map { ",nr_inodes=\(names + $0)" } ?? ""
        try MountedFolder.mount(["-o", "remount,\(size)\(number)", mounted.path])
    }

    /// What lies beside the output.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: mounted.path) }
    }

    /// What a run said, with the place of the output as `[DISK]`.
    func masked(_ text: String) -> String {
        text.replacingOccurrences(of: mounted.path, with: "[DISK]")
    }
}

/// Runs the program as somebody who owns nothing: root may do anything, whatever the rights of a
/// file say.
func runAsNobody(_ site: FixtureSite, _ options: String...) throws -> Program.Run {
    let asNobody = ["--reuid=65534", "--regid=65534", "--clear-groups"]
    let isRoot = geteuid() == 0
    let command = [Program.path, "build", "--site", site.path] + options
    let run = try Program.run(
        isRoot ? "/usr/bin/setpriv" : "/usr/bin/env", (isRoot ? asNobody : []) + command)
    try #require(
        run.exitCode < 126,
        "\(run.errors) \(Program.path) cannot be started by the user 65534: are its folders closed?"
    )
    return Program.Run(
        output: site.masked(run.output), errors: site.masked(run.errors), exitCode: run.exitCode)
}

/// Changes the rights of a file or folder: `0o500`.
func setRights(_ rights: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: path)
}

/// A build that stands still after a system call on a path, until it is told to go on.
struct StoppedBuild {
    private let started: Started
    private let site: FixtureSite
    private let log: TemporaryFolder

    /// - Parameters:
    ///   - call: the system call; the build stops after the one of this number that is made on a
    ///     path, counted in each thread.
    ///   - path: as the program names it, or the folder that a call is about.
    init(_ site: FixtureSite, after call: String, _ number: Int, on path: String) throws {
        log = try TemporaryFolder()
        self.site = site
        let file = "\(log.path)/calls"
        started = try Strace.start(
            [
                "-o", file, "-P", path, "-e", "trace=\(call)", "-e",
                "inject=\(call):signal=STOP:when=\(number)",
            ], site)
        try started.wait {
            (try? text(ofFile: file))?.contains("--- stopped by SIGSTOP ---") ?? false
        }
    }

    /// Lets the build go on to its end.
    func run() throws -> Program.Run {
        let line = try text(ofFile: "\(log.path)/calls")
        let thread = try #require(line.firstMatch(of: /(\d+) +--- stopped by SIGSTOP/)?.1)
        try #require(kill(try #require(Int32(thread)), SIGCONT) == 0)
        let exitCode = started.exitCode
        return Program.Run(
            output: site.masked(started.output), errors: site.masked(started.errors),
            exitCode: exitCode)
    }
}

/// Builds a site, and tells how much memory the program had at most, in bytes.
func buildMeasuringMemory(_ site: FixtureSite) throws -> (run: Program.Run, bytes: Int) {
    // The program stands still for a moment before its end, so that what the system counted is read.
    let started = try Strace.start(
        ["-e", "trace=exit_group", "-e", "inject=exit_group:delay_enter=300000"], site)
    let tracer = "/proc/\(started.identifier)/task/\(started.identifier)/children"
    var peak = 0
    while started.isRunning {
        let children = (try? text(ofFile: tracer)) ?? ""
        for child in children.split(separator: " ") {
            let status = (try? text(ofFile: "/proc/\(child)/status")) ?? ""
            if let match = status.firstMatch(of: /VmHWM:\s+(\d+) kB/) {
                peak = max(peak, (Int(match.1) ?? 0) * 1024)
            }
        }
        Thread.sleep(forTimeInterval: 0.02)
    }
    let exitCode = started.exitCode
    try #require(peak > 0, "the system tells no VmHWM")
    return (
        Program.Run(
            output: site.masked(started.output), errors: site.masked(started.errors),
            exitCode: exitCode), peak
    )
}
#endif
