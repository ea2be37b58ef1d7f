public import Files
public import Fingerprints

/// Writes files of a new output. Each task has a writer of its own, and no two share anything.
///
/// A file that the old output has already is not written: it is only noted, and linked when it is
/// known that anything differs at all.
public struct OutputWriter: ~Copyable, Sendable {
    let previous: Manifest
    private let place: OutputPlace
    private var old: OldFiles?
    private var staging: OpenFolder?
    private var files = FileList()
    /// Where the name of the last folder that was created begins, and how many bytes it has.
    private var folder = (start: 0, count: 0)

    init(_ place: OutputPlace, previous: Manifest) {
        self.place = place
        self.previous = previous
        old = previous.isUsable ? OldFiles(inFolder: place.output) : nil
    }

    /// Writes a file, unless the old output has one with the same bytes at the same name.
    ///
    /// - Parameters:
    ///   - bytes: all that the file holds.
    ///   - name: the path below the output folder, with `/` between its parts; each only once.
    ///   - origin: of all that the file was made from, so that the next build may keep it.
    public mutating func write(
        _ bytes: UnsafeRawBufferPointer, to name: String, origin: Fingerprint? = nil
    ) throws(MachineFault) {
        let fingerprint = Fingerprint(of: bytes)
        let place = note(name)
        if let old = place.old, keeps(place, as: old, withBytes: fingerprint) {
            add(place, fingerprint, bytes.count, origin, isOld: true)
            return
        }
        var file = try create(place, name)
        do throws(ErrorNumber) {
            try file.write(bytes)
            try file.setModified(ContentTime.of(fingerprint))
            try file.close()
        } catch { throw fault(name, error) }
        add(place, fingerprint, bytes.count, origin, isOld: false)
    }

    /// Writes a file, unless the old output has one with the same bytes at the same name.
    public mutating func write(
        _ bytes: [UInt8], to name: String, origin: Fingerprint? = nil
    ) throws(MachineFault) {
        try bytes.withUnsafeBufferPointer { bytes throws(MachineFault) in
            try write(UnsafeRawBufferPointer(bytes), to: name, origin: origin)
        }
    }

    /// Keeps a file of the old output, where it was made from the same and still has the bytes that
    /// it was given; tells how many those are, or `nil` where it is not kept.
    public mutating func keep(_ name: String, ifMadeFrom origin: Fingerprint) -> Int? {
        let place = note(name)
        guard let old = place.old, previous.files.records[old].origin == origin,
            keeps(place, as: old, withBytes: previous.files.records[old].fingerprint)
        else {
            files.removeName(at: place.start)
            return nil
        }
        let record = previous.files.records[old]
        add(place, record.fingerprint, record.size, origin, isOld: true)
        return record.size
    }

    /// What was written and kept.
    public consuming func finished() -> WrittenFiles { WrittenFiles(files: files) }

    /// A name among those of the new output: where it begins, how many bytes it has, and which file
    /// of the old output has it.
    struct NotedName {
        let start: Int
        let count: Int
        let old: Int?
    }

    /// Notes a name, and looks for it in the old output.
    mutating func note(_ name: String) -> NotedName {
        var name = name
        return name.withUTF8 { name in
            let index =
                old == nil
                ? nil
                : previous.table.index(of: UnsafeRawBufferPointer(name), in: previous.files)
            return NotedName(start: files.append(name: name), count: name.count, old: index)
        }
    }

    /// Whether a file of the old output should have these bytes, and has them.
    mutating func keeps(_ name: NotedName, as index: Int, withBytes bytes: Fingerprint) -> Bool {
        let record = previous.files.records[index]
        guard record.fingerprint == bytes else { return false }
        return files.withName(at: name.start) { name in
            old?.has(name, withSize: record.size, bytes) ?? false
        }
    }

    mutating func add(
        _ name: NotedName, _ fingerprint: Fingerprint, _ size: Int, _ origin: Fingerprint?,
        isOld: Bool
    ) {
        files.append(
            FileList.Record(
                name: name.start, count: name.count, fingerprint: fingerprint, size: size,
                origin: origin, isOld: isOld))
    }

    /// Creates a file of the new output, with the folders above it.
    mutating func create(_ place: NotedName, _ name: String) throws(MachineFault) -> OpenFile {
        if staging == nil { staging = try openStaging() }
        do throws(ErrorNumber) {
            try createFolder(of: place.start, place.count)
            var file: OpenFile?
            try files.withName(at: place.start) { name throws(ErrorNumber) in
                file = try staging?.createFile(name)
            }
            guard let created = file.take() else { throw ErrorNumber.missing }
            return created
        } catch { throw fault(name, error) }
    }

    func fault(_ name: String, _ error: ErrorNumber) -> MachineFault {
        MachineFault(.writing, place.shown(name), number: error.value)
    }

    private func openStaging() throws(MachineFault) -> OpenFolder {
        do throws(ErrorNumber) { return try place.openStaging() } catch {
            throw MachineFault(.creatingFolder, place.staging, number: error.value)
        }
    }

    /// Creates the folder of a file, unless the last file lay in the same one.
    private mutating func createFolder(of start: Int, _ count: Int) throws(ErrorNumber) {
        let length = files.folderLength(of: start, count)
        guard length > 0, !files.areEqual(folder.start, folder.count, start, length) else { return }
        try files.withName(at: start) { name throws(ErrorNumber) in
            name[length] = 0
            defer { name[length] = CChar(bitPattern: UInt8(ascii: "/")) }
            try staging?.createFolder(name)
        }
        folder = (start, length)
    }
}

/// What one writer wrote and kept.
public struct WrittenFiles: Sendable {
    let files: FileList
}
