/// Writes XML: elements with text, escaped.
struct XMLText {
    private(set) var bytes = Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) + [10]
    private var depth = 0

    /// An element with text, left out where there is none.
    mutating func element(
        _ name: String, _ text: String?, _ attributes: KeyValuePairs<String, String> = [:]
    ) {
        guard let text else { return }
        indent()
        open(name, attributes)
        append(escaping: text)
        close(name)
    }

    /// An element with attributes only.
    mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        indent()
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        write(attributes)
        bytes += "/>\n".utf8
    }

    /// An element with elements in it.
    mutating func group(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
        _ content: (inout XMLText) -> Void
    ) {
        indent()
        open(name, attributes)
        bytes.append(UInt8(ascii: "\n"))
        depth += 1
        content(&self)
        depth -= 1
        indent()
        close(name)
    }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        write(attributes)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func close(_ name: String) {
        bytes += "</".utf8
        bytes += name.utf8
        bytes += ">\n".utf8
    }

    private mutating func indent() {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private mutating func write(_ attributes: KeyValuePairs<String, String>) {
        for (name, value) in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes += name.utf8
            bytes += "=\"".utf8
            append(escaping: value)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// Appends text in which no character is markup; control characters that XML 1.0 does not have are
    /// left out.
    private mutating func append(escaping text: consuming String) {
        text.withUTF8 { text in
            // Most text has nothing to escape.
            if text.allSatisfy(isPlain) {
                bytes += text
                return
            }
            for byte in text {
                switch byte {
                case UInt8(ascii: "&"): bytes += "&amp;".utf8
                case UInt8(ascii: "<"): bytes += "&lt;".utf8
                case UInt8(ascii: ">"): bytes += "&gt;".utf8
                case UInt8(ascii: "\""): bytes += "&quot;".utf8
                case 0x09, 0x0A, 0x0D: bytes.append(byte)
                case ..<0x20: break
                default: bytes.append(byte)
                }
            }
        }
    }
}

private func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
        && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"")
}
