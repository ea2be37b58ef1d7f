internal import Diagnostics
internal import Model
internal import YAML

/// A value together with the place where it is written.
struct Placed<Value: Sendable>: Sendable {
    let value: Value
    let position: Position
}

extension ValueType {
    /// This type, with the place of the value.
    var placed: ValueType<Placed<Value>> {
        ValueType<Placed<Value>>(form) { node, key, decoding in
            decode(node, key, &decoding).map { Placed(value: $0, position: node.position) }
        }
    }

    /// This type, described by a form of its own.
    func described(as form: Form) -> ValueType { ValueType(form, decode: decode) }

    /// A list of values of this type; those that are at fault are left out.
    var list: ValueType<[Value]> {
        ValueType<[Value]>(.list(form)) { node, key, decoding in
            guard case .sequence(let items) = node.value else {
                decoding.reportWrongType(of: node, for: key, expected: .list(form))
                return nil
            }
            return items.compactMap { decode($0, key, &decoding) }
        }
    }

    /// This type for a scalar that is read from its text: `nil` from `read` is the fault `code`.
    static func scalar(
        _ form: Form, orReport code: DiagnosticCode,
        suggesting meant: @escaping @Sendable (String, Names) -> String? = { _, _ in nil },
        _ read: @escaping @Sendable (String, Names) -> Value?
    ) -> ValueType {
        ValueType(form) { node, key, decoding in
            guard let text = node.text(for: key, as: form, reporting: &decoding) else { return nil }
            if let value = read(text, decoding.names) { return value }
            decoding.report(
                code, at: node.position, ["text": .text(text), "key": .text(key)],
                suggestion: meant(text, decoding.names))
            return nil
        }
    }
}

extension ValueType where Value == String {
    /// Text of any kind, not empty.
    static let text = ValueType(.text) { node, key, decoding in
        node.text(for: key, as: .text, reporting: &decoding)
    }

    /// A web address with `http` or `https`.
    static let address = ValueType.scalar(
        .address, orReport: .invalidURL, suggesting: Meant.address
    ) { text, _ in
        let end = text.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        return BaseURL(end.map { String(text[..<$0]) } ?? text).map { _ in text }
    }

    /// Degrees with a point, such as `-6.1683`, from `-limit` to `limit`.
    static func degrees(atMost limit: Double) -> ValueType {
        ValueType(.degrees(limit)) { node, key, decoding in
            guard let text = node.text(for: key, as: .degrees(limit), reporting: &decoding) else {
                return nil
            }
            guard text.allSatisfy({ "-.0123456789".contains($0) }), let degrees = Double(text),
                abs(degrees) <= limit
            else {
                decoding.report(
                    .invalidRange, at: node.position,
                    [
                        "key": .text(key), "least": .text("-\(Int(limit))"),
                        "most": .text("\(Int(limit))"),
                    ])
                return nil
            }
            return text
        }
    }
}

extension ValueType where Value == [String] {
    /// One text, or a list of texts.
    static let oneOrMoreTexts = ValueType(.oneOrMore(.text)) { node, key, decoding in
        if case .sequence = node.value {
            return ValueType<String>.text.list.decode(node, key, &decoding)
        }
        return node.text(for: key, as: .oneOrMore(.text), reporting: &decoding).map { [$0] }
    }
}

extension ValueType where Value == Bool {
    /// `true` or `false`.
    static let flag = ValueType(.flag) { node, key, decoding in
        if case .scalar(let text, isPlain: true) = node.value {
            if text == "true" { return true }
            if text == "false" { return false }
        }
        decoding.reportWrongType(of: node, for: key, expected: .flag)
        return nil
    }
}

extension ValueType where Value == Int {
    /// A whole number from `least` to `most`.
    static func number(from least: Int, to most: Int) -> ValueType {
        ValueType(.wholeNumber(least...most)) { node, key, decoding in
            let form = Form.wholeNumber(least...most)
            guard let text = node.text(for: key, as: form, reporting: &decoding) else { return nil }
            guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
                (least...most).contains(number)
            else {
                decoding.report(
                    .invalidRange, at: node.position,
                    [
                        "key": .text(key), "least": .number(Int64(least)),
                        "most": .number(Int64(most)),
                    ])
                return nil
            }
            return number
        }
    }
}

extension ValueType where Value == TimeOfDay {
    /// A time on the clock: `08.00`.
    static let clock = ValueType.scalar(
        .clock, orReport: .invalidHours, suggesting: Meant.clock
    ) { text, _ in
        TimeOfDay(text)
    }
}

extension ValueType where Value == Post.Hours {
    /// A span of hours: `08.00-16.00`.
    static let hours = ValueType.scalar(
        .hours, orReport: .invalidHours, suggesting: Meant.hours
    ) { text, _ in
        let ends = text.split(whereSeparator: { $0 == "-" || $0 == "–" })
            .map { TimeOfDay($0.filter { !$0.isWhitespace }) }
        guard ends.count == 2, let from = ends[0], let to = ends[1], from < to else { return nil }
        return Post.Hours(from: from, to: to)
    }
}

extension ValueType where Value == Moment {
    /// A time: `2024-11-27T15:00+07:00`, or without the offset in the site's time zone.
    static let moment = ValueType.scalar(
        .moment, orReport: .invalidTime, suggesting: Meant.time
    ) { text, names in
        Moment(iso: text, in: names.timeZone)
    }

    /// A time, or a day, which means its first second.
    static let momentOrDay = ValueType.scalar(
        .either([.moment, .date]), orReport: .invalidTime,
        suggesting: Meant.timeOrDay
    ) {
        text, names in
        Moment(iso: text, in: names.timeZone)
            ?? Day(iso: text).map { Moment(startOf: $0, in: names.timeZone) }
    }
}

extension ValueType where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of a few words.
    static var choice: ValueType {
        let choices = Value.allCases.map(\.rawValue)
        return ValueType(.choice(choices)) { node, key, decoding in
            guard let text = node.text(for: key, as: .choice(choices), reporting: &decoding) else {
                return nil
            }
            if let value = Value(rawValue: text) { return value }
            decoding.report(
                .invalidChoice, at: node.position,
                [
                    "text": .text(text), "key": .text(key),
                    "known": .text(choices.joined(separator: ", ")),
                ], suggestion: meantWord(text, among: choices))
            return nil
        }
    }
}
