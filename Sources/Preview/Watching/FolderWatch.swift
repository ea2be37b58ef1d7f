#if canImport(Glibc)
internal import Files
internal import Glibc

/// Tells what changes below `Content/` and `Templates/` of a site folder, also where they come and go
/// themselves (inotify).
public final class FolderWatch {
    private let descriptor: Int32
    private let site: String
    /// The watched folders by the system's number, told from the site folder, which is empty.
    private var folders: [Int32: String] = [:]

    /// Begins to watch. What changes from now on is told, whenever it is asked for.
    public init(of site: String) throws(WatchFailure) {
        self.site = site
        descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        guard descriptor >= 0 else { throw WatchFailure(number: errno) }
        try watchAll()
    }

    deinit { close(descriptor) }

    /// Waits until something changes and the changes come to a rest.
    ///
    /// - Parameter longest: how long to wait for the first change; `nil` waits for ever.
    /// - Returns: what changed, sorted by its path from the site folder; nothing where the time was
    ///   up before.
    public func changes(within longest: Duration? = nil) -> [String] {
        let start = ContinuousClock.now
        var burst = Burst()
        while true {
            let deadline = [burst.end, longest.map { start + $0 }, nextLook].compactMap(\.self)
                .min()
            let now = ContinuousClock.now
            if wait(until: deadline, now) {
                read(into: &burst)
            } else if burst.end != nil {
                return burst.changed
            } else if folders.isEmpty, (try? watchAll()) != nil, !folders.isEmpty {
                return ["."]
            } else if let longest, ContinuousClock.now >= start + longest {
                return []
            }
        }
    }

    /// Where the site folder is gone there is nothing that tells of its return: it is looked for
    /// from time to time.
    private var nextLook: ContinuousClock.Instant? {
        folders.isEmpty ? ContinuousClock.now + .milliseconds(500) : nil
    }

    /// Waits for an event; `false` where there is none until then.
    private func wait(
        until deadline: ContinuousClock.Instant?, _ now: ContinuousClock.Instant
    ) -> Bool {
        let milliseconds = deadline.map {
            Int32(max(0, (($0 - now) / .milliseconds(1)).rounded(.up)))
        }
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, milliseconds ?? -1) > 0
    }

    // MARK: - Folders

    private static let events = UInt32(
        IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
            | IN_MOVE_SELF)

    /// Watches every folder that is there now, and none that is gone. What is watched already stays
    /// so: the system gives it the same number.
    private func watchAll() throws(WatchFailure) {
        var found: [Int32: String] = [:]
        if let number = try watch("") { found[number] = "" }
        var pending = found.isEmpty ? [] : WatchedNames.folders
        while let folder = pending.popLast() {
            guard let number = try watch(folder) else { continue }
            found[number] = folder
            // One that is gone by now was told by the folder that it lay in.
            for (name, kind) in (try? names(inFolder: "\(site)/\(folder)")) ?? []
            where kind == .folder && !name.hasPrefix(".") {
                pending.append("\(folder)/\(name)")
            }
        }
        for number in folders.keys where found[number] == nil {
            inotify_rm_watch(descriptor, number)
        }
        folders = found
    }

    /// The system's number of a folder that is watched from now on; `nil` where there is none.
    private func watch(_ folder: String) throws(WatchFailure) -> Int32? {
        // Links below Content/ and Templates/ are refused by the build, so they are not followed.
        let isInner = folder.contains("/")
        let how = IN_ONLYDIR | (isInner ? IN_DONT_FOLLOW : 0)
        let number = inotify_add_watch(
            descriptor, folder.isEmpty ? site : "\(site)/\(folder)", Self.events | UInt32(how))
        if number >= 0 { return number }
        let error = errno
        if error == ENOSPC || error == ENOMEM { throw WatchFailure(number: error) }
        return nil
    }

    // MARK: - Events

    /// Reads all events that are there.
    private func read(into burst: inout Burst) {
        var isStructural = false
        let now = ContinuousClock.now
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
            while true {
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if count <= 0 { return }
                var offset = 0
                while offset + MemoryLayout<inotify_event>.size <= count {
                    let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let start = offset + MemoryLayout<inotify_event>.size
                    let name = buffer[start..<min(start + Int(event.len), count)]
                    offset = start + Int(event.len)
                    let text = String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
                    if note(event, text, &burst, now) { isStructural = true }
                }
            }
        }
        // A limit that is met now was not met at the start: what could be watched is.
        if isStructural { try? watchAll() }
    }

    /// Notes an event; `true` where folders may have come or gone.
    private func note(
        _ event: inotify_event, _ name: String, _ burst: inout Burst,
        _ now: ContinuousClock.Instant
    ) -> Bool {
        func has(_ flag: Int32) -> Bool { event.mask & UInt32(flag) != 0 }
        if has(IN_Q_OVERFLOW) {
            burst.note(.unsettled, ".", at: now)
            return true
        }
        guard let folder = folders[event.wd] else { return false }
        if has(IN_DELETE_SELF) || has(IN_MOVE_SELF) {
            // Any other folder is told by the one that it lay in.
            guard folder.isEmpty else { return false }
            burst.note(.unsettled, ".", at: now)
            return true
        }
        if has(IN_IGNORED) || name.isEmpty { return false }
        if folder.isEmpty, !WatchedNames.folders.contains(name) { return false }
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        let isFolder = has(IN_ISDIR)
        guard let change = WatchedNames.change(of: name, isFolder ? .unsettled : .saved) else {
            return false
        }
        if !isFolder, has(IN_CREATE) || has(IN_MOVED_TO) && change == .unsettled {
            burst.noteNew(path)
            // It is told once more when it is closed, but a second name of a file is not.
            if has(IN_CREATE), isBeingWritten(path) { return false }
        }
        if !isFolder, has(IN_DELETE) || has(IN_MOVED_FROM) {
            burst.noteGone(path, at: now)
        } else {
            burst.note(change, path, at: now)
        }
        return isFolder || folder.isEmpty
    }

    private func isBeingWritten(_ path: String) -> Bool {
        var status = stat()
        guard lstat("\(site)/\(path)", &status) == 0 else { return true }
        return status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
    }
}
#endif
