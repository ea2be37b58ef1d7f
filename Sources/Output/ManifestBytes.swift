internal import Files

let newline = UInt8(ascii: "\n")
let space = UInt8(ascii: " ")
let backslash = UInt8(ascii: "\\")

extension UnsafeRawBufferPointer {
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
}
