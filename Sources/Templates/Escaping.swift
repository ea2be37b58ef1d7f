/// How a text is written so that it stays text in the place where it stands.
enum Escaping: Equatable, Sendable {
    /// For text and quoted attribute values: `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&#39;`.
    case references
    /// For a part of a URL: percent-encoded but for letters, digits and `-._~` (RFC 3986,
    /// section 2.3).
    case component

    func append(_ text: consuming String, to bytes: inout [UInt8]) {
        switch self {
        case .references: appendEscaped(text, to: &bytes)
        case .component: appendComponent(text, to: &bytes)
        }
    }
}

/// Appends a text with the five characters that have a meaning in HTML as references.
func appendEscaped(_ text: consuming String, to bytes: inout [UInt8]) {
    text.withUTF8 { appendEscaped($0, to: &bytes) }
}

private func appendEscaped(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    // Most text has nothing to escape. All bytes are looked at, since the processor then takes many
    // of them at once.
    let found = source.reduce(into: UInt8(0)) { $0 |= markupBit($1) }
    guard found != 0 else { return bytes.append(contentsOf: UnsafeRawBufferPointer(source)) }
    var start = 0
    for index in source.indices where markupBit(source[index]) != 0 {
        bytes.append(contentsOf: source[start..<index])
        start = index + 1
        appendReference(to: source[index], in: &bytes)
    }
    bytes.append(contentsOf: source[start...])
}

/// Appends a text as a component of a URL.
func appendComponent(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
        if isUnreserved(byte) {
            bytes.append(byte)
        } else {
            bytes.append(UInt8(ascii: "%"))
            bytes.append(hexadecimal(byte >> 4))
            bytes.append(hexadecimal(byte & 0xF))
        }
    }
}

/// 1 for what is markup, else 0, without a branch.
@inline(__always)
private func markupBit(_ byte: UInt8) -> UInt8 {
    (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: "&") ? 1 : 0)
        | (byte == UInt8(ascii: "'") ? 1 : 0) | (byte == UInt8(ascii: "<") ? 1 : 0)
        | (byte == UInt8(ascii: ">") ? 1 : 0)
}

private func appendReference(to byte: UInt8, in bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
    default: bytes.append(contentsOf: "&#39;".utf8)
    }
}

/// A letter, a digit, or one of `-._~`.
@inline(__always)
func isUnreserved(_ byte: UInt8) -> Bool { isPlainInPath(byte) && byte != UInt8(ascii: "/") }

/// A letter, a digit, or one of `-._~/`: what stands in a path as it is.
@inline(__always)
func isPlainInPath(_ byte: UInt8) -> Bool {
    // A bit for each byte: 0x2D to 0x39; 0x41 to 0x5A, 0x5F, 0x61 to 0x7A, 0x7E.
    let (low, high): (UInt64, UInt64) = (0x03FF_E000_0000_0000, 0x47FF_FFFE_87FF_FFFE)
    return byte < 0x80 && (byte < 0x40 ? low : high) >> UInt64(byte & 0x3F) & 1 != 0
}

private func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
}
