/// How a text is written so that it stays text in the place where it stands.
enum Escaping: Equatable, Sendable {
    /// For text and quoted attribute values: `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&#39;`.
    case references
    /// For a part of a URL: percent-encoded but for letters, digits and `-._~` (RFC 3986,
    /// section 2.3).
    case component

    func append(_ text: String, to bytes: inout [UInt8]) {
        switch self {
        case .references: appendEscaped(text, to: &bytes)
        case .component: appendComponent(text, to: &bytes)
        }
    }
}

/// Appends a text with the five characters that have a meaning in HTML as references.
func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { source in
        // Most text has nothing to escape.
        guard source.contains(where: isMarkup) else {
            return bytes.append(contentsOf: UnsafeRawBufferPointer(source))
        }
        var start = 0
        for index in source.indices where isMarkup(source[index]) {
            bytes.append(contentsOf: source[start..<index])
            start = index + 1
            appendReference(to: source[index], in: &bytes)
        }
        bytes.append(contentsOf: source[start...])
    }
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

/// Bit 0x22 for `"`, 0x26 for `&`, 0x27 for `'`, 0x3C for `<`, 0x3E for `>`.
private let markup: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

@inline(__always)
private func isMarkup(_ byte: UInt8) -> Bool {
    byte < 0x40 && markup & (1 << UInt64(byte)) != 0
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

@inline(__always)
func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        true
    default: false
    }
}

private func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
}
