internal import Dispatch
internal import Programs

/// Opens an address in the browser that the desktop has.
///
/// - Parameter failed: is called, sooner or later, where there is none.
func openInBrowser(_ address: String, failed: @escaping @Sendable () -> Void) {
    #if canImport(Glibc)
    let opener = "xdg-open"
    #else
    let opener = "open"
    #endif
    let words = [opener, address]
    guard let program = try? RunningProgram(words, variables: environmentVariables) else {
        return failed()
    }
    DispatchQueue.global().async {
        if program.end() != .exited(0) { failed() }
    }
}
