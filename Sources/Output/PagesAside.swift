public import Files
public import Fingerprints

extension OutputFolder {
    /// Of the names and bytes of all files of the new output with an ending.
    ///
    /// - Parameter written: what each writer wrote.
    public func fingerprint(
        of written: [WrittenFiles], endingIn ending: String
    ) -> Fingerprint {
        let files = FileList(sorting: written.map { $0.files.filtered(endingIn: ending) })
        var all = Fingerprinter()
        for record in files.records {
            all.append(files.text(of: record))
            all.append(record.fingerprint)
        }
        return all.finished
    }

    /// Lays files of the new output with an ending aside, for another program to read them before
    /// the new output is whole, and tells the folder. It is gone with the next build, if not before.
    ///
    /// - Parameter written: what each writer wrote.
    public func layAside(
        _ written: [WrittenFiles], endingIn ending: String
    ) throws(MachineFault) -> String {
        let files = FileList(sorting: written.map { $0.files.filtered(endingIn: ending) })
        try createFolder(place.aside)
        do throws(ErrorNumber) {
            let aside = try OpenFolder(place.aside)
            let folders = FolderList(of: files)
            try folders.forEach(in: folders.starts.indices) { name throws(ErrorNumber) in
                try aside.createFolder(name)
            }
            try lay(files, isOld: false, from: place.staging, in: aside)
            try lay(files, isOld: true, from: place.output, in: aside)
        } catch { throw MachineFault(.linking, place.aside, number: error.value) }
        return place.aside
    }

    private func lay(
        _ files: FileList, isOld: Bool, from source: String, in aside: borrowing OpenFolder
    ) throws(ErrorNumber) {
        guard files.records.contains(where: { $0.isOld == isOld }) else { return }
        let source = try OpenFolder(source)
        try files.withNames { names throws(ErrorNumber) in
            for record in files.records where record.isOld == isOld {
                try source.linkOrCopy(names + record.name, into: aside)
            }
        }
    }

    /// Removes what was laid aside.
    public func removeAside() throws(MachineFault) { try remove(place.aside) }
}

extension OutputWriter {
    /// Keeps all files of the old output below a folder that were made from the same; tells how many
    /// they are and their bytes, or `nil` where there is none, or not each is as it was written.
    ///
    /// - Parameter folder: its path below the output, with `/` at its end.
    public mutating func keepAll(
        below folder: String, ifMadeFrom origin: Fingerprint
    ) -> (count: Int, bytes: Int)? {
        guard previous.isUsable else { return nil }
        var (count, bytes) = (0, 0)
        for record in previous.files.records where record.origin == origin {
            let name = previous.files.text(of: record)
            guard name.hasPrefix(folder) else { continue }
            guard let size = keep(name, ifMadeFrom: origin) else { return nil }
            count += 1
            bytes += size
        }
        return count > 0 ? (count, bytes) : nil
    }
}

extension FileList {
    /// The files whose names have an ending.
    fileprivate func filtered(endingIn ending: String) -> FileList {
        let ending = Array(ending.utf8)
        var filtered = FileList()
        names.withUnsafeBytes { names in
            for var record in records {
                let name = UnsafeRawBufferPointer(
                    rebasing: names[record.name..<record.name + record.count])
                guard name.count >= ending.count, name.suffix(ending.count).elementsEqual(ending)
                else { continue }
                record.name = name.withMemoryRebound(to: UInt8.self) { filtered.append(name: $0) }
                filtered.append(record)
            }
        }
        return filtered
    }
}
