internal import Diagnostics
internal import Model
internal import YAML

/// A metric whose quotient, if it is one, is not looked up yet.
struct MetricDraft: Sendable {
    let metric: Metric
    let isRatio: Bool
    let of: Placed<String>?
    let over: Placed<String>?
}

/// The words for a metric's kind.
private enum KindWord: String, CaseIterable, Sendable {
    case flow, stock, cumulative, ratio
}

extension ValueType where Value == [MetricDraft] {
    private static let label = Key.required("label", ValueType<String>.text)
    private static let unit = Key("unit", ValueType<String>.text)
    private static let note = Key("note", ValueType<String>.text)
    private static let kind = Key.required("kind", ValueType<KindWord>.choice)
    private static let grain = Key("grain", ValueType<Metric.Grain>.choice)
    private static let by = Key("by", ValueType<Metric.Parts>.parts)
    // What they name is only looked up when all metrics are read.
    private static let of = Key("of", ValueType<String>.text.described(as: .name(.term)).placed)
    private static let over = Key("over", ValueType<String>.text.described(as: .name(.term)).placed)
    private static let decimals = Key("decimals", ValueType<Int>.number(from: 0, to: 6))
    private static let counted = [
        label.form, kindForm([.flow, .stock, .cumulative]),
        KeyForm(name: "grain", isRequired: true, form: grain.form.form),
        unit.form, note.form, by.form,
    ]
    private static let ratio = [
        label.form, kindForm([.ratio]), KeyForm(name: "of", isRequired: true, form: of.form.form),
        KeyForm(name: "over", isRequired: true, form: over.form.form), unit.form, note.form,
        decimals.form,
    ]

    private static func kindForm(_ words: [KindWord]) -> KeyForm {
        KeyForm(name: kind.name, isRequired: true, form: .choice(words.map(\.rawValue)))
    }

    /// Metrics by key.
    static let metricMap = ValueType(.map(.variants([counted, ratio]), by: .newMetric)) {
        node, key, decoding in
        guard let pairs = node.pairs(for: key, reporting: &decoding) else { return nil }
        return pairs.compactMap { pair in
            let draft = metric(pair, &decoding)
            if draft == nil { decoding.names.metricsAtFault.insert(pair.key) }
            return draft
        }
    }

    private static func metric(_ pair: Node.Pair, _ decoding: inout Decoding) -> MetricDraft? {
        let isName = pair.key.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
        }
        if !isName {
            decoding.report(
                .invalidIdentifier, at: pair.keyPosition,
                ["text": .text(pair.key), "allowed": .text("a-z, 0-9, _")],
                suggestion: slug(of: pair.key, joint: "_"))
        }
        let isRatio = pair.value.plainText(under: "kind") == KindWord.ratio.rawValue
        guard
            let mapping = MappingDecoder(
                pair.value, named: pair.key, keys: isRatio ? ratio : counted, &decoding)
        else { return nil }
        let kindWord = mapping.value(kind, &decoding)
        let label = mapping.value(label, &decoding)
        let unit = mapping.value(unit, &decoding)
        let note = mapping.value(note, &decoding)
        let grain = isRatio ? nil : mapping.value(grain, &decoding)
        let parts = isRatio ? nil : mapping.value(by, &decoding)
        let decimals = isRatio ? mapping.value(decimals, &decoding) : nil
        let hasFaultyParts = !isRatio && mapping.has(by) && parts == nil
        guard isName, let label, let kindWord, isRatio || grain != nil, !hasFaultyParts else {
            return nil
        }
        let metric = Metric(
            id: pair.key, label: label, unit: unit, note: note, kind: countedKind(of: kindWord),
            grain: grain ?? .city, parts: parts ?? .none, decimals: decimals ?? (isRatio ? 2 : 0),
            position: pair.keyPosition)
        guard isRatio else {
            return MetricDraft(metric: metric, isRatio: false, of: nil, over: nil)
        }
        return MetricDraft(
            metric: metric, isRatio: true, of: mapping.value(of, &decoding),
            over: mapping.value(over, &decoding))
    }

    private static func countedKind(of word: KindWord) -> Metric.Kind {
        switch word {
        case .flow: .flow
        case .cumulative: .cumulative
        case .stock, .ratio: .stock
        }
    }
}

/// The metrics, their quotients looked up among the counted ones.
func metricsWithQuotients(_ drafts: [MetricDraft], _ decoding: inout Decoding) -> [Metric] {
    decoding.names.metrics = drafts.filter { !$0.isRatio }.map(\.metric)
    return drafts.compactMap { draft in
        guard draft.isRatio else { return draft.metric }
        let divided = draft.of.flatMap { metricTerm($0.value, at: $0.position, &decoding) }
        let divisor = draft.over.flatMap { metricTerm($0.value, at: $0.position, &decoding) }
        guard let divided, let divisor else {
            decoding.names.metricsAtFault.insert(draft.metric.id)
            return nil
        }
        let metric = draft.metric
        return Metric(
            id: metric.id, label: metric.label, unit: metric.unit, note: metric.note,
            kind: .ratio(of: divided, over: divisor), grain: metric.grain, parts: metric.parts,
            decimals: metric.decimals, position: metric.position)
    }
}

extension ValueType where Value == Metric.Parts {
    /// `candidate`, or a list of names.
    static let parts = ValueType(.either([.choice(["candidate"]), .list(.name(.new))])) {
        node, key, decoding in
        guard case .sequence(let items) = node.value else {
            guard let text = node.text(for: key, as: .name(.new), reporting: &decoding) else {
                return nil
            }
            if text == "candidate" { return .candidates }
            decoding.report(
                .invalidChoice, at: node.position,
                ["text": .text(text), "key": .text(key), "known": "candidate, [a, b, c]"],
                suggestion: meantWord(text, among: ["candidate"]))
            return nil
        }
        guard !items.isEmpty else {
            decoding.report(.emptyValue, at: node.position, ["key": .text(key)])
            return nil
        }
        return partNames(items, key, &decoding).map { .list($0) }
    }

    /// The names of parts, each once; `nil` where one is at fault.
    private static func partNames(
        _ items: [Node], _ key: String, _ decoding: inout Decoding
    ) -> [String]? {
        var names: [String] = []
        var positions: [String: Position] = [:]
        for item in items {
            guard let text = item.text(for: key, as: .name(.new), reporting: &decoding) else {
                continue
            }
            let name: City.ID? = checkedIdentifier(text, at: item.position, &decoding)
            if let first = positions[text] {
                decoding.reportDuplicate(text, at: item.position, first: first)
            } else if name != nil {
                names.append(text)
                positions[text] = item.position
            }
        }
        return names.count == items.count ? names : nil
    }
}

extension Node {
    /// The text of a plain value under a key of this mapping.
    func plainText(under key: String) -> String? {
        guard case .mapping(let pairs) = value,
            case .scalar(let text, _) = pairs.first(where: { $0.key == key })?.value.value
        else { return nil }
        return text
    }
}
