internal import Files
internal import Fingerprints

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Finds a file of a list by its name. An open-addressing table of numbers, because a dictionary of
/// texts would be copied and counted for each page by every task.
struct NameTable: Sendable {
    /// The place in the list plus one; 0 where there is none. Its count is a power of two.
    private var slots: [UInt32] = []

    init(of list: FileList) {
        var size = 4
        while size < list.records.count * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        list.names.withUnsafeBytes { names in
            for (index, record) in list.records.enumerated() {
                let name = UnsafeRawBufferPointer(
                    rebasing: names[record.name..<record.name + record.count])
                var slot = first(of: name)
                while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
                slots[slot] = UInt32(index + 1)
            }
        }
    }

    /// The place in the list of a file.
    func index(of name: UnsafeRawBufferPointer, in list: borrowing FileList) -> Int? {
        guard let start = name.baseAddress else { return nil }
        return list.names.withUnsafeBytes { names -> Int? in
            var slot = first(of: name)
            while slots[slot] != 0 {
                let index = Int(slots[slot]) - 1
                let record = list.records[index]
                if record.count == name.count, let names = names.baseAddress,
                    memcmp(names + record.name, start, name.count) == 0
                {
                    return index
                }
                slot = (slot + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    private func first(of name: UnsafeRawBufferPointer) -> Int {
        Int(truncatingIfNeeded: Fingerprint(of: name).low) & (slots.count - 1)
    }
}
