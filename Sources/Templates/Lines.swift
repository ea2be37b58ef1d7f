/// A line of a template: which of its tags stand alone on it, so that it disappears.
///
/// The specification's rule for sections, comments and the like: a line that holds nothing but one
/// such tag and white space is taken out, with its line ending. For inheritance: "a parent's
/// opening and closing tags need not be on separate lines", and a parent and a block may begin or
/// end on one line.
struct TemplateLine {
    enum Layout {
        /// Written, after the white space at its beginning.
        case text
        /// Nothing but white space.
        case blank
        /// Taken out; its tags remain, and what is inside a parent's tags.
        case standalone
        /// One block from its tag to its end.
        case block
    }

    let pieces: ArraySlice<Piece>
    let layout: Layout
    /// The white space at the beginning.
    let indent: Range<Int>

    /// - Parameters:
    ///   - pieces: the line's pieces.
    ///   - bytes: the file.
    ///   - isInheritance: whether an end tag at an index ends a parent or block.
    init(_ pieces: ArraySlice<Piece>, of bytes: [UInt8], isInheritance: (Int) -> Bool) {
        self.pieces = pieces
        indent = TemplateLine.indent(of: pieces, in: bytes)
        let tags: [(index: Int, tag: Tag)] = pieces.indices.compactMap { index in
            if case .tag(let tag) = pieces[index] { (index, tag) } else { nil }
        }
        func isBlank(_ pieces: ArraySlice<Piece>) -> Bool {
            pieces.allSatisfy {
                if case .text(let range) = $0 { bytes[range].allSatisfy(isSpace) } else { true }
            }
        }
        guard let first = tags.first, let last = tags.last else {
            layout = isBlank(pieces) ? .blank : .text
            return
        }
        let around = pieces[..<first.index] + pieces[(last.index + 1)...]
        guard isBlank(around), first.tag.kind.isStandalone, last.tag.kind.isStandalone else {
            layout = .text
            return
        }
        if tags.count == 1 {
            layout = .standalone
        } else if TemplateLine.isPair(tags.map(\.tag)) {
            switch first.tag.kind {
            case .parent: layout = .standalone
            case .block: layout = .block
            default: layout = .text
            }
        } else {
            let areInheritance = tags.allSatisfy { item in
                switch item.tag.kind {
                case .parent, .block: true
                case .end: isInheritance(item.index)
                default: false
                }
            }
            layout = areInheritance && isBlank(pieces) ? .standalone : .text
        }
    }

    /// Whether the last tag is the end of the first.
    private static func isPair(_ tags: [Tag]) -> Bool {
        var depth = 0
        for (index, tag) in tags.enumerated() {
            if tag.kind.isOpening { depth += 1 }
            if tag.kind == .end { depth -= 1 }
            if depth <= 0 { return index == tags.count - 1 && tag.kind == .end }
        }
        return false
    }

    private static func indent(of pieces: ArraySlice<Piece>, in bytes: [UInt8]) -> Range<Int> {
        guard case .text(let range) = pieces.first else { return 0..<0 }
        let end = bytes[range].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? range.upperBound
        return range.lowerBound..<end
    }
}
