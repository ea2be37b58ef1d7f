internal import Diagnostics
internal import Model
internal import YAML

extension ValueType {
    /// The name of another entry, which has to exist.
    static func reference<Entity>(
        _ code: DiagnosticCode, to kind: NameForm,
        among known: @escaping @Sendable (Names) -> NameList,
        except atFault: @escaping @Sendable (Names) -> Set<String> = { _ in [] }
    ) -> ValueType where Value == Identifier<Entity> {
        ValueType(.name(kind)) { node, key, decoding in
            guard let text = node.text(for: key, as: .name(kind), reporting: &decoding) else {
                return nil
            }
            if let known = known(decoding.names).known(text), let name = Identifier<Entity>(known) {
                return name
            }
            if !atFault(decoding.names).contains(text) {
                decoding.reportUnknown(
                    code, text, among: known(decoding.names).all, at: node.position)
            }
            return nil
        }
    }
}

extension ValueType where Value == City.ID {
    static let city = ValueType.reference(.unknownCity, to: .city) { $0.cities }
}

extension ValueType where Value == Post.ID {
    static let post = ValueType.reference(.unknownPost, to: .post) { $0.posts }
}

extension ValueType where Value == Election.ID {
    static let election = ValueType.reference(
        .unknownElection, to: .election, among: { $0.elections }, except: { $0.electionsAtFault })
}

extension ValueType where Value == IssueReport.ID {
    /// The name of an issue: letters, digits and hyphens.
    static let issueName = ValueType(.name(.issue)) { node, key, decoding in
        guard let text = node.text(for: key, as: .name(.issue), reporting: &decoding) else {
            return nil
        }
        let isName = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
        }
        if isName { return text }
        decoding.report(
            .invalidIdentifier, at: node.position,
            ["text": .text(text), "allowed": .text("A-Z, a-z, 0-9, -")],
            suggestion: slug(of: text, keepsCase: true))
        return nil
    }
}

extension ValueType where Value == MetricTerm {
    /// A metric or one part of it: `votes`, `votes.rido`.
    static let term = ValueType(.name(.term)) { node, key, decoding in
        guard let text = node.text(for: key, as: .name(.term), reporting: &decoding) else {
            return nil
        }
        return metricTerm(text, at: node.position, &decoding)
    }
}

/// The metric, or the part of one, that a text names; `nil` after a fault was noted.
func metricTerm(_ text: String, at position: Position, _ decoding: inout Decoding) -> MetricTerm? {
    let names = decoding.names
    if names.metric(text) != nil { return MetricTerm(metric: text) }
    let whole = text.lastIndex(of: ".").map { String(text[..<$0]) } ?? text
    if names.metricsAtFault.contains(text) || names.metricsAtFault.contains(whole) { return nil }
    guard let dot = text.lastIndex(of: "."), let metric = names.metric(whole) else {
        decoding.reportUnknown(.unknownMetric, text, among: names.metricNames, at: position)
        return nil
    }
    let part = String(text[text.index(after: dot)...])
    let parts = names.partsOrPartsOfQuotient(of: metric)
    guard parts.contains(part) else {
        decoding.reportUnknown(
            .unknownPart, part, among: parts.all, at: position, ["metric": .text(metric.id)])
        return nil
    }
    return MetricTerm(metric: metric.id, part: part)
}

extension Names {
    /// The parts of a metric; a ratio has those of the metric that it divides.
    func partsOrPartsOfQuotient(of metric: Metric) -> NameList {
        guard case .ratio(let of, _) = metric.kind, of.part == nil,
            let divided = self.metric(of.metric)
        else { return parts(of: metric) }
        return parts(of: divided)
    }
}
