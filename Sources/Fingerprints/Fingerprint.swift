internal import CXXHash

/// Tells bytes apart: their 128-bit XXH3 (xxHash 0.8).
///
/// Two different texts have the same fingerprint with a chance of 2⁻¹²⁸. That holds against
/// chance, not against somebody who wants it so: nothing that guards a site from its own authors
/// rests on it.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    /// The upper and the lower 64 bits of the number that XXH3 gives.
    public let high, low: UInt64

    /// The fingerprint of bytes in memory.
    public init(of bytes: UnsafeRawBufferPointer) {
        let hash = xxhash128(bytes.baseAddress, bytes.count)
        (high, low) = (hash.high64, hash.low64)
    }

    /// The fingerprint of bytes.
    public init(of bytes: [UInt8]) { self = bytes.withUnsafeBytes { Fingerprint(of: $0) } }

    init(_ hash: XXHash128) { (high, low) = (hash.high64, hash.low64) }

    /// A fingerprint by its text form: 32 hexadecimal digits in lower case, `nil` for any other.
    public init?(digits: UnsafeRawBufferPointer) {
        guard digits.count == 32, let high = number(digits[..<16]), let low = number(digits[16...])
        else { return nil }
        (self.high, self.low) = (high, low)
    }

    /// 32 hexadecimal digits, as `xxhsum -H2` prints them.
    public var description: String {
        var digits: [UInt8] = []
        append(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    /// Appends the text form.
    public func append(to text: inout [UInt8]) {
        for index in 0..<32 {
            let half = index < 16 ? high : low
            let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - index % 16 * 4)) & 15
            text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}

private func number(_ digits: Slice<UnsafeRawBufferPointer>) -> UInt64? {
    var value: UInt64 = 0
    for digit in digits {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            value = value << 4 | UInt64(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"):
            value = value << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
        default: return nil
        }
    }
    return value
}
