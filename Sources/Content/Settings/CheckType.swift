internal import Diagnostics
internal import Model
internal import YAML

extension ValueType where Value == Check {
    /// A rule between two sums: `valid_votes + invalid_votes = ballots_used`, `tps_reported <= tps`.
    static let check = ValueType(.text) { node, key, decoding in
        guard let text = node.text(for: key, as: .text, reporting: &decoding) else { return nil }
        for relation in Check.Relation.allCases.reversed() {
            let sides = text.split(separator: relation.rawValue, omittingEmptySubsequences: false)
            guard sides.count == 2 else { continue }
            let terms = sides.map { side in
                side.split(separator: "+", omittingEmptySubsequences: false)
                    .map { $0.filter { !$0.isWhitespace } }
            }
            guard !terms.joined().contains(where: \.isEmpty) else { break }
            let sums = terms.map { $0.compactMap { metricTerm($0, at: node.position, &decoding) } }
            guard sums[0].count == terms[0].count, sums[1].count == terms[1].count else {
                return nil
            }
            return Check(
                text: text, left: sums[0], relation: relation, right: sums[1],
                position: node.position)
        }
        decoding.report(.invalidCheck, at: node.position, ["text": .text(text)])
        return nil
    }
}
