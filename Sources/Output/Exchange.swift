public import Files
public import Fingerprints
internal import Parallel

/// What an exchange changed.
public struct OutputChange: Hashable, Sendable {
    /// How many files are new or have other bytes.
    public let written: Int
    /// How many are the files of the old output.
    public let kept: Int
    /// How many of the old output's are gone.
    public let removed: Int
}

extension OutputFolder {
    /// Puts the new output in the place of the old one, in one step where the file system can.
    ///
    /// Where every file was kept and none is gone the old output stays as it is, but for the list of
    /// its files where that tells something else now.
    ///
    /// - Parameters:
    ///   - written: what each writer wrote.
    ///   - origin: of all that the site was made from, for the next build.
    ///   - note: any text, for the next build.
    public func exchange(
        _ written: consuming [WrittenFiles], origin: Fingerprint? = nil, note: String = ""
    ) throws(MachineFault) -> OutputChange {
        let files = FileList(sorting: written.map(\.files))
        let change = change(to: files)
        let manifest = ManifestText(files: files, origin: origin, note: note)
        if previous.isUsable, hasAllFolders, change.written == 0, change.removed == 0 {
            guard manifest.fingerprint != previous.fingerprint else { return change }
            try write(manifest)
            try move(
                "\(place.staging)/\(Manifest.name)", to: "\(place.output)/\(Manifest.name)")
            let output = try openOld()
            do throws(ErrorNumber) {
                try output.setModified(".", ContentTime.first)
            } catch { throw fault(.writing, ".", error) }
            try remove(place.staging)
            try place.links?.mend()
        } else {
            let folders = FolderList(of: files)
            try linkKept(files, folders, number: change.kept)
            try write(manifest)
            try setTimes(of: folders)
            try exchangeFolders()
        }
        return change
    }

    private func change(to files: FileList) -> OutputChange {
        let kept = files.records.count(where: \.isOld)
        let replaced = files.withNames { names in
            files.records.count { record in
                !record.isOld
                    && previous.lists(
                        UnsafeRawBufferPointer(start: names + record.name, count: record.count))
            }
        }
        return OutputChange(
            written: files.records.count - kept, kept: kept,
            removed: previous.count - kept - replaced)
    }

    /// Gives each file that is kept its name in the new output too.
    private func linkKept(
        _ files: FileList, _ folders: FolderList, number: Int
    ) throws(MachineFault) {
        guard number > 0 else { return }
        try concurrently(over: folders.starts.count) { piece throws(MachineFault) in
            let staging = try openStaging()
            try folders.forEach(in: piece) { name throws(MachineFault) in
                do throws(ErrorNumber) { try staging.createFolder(name) } catch {
                    throw fault(.creatingFolder, name, error)
                }
            }
        }
        try concurrently(over: files.records.count) { piece throws(MachineFault) in
            let staging = try openStaging()
            let old = try openOld()
            try files.withNames { names throws(MachineFault) in
                for record in files.records[piece] where record.isOld {
                    let name = names + record.name
                    do throws(ErrorNumber) { try old.linkOrCopy(name, into: staging) } catch {
                        throw fault(.linking, name, error)
                    }
                }
            }
        }
    }

    /// The folders' times come last: each file that is put into a folder moves its time.
    private func setTimes(of folders: FolderList) throws(MachineFault) {
        try concurrently(over: folders.starts.count) { piece throws(MachineFault) in
            let staging = try openStaging()
            try folders.forEach(in: piece) { name throws(MachineFault) in
                do throws(ErrorNumber) {
                    try staging.setModified(name, ContentTime.first)
                } catch { throw fault(.writing, name, error) }
            }
        }
        let staging = try openStaging()
        do throws(ErrorNumber) {
            try staging.setModified(".", ContentTime.first)
        } catch { throw fault(.writing, ".", error) }
    }

    /// Writes the list of files into the new output.
    private func write(_ manifest: ManifestText) throws(MachineFault) {
        let staging = try openStaging()
        do throws(ErrorNumber) {
            var file = try OpenFile(creating: Manifest.name, in: staging)
            try manifest.forEachPiece { piece throws(ErrorNumber) in try file.write(piece) }
            try file.setModified(ContentTime.of(manifest.fingerprint))
            try file.close()
        } catch { throw fault(.writing, Manifest.name, error) }
    }

    private func exchangeFolders() throws(MachineFault) {
        if let links = place.links {
            if links.currentTree == nil { try links.adopt(into: place.old) }
            let old = links.currentTree
            try links.exchange(for: place.staging)
            if let old { try removeOldOutput(in: old) }
        } else if kind(ofFile: place.output) == nil {
            try move(place.staging, to: place.output)
        } else if try exchangePaths(place.staging, place.output) {
            try removeOldOutput(in: place.staging)
        } else {
            // Between these two there is no site; the next build puts the old one back.
            try move(place.output, to: place.old)
            try move(place.staging, to: place.output)
            // What is whole has the name `old`; a half-removed one must never be taken for it.
            try move(place.old, to: place.staging)
            try removeOldOutput(in: place.staging)
        }
    }

    private func openStaging() throws(MachineFault) -> OpenFolder {
        do throws(ErrorNumber) { return try place.openStaging() } catch {
            throw MachineFault(.creatingFolder, place.staging, number: error.value)
        }
    }

    private func openOld() throws(MachineFault) -> OpenFolder {
        do throws(ErrorNumber) { return try OpenFolder(place.output) } catch {
            throw MachineFault(.listing, place.name, number: error.value)
        }
    }

    private func fault(
        _ action: MachineFault.Action, _ name: UnsafePointer<CChar>, _ error: ErrorNumber
    ) -> MachineFault {
        MachineFault(action, place.shown(String(cString: name)), number: error.value)
    }
}
