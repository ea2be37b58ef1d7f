#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// What a name in a folder stands for.
public enum FileKind: Hashable, Sendable {
    case file, folder, symbolicLink, other
}

/// What stands at a path, or `nil` where nothing does. A symbolic link is told as such.
public func kind(ofFile path: String) -> FileKind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return kind(ofMode: status.st_mode)
}

/// The folder at a path by one that no symbolic link is part of; `nil` where there is none.
public func folder(at path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    let path = String(cString: found)
    return kind(ofFile: path) == .folder ? path : nil
}

/// The names in a folder with what they stand for, sorted by their bytes, without `.` and `..`.
public func names(inFolder path: String) throws(MachineFault)
    -> [(name: String, kind: FileKind)]
{
    try paths(inFolder: path, below: "", hidden: true)
        .map { ($0.kind == .folder ? $0.path.droppingSlash : $0.path, $0.kind) }
        .sorted { $0.0.precedesByBytes($1.0) }
}

/// The paths of what is in a folder, as the system tells them. Those of folders end in a slash.
///
/// - Parameters:
///   - start: what each path begins with.
///   - hidden: whether names that begin with a dot are told too.
private func paths(
    inFolder path: String, below start: String, hidden: Bool
) throws(MachineFault) -> ListedFiles {
    do throws(ErrorNumber) {
        let folder = try OpenFolder(path)
        var found: ListedFiles = []
        var path = Array(start.utf8)
        try folder.forEachName(in: ".") { name, kind in
            guard hidden || name.first != UInt8(ascii: ".") else { return }
            path.removeLast(path.count - start.utf8.count)
            path.append(contentsOf: name)
            if kind == .folder { path.append(UInt8(ascii: "/")) }
            found.append((String(decoding: path, as: UTF8.self), kind))
        }
        return found
    } catch { throw MachineFault(.listing, path, number: error.value) }
}

extension OpenFolder {
    /// Tells each name in a folder and what it stands for, in the order of the system, without `.`
    /// and `..`.
    ///
    /// - Parameter folder: the folder, from this one: `.` or `a/b`. A symbolic link is not followed.
    public borrowing func forEachName(
        in folder: UnsafePointer<CChar>,
        _ take: (_ name: UnsafeRawBufferPointer, _ kind: FileKind) -> Void
    ) throws(ErrorNumber) {
        let opened = openat(descriptor, folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard opened >= 0 else { throw ErrorNumber(errno) }
        guard let stream = fdopendir(opened) else {
            let number = errno
            close(opened)
            throw ErrorNumber(number)
        }
        defer { closedir(stream) }
        while true {
            // The end and a fault look the same but for this.
            errno = 0
            guard let entry = readdir(stream) else { break }
            withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                guard let start = bytes.baseAddress else { return }
                let name = start.assumingMemoryBound(to: CChar.self)
                let count = strlen(name)
                let isDots = count <= 2 && name[0] == dot && (count == 1 || name[1] == dot)
                if !isDots, let kind = kind(of: entry.pointee.d_type, name, opened) {
                    take(UnsafeRawBufferPointer(start: start, count: count), kind)
                }
            }
        }
        if errno != 0 { throw ErrorNumber(errno) }
    }
}

private let dot = CChar(bitPattern: UInt8(ascii: "."))

/// What a folder's entry stands for; some file systems only tell when they are asked once more.
/// `nil` where it is gone by then.
private func kind(of type: UInt8, _ name: UnsafePointer<CChar>, _ folder: Int32) -> FileKind? {
    switch type {
    case UInt8(DT_REG): return .file
    case UInt8(DT_DIR): return .folder
    case UInt8(DT_LNK): return .symbolicLink
    case UInt8(DT_UNKNOWN):
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        return kind(ofMode: status.st_mode)
    default: return .other
    }
}

/// Files by their paths from a folder, with what stands there.
public typealias ListedFiles = [(path: String, kind: FileKind)]

/// Every file below a folder, by its path from there, sorted by the bytes of the paths; symbolic links are
/// listed, not followed. A folder that is not there is empty.
///
/// - Parameter hidden: whether names that begin with a dot are listed too.
public func files(
    below root: String, hidden: Bool
) throws(MachineFault) -> ListedFiles {
    guard kind(ofFile: root) != nil else { return [] }
    var found: ListedFiles = []
    // Those that are still to be gone through, the next one last. With the slash behind its name, a
    // folder stands where the paths of its files belong.
    var waiting: ListedFiles = [("", .folder)]
    while let (path, kind) = waiting.popLast() {
        guard kind == .folder else {
            found.append((path, kind))
            continue
        }
        var inside = try paths(
            inFolder: "\(root)/\(path)".droppingSlash, below: path, hidden: hidden)
        inside.sort { $1.path.precedesByBytes($0.path) }
        waiting += inside
    }
    return found
}

extension String {
    /// The path of a folder without the slash at its end.
    fileprivate var droppingSlash: String { hasSuffix("/") ? String(dropLast()) : self }

    /// Whether a text stands before another one by their bytes, whatever the language.
    public func precedesByBytes(_ other: String) -> Bool {
        let isBefore = utf8.withContiguousStorageIfAvailable { mine in
            other.utf8.withContiguousStorageIfAvailable { others -> Bool in
                guard let start = mine.baseAddress, let other = others.baseAddress else {
                    return mine.count < others.count
                }
                let order = memcmp(start, other, min(mine.count, others.count))
                return order == 0 ? mine.count < others.count : order < 0
            }
        }
        return (isBefore ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
    }
}

private func kind(ofMode mode: mode_t) -> FileKind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .other
    }
}
