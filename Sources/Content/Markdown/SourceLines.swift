internal import Diagnostics

/// Where the lines of a Markdown source are, as libcmark counts them: from 1.
struct SourceLines {
    /// The source that the lines are of.
    let source: MarkdownSource
    /// Each line's bytes without its ending, as places in the source's bytes.
    private let ranges: [Range<Int>]
    /// How many scalars stand before each stretch of the source, so that a column is found as fast
    /// at the end of a line of a megabyte as at its beginning; none for a short source.
    private let scalarsBefore: [Int]

    /// How many bytes are a stretch.
    private static let stretch = 512

    /// The lines of a source.
    init(_ source: MarkdownSource) {
        self.source = source
        var ranges: [Range<Int>] = []
        let bytes = source.bytes
        var start = bytes.startIndex
        var index = start
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            ranges.append(start..<index - 1)
            if byte == UInt8(ascii: "\r"), index < bytes.endIndex,
                bytes[index] == UInt8(ascii: "\n")
            {
                index += 1
            }
            start = index
        }
        if start < bytes.endIndex { ranges.append(start..<bytes.endIndex) }
        self.ranges = ranges
        guard bytes.count > Self.stretch * 8 else {
            scalarsBefore = []
            return
        }
        var scalarsBefore: [Int] = []
        var scalars = 0
        for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: Self.stretch) {
            scalarsBefore.append(scalars)
            scalars += Content.scalarCount(bytes[start..<min(start + Self.stretch, bytes.endIndex)])
        }
        self.scalarsBefore = scalarsBefore
    }

    /// How many lines there are.
    var count: Int { ranges.count }

    /// The bytes of a line without its ending; empty behind the last line.
    subscript(line: Int) -> ArraySlice<UInt8> { source.bytes[range(ofLine: line)] }

    /// Where a line's bytes are in the source; an empty place at the end behind the last line.
    func range(ofLine line: Int) -> Range<Int> {
        guard line >= 1, line <= ranges.count else {
            return source.bytes.endIndex..<source.bytes.endIndex
        }
        return ranges[line - 1]
    }

    /// The place of some bytes of the source, up to the end of the line that they begin on.
    func location(of range: Range<Int>) -> SourceLocation {
        let line = line(at: range.lowerBound)
        let bytes = self.range(ofLine: line)
        let start = min(range.lowerBound, bytes.upperBound)
        let end = max(start, min(range.upperBound, bytes.upperBound))
        return SourceLocation(
            file: source.file,
            position: Position(
                line: source.firstLine + line - 1,
                column: scalarCount(bytes.lowerBound..<start) + 1,
                length: scalarCount(start..<end)))
    }

    /// The place of a block that begins at a line and byte column, up to the end of that line.
    func location(line: Int, column: Int) -> SourceLocation {
        let bytes = range(ofLine: line)
        let start = min(bytes.lowerBound + column - 1, bytes.upperBound)
        let end = bytes.upperBound - self[line].reversed().prefix(while: isBlankByte).count
        return location(of: start..<max(start, end))
    }

    /// The last line that begins at or before a place in the source.
    private func line(at offset: Int) -> Int {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return max(low, 1)
    }

    private func scalarCount(_ range: Range<Int>) -> Int {
        guard range.count > Self.stretch, !scalarsBefore.isEmpty else {
            return Content.scalarCount(source.bytes[range])
        }
        return scalars(before: range.upperBound) - scalars(before: range.lowerBound)
    }

    private func scalars(before offset: Int) -> Int {
        let index = (offset - source.bytes.startIndex) / Self.stretch
        guard index < scalarsBefore.count else {
            return scalarsBefore.last.map { last in
                let start = source.bytes.startIndex + (scalarsBefore.count - 1) * Self.stretch
                return last + Content.scalarCount(source.bytes[start..<offset])
            } ?? 0
        }
        let start = source.bytes.startIndex + index * Self.stretch
        return scalarsBefore[index] + Content.scalarCount(source.bytes[start..<offset])
    }
}

private func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
}

/// Whether a byte is a space or tab.
func isBlankByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}
