extension Place {
    /// The place after some of the template's own text, or `nil` where the text joins a section in
    /// a way that cannot be told.
    func after(_ text: some Collection<UInt8>) -> Place? {
        var place = self
        var rest = text[...]
        while let byte = rest.first {
            // Most of a template is text, values and names: these go to their end at once.
            if let end = place.quickEnd(in: rest) {
                rest = rest[end...]
            } else if let (named, end) = place.afterName(in: rest) {
                (place, rest) = (named, rest[end...])
            } else {
                guard let next = place.after(byte) else { return nil }
                place = next
                rest = rest.dropFirst()
            }
        }
        return place
    }

    /// Where the bytes end that change nothing here; `nil` where there are none.
    private func quickEnd<Text: Collection<UInt8>>(in text: Text) -> Text.Index? {
        let stop: UInt8
        switch self {
        case .text, .content(_, ending: ""): stop = UInt8(ascii: "<")
        case .quoted(_, let attribute, let quote):
            guard attribute.use.isSettled else { return nil }
            stop = quote
        default: return nil
        }
        let end = text.firstIndex(of: stop) ?? text.endIndex
        return end == text.startIndex ? nil : end
    }

    /// The place after the bytes that go on with the name of an element or attribute, and where they
    /// end; `nil` where there are none.
    private func afterName<Text: Collection<UInt8>>(
        in text: Text
    ) -> (place: Place, end: Text.Index)? {
        let equals = UInt8(ascii: "=")
        switch self {
        case .tagName(let name, let isEnd):
            let part = text.prefix { !endsName($0) }
            if part.isEmpty { return nil }
            return (.tagName(longer(name, by: part), isEnd: isEnd), part.endIndex)
        case .attributeName(let element, let name):
            let part = text.prefix { !endsName($0) && $0 != equals }
            if part.isEmpty { return nil }
            return (.attributeName(element, longer(name, by: part)), part.endIndex)
        default: return nil
        }
    }

    private func after(_ byte: UInt8) -> Place? {
        let (hyphen, greater) = (UInt8(ascii: "-"), UInt8(ascii: ">"))
        switch self {
        case .text: return byte == UInt8(ascii: "<") ? .tagOpen : .text
        case .tagOpen:
            switch byte {
            case UInt8(ascii: "/"): return .endTagOpen
            case UInt8(ascii: "!"): return .declarationOpen("")
            case UInt8(ascii: "?"): return .declaration
            case UInt8(ascii: "<"): return .tagOpen
            default: return isLetter(byte) ? .tagName(longer("", by: [byte]), isEnd: false) : .text
            }
        case .endTagOpen:
            if byte == greater { return .text }
            return isLetter(byte) ? .tagName(longer("", by: [byte]), isEnd: true) : .declaration
        case .declarationOpen(let start):
            if start == "-", byte == hyphen { return .comment(dashes: 2) }
            if start.isEmpty, byte == hyphen { return .declarationOpen("-") }
            return byte == greater ? .text : .declaration
        case .declaration: return byte == greater ? .text : .declaration
        case .comment(let dashes):
            if byte == greater, dashes >= 2 { return .text }
            // `--!>` ends a comment too.
            if byte == UInt8(ascii: "!"), dashes == 2 { return .comment(dashes: 3) }
            return .comment(dashes: byte == hyphen ? min(dashes % 3 + 1, 2) : 0)
        case .tagName, .insideTag, .attributeName, .afterAttributeName, .beforeValue:
            return afterInTag(byte)
        case .quoted(let element, let attribute, let quote):
            if byte == quote { return .insideTag(element, .value) }
            return .quoted(element, attribute.after(byte), quote: quote)
        case .unquoted(let element, let attribute):
            if byte == greater { return element.content }
            if isSpace(byte) { return .insideTag(element, .open) }
            return .unquoted(element, attribute)
        case .content(let element, let ending): return after(byte, in: element, ending)
        }
    }

    private func afterInTag(_ byte: UInt8) -> Place? {
        guard let element else { return nil }
        if byte == UInt8(ascii: ">") { return element.content }
        let isEquals = byte == UInt8(ascii: "=")
        switch self {
        case .beforeValue(_, let name):
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                return .quoted(element, Attribute(name: name), quote: byte)
            }
            return isSpace(byte) ? self : .unquoted(element, Attribute(name: name))
        case _ where byte == UInt8(ascii: "/"): return .insideTag(element, .open)
        case .attributeName(_, let name) where isEquals,
            .afterAttributeName(_, let name) where isEquals:
            return .beforeValue(element, name)
        case .insideTag(_, .section) where !isSpace(byte): return nil
        case .insideTag where isEquals: return .beforeValue(element, "…")
        case .attributeName(_, let name) where isSpace(byte):
            return .afterAttributeName(element, name)
        case .afterAttributeName where isSpace(byte): return self
        case _ where isSpace(byte): return .insideTag(element, .open)
        case .tagName(let name, let isEnd):
            return .tagName(longer(name, by: [byte]), isEnd: isEnd)
        case .attributeName(_, let name):
            return .attributeName(element, longer(name, by: [byte]))
        default: return .attributeName(element, longer("", by: [byte]))
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
        let longer = longer(ending, by: [byte])
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

/// Whether a byte ends the name of an element, and of an attribute.
private func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
}

/// A name with further bytes, letters small; every byte that is not ASCII becomes one character of its
/// own. What is longer than any name that means something need not be told from others.
private func longer(_ name: String, by bytes: some Collection<UInt8>) -> String {
    let bytes = bytes.prefix(max(0, 64 - name.utf8.count)).map { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    if bytes.allSatisfy({ $0 < 0x80 }) { return name + String(decoding: bytes, as: UTF8.self) }
    return name + String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
}
