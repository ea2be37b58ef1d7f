public import Files
public import Fingerprints

/// Writes files of a new output. Each task has a writer of its own, and no two share anything.
///
/// A file that the old output has already is not written: it is only noted, and linked when it is
/// known that anything differs at all.
public struct OutputWriter: ~Copyable, Sendable {
    private let place: OutputPlace
    private let previous: Manifest
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
        let (start, count, index) = note(name)
        if let index, previous.files.records[index].fingerprint == fingerprint,
            keeps(start, as: previous.files.records[index])
        {
            add(start, count, fingerprint, bytes.count, origin, isOld: true)
            return
        }
        do throws(ErrorNumber) {
            if staging == nil { staging = try place.openStaging() }
            try createFolder(of: start, count)
            try files.withName(at: start) { name throws(ErrorNumber) in
                try staging?.createFile(name, bytes, modified: ContentTime.of(fingerprint))
            }
        } catch { throw MachineFault(.writing, place.shown(name), number: error.value) }
        add(start, count, fingerprint, bytes.count, origin, isOld: false)
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
        let (start, count, index) = note(name)
        guard let index, previous.files.records[index].origin == origin,
            keeps(start, as: previous.files.records[index])
        else {
            files.removeName(at: start)
            return nil
        }
        let record = previous.files.records[index]
        add(start, count, record.fingerprint, record.size, origin, isOld: true)
        return record.size
    }

    /// What was written and kept.
    public consuming func finished() -> WrittenFiles { WrittenFiles(files: files) }

    /// Notes a name, and looks for it in the old output.
    private mutating func note(_ name: String) -> (start: Int, count: Int, old: Int?) {
        var name = name
        return name.withUTF8 { name in
            let index =
                old == nil
                ? nil
                : previous.table.index(of: UnsafeRawBufferPointer(name), in: previous.files)
            return (files.append(name: name), name.count, index)
        }
    }

    private mutating func keeps(_ start: Int, as record: FileList.Record) -> Bool {
        files.withName(at: start) { name in
            old?.has(name, withSize: record.size, record.fingerprint) ?? false
        }
    }

    private mutating func add(
        _ start: Int, _ count: Int, _ fingerprint: Fingerprint, _ size: Int,
        _ origin: Fingerprint?, isOld: Bool
    ) {
        files.append(
            FileList.Record(
                name: start, count: count, fingerprint: fingerprint, size: size, origin: origin,
                isOld: isOld))
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
