internal import Files
internal import Fingerprints

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Finds a file of a list by its name.
struct NameTable: Sendable {
    private let places: PlaceTable

    init(of list: FileList) {
        places = list.names.withUnsafeBytes { names in
            PlaceTable(count: list.records.count) { place in
                let record = list.records[place]
                return Fingerprint(
                    of: UnsafeRawBufferPointer(
                        rebasing: names[record.name..<record.name + record.count]))
            }
        }
    }

    /// The place in the list of a file.
    func index(of name: UnsafeRawBufferPointer, in list: borrowing FileList) -> Int? {
        guard let start = name.baseAddress else { return nil }
        let (allNames, records) = (list.names, list.records)
        return allNames.withUnsafeBytes { names in
            places.place(of: Fingerprint(of: name)) { place in
                guard let names = names.baseAddress else { return false }
                let record = records[place]
                return record.count == name.count
                    && memcmp(names + record.name, start, name.count) == 0
            }
        }
    }
}
