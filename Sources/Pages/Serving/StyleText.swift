/// A style sheet without what only its authors need: comments and the white space that means
/// nothing (CSS Syntax Module Level 3, sections 3.3 and 4). Strings stay as they are, and white
/// space between other tokens becomes one space, so that no selector and no sum changes.
struct StyleText {
    /// The style, in UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Whether white space or a comment was read since the last byte was written.
    private var isApart = false

    init(_ style: [UInt8]) {
        bytes.reserveCapacity(style.count)
        var rest = style[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "/") where rest.first == UInt8(ascii: "*"):
                skipComment(&rest)
            case UInt8(ascii: " "), 0x09, 0x0A, 0x0C, 0x0D: isApart = true
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                write(byte)
                copyString(endingWith: byte, from: &rest)
            case UInt8(ascii: "\\"):
                write(byte)
                if let escaped = rest.popFirst() { bytes.append(escaped) }
            default: write(byte)
            }
        }
    }

    /// A comment ends at its first `*/`, or with the file. It parts tokens as white space does: a
    /// space is right wherever a comment is, since none may stand inside a token.
    private mutating func skipComment(_ rest: inout ArraySlice<UInt8>) {
        rest.removeFirst()
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "*"), rest.first == UInt8(ascii: "/") {
                rest.removeFirst()
                break
            }
        }
        isApart = true
    }

    private mutating func copyString(
        endingWith quote: UInt8, from rest: inout ArraySlice<UInt8>
    ) {
        while let byte = rest.popFirst() {
            bytes.append(byte)
            if byte == quote { return }
            if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() { bytes.append(escaped) }
        }
    }

    private mutating func write(_ byte: UInt8) {
        if isApart, let last = bytes.last, !Self.parts(last), !Self.parts(byte) {
            bytes.append(UInt8(ascii: " "))
        }
        isApart = false
        // The last declaration of a block needs no semicolon.
        if byte == UInt8(ascii: "}"), bytes.last == UInt8(ascii: ";") { bytes.removeLast() }
        bytes.append(byte)
    }

    /// Whether white space beside the byte means nothing, wherever it stands.
    private static func parts(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","): true
        default: false
        }
    }
}
