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
