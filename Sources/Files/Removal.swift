#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

extension OpenFolder {
    /// Removes a file or symbolic link. One that is not there is no fault.
    public borrowing func removeFile(_ name: UnsafePointer<CChar>) throws(ErrorNumber) {
        if unlinkat(descriptor, name, 0) != 0, errno != ENOENT { throw ErrorNumber(errno) }
    }

    /// Removes an empty folder. One that is not there is no fault.
    public borrowing func removeFolder(_ name: UnsafePointer<CChar>) throws(ErrorNumber) {
        if unlinkat(descriptor, name, AT_REMOVEDIR) != 0, errno != ENOENT {
            throw ErrorNumber(errno)
        }
    }
}

/// Removes a file, or a folder with all that is in it. Symbolic links are removed, not followed.
/// What is not there is no fault.
public func remove(_ path: String) throws(MachineFault) {
    // A file system that can only be read refuses this for what is not there, too.
    guard let kind = kind(ofFile: path) else { return }
    guard kind == .folder else {
        if unlink(path) != 0, errno != ENOENT {
            throw MachineFault(.removing, path, number: errno)
        }
        return
    }
    var name = "."
    do throws(ErrorNumber) {
        let root = try OpenFolder(path)
        // Each folder after the one that it lies in; only their names are held, and two are open.
        var folders = ["."]
        var next = 0
        while next < folders.count {
            name = folders[next]
            next += 1
            for (entry, isFolder) in try root.namesAndFolders(in: name) {
                let inner = name == "." ? entry : "\(name)/\(entry)"
                if isFolder { folders.append(inner) } else { try root.removeFile(inner) }
            }
        }
        for folder in folders.dropFirst().reversed() {
            name = folder
            try root.removeFolder(folder)
        }
    } catch { throw MachineFault(.removing, "\(path)/\(name)", number: error.value) }
    if rmdir(path) != 0, errno != ENOENT { throw MachineFault(.removing, path, number: errno) }
}

extension OpenFolder {
    fileprivate borrowing func namesAndFolders(
        in folder: String
    ) throws(ErrorNumber) -> [(name: String, isFolder: Bool)] {
        var names: [(name: String, isFolder: Bool)] = []
        try forEachName(in: folder) { name, kind in
            names.append((String(decoding: name, as: UTF8.self), kind == .folder))
        }
        return names
    }
}
