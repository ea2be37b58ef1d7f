#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

extension UnsafeRawBufferPointer {
    /// Where a byte stands first from a place on; `nil` where it stands nowhere. The system looks at many
    /// bytes at once.
    public func place(of byte: UInt8, from start: Int = 0) -> Int? {
        guard start < count, let base = baseAddress,
            let found = memchr(base + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    /// Whether a byte stands anywhere, in a place that is as wanted.
    public func contains(
        _ byte: UInt8, where isWanted: (_ place: Int) -> Bool = { _ in true }
    ) -> Bool {
        var next = place(of: byte)
        while let place = next {
            if isWanted(place) { return true }
            next = self.place(of: byte, from: place + 1)
        }
        return false
    }
}
