internal import Dispatch

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Lets the program end with 0 when it is asked to: by Ctrl-C, or by `kill`.
///
/// Has to be called before anything runs beside the main thread: the signals are kept from every
/// thread that is begun afterwards, and only one waits for them.
func endWhenAsked() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let awaited = signals
    DispatchQueue(label: "posko.signals").async {
        var awaited = awaited
        var signal: Int32 = 0
        while sigwait(&awaited, &signal) != 0 {}
        leave(with: 0)
    }
}
