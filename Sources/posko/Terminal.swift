internal import Diagnostics
internal import Model

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// One of the streams that people and programs read, or write to.
struct Terminal: Sendable {
    /// Answers.
    static let standardInput = Terminal(descriptor: 0)
    /// Results.
    static let standardOutput = Terminal(descriptor: 1)
    /// Diagnostics and progress.
    static let standardError = Terminal(descriptor: 2)

    private let descriptor: Int32

    /// Whether a person is watching.
    var isWatched: Bool { isatty(descriptor) == 1 }

    /// Whether colours may be used: only where a person is watching, and not where NO_COLOR is set
    /// to anything (no-color.org) or the terminal is a dumb one.
    var isColoured: Bool {
        isWatched && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }

    /// How many characters fit into a line: COLUMNS, else the terminal's own width, else 100.
    var width: Int {
        if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
        var size = winsize()
        let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return isKnown ? Int(size.ws_col) : 100
    }

    /// Writes text as a whole; a reader that went away is no fault.
    func write(_ text: String) { write(Array(text.utf8)) }

    /// Writes bytes as a whole; a reader that went away is no fault.
    func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { send(descriptor, $0) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    /// Begins an empty screen where a person is watching.
    func clear() { if isWatched { write("\u{1B}[2J\u{1B}[H") } }

    /// Writes text that takes the place of what this wrote before.
    func rewriteLine(_ text: String) { write("\r\u{1B}[K\(text)") }
}

private func send(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    bytes.baseAddress.map { write(descriptor, $0, bytes.count) } ?? 0
}

/// A variable of the environment.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// The machine's clock.
func now() -> Moment { Moment(seconds: time(nil)) }

/// Ends the program.
func leave(with code: Int32) -> Never { exit(code) }

/// The file of this program; `nil` where the system does not tell.
func programFile() -> String? {
    #if canImport(Glibc)
    return "/proc/self/exe"
    #else
    var count: UInt32 = 4096
    var path = [CChar](repeating: 0, count: Int(count))
    return _NSGetExecutablePath(&path, &count) == 0 ? String(cString: path) : nil
    #endif
}
