#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

let newline = UInt8(ascii: "\n")
let space = UInt8(ascii: " ")
let backslash = UInt8(ascii: "\\")

extension UnsafeRawBufferPointer {
    /// Where a byte stands first from a place on.
    func place(of byte: UInt8, from start: Int = 0) -> Int? {
        guard start < count, let base = baseAddress,
            let found = memchr(base + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    /// What comes after a number of bytes; nothing where there are fewer.
    func dropping(_ number: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: self[Swift.min(number, count)...])
    }

    /// Takes off all that comes before the first space, and the space; `nil` where there is none.
    mutating func popWord() -> UnsafeRawBufferPointer? {
        guard let end = place(of: space) else { return nil }
        defer { self = dropping(end + 1) }
        return UnsafeRawBufferPointer(rebasing: self[..<end])
    }

    /// Whether a byte stands in it.
    func contains(_ byte: UInt8) -> Bool { place(of: byte) != nil }
}
