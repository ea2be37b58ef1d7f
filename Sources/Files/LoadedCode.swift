#if canImport(Glibc)
internal import CLoadedCode

/// The build IDs of this program and of every library that it has loaded, one after the other; `nil`
/// where one of them has none.
///
/// A build ID is a hash of a program's code and data that its linker notes in it (`ld --build-id`), so
/// that it tells one program from another while neither has to be read.
public func buildIDsOfLoadedCode() -> [UInt8]? {
    var ids: [UInt8]? = []
    _ = withUnsafeMutablePointer(to: &ids) { ids in
        dl_iterate_phdr(
            { code, _, ids in
                let ids = ids?.assumingMemoryBound(to: [UInt8]?.self)
                guard let id = code?.pointee.buildID else {
                    ids?.pointee = nil
                    return 1
                }
                ids?.pointee?.append(contentsOf: id)
                return 0
            }, ids)
    }
    return ids
}

extension loaded_code {
    fileprivate var buildID: UnsafeRawBufferPointer? {
        UnsafeBufferPointer(start: segments, count: Int(segment_count)).lazy
            .filter { $0.p_type == PT_NOTE }
            .compactMap { segment in
                let start = UnsafeRawPointer(bitPattern: UInt(address &+ segment.p_vaddr))
                let notes = UnsafeRawBufferPointer(start: start, count: Int(segment.p_memsz))
                return id(in: notes, aligned: segment.p_align == 8 ? 8 : 4)
            }
            .first
    }

    /// The build ID among the notes of a segment (elf(5), “Notes”).
    private func id(
        in notes: UnsafeRawBufferPointer, aligned alignment: Int
    ) -> UnsafeRawBufferPointer? {
        var rest = notes[...]
        let head = 3 * MemoryLayout<UInt32>.size
        func padded(_ count: Int) -> Int { (count + alignment - 1) & -alignment }
        while rest.count > head {
            let note = UnsafeRawBufferPointer(rebasing: rest)
            let (nameSize, size, type) = (
                note.loadUnaligned(as: UInt32.self),
                note.loadUnaligned(fromByteOffset: 4, as: UInt32.self),
                note.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
            )
            let start = padded(head + Int(nameSize))
            guard start + Int(size) <= note.count else { return nil }
            if type == NT_GNU_BUILD_ID, note[head...].starts(with: "GNU\0".utf8) {
                return UnsafeRawBufferPointer(rebasing: note[start..<start + Int(size)])
            }
            rest = rest.dropFirst(padded(start + Int(size)))
        }
        return nil
    }
}
#else
/// As on Linux; what macOS notes in a program in its place is not read.
public func buildIDsOfLoadedCode() -> [UInt8]? { nil }
#endif
