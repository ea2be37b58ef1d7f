internal import Diagnostics
internal import Model
internal import YAML

extension ValueType where Value == Check {
    /// A rule between two sums: `valid_votes + invalid_votes = ballots_used`, `tps_reported <= tps`.
    static let check = ValueType(.check) { node, key, decoding in
        guard let text = node.text(for: key, as: .check, reporting: &decoding) else { return nil }
        for relation in Check.Relation.allCases.reversed() {
            let sides = text.split(separator: relation.rawValue, omittingEmptySubsequences: false)
            guard sides.count == 2 else { continue }
            let terms = sides.map { side in
                side.split(separator: "+", omittingEmptySubsequences: false).map(trimmed)
            }
            guard !terms.joined().contains(where: \.isEmpty) else { break }
            var places = PartPlaces(of: node, in: text)
            let sums = terms.map { side in
                side.compactMap { term in
                    let place = places.position(of: term, in: text)
                    return metricTerm(String(term), at: place, &decoding)
                }
            }
            guard sums[0].count == terms[0].count, sums[1].count == terms[1].count else {
                return nil
            }
            // A quotient is worked out when the figures are right; it is nothing to check them by.
            if sums.joined().contains(where: { decoding.names.metric($0.metric)?.isRatio ?? false })
            {
                break
            }
            return Check(
                text: text, left: sums[0], relation: relation, right: sums[1],
                position: node.position)
        }
        decoding.report(.invalidCheck, at: node.position, ["text": .text(text)])
        return nil
    }
}

private func trimmed(_ text: Substring) -> Substring {
    let start = text.drop(while: \.isWhitespace)
    let length = start.reversed().drop(while: \.isWhitespace).count
    return start.prefix(length)
}

/// Where stretches of a scalar's text stand, asked for in their order.
private struct PartPlaces {
    private let node: Node
    /// Whether the text is written as it reads: not between quotation marks, nor over two lines.
    private let isPlain: Bool
    private var counted: String.Index
    private var column: Int

    init(of node: Node, in text: String) {
        self.node = node
        counted = text.startIndex
        column = node.position.column
        if case .scalar(_, isPlain: true) = node.value {
            isPlain = node.position.length == text.unicodeScalars.count
        } else {
            isPlain = false
        }
    }

    /// The place of a stretch; that of the scalar where it is not written as it reads.
    mutating func position(of part: Substring, in text: String) -> Position {
        guard isPlain else { return node.position }
        column += text.unicodeScalars[counted..<part.startIndex].count
        counted = part.startIndex
        return Position(
            line: node.position.line, column: column, length: part.unicodeScalars.count)
    }
}
