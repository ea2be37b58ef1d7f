internal import Files
internal import Fingerprints

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Files by their names, with what is known of each. All names lie in one run of bytes, each with a
/// zero after it, as the system wants them.
struct FileList: Sendable {
    /// A file.
    struct Record: Sendable {
        /// Where its name begins, and how many bytes it has.
        var name: Int
        let count: Int
        /// Of its bytes.
        let fingerprint: Fingerprint
        /// In bytes.
        let size: Int
        /// Of all that it was made from.
        let origin: Fingerprint?
        /// Whether it is a file of the old output.
        let isOld: Bool
    }

    /// Never empty, so that it has a first byte to point to.
    private(set) var names: [CChar] = [0]
    private(set) var records: [Record] = []

    /// Adds a name without its record, and tells where it begins.
    mutating func append(name: UnsafeBufferPointer<UInt8>) -> Int {
        let start = names.count
        name.withMemoryRebound(to: CChar.self) { names.append(contentsOf: $0) }
        names.append(0)
        return start
    }

    /// Adds the record of the last name.
    mutating func append(_ record: Record) { records.append(record) }

    /// Does something with a name, which has to be as it was afterwards.
    mutating func withName<Result, Fault: Error>(
        at start: Int, _ body: (UnsafeMutablePointer<CChar>) throws(Fault) -> Result
    ) throws(Fault) -> Result {
        try names.withUnsafeMutableBufferPointer { names throws(Fault) in
            try body(names.baseAddress.unsafelyUnwrapped + start)
        }
    }

    /// Does something with all names.
    func withNames<Result, Fault: Error>(
        _ body: (UnsafePointer<CChar>) throws(Fault) -> Result
    ) throws(Fault) -> Result {
        try names.withUnsafeBufferPointer { names throws(Fault) in
            try body(names.baseAddress.unsafelyUnwrapped)
        }
    }

    /// Takes away the last name, which has no record.
    mutating func removeName(at start: Int) { names.removeSubrange(start...) }

    /// How many bytes of a name come before its last `/`; 0 where it has none.
    func folderLength(of start: Int, _ count: Int) -> Int {
        let slash = CChar(bitPattern: UInt8(ascii: "/"))
        return names[start..<start + count].lastIndex(of: slash).map { $0 - start } ?? 0
    }

    /// Whether a name comes before another one, by their bytes.
    func isSorted(_ first: Int, _ second: Int) -> Bool {
        withNames { strcmp($0 + first, $0 + second) < 0 }
    }

    /// Whether two runs of bytes among the names are the same.
    func areEqual(_ first: Int, _ firstCount: Int, _ second: Int, _ secondCount: Int) -> Bool {
        firstCount == secondCount
            && names.withUnsafeBufferPointer { names in
                guard let names = names.baseAddress else { return true }
                return memcmp(names + first, names + second, firstCount) == 0
            }
    }

    /// A name as text.
    func text(of record: Record) -> String {
        String(
            decoding: names[record.name..<record.name + record.count].lazy.map(
                UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// All files of several lists, sorted by the bytes of their names. Each list is let go of as soon as
    /// its files are here.
    init(sorting lists: consuming [FileList]) {
        names.reserveCapacity(lists.reduce(0) { $0 + $1.names.count })
        records.reserveCapacity(lists.reduce(0) { $0 + $1.records.count })
        for index in lists.indices {
            let list = lists[index]
            lists[index] = FileList()
            let start = names.count
            names += list.names
            for var record in list.records {
                record.name += start
                records.append(record)
            }
        }
        let names = names
        names.withUnsafeBufferPointer { names in
            guard let names = names.baseAddress else { return }
            records.sort { strcmp(names + $0.name, names + $1.name) < 0 }
        }
    }

    /// No files.
    init() {}
}
