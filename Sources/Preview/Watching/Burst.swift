/// Changes that follow each other closely, and how long to wait for further ones.
///
/// The first save is to be seen at once, but a hundred files of a checkout should be one rebuild, and
/// an editor that moves the old file away before it writes the new one should never be caught
/// between the two.
struct Burst {
    /// What happened to a file, as far as it matters here.
    enum Change: Hashable {
        /// It has its new content.
        case saved
        /// It is gone, or a folder came or went: what belongs to it may still follow.
        case unsettled
    }

    /// How long nothing more has to happen after a save, and how long where something is missing
    /// that an editor may be about to write.
    static let quietAfterSave = Duration.milliseconds(3)
    static let quietUnsettled = Duration.milliseconds(40)
    /// How long a burst is waited for that does not end.
    static let longest = Duration.milliseconds(300)

    private var paths: Set<String> = []
    /// Those of files that were not there before.
    private var new: Set<String> = []
    private var isSaved = false
    private var first: ContinuousClock.Instant?
    private var last: ContinuousClock.Instant?

    /// Notes a change.
    ///
    /// - Parameter path: from the site folder.
    mutating func note(_ change: Change, _ path: String, at time: ContinuousClock.Instant) {
        paths.insert(path)
        if change == .saved { isSaved = true }
        if first == nil { first = time }
        last = time
    }

    /// Notes that a file is not written yet, but has come to be.
    mutating func noteNew(_ path: String) { new.insert(path) }

    /// Notes that a file is gone. One that came with the same changes was never there: so do editors
    /// write aside.
    mutating func noteGone(_ path: String, at time: ContinuousClock.Instant) {
        guard new.remove(path) != nil else { return note(.unsettled, path, at: time) }
        paths.remove(path)
        if paths.isEmpty { (isSaved, first, last) = (false, nil, nil) }
    }

    /// When the burst is over, unless something more happens; `nil` where nothing has happened yet.
    var end: ContinuousClock.Instant? {
        guard let first, let last else { return nil }
        let quiet = isSaved ? Self.quietAfterSave : Self.quietUnsettled
        return min(last + quiet, first + Self.longest)
    }

    /// What changed, sorted.
    var changed: [String] { paths.sorted() }
}

/// Names in a site folder that matter.
enum WatchedNames {
    /// The folders that a site is made from.
    static let folders = ["Content", "Templates"]

    /// What a change of a file means by its name; `nil` where no build reads it.
    static func change(of name: some StringProtocol, _ change: Burst.Change) -> Burst.Change? {
        if name.hasPrefix(".") { return nil }
        // What an editor puts aside before it writes.
        return name.hasSuffix("~") ? .unsettled : change
    }
}
