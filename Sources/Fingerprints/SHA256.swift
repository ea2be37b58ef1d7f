internal import CMessageDigest

/// The SHA-256 of bytes (FIPS 180-4): 32 bytes.
public func sha256(of bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
        sha256_of(bytes, bytes.count, digest.baseAddress)
        count = 32
    }
}

/// Bytes as hexadecimal digits, two for each.
public func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

/// Bytes in base 64 (RFC 4648, section 4).
public func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
        for digit in 0...3 {
            let isPadding = digit > group.count
            text.append(
                isPadding ? UInt8(ascii: "=") : digits[value >> (18 - 6 * digit) & 0x3F])
        }
    }
    return String(decoding: text, as: UTF8.self)
}
