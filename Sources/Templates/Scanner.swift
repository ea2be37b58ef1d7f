import Diagnostics

/// Cuts a template file into text and tags.
struct Scanner {
    private let file: String
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    /// The column of the byte up to which the line's scalars are counted.
    private var column = 1
    private var counted = 0
    private var opening: [UInt8] = Array("{{".utf8)
    private var closing: [UInt8] = Array("}}".utf8)
    private(set) var pieces: [Piece] = []
    private(set) var faults: [Diagnostic] = []

    /// Scans a whole file; `bytes` are UTF-8.
    init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            index = 3
            counted = 3
        }
        while index < bytes.count { scan() }
    }

    private mutating func scan() {
        let start = index
        while index < bytes.count {
            if has(opening, at: index) {
                if start < index { pieces.append(.text(start..<index)) }
                scanTag()
                return
            }
            index += 1
            if bytes[index - 1] == UInt8(ascii: "\n") {
                pieces.append(.text(start..<index))
                startLine(at: index)
                return
            }
        }
        pieces.append(.text(start..<index))
    }

    private mutating func scanTag() {
        let start = index
        let inner = start + opening.count
        var closing = closing
        var sign = inner
        while sign < bytes.count, isSpace(bytes[sign]) { sign += 1 }
        let mark = sign < bytes.count ? bytes[sign] : 0
        if mark == UInt8(ascii: "{") { closing = [UInt8(ascii: "}")] + closing }
        if mark == UInt8(ascii: "=") { closing = [UInt8(ascii: "=")] + closing }
        let isComment = mark == UInt8(ascii: "!")
        guard let end = end(from: inner, closing: closing, isComment: isComment) else {
            return skipUnclosed(start, closing: closing, isComment: isComment)
        }
        index = end + closing.count
        let (kind, signs) = kind(of: mark)
        let content = (signs == 0 ? inner : min(sign + signs, end))..<end
        let tag = Tag(
            kind: kind, name: name(in: content),
            position: position(of: start..<index),
            namePosition: position(of: trimmed(content, or: start..<index)),
            text: text(start..<index))
        if kind == .comment {
            for position in start..<index where bytes[position] == UInt8(ascii: "\n") {
                startLine(at: position + 1)
            }
        }
        if isValid(tag) {
            pieces.append(.tag(tag))
        } else {
            fault(.invalidTag, at: tag.position, ["tag": .text(tag.text)])
        }
    }

    /// Where the closing delimiter stands; a tag that is no comment ends in the line in which it
    /// begins, and before another begins.
    private func end(from start: Int, closing: [UInt8], isComment: Bool) -> Int? {
        var place = start
        while place < bytes.count {
            if has(closing, at: place) { return place }
            if !isComment, bytes[place] == UInt8(ascii: "\n") || has(opening, at: place) {
                return nil
            }
            place += 1
        }
        return nil
    }

    /// A tag without an end reaches to the next tag or to the end of its line, and a comment to the
    /// end of the file.
    private mutating func skipUnclosed(_ start: Int, closing: [UInt8], isComment: Bool) {
        index = start + opening.count
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n"), !has(opening, at: index) {
            index += 1
        }
        let tag = trimmed(start..<index, or: start..<index)
        fault(
            .unclosedTag, at: position(of: tag),
            ["tag": .text(text(tag)), "closing": .text(String(decoding: closing, as: UTF8.self))])
        if isComment { index = bytes.count }
    }

    private func kind(of mark: UInt8) -> (kind: Tag.Kind, signs: Int) {
        switch mark {
        case UInt8(ascii: "{"), UInt8(ascii: "&"): (.rawVariable, 1)
        case UInt8(ascii: "#"): (.section, 1)
        case UInt8(ascii: "^"): (.inverted, 1)
        case UInt8(ascii: "/"): (.end, 1)
        case UInt8(ascii: ">"): (.partial, 1)
        case UInt8(ascii: "<"): (.parent, 1)
        case UInt8(ascii: "$"): (.block, 1)
        case UInt8(ascii: "!"): (.comment, 1)
        case UInt8(ascii: "="): (.delimiters, 1)
        default: (.variable, 0)
        }
    }

    /// Whether the tag's name is one; new delimiters are taken over.
    private mutating func isValid(_ tag: Tag) -> Bool {
        switch tag.kind {
        case .comment: return true
        case .delimiters:
            let parts = tag.name.utf8.split(whereSeparator: isSpace)
            // Every byte of the file is held against them, so they are short.
            guard parts.count == 2, parts.allSatisfy({ $0.count <= 16 }),
                !tag.name.utf8.contains(UInt8(ascii: "="))
            else { return false }
            opening = Array(parts[0])
            closing = Array(parts[1])
            return true
        case .partial, .parent: return isName(tag.name) && !tag.name.contains(".")
        case .variable, .rawVariable, .section, .inverted, .end, .block:
            return isName(tag.name)
        }
    }

    private func has(_ pattern: [UInt8], at place: Int) -> Bool {
        guard place + pattern.count <= bytes.count else { return false }
        for offset in pattern.indices where bytes[place + offset] != pattern[offset] {
            return false
        }
        return true
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private func name(in range: Range<Int>) -> String {
        text(trimmed(range, or: range.lowerBound..<range.lowerBound))
    }

    private func trimmed(_ range: Range<Int>, or empty: Range<Int>) -> Range<Int> {
        guard let first = bytes[range].firstIndex(where: { !isSpace($0) }),
            let last = bytes[range].lastIndex(where: { !isSpace($0) })
        else { return empty }
        return first..<last + 1
    }

    /// The position of a range that begins in the current line, and not before the one asked for
    /// last: scalars are counted once, however long the line.
    private mutating func position(of range: Range<Int>) -> Position {
        column += scalars(in: counted..<range.lowerBound)
        counted = range.lowerBound
        let lineEnd = bytes[range].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
        return Position(
            line: line, column: column, length: scalars(in: range.lowerBound..<lineEnd))
    }

    private func scalars(in range: Range<Int>) -> Int {
        bytes[range].count { $0 & 0xC0 != 0x80 }
    }

    private mutating func startLine(at start: Int) {
        line += 1
        column = 1
        counted = start
    }

    private mutating func fault(
        _ code: DiagnosticCode, at position: Position, _ arguments: [String: Argument]
    ) {
        faults.append(
            Diagnostic(code, at: SourceLocation(file: file, position: position), arguments))
    }
}

/// Whether a byte is white space of HTML.
func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
}

/// `.`, or parts of letters, digits, `_` and `-` with dots between them.
private func isName(_ name: String) -> Bool {
    name == "." || arePlain(name.split(separator: ".", omittingEmptySubsequences: false))
}

private func arePlain(_ parts: [Substring]) -> Bool {
    parts.allSatisfy { part in
        !part.isEmpty
            && part.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
                    || $0.properties.generalCategory == .nonspacingMark || $0 == "_" || $0 == "-"
            }
    }
}
