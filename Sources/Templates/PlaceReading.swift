extension Place {
    /// The place after some of the template's own text, or `nil` where the text joins a section in
    /// a way that cannot be told.
    func after(_ text: some Collection<UInt8>) -> Place? {
        var place = self
        var rest = text[...]
        while let byte = rest.first {
            // Most of a template is text and values: these go to their end at once.
            if let end = place.quickEnd(in: rest) {
                rest = rest[end...]
                continue
            }
            guard let next = place.after(byte) else { return nil }
            place = next
            rest = rest.dropFirst()
        }
        return place
    }

    private func quickEnd<Text: Collection<UInt8>>(in text: Text) -> Text.Index? {
        let stop: UInt8
        switch self {
        case .text: stop = UInt8(ascii: "<")
        case .quoted(_, let attribute, let quote):
            guard attribute.use.isSettled else { return nil }
            stop = quote
        default: return nil
        }
        let end = text.firstIndex(of: stop) ?? text.endIndex
        return end == text.startIndex ? nil : end
    }

    private func after(_ byte: UInt8) -> Place? {
        let character = Character(Unicode.Scalar(byte))
        switch self {
        case .text: return character == "<" ? .tagOpen : .text
        case .tagOpen:
            switch character {
            case "/": return .endTagOpen
            case "!": return .declarationOpen("")
            case "?": return .declaration
            case "<": return .tagOpen
            default: return isLetter(byte) ? .tagName(lower(byte), isEnd: false) : .text
            }
        case .endTagOpen:
            if character == ">" { return .text }
            return isLetter(byte) ? .tagName(lower(byte), isEnd: true) : .declaration
        case .declarationOpen(let start):
            if start == "-", character == "-" { return .comment(dashes: 2) }
            if start.isEmpty, character == "-" { return .declarationOpen("-") }
            return character == ">" ? .text : .declaration
        case .declaration: return character == ">" ? .text : .declaration
        case .comment(let dashes):
            if character == ">", dashes >= 2 { return .text }
            // `--!>` ends a comment too.
            if character == "!", dashes == 2 { return .comment(dashes: 3) }
            return .comment(dashes: character == "-" ? min(dashes % 3 + 1, 2) : 0)
        case .tagName, .insideTag, .attributeName, .afterAttributeName, .beforeValue:
            return afterInTag(byte, character)
        case .quoted(let element, let attribute, let quote):
            if byte == quote { return .insideTag(element, .value) }
            return .quoted(element, attribute.after(byte), quote: quote)
        case .unquoted(let element, let attribute):
            if character == ">" { return element.content }
            if isSpace(byte) { return .insideTag(element, .open) }
            return .unquoted(element, attribute)
        case .content(let element, let ending): return after(byte, in: element, ending)
        }
    }

    private func afterInTag(_ byte: UInt8, _ character: Character) -> Place? {
        guard let element else { return nil }
        switch (self, character) {
        case (_, ">"): return element.content
        case (.beforeValue(_, let name), "\""), (.beforeValue(_, let name), "'"):
            return .quoted(element, Attribute(name: name), quote: byte)
        case (.beforeValue(_, let name), _):
            return isSpace(byte) ? self : .unquoted(element, Attribute(name: name))
        case (_, "/"): return .insideTag(element, .open)
        case (.attributeName(_, let name), "="), (.afterAttributeName(_, let name), "="):
            return .beforeValue(element, name)
        case (.insideTag(_, .section), _) where !isSpace(byte): return nil
        case (.insideTag, "="): return .beforeValue(element, "…")
        case (.attributeName(_, let name), _) where isSpace(byte):
            return .afterAttributeName(element, name)
        case (.afterAttributeName, _) where isSpace(byte): return self
        case (_, _) where isSpace(byte): return .insideTag(element, .open)
        case (.tagName(let name, let isEnd), _):
            return .tagName(longer(name, by: byte), isEnd: isEnd)
        case (.attributeName(_, let name), _):
            return .attributeName(element, longer(name, by: byte))
        default: return .attributeName(element, lower(byte))
        }
    }

    /// The element whose tag is being read.
    private var element: Element? {
        switch self {
        case .tagName(let name, let isEnd): Element(name: name, isEnd: isEnd)
        case .insideTag(let element, _), .attributeName(let element, _),
            .afterAttributeName(let element, _), .beforeValue(let element, _):
            element
        default: nil
        }
    }

    private func after(_ byte: UInt8, in element: Element, _ ending: String) -> Place {
        let end = "</" + element.name
        if ending == end {
            let closed = Element(name: element.name, isEnd: true)
            if byte == UInt8(ascii: ">") { return .text }
            if isSpace(byte) || byte == UInt8(ascii: "/") { return .insideTag(closed, .open) }
        }
        let longer = ending + lower(byte)
        if end.hasPrefix(longer) { return .content(element, ending: longer) }
        return .content(element, ending: byte == UInt8(ascii: "<") ? "<" : "")
    }
}

private func isLetter(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: false
    }
}

/// A name with one more byte. What is longer than any name that means something need not be told
/// from others.
private func longer(_ name: String, by byte: UInt8) -> String {
    name.utf8.count < 64 ? name + lower(byte) : name
}

/// The byte in small letters; every byte that is not ASCII becomes one character of its own.
private func lower(_ byte: UInt8) -> String {
    String(Character(Unicode.Scalar(byte))).lowercased()
}
