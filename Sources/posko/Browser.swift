internal import Dispatch
internal import Files

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Opens an address in the browser that the desktop has.
///
/// - Parameter failed: is called, sooner or later, where there is none.
func openInBrowser(_ address: String, failed: @escaping @Sendable () -> Void) {
    #if canImport(Glibc)
    let opener = "xdg-open"
    #else
    let opener = "open"
    #endif
    guard let program = start([opener, address]) else { return failed() }
    DispatchQueue.global().async {
        var status: Int32 = 0
        while waitpid(program, &status, 0) < 0, errno == EINTR {}
        if status != 0 { failed() }
    }
}

/// Starts a program by its name; `nil` where that fails. It gets the signals that this one keeps from
/// its threads.
private func start(_ words: [String]) -> pid_t? {
    #if canImport(Glibc)
    var attributes = posix_spawnattr_t()
    #else
    var attributes: posix_spawnattr_t?
    #endif
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let arguments = words.map { strdup($0) }
    let variables = variables.map { strdup($0) }
    defer { for text in arguments + variables { free(text) } }
    var program = pid_t()
    let outcome = posix_spawnp(
        &program, words[0], nil, &attributes, arguments + [nil], variables + [nil])
    return outcome == 0 ? program : nil
}

/// The whole environment, as `NAME=value`.
private var variables: [String] {
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
