internal import Diagnostics
internal import Model
internal import YAML

extension ValueType where Value == Amount {
    /// A figure: `1909774`, `1.909.774`, `0`, `~` (not available), `n/a` (not applicable).
    static let amount = ValueType(.amount) { node, key, decoding in
        if node.isNull { return .notAvailable }
        guard let text = node.text(for: key, as: .amount, reporting: &decoding) else {
            return nil
        }
        if text == "n/a" { return .notApplicable }
        if let number = decoding.names.first({ count(text, in: $0) }) { return .number(number) }
        decoding.reportInvalidNumber(text, for: key, at: node.position)
        return nil
    }
}

extension Decoding {
    /// Notes a text that is no whole number of the site's language, and how it would be written
    /// where its digits say so.
    fileprivate mutating func reportInvalidNumber(
        _ text: String, for key: String, at position: Position
    ) {
        let language = names.language
        let digits = text.filter { $0.isASCII && $0.isNumber }
        let isOfDigits = !digits.isEmpty && text.allSatisfy { "0123456789., ".contains($0) }
        if isOfDigits, Int64(digits) == nil {
            return report(
                .invalidRange, at: position,
                ["key": .text(key), "least": 0, "most": .number(.max)])
        }
        let suggestion = isGrouped(text) ? Int64(digits).map(language.grouped) : nil
        report(
            .invalidNumber, at: position,
            [
                "text": .text(text), "plain": "1909774",
                "grouped": .text(language.grouped(1_909_774)),
            ], suggestion: suggestion)
    }
}

/// Whether a text of digits is one whole number in groups, though not in those of the language.
/// One that may be a decimal number is not: nobody should be led from `78.5` to `785`.
private func isGrouped(_ text: String) -> Bool {
    let groups = text.split(
        omittingEmptySubsequences: false, whereSeparator: { ",. ".contains($0) })
    return groups.count > 1
        && groups.allSatisfy { group in
            !group.isEmpty && group.allSatisfy { $0.isASCII && $0.isNumber }
        } && text.first != "0" && (groups.count > 2 || groups[1].count == 3)
}

/// The whole number that a text writes, plain or with the language's groups of three digits; `nil`
/// for anything else, and beyond 64 bits.
func count(_ text: String, in language: Language) -> Int64? {
    let separator = language.groupSeparator
    var number: Int64 = 0
    // How many digits stand behind the last separator, and whether there was one.
    var (digits, isGrouped, startsWithZero) = (0, false, false)
    for byte in text.utf8 {
        if byte == separator {
            let isWhole = isGrouped ? digits == 3 : (1...3).contains(digits) && !startsWithZero
            guard isWhole else { return nil }
            isGrouped = true
            digits = 0
            continue
        }
        let digit = byte &- UInt8(ascii: "0")
        guard digit <= 9 else { return nil }
        if !isGrouped, digits == 0 { startsWithZero = digit == 0 }
        let (tenfold, isBeyond) = number.multipliedReportingOverflow(by: 10)
        let (sum, isTooLarge) = tenfold.addingReportingOverflow(Int64(digit))
        guard !isBeyond, !isTooLarge else { return nil }
        number = sum
        digits += 1
    }
    return (isGrouped ? digits == 3 : digits > 0) ? number : nil
}

/// Which metrics a map of figures may hold.
enum FigurePlace: Sendable {
    /// A city's or the region's own entry: facts about the city only.
    case base
    case summary
}

extension ValueType where Value == [Figure] {
    /// A map of metric to number, or to a map of parts where the metric has `by`.
    static func figures(in place: FigurePlace) -> ValueType {
        ValueType(.figures(place)) { node, key, decoding in
            guard case .mapping(let pairs) = node.value else {
                decoding.reportWrongType(of: node, for: key, expected: .figures(place))
                return nil
            }
            return pairs.flatMap { readFigures(of: $0, in: place, &decoding) }
        }
    }
}

private func readFigures(
    of pair: Node.Pair, in place: FigurePlace, _ decoding: inout Decoding
) -> [Figure] {
    if decoding.names.metricsAtFault.contains(pair.key) { return [] }
    guard let metric = decoding.names.ownMetric(pair.key) else {
        decoding.reportUnknown(
            .unknownMetric, pair.key, among: decoding.names.metrics.map(\.id),
            at: pair.keyPosition)
        return []
    }
    if case .ratio(let of, let over) = metric.kind {
        decoding.report(
            .ratioFigure, at: pair.keyPosition,
            [
                "metric": .text(metric.id), "of": .text(of.description),
                "over": .text(over.description),
            ])
        return []
    }
    if place == .base, metric.grain == .post {
        decoding.report(.misplacedFigure, at: pair.keyPosition, ["metric": .text(metric.id)])
        return []
    }
    return amounts(of: pair, metric: metric, &decoding)
}

/// The figures under one metric's key: one, or one for each part that is named.
private func amounts(
    of pair: Node.Pair, metric: Metric, _ decoding: inout Decoding
) -> [Figure] {
    let parts = decoding.names.parts(of: metric)
    switch (pair.value.value, metric.parts) {
    case (.mapping(let pairs), .candidates), (.mapping(let pairs), .list):
        return pairs.compactMap { part in
            guard parts.contains(part.key) else {
                decoding.reportUnknown(
                    metric.parts == .candidates ? .unknownCandidate : .unknownPart, part.key,
                    among: parts.all, at: part.keyPosition, ["metric": .text(metric.id)])
                return nil
            }
            let term = MetricTerm(metric: metric.id, part: part.key)
            return ValueType<Amount>.amount.decode(part.value, term.description, &decoding)
                .map { Figure(term: term, amount: $0, position: part.value.position) }
        }
    case (.scalar, .none):
        return figure(of: pair, metric: metric, &decoding)
    case (.scalar(let text, _), _) where pair.value.isNull || text == "n/a":
        // Not available or not applicable as a whole: so is each part.
        return parts.all.compactMap { part in
            let term = MetricTerm(metric: metric.id, part: part)
            return ValueType<Amount>.amount.decode(pair.value, term.description, &decoding)
                .map { Figure(term: term, amount: $0, position: pair.value.position) }
        }
    case (_, .none):
        decoding.report(
            .figureShape, at: pair.value.position,
            [
                "metric": .text(metric.id),
                "expected": .words(
                    id: "adalah satu angka, tanpa bagian", en: "is one number, without parts"),
            ])
        return []
    default:
        let example = parts.all.map { "\($0): 0" }.joined(separator: ", ")
        decoding.report(
            .figureShape, at: pair.value.position,
            [
                "metric": .text(metric.id),
                "expected": .words(
                    id: "ditulis per bagian: {\(example)}", en: "is written by part: {\(example)}"),
            ])
        return []
    }
}

private func figure(
    of pair: Node.Pair, metric: Metric, _ decoding: inout Decoding
) -> [Figure] {
    guard let amount = ValueType<Amount>.amount.decode(pair.value, metric.id, &decoding) else {
        return []
    }
    return [
        Figure(
            term: MetricTerm(metric: metric.id), amount: amount, position: pair.value.position)
    ]
}
