internal import CXXHash

/// Takes in one value after the other, and tells the fingerprint of them all.
///
/// Each value goes in with what it is and how long it is, so that two different sequences of values
/// never become the same bytes: `"ab", "c"` and `"a", "bc"` differ, and so do the number 0 and an
/// empty text.
public struct Fingerprinter: ~Copyable {
    /// What a value is; part of the bytes.
    private enum Kind: UInt64 {
        case bytes = 1
        case number, fingerprint
    }

    private let state: UnsafeMutableRawPointer

    /// Begins with nothing.
    public init() {
        state = .allocate(
            byteCount: xxhash128_state_size, alignment: xxhash128_state_alignment)
        xxhash128_begin(state)
    }

    deinit { state.deallocate() }

    /// Takes in bytes.
    public mutating func append(_ bytes: UnsafeRawBufferPointer) {
        appendHead(.bytes, UInt64(bytes.count))
        appendPiece(bytes)
    }

    /// Takes in bytes.
    public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append($0) } }

    /// Takes in a text by its UTF-8 bytes.
    public mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    /// Takes in a whole number.
    public mutating func append(_ number: Int) {
        appendHead(.number, UInt64(truncatingIfNeeded: number))
    }

    /// Takes in a fingerprint: of everything that it was made of, as it were.
    public mutating func append(_ fingerprint: Fingerprint) {
        appendHead(.fingerprint, fingerprint.high)
        withUnsafeBytes(of: fingerprint.low.littleEndian) { appendPiece($0) }
    }

    /// Takes in the next piece of one long run of bytes, as it is. Where only pieces are taken in,
    /// the outcome is the fingerprint of all their bytes together.
    public mutating func appendPiece(_ bytes: UnsafeRawBufferPointer) {
        xxhash128_append(state, bytes.baseAddress, bytes.count)
    }

    /// The fingerprint of all that was taken in so far.
    public var finished: Fingerprint { Fingerprint(xxhash128_finished(state)) }

    private mutating func appendHead(_ kind: Kind, _ value: UInt64) {
        withUnsafeBytes(of: (kind.rawValue.littleEndian, value.littleEndian)) { appendPiece($0) }
    }
}
