/// JSON (RFC 8259) as it is written: members in the order given, two spaces for each level, and
/// whatever holds nothing but plain values on one line.
public indirect enum JSONText: Sendable, ExpressibleByStringLiteral {
    case null
    case yes
    case no
    case text(String)
    /// Digits as they are to stand.
    case number(String)
    case list([JSONText])
    case object([(name: String, value: JSONText)])

    /// Text.
    public init(stringLiteral text: String) { self = .text(text) }

    /// A whole number.
    public static func number(_ number: some BinaryInteger) -> JSONText { .number(String(number)) }

    /// Text, or `null` where there is none.
    public static func text(_ text: String?) -> JSONText { text.map { .text($0) } ?? .null }

    /// A document, with a line feed at its end.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes, depth: 0)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private var isPlain: Bool {
        switch self {
        case .null, .yes, .no, .text, .number: true
        case .list(let items): items.isEmpty
        case .object(let members): members.isEmpty
        }
    }

    private func append(to bytes: inout [UInt8], depth: Int) {
        switch self {
        case .null: bytes += "null".utf8
        case .yes: bytes += "true".utf8
        case .no: bytes += "false".utf8
        case .number(let digits): bytes += digits.utf8
        case .text(let text): appendQuoted(text, to: &bytes)
        case .list(let items):
            let isFlat = items.allSatisfy(\.isPlain)
            bytes.append(UInt8(ascii: "["))
            for index in items.indices {
                beginItem(index, isFlat: isFlat, in: &bytes, depth)
                items[index].append(to: &bytes, depth: depth + 1)
            }
            if !isFlat { appendLine(to: &bytes, depth) }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            let isFlat = members.allSatisfy(\.value.isPlain)
            bytes.append(UInt8(ascii: "{"))
            for index in members.indices {
                beginItem(index, isFlat: isFlat, in: &bytes, depth)
                appendQuoted(members[index].name, to: &bytes)
                bytes += ": ".utf8
                members[index].value.append(to: &bytes, depth: depth + 1)
            }
            if !isFlat { appendLine(to: &bytes, depth) }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private func beginItem(_ index: Int, isFlat: Bool, in bytes: inout [UInt8], _ depth: Int) {
        if index > 0 { bytes += (isFlat ? ", " : ",").utf8 }
        if !isFlat { appendLine(to: &bytes, depth + 1) }
    }

    private func appendLine(to bytes: inout [UInt8], _ depth: Int) {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }
}

/// Text in quotes; control characters, quotes and backslashes are escaped, and `<` too, so that a
/// document can stand inside an HTML `script` element.
func appendQuoted(_ text: consuming String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { appendEscaped($0, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
}

private func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    // Most text has nothing to escape.
    if text.allSatisfy({
        $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
            && $0 != UInt8(ascii: "<")
    }) {
        bytes += text
        return
    }
    for byte in text {
        switch byte {
        case UInt8(ascii: "\""): bytes += #"\""#.utf8
        case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
        case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
        case UInt8(ascii: "\r"): bytes += #"\r"#.utf8
        case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
        case 0..<0x20, UInt8(ascii: "<"):
            bytes += #"\u00"#.utf8
            bytes += (byte < 0x10 ? "0" : "").utf8
            bytes += String(byte, radix: 16).utf8
        default: bytes.append(byte)
        }
    }
}
