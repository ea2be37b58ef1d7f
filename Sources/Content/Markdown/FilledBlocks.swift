internal import Diagnostics
internal import Model

/// The code blocks that the program fills: tables and charts.
extension MarkdownRenderer {
    /// What a code block stands for: `.some(nil)` where it cannot be made, with a fault, and `nil`
    /// where it is a block of code. A block with text in it is one, so that nobody's text is lost.
    mutating func filledBlock(_ node: CommonMarkNode) -> Body.Piece?? {
        guard node.literal.allSatisfy(isSpaceByte) else { return nil }
        let info = node.info
        let word = info.prefix { !isSpaceByte($0) }
        let rest = String(decoding: info.dropFirst(word.count), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).map(String.init)
        if word.elementsEqual("table".utf8) {
            return .some(table(named: rest.joined(separator: " "), node).map(Body.Piece.table))
        }
        if word.elementsEqual("chart".utf8) {
            return .some(chart(rest, node).map(Body.Piece.chart))
        }
        return misspeltBlock(node)
    }

    /// The table of a name; `nil` where there is none, with a fault.
    private mutating func table(named name: String, _ node: CommonMarkNode) -> TableDefinition.ID? {
        if let table = destinations.tables.first(where: { $0.text == name }) { return table }
        let known = destinations.tables.map(\.text)
        let none = Argument.words(id: "(tanpa nama)", en: "(no name)")
        reportUnknownTable(
            name.isEmpty ? none : .text(name), at: location(ofWordsFrom: 1, node),
            meant: name.isEmpty
                ? known.count == 1 ? known.first : nil : nearestName(to: name, among: known))
        return nil
    }

    /// A block without text whose first word is nearly `table` or `chart`: nobody means an empty
    /// block of code.
    private mutating func misspeltBlock(_ node: CommonMarkNode) -> Body.Piece?? {
        let info = String(decoding: node.info, as: UTF8.self)
        let words = info.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count >= 2, let word = nearestName(to: words[0], among: ["table", "chart"]),
            word == "chart" || words.count == 2
        else { return nil }
        let known = destinations.tables.map(\.text)
        let name = known.contains(words[1]) ? words[1] : nearestName(to: words[1], among: known)
        guard let name else { return nil }
        reportUnknownTable(
            .text(info), at: location(ofWordsFrom: 1, node),
            meant: ([word, name] + words.dropFirst(2)).joined(separator: " "))
        return .some(nil)
    }

    mutating func reportUnknownTable(
        _ name: Argument, at location: SourceLocation, meant: String?
    ) {
        let known = destinations.tables.map(\.text)
        let none = Argument.words(id: "tidak ada", en: "none")
        diagnostics.append(
            Diagnostic(
                .unknownTable, at: location,
                ["name": name, "known": known.isEmpty ? none : .list(known)], suggestion: meant))
    }

    /// Where words stand in the first line of a block.
    ///
    /// - Parameter index: the first of them; `table` or `chart` is 0, and is taken where there are no
    ///   such words.
    mutating func location(ofWordsFrom index: Int, _ node: CommonMarkNode) -> SourceLocation {
        let words = wordRanges(node)
        let first = words.indices.contains(index) ? words[index] : words.first
        guard let first, let last = words.last else {
            return lines.location(line: sourceLine(node.firstLine), column: node.firstColumn)
        }
        return lines.location(of: first.lowerBound..<last.upperBound)
    }

    /// Where a word stands in the first line of a block; `table` or `chart` is 0.
    mutating func location(ofWord index: Int, _ node: CommonMarkNode) -> SourceLocation {
        let words = wordRanges(node)
        guard words.indices.contains(index) else { return location(ofWordsFrom: 0, node) }
        return lines.location(of: words[index])
    }

    /// The words behind the fence that opens a block.
    private mutating func wordRanges(_ node: CommonMarkNode) -> [Range<Int>] {
        let line = lines.range(ofLine: sourceLine(node.firstLine))
        let source = source.bytes
        var start = min(line.lowerBound + node.firstColumn - 1, line.upperBound)
        let fence = start < line.upperBound ? source[start] : 0
        while start < line.upperBound, source[start] == fence { start += 1 }
        var words: [Range<Int>] = []
        while start < line.upperBound {
            while start < line.upperBound, isBlankByte(source[start]) { start += 1 }
            var end = start
            while end < line.upperBound, !isBlankByte(source[end]) { end += 1 }
            if end > start { words.append(start..<end) }
            start = end
        }
        return words
    }
}
