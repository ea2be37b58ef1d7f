/// A line on a terminal that tells how far a build is, once it takes longer than half a second.
struct ProgressLine {
    private let terminal: Terminal
    private let start = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant?

    init(on terminal: Terminal) { self.terminal = terminal }

    /// Shows how many of how many files are written, at most ten times a second.
    mutating func show(_ done: Int, of total: Int) {
        guard terminal.isWatched else { return }
        let now = ContinuousClock.now
        guard now - start > .milliseconds(500),
            lastShown.map({ now - $0 > .milliseconds(100) }) ?? true
        else { return }
        lastShown = now
        terminal.rewriteLine("\(done) / \(total)")
    }

    /// Takes the line away.
    mutating func clear() {
        if lastShown != nil { terminal.rewriteLine("") }
        lastShown = nil
    }
}
