#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

extension UnsafeRawBufferPointer {
    /// The first place of a byte, from a place on; `nil` where it is no more. The system looks at many
    /// bytes at once.
    func place(of byte: UInt8, from start: Int = 0) -> Int? {
        guard start < count, let base = baseAddress,
            let found = memchr(base + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    /// Whether any place of a byte is as wanted.
    func hasPlace(of byte: UInt8, where isWanted: (_ place: Int) -> Bool = { _ in true }) -> Bool {
        var next = place(of: byte)
        while let place = next {
            if isWanted(place) { return true }
            next = self.place(of: byte, from: place + 1)
        }
        return false
    }
}
