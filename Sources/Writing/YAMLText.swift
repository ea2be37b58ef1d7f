/// A text as a value in YAML: as it is where it reads the same whatever stands around it, else
/// between quotation marks.
public func yaml(_ text: String) -> String {
    let text = line(of: text)
    let isPlain =
        text.first.map { $0.isLetter || $0.isNumber } ?? false
        && text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || " -–./()'’".unicodeScalars.contains(scalar)
        } && !["true", "false", "null", "n/a"].contains(text.lowercased())
    if isPlain { return text }
    let escaped = text.split(separator: "\\", omittingEmptySubsequences: false)
        .map {
            $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
        }
        .joined(separator: "\\\\")
    return "\"\(escaped)\""
}

/// A list of texts on one line in YAML.
func yaml(_ texts: [String]) -> String { "[\(texts.map(yaml).joined(separator: ", "))]" }

/// A text on one line: white space and what YAML does not take become one space each, none of them
/// at an end.
public func line(of text: String) -> String {
    let spaced = text.unicodeScalars.map { scalar -> Character in
        let isTaken =
            !scalar.properties.isWhitespace && !(0x00...0x1F).contains(scalar.value)
            && !(0x7F...0x9F).contains(scalar.value) && scalar.value != 0xFEFF
            && scalar.value & 0xFFFE != 0xFFFE
        return isTaken ? Character(scalar) : " "
    }
    // Put together again as they were, so that marks stay with their letters.
    var line = ""
    for character in spaced {
        if character == " ", line.isEmpty || line.hasSuffix(" ") { continue }
        line.unicodeScalars.append(contentsOf: character.unicodeScalars)
    }
    return line.hasSuffix(" ") ? String(line.dropLast()) : line
}
