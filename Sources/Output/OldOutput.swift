internal import Files
internal import Parallel

extension OutputFolder {
    /// Removes the old output from where it lies after the exchange: what its list names at once and
    /// on all cores, then whatever is left.
    func removeOldOutput(in path: String) throws(MachineFault) {
        // Faults here are told by the second pass, which meets what is still there.
        let files = previous.files
        try? concurrently(over: files.records.count) { piece throws(MachineFault) in
            guard let folder = try? OpenFolder(path) else { return }
            files.withNames { names in
                for record in files.records[piece] { try? folder.removeFile(names + record.name) }
            }
        }
        let folders = FolderList(of: files)
        try? concurrently(over: folders.starts.count) { piece throws(MachineFault) in
            guard let folder = try? OpenFolder(path) else { return }
            folders.forEachReversed(in: piece) { try? folder.removeFolder($0) }
        }
        try remove(path)
    }
}
