internal import Files
public import Fingerprints

/// What an output holds, as it is written into it: so that the next build knows which files are its
/// own, and which need not be written again.
public struct Manifest: Sendable {
    /// The file's name in the output.
    static let name = ".posko-manifest"

    /// A file of an output.
    public struct File: Hashable, Sendable {
        /// Of its bytes.
        public let fingerprint: Fingerprint
        /// In bytes.
        public let size: Int
        /// Of all that it was made from, where that was told.
        public let origin: Fingerprint?
    }

    /// Of all that the site was made from, where that was told.
    public let origin: Fingerprint?
    /// What the build that wrote the output wants its next one to know.
    public let note: String
    /// Of the bytes of the manifest itself; `nil` where they cannot be relied on: the names tell
    /// whose files they are, but nothing may be taken over.
    let fingerprint: Fingerprint?
    let files: FileList
    let table: NameTable

    init(origin: Fingerprint?, note: String, fingerprint: Fingerprint?, files: FileList) {
        (self.origin, self.note) = (origin, note)
        (self.fingerprint, self.files) = (fingerprint, files)
        table = NameTable(of: files)
    }

    /// The manifest of a folder that is not there.
    static var empty: Manifest {
        Manifest(origin: nil, note: "", fingerprint: nil, files: FileList())
    }

    /// Whether an earlier build left something that this one may take over.
    public var isUsable: Bool { fingerprint != nil }

    /// How many files there are, without the manifest.
    public var count: Int { files.records.count }

    /// A file by its path below the output, where it may be taken over.
    public subscript(name: String) -> File? {
        var name = name
        guard isUsable,
            let index = name.withUTF8({ table.index(of: UnsafeRawBufferPointer($0), in: files) })
        else { return nil }
        let record = files.records[index]
        return File(fingerprint: record.fingerprint, size: record.size, origin: record.origin)
    }

    /// Whether a file stands in the list, whatever else is known of it.
    func lists(_ name: String) -> Bool {
        var name = name
        return name.withUTF8 { lists(UnsafeRawBufferPointer($0)) }
    }

    /// Whether a file stands in the list.
    func lists(_ name: UnsafeRawBufferPointer) -> Bool {
        table.index(of: name, in: files) != nil
    }
}
