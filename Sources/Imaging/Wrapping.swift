extension Lettering {
    /// A text in lines that are no wider than asked: broken between words, inside a word only where
    /// that alone is too wide, and shortened with an ellipsis where there are not lines enough.
    ///
    /// - Parameters:
    ///   - width: in pixels.
    ///   - most: how many lines there may be, at least one.
    mutating func lines(of text: String, width: Int, most: Int) -> [String] {
        let (words, limit, space) = (words(of: text), Float(width), self.width(of: " "))
        var lines: [String] = []
        var (line, filled): (String, Float) = ("", 0)
        for (index, word) in words.enumerated() {
            let wide = self.width(of: word)
            if !line.isEmpty, filled + space + wide <= limit {
                line += " " + word
                filled += space + wide
                continue
            }
            if lines.count == most - 1, !line.isEmpty || wide > limit {
                let rest = ([line] + words[index...]).filter { !$0.isEmpty }
                return lines + [shortened(rest.joined(separator: " "), to: limit)]
            }
            if !line.isEmpty { lines.append(line) }
            (line, filled) = (word, wide)
            while filled > limit {
                if lines.count == most - 1 {
                    let rest = ([line] + words[(index + 1)...]).joined(separator: " ")
                    return lines + [shortened(rest, to: limit)]
                }
                let part = beginning(of: line, within: limit)
                lines.append(String(part))
                line = String(line[part.endIndex...])
                filled = self.width(of: line)
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// Without what is not seen, which would stand as a box.
    private func words(of text: String) -> [String] {
        var seen = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
            seen.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return String(seen).split(separator: " ").map(String.init)
    }

    /// The beginning of a text with an ellipsis.
    private mutating func shortened(_ text: String, to limit: Float) -> String {
        var part = beginning(of: text, within: limit - width(of: "…"))
        while let last = part.last, " .,:;–-".contains(last) { part.removeLast() }
        return "\(part)…"
    }

    /// As many of a text's characters as there is room for, at least one.
    private mutating func beginning(of text: String, within limit: Float) -> Substring {
        var (part, width): (Substring, Float) = (text.prefix(1), 0)
        for index in text.indices {
            width += self.width(of: text[index...index])
            if width > limit { break }
            part = text[...index]
        }
        return part
    }
}
