/// How wide a text is in the fonts of most systems, in hundredths of an em: rather too much than too
/// little.
func textWidth(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
}

private func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "l", "j", "I", ".", ",", ":", ";", "'", "|", "’": 30
    case " ", "t", "f", "r", "-", "(", ")", "[", "]", "/": 40
    case "m", "w", "M", "W", "–", "—": 92
    case "A"..."Z": 70
    case _ where scalar.value < 0x250: 58
    default: 100
    }
}

/// A text in lines of at most a width, broken between words; a longer word has a line for itself.
///
/// - Parameter width: in hundredths of an em.
func textLines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
        if let last = lines.last, textWidth("\(last) \(word)") <= width {
            lines[lines.count - 1] = "\(last) \(word)"
        } else {
            lines.append(String(word))
        }
    }
    return lines
}
