/// Where each inline of a paragraph, heading or cell stands in its text.
///
/// libcmark tells places too, but wrong ones behind escapes, in lazy lines and behind links that go
/// over several lines. Here the tree is laid beside the text it was read from: every byte of the
/// text is either in the tree or a mark that the tree tells of.
struct InlinePlaces {
    /// The bytes of an inline in the text.
    struct Place {
        /// All of it, with its marks.
        var whole: Range<Int>
        /// The address of a link or image; all of it where the address stands elsewhere.
        var address: Range<Int>
    }

    /// One for each inline, in the order in which they are entered.
    private(set) var places: [Place] = []
    /// The text without marks; a zero stands for code, HTML and pictures.
    private(set) var plainText: [UInt8] = []
    /// Where each byte of the text without marks stands in the text.
    private(set) var plainOffsets: [Int] = []

    private let text: [UInt8]
    private let syntax: LinkSyntax
    private var next = 0
    private var isLost = false
    private var open: [(place: Int, isAutolink: Bool)] = []

    /// The inlines of a block that was read from a text.
    init(of leaf: CommonMarkNode, in text: [UInt8]) {
        self.text = text
        syntax = LinkSyntax(text: text)
        leaf.walk { node, isEntered in
            if node != leaf { visit(node, isEntered) }
        }
    }

    private mutating func visit(_ node: CommonMarkNode, _ isEntered: Bool) {
        let start = next
        switch node.kind {
        case .text: match(node.literal)
        case .softBreak, .lineBreak:
            if node.kind == .lineBreak, byte(next) == UInt8(ascii: "\\") { next += 1 }
            skipBlanks()
            take("\n")
            skipBlanks()
            addPlain(UInt8(ascii: " "), at: start)
        case .code: takeCode()
        case .htmlInline: takeHTML(node.literal)
        case .emphasis: next += 1
        case .strong: next += 2
        case .link, .image:
            if isEntered { openLink(node.kind) } else { closeLink(node.kind) }
        default: break
        }
        if isEntered {
            let whole = start..<max(start, min(next, text.count))
            places.append(Place(whole: whole, address: whole))
        }
    }

    private mutating func openLink(_ kind: CommonMarkNode.Kind) {
        let isAutolink = kind == .link && byte(next) == UInt8(ascii: "<")
        open.append((places.count, isAutolink))
        if isAutolink { next += 1 } else { take(kind == .image ? "![" : "[") }
    }

    private mutating func closeLink(_ kind: CommonMarkNode.Kind) {
        guard let (place, isAutolink) = open.popLast() else { return }
        let start = places[place].whole.lowerBound
        if isAutolink {
            places[place] = Place(whole: start..<next + 1, address: start + 1..<next)
            take(">")
            return
        }
        take("]")
        let tail = syntax.inlineTail(at: next)
        next = tail?.end ?? syntax.labelEnd(at: next) ?? next
        let whole = start..<max(start, next)
        places[place] = Place(whole: whole, address: tail?.address ?? whole)
        if places[place].address.isEmpty { places[place].address = whole }
        if kind == .image { addPlain(0, at: start) }
    }

    private mutating func takeCode() {
        addPlain(0, at: next)
        var length = 0
        while byte(next + length) == UInt8(ascii: "`") { length += 1 }
        next += length
        var run = 0
        while let byte = byte(next) {
            if byte == UInt8(ascii: "`") {
                run += 1
                if run == length, self.byte(next + 1) != UInt8(ascii: "`") { break }
            } else {
                run = 0
            }
            next += 1
        }
        next += 1
    }

    private mutating func takeHTML(_ literal: UnsafeBufferPointer<UInt8>) {
        addPlain(0, at: next)
        for byte in literal where !isLost && !isBlankOfLazyLine(byte) {
            let isZero = self.byte(next) == 0 && byte == 0xEF
            if self.byte(next) == byte || isZero {
                next += 1
            } else if !(byte >= 0x80 && next > 0 && text[next - 1] == 0) {
                isLost = true
            }
        }
    }

    /// Whether a byte of the tree is one of the blanks before a lazy line, which libcmark keeps where
    /// they change nothing, and which the text is without.
    private func isBlankOfLazyLine(_ byte: UInt8) -> Bool {
        isBlankByte(byte) && self.byte(next) != byte
            && (next == 0 || text[next - 1] == UInt8(ascii: "\n"))
    }

    /// Takes the text of a text node, with its escapes and entities.
    private mutating func match(_ literal: UnsafeBufferPointer<UInt8>) {
        let hasEscapes = open.last?.isAutolink != true
        var index = 0
        while index < literal.count, !isLost {
            if isBlankOfLazyLine(literal[index]) {
                index += 1
                continue
            }
            guard let byte = byte(next) else {
                isLost = true
                return
            }
            if byte == UInt8(ascii: "\\"), hasEscapes, isPunctuation(self.byte(next + 1)) {
                next += 1
            } else if byte == UInt8(ascii: "&"), let end = entityEnd(at: next) {
                let meaning = CommonMarkTree(text[next..<end]).plainText
                if !meaning.elementsEqual(text[next..<end]),
                    literal[index...].starts(with: meaning)
                {
                    for byte in meaning { addPlain(byte, at: next) }
                    next = end
                    index += meaning.count
                    continue
                }
            } else if byte == 0 {
                // libcmark reads a zero byte as U+FFFD.
                next += 1
                index += 3
                continue
            }
            guard self.byte(next) == literal[index] else {
                isLost = true
                return
            }
            addPlain(literal[index], at: next)
            next += 1
            index += 1
        }
    }

    /// The end of what may be an entity.
    private func entityEnd(at start: Int) -> Int? {
        for index in start + 1..<min(start + 40, text.count) {
            switch text[index] {
            case UInt8(ascii: ";"): return index + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"):
                continue
            default: return nil
            }
        }
        return nil
    }

    private mutating func addPlain(_ byte: UInt8, at offset: Int) {
        plainText.append(byte)
        plainOffsets.append(offset)
    }

    private mutating func take(_ mark: StaticString) {
        guard !isLost else { return }
        let isThere = mark.withUTF8Buffer { text.dropFirst(next).starts(with: $0) }
        if isThere { next += mark.utf8CodeUnitCount } else { isLost = true }
    }

    private mutating func skipBlanks() {
        while let byte = byte(next), isBlankByte(byte) { next += 1 }
    }

    private func byte(_ index: Int) -> UInt8? { index < text.count ? text[index] : nil }
}
