/// How links are written, as far as it is needed to find again in the source what libcmark has
/// read from it. CommonMark 0.30, sections 4.7 and 6.3.
struct LinkSyntax {
    /// The text of a block, its lines without what stands before them.
    let text: [UInt8]

    /// Where the address is in `(address "title")` that begins at `start`, and where that ends.
    func inlineTail(at start: Int) -> (address: Range<Int>, end: Int)? {
        guard byte(start) == UInt8(ascii: "(") else { return nil }
        let first = pastSpace(start + 1)
        guard let address = address(at: first) else { return nil }
        let pastAddress = pastSpace(address.end)
        var end = pastAddress
        if pastAddress > address.end, let titleEnd = titleEnd(at: pastAddress) {
            end = pastSpace(titleEnd)
        }
        guard byte(end) == UInt8(ascii: ")") else { return nil }
        return (address.range, end + 1)
    }

    /// The end of a `[label]` that begins at `start`.
    func labelEnd(at start: Int) -> Int? {
        guard byte(start) == UInt8(ascii: "[") else { return nil }
        var index = start + 1
        while let byte = byte(index), index - start <= 1000 {
            switch byte {
            case UInt8(ascii: "]"): return index + 1
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\"): index += isPunctuation(self.byte(index + 1)) ? 2 : 1
            default: index += 1
            }
        }
        return nil
    }

    /// The end of a `[label]: address "title"` that begins at `start`, with its line's ending.
    func definitionEnd(at start: Int) -> Int? {
        guard let labelEnd = labelEnd(at: start), byte(labelEnd) == UInt8(ascii: ":"),
            !text[start + 1..<labelEnd - 1].allSatisfy(isSpaceByte),
            let address = address(at: pastSpace(labelEnd + 1)),
            address.end > pastSpace(labelEnd + 1)
        else { return nil }
        let titleStart = pastSpace(address.end)
        if titleStart > address.end, let titleEnd = titleEnd(at: titleStart),
            let end = lineEnd(at: titleEnd)
        {
            return end
        }
        return lineEnd(at: address.end)
    }

    /// An address, in `<>` or bare, and the place behind it.
    private func address(at start: Int) -> (range: Range<Int>, end: Int)? {
        var index = start
        if byte(start) == UInt8(ascii: "<") {
            index += 1
            while let byte = byte(index) {
                switch byte {
                case UInt8(ascii: ">"): return (start + 1..<index, index + 1)
                case UInt8(ascii: "\n"), UInt8(ascii: "<"): return nil
                case UInt8(ascii: "\\"): index += isPunctuation(self.byte(index + 1)) ? 2 : 1
                default: index += 1
                }
            }
            return nil
        }
        var depth = 0
        // A zero is U+FFFD to libcmark, and no control character.
        while let byte = byte(index), byte > UInt8(ascii: " ") || byte == 0, byte != 0x7F {
            switch byte {
            case UInt8(ascii: "\\") where isPunctuation(self.byte(index + 1)): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            if depth < 0 || depth > 32 { break }
            index += 1
        }
        return depth > 0 ? nil : (start..<index, index)
    }

    private func titleEnd(at start: Int) -> Int? {
        let closing: UInt8
        switch byte(start) {
        case UInt8(ascii: "\""): closing = UInt8(ascii: "\"")
        case UInt8(ascii: "'"): closing = UInt8(ascii: "'")
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        default: return nil
        }
        var index = start + 1
        while let byte = byte(index) {
            if byte == closing { return index + 1 }
            if byte == UInt8(ascii: "("), closing == UInt8(ascii: ")") { return nil }
            index += byte == UInt8(ascii: "\\") && isPunctuation(self.byte(index + 1)) ? 2 : 1
        }
        return nil
    }

    /// The place behind the line's end, where nothing but blanks stands before it.
    private func lineEnd(at start: Int) -> Int? {
        var index = start
        while let byte = byte(index), isBlankByte(byte) { index += 1 }
        guard let byte = byte(index) else { return index }
        return byte == UInt8(ascii: "\n") ? index + 1 : nil
    }

    private func pastSpace(_ start: Int) -> Int {
        var index = start
        while let byte = byte(index), isSpaceByte(byte) { index += 1 }
        return index
    }

    private func byte(_ index: Int) -> UInt8? { index < text.count ? text[index] : nil }
}

/// Whether a byte is a space, tab or line ending.
func isSpaceByte(_ byte: UInt8) -> Bool {
    isBlankByte(byte) || (0x0A...0x0D).contains(byte)
}

/// Whether a backslash before a byte takes its meaning away (ASCII punctuation).
func isPunctuation(_ byte: UInt8?) -> Bool {
    switch byte ?? 0 {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
}
