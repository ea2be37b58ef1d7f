internal import CSpawn
public import Files

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// How a program ended.
public enum ProgramEnd: Hashable, Sendable {
    /// By itself, with an exit code.
    case exited(Int32)
    /// By a signal.
    case killed(Int32)
}

/// A program that was started.
public struct RunningProgram: Sendable {
    private let id: pid_t

    /// Starts a program. It gets the signals that this one keeps from its threads.
    ///
    /// - Parameters:
    ///   - words: the program, by its path or by a name that is looked for on the `PATH`, and its
    ///     arguments.
    ///   - folder: where it runs; without it, where this one does.
    ///   - variables: its environment, each as `NAME=value`.
    ///   - output: the file descriptor that takes what it says and what it complains of; without
    ///     one, it speaks where this one does.
    public init(
        _ words: [String], in folder: String? = nil, variables: [String],
        output: Int32? = nil
    ) throws(MachineFault) {
        #if canImport(Glibc)
        var (attributes, actions) = (posix_spawnattr_t(), posix_spawn_file_actions_t())
        #else
        var (attributes, actions): (posix_spawnattr_t?, posix_spawn_file_actions_t?)
        #endif
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        if let folder { posix_spawn_file_actions_addchdir_np(&actions, folder) }
        if let output {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_adddup2(&actions, output, 1)
            posix_spawn_file_actions_adddup2(&actions, output, 2)
        }
        let arguments = words.map { strdup($0) }
        let environment = variables.map { strdup($0) }
        defer { for text in arguments + environment { free(text) } }
        var id = pid_t()
        let outcome = posix_spawnp(
            &id, words[0], &actions, &attributes, arguments + [nil], environment + [nil])
        guard outcome == 0 else { throw MachineFault(.starting, words[0], number: outcome) }
        self.id = id
    }

    /// Waits until the program has ended.
    public func end() -> ProgramEnd {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
    }
}

/// Runs a program to its end, and tells what it said and what it complained of, together.
///
/// - Parameters: as of `RunningProgram`.
public func run(
    _ words: [String], in folder: String? = nil, variables: [String]
) throws(MachineFault) -> (end: ProgramEnd, said: String) {
    var ends: (Int32, Int32) = (0, 0)
    let made = withUnsafeMutableBytes(of: &ends) { ends in
        pipe(ends.assumingMemoryBound(to: Int32.self).baseAddress.unsafelyUnwrapped)
    }
    guard made == 0 else { throw MachineFault(.starting, words[0], number: errno) }
    let (reading, writing) = ends
    defer { close(reading) }
    // Neither end is for any other program that starts meanwhile.
    for end in [reading, writing] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let program: RunningProgram
    do throws(MachineFault) {
        program = try RunningProgram(words, in: folder, variables: variables, output: writing)
    } catch {
        close(writing)
        throw error
    }
    close(writing)
    var said: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 12)
    while true {
        let count = read(reading, &piece, piece.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        said += piece[..<count]
    }
    return (program.end(), String(decoding: said, as: UTF8.self))
}

/// The whole environment of this program, each variable as `NAME=value`.
public var environmentVariables: [String] {
    #if canImport(Glibc)
    let bytes = (try? bytes(ofFile: "/proc/self/environ")) ?? []
    return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    #else
    var variables: [String] = []
    var next = _NSGetEnviron().pointee
    while let variable = next.pointee {
        variables.append(String(cString: variable))
        next += 1
    }
    return variables
    #endif
}

/// The first program of a name in folders; `nil` where none of them has one that may be run.
///
/// - Parameter path: the folders, with `:` between them, as `PATH` names them.
public func program(named name: String, on path: String) -> String? {
    path.split(separator: ":").map { "\($0)/\(name)" }.first { file in
        var status = stat()
        return stat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
            && access(file, X_OK) == 0
    }
}
