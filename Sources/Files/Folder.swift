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

/// The names in a folder with what they stand for, sorted by their bytes, without `.` and `..`.
public func names(inFolder path: String) throws(MachineFault)
    -> [(name: String, kind: FileKind)]
{
    guard let folder = opendir(path) else { throw MachineFault(.listing, path, number: errno) }
    defer { closedir(folder) }
    var names: [(name: String, kind: FileKind)] = []
    while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name == "." || name == ".." { continue }
        if let kind = kind(ofFile: "\(path)/\(name)") { names.append((name, kind)) }
    }
    return names.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}

/// Every file below a folder, by its path from there, sorted by folder and name; symbolic links are
/// listed, not followed. A folder that is not there is empty.
///
/// - Parameter hidden: whether names that begin with a dot are listed too.
public func files(
    below root: String, hidden: Bool
) throws(MachineFault) -> [(path: String, kind: FileKind)] {
    guard kind(ofFile: root) != nil else { return [] }
    var found: [(path: String, kind: FileKind)] = []
    var folders = [""]
    while let folder = folders.popLast() {
        for (name, kind) in try names(inFolder: folder.isEmpty ? root : "\(root)/\(folder)")
        where hidden || !name.hasPrefix(".") {
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            if kind == .folder { folders.append(path) } else { found.append((path, kind)) }
        }
    }
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
}

private func kind(ofMode mode: mode_t) -> FileKind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .other
    }
}
