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
        bytes += escaped(text).utf8
        close(name)
    }

    /// An element with attributes only.
    mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        indent()
        bytes += "<\(name)\(written(attributes))/>\n".utf8
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
        bytes += written(attributes).utf8
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

    private func written(_ attributes: KeyValuePairs<String, String>) -> String {
        attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
    }

    /// Text in which no character is markup; control characters that XML 1.0 does not have are
    /// left out.
    private func escaped(_ text: String) -> String {
        // Most text has nothing to escape.
        let isPlain = text.utf8.allSatisfy { byte in
            byte >= 0x20 && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
                && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"")
        }
        if isPlain { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20: break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
