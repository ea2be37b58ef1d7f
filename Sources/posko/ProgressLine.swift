internal import Synchronization

/// A line on a terminal that tells how far a build is, once it takes longer than half a second.
/// Several tasks may show at the same time.
final class ProgressLine: Sendable {
    private let terminal: Terminal
    private let isWatched: Bool
    private let start = ContinuousClock.now
    private let lastShown = Mutex<ContinuousClock.Instant?>(nil)

    init(on terminal: Terminal) {
        self.terminal = terminal
        isWatched = terminal.isWatched
    }

    /// Shows how many of how many files are written, at most ten times a second.
    func show(_ done: Int, of total: Int) {
        guard isWatched else { return }
        let now = ContinuousClock.now
        guard now - start > .milliseconds(500) else { return }
        lastShown.withLock { lastShown in
            guard lastShown.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
            lastShown = now
            terminal.rewriteLine("\(done) / \(total)")
        }
    }

    /// Takes the line away.
    func clear() {
        lastShown.withLock { lastShown in
            if lastShown != nil { terminal.rewriteLine("") }
            lastShown = nil
        }
    }
}
