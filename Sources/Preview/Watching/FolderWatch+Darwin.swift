#if canImport(Darwin)
internal import CoreServices
internal import Darwin
internal import Dispatch
internal import Files
internal import Synchronization

/// Tells what changes below `Content/` and `Templates/` of a site folder, also where they come and go
/// themselves (FSEvents).
public final class FolderWatch {
    private let inbox: Inbox
    private let stream: FSEventStreamRef

    /// Begins to watch. What changes from now on is told, whenever it is asked for.
    public init(of site: String) throws(WatchFailure) {
        // Events name folders by their real path.
        let root = folder(at: site) ?? site
        let inbox = Inbox(root: root)
        self.inbox = inbox
        let path = CFStringCreateWithCString(nil, root, CFStringBuiltInEncodings.UTF8.rawValue)
        guard let path else { throw WatchFailure(number: EINVAL) }
        // Without call-backs of its own the array counts no references: the text outlives it here.
        var values: [UnsafeRawPointer?] = [
            UnsafeRawPointer(Unmanaged.passUnretained(path).toOpaque())
        ]
        let paths = CFArrayCreate(nil, &values, 1, nil)
        var context = FSEventStreamContext(
            version: 0, info: Unmanaged.passUnretained(inbox).toOpaque(), retain: nil, release: nil,
            copyDescription: nil)
        let flags =
            kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagNoDefer
            | kFSEventStreamCreateFlagWatchRoot
        let made = withExtendedLifetime(path) {
            paths.flatMap {
                FSEventStreamCreate(
                    nil,
                    { _, info, count, paths, flags, _ in
                        guard let info else { return }
                        let inbox = Unmanaged<Inbox>.fromOpaque(info).takeUnretainedValue()
                        let names = paths.assumingMemoryBound(to: UnsafePointer<CChar>.self)
                        for index in 0..<count {
                            inbox.note(String(cString: names[index]), flags[index])
                        }
                    }, &context, $0,
                    FSEventStreamEventId(kFSEventStreamEventIdSinceNow), 0.002,
                    FSEventStreamCreateFlags(flags))
            }
        }
        guard let made else { throw WatchFailure(number: ENOMEM) }
        stream = made
        FSEventStreamSetDispatchQueue(made, DispatchQueue(label: "posko.watch"))
        guard FSEventStreamStart(made) else { throw WatchFailure(number: EIO) }
    }

    deinit {
        FSEventStreamStop(stream)
        FSEventStreamInvalidate(stream)
        FSEventStreamRelease(stream)
    }

    /// Waits until something changes and the changes come to a rest.
    ///
    /// - Parameter longest: how long to wait for the first change; `nil` waits for ever.
    /// - Returns: what changed, sorted by its path from the site folder; nothing where the time was
    ///   up before.
    public func changes(within longest: Duration? = nil) -> [String] {
        let start = ContinuousClock.now
        while true {
            let end = inbox.burst.withLock { $0.end }
            let deadline = [end, longest.map { start + $0 }].compactMap(\.self).min()
            let wait = deadline.map { max(.zero, $0 - ContinuousClock.now) }
            let time = wait.map {
                DispatchTime.now() + .microseconds(Int(($0 / .microseconds(1)).rounded(.up)))
            }
            if inbox.arrival.wait(timeout: time ?? .distantFuture) == .success { continue }
            if end != nil {
                return inbox.burst.withLock { burst in
                    defer { burst = Burst() }
                    return burst.changed
                }
            }
            return []
        }
    }
}

/// Where the system's events arrive.
private final class Inbox: Sendable {
    let root: String
    let burst = Mutex(Burst())
    let arrival = DispatchSemaphore(value: 0)

    init(root: String) { self.root = root }

    func note(_ path: String, _ flags: FSEventStreamEventFlags) {
        func has(_ flag: Int) -> Bool { flags & FSEventStreamEventFlags(flag) != 0 }
        let isLost =
            has(kFSEventStreamEventFlagMustScanSubDirs) || has(kFSEventStreamEventFlagRootChanged)
        guard isLost || path.hasPrefix("\(root)/") else { return }
        let inner = isLost ? "." : String(path.dropFirst(root.utf8.count + 1))
        let parts = inner.split(separator: "/")
        guard isLost || WatchedNames.folders.contains(String(parts.first ?? "")),
            !parts.dropLast().contains(where: { $0.hasPrefix(".") })
        else { return }
        // One event may stand for several changes of a file: whether it is there now decides.
        let isThere = kind(ofFile: path) != nil
        let change: Burst.Change =
            isLost || !isThere || has(kFSEventStreamEventFlagItemIsDir) ? .unsettled : .saved
        guard isLost || WatchedNames.change(of: parts.last ?? "", change) != nil else { return }
        let noted = isLost ? change : WatchedNames.change(of: parts.last ?? "", change) ?? change
        burst.withLock { $0.note(noted, inner, at: .now) }
        arrival.signal()
    }
}
#endif
