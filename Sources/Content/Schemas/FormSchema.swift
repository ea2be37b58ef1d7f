internal import Diagnostics
internal import JSON
internal import Model

/// The forms of values as JSON Schema, draft 7: the one that YAML language servers read.
///
/// A schema tells an editor what the decoder would tell a build, from the same definitions. It
/// cannot tell all of it: YAML reads `20.908` as a number before any schema sees it, and what depends
/// on another value or file is left to `posko check`.
struct FormSchema {
    let known: KnownNames
    /// The kind of entry, or `site` for site.yaml.
    let kind: String

    /// A group of keys.
    func keys(_ forms: [KeyForm], below prefix: String = "") -> [(name: String, value: JSONText)] {
        let properties = forms.map { key -> (name: String, value: JSONText) in
            let path = prefix + key.name
            let about = KeyDescriptions.description(of: path, in: kind)?
                .wording(in: known.language)
            return (key.name, described(schema(of: key.form, path), about))
        }
        let required = forms.filter(\.isRequired).map { JSONText.text($0.name) }
        let needs: [(name: String, value: JSONText)] =
            required.isEmpty ? [] : [("required", .list(required))]
        return [("type", "object"), ("properties", .object(properties))] + needs
            + [("additionalProperties", .no)]
    }

    private func described(_ schema: JSONText, _ text: String?) -> JSONText {
        guard let text, case .object(let members) = schema else { return schema }
        return .object([("description", .text(text))] + members)
    }

    private func schema(of form: Form, _ path: String) -> JSONText {
        switch form {
        case .text: text(pattern: #"\S"#)
        case .flag: .object([("type", "boolean")])
        case .date: text(pattern: "^(\(isoDate)|\(writtenDate))$", orNumber: false)
        case .moment:
            text(
                pattern: "^\(isoDate)T\(time)(:[0-5]\\d)?(Z|[+-]\\d{2}:[0-5]\\d)?$", orNumber: false
            )
        case .clock: text(pattern: "^\(clock)$")
        case .hours: text(pattern: "^\\s*\(clock)\\s*[-–]\\s*\(clock)\\s*$", orNumber: false)
        case .address: text(pattern: "^https?://", orNumber: false)
        case .path: text(pattern: #"^(?!(.*/)?\.\.?(/|$))/*[^/?#\\:<>"\s][^?#\\:<>"\s]*$"#)
        case .timeZone:
            either([
                known.choice(TimeZone.named.map { ($0.name, nil) }),
                text(pattern: #"^([+-]\d{2}:[0-5]\d|Z)$"#, orNumber: false),
            ])
        case .check: text(pattern: "^[^<=]+(=|<=)[^<=]+$", orNumber: false)
        case .picture: suggested(known.pictureFiles)
        case .wholeNumber(let range):
            .object([
                ("type", types(["integer", "string"])), ("minimum", .number(range.lowerBound)),
                ("maximum", .number(range.upperBound)), ("pattern", "^[0-9]+$"),
            ])
        case .degrees(let limit):
            .object([
                ("type", types(["number", "string"])), ("minimum", .number(-Int(limit))),
                ("maximum", .number(Int(limit))), ("pattern", #"^-?[0-9]*\.?[0-9]*$"#),
            ])
        case .amount: amount
        case .figures(let place): figures(in: place)
        case .name(let form): name(form)
        case .choice(let words): known.choice(words.map { ($0, nil) })
        case .list(let form): list(of: schema(of: form, path))
        case .oneOrMore(let form):
            either([schema(of: form, path), list(of: schema(of: form, path))])
        case .mapping(let forms): .object(keys(forms, below: "\(path)."))
        case .variants(let kinds):
            either(kinds.map { .object(keys($0, below: "\(path).")) })
        case .map(let form, let names):
            .object([
                ("type", "object"), ("propertyNames", name(names)),
                ("additionalProperties", schema(of: form, "\(path).NAME")),
            ])
        case .either(let forms): either(forms.map { schema(of: $0, path) })
        }
    }

    private func name(_ form: NameForm) -> JSONText {
        switch form {
        case .city: known.choice(known.cities)
        case .post: known.choice(known.posts)
        // What site.yaml defines itself may be newer than the schema.
        case .election: kind == "site" ? suggested(known.elections) : known.choice(known.elections)
        case .term: kind == "site" ? suggested(known.terms) : known.choice(known.terms)
        case .issue: text(pattern: "^[A-Za-z0-9-]+$")
        case .new: text(pattern: "^[a-z0-9-]+$")
        case .newMetric: text(pattern: "^[a-z0-9_]+$")
        }
    }

    // MARK: - Figures

    /// `1909774`, `1.909.774`, `~` or `n/a`. Some YAML readers take `1.909` for a fraction.
    private var amount: JSONText {
        let separators = known.names.languages.map { $0 == .id ? #"\."# : "," }.joined(
            separator: "|")
        return .object([
            ("type", types(["number", "string", "null"])), ("minimum", .number(0)),
            ("pattern", .text("^(\\d+|[1-9]\\d{0,2}((\(separators))\\d{3})+|n/a)$")),
        ])
    }

    private func figures(in place: FigurePlace) -> JSONText {
        let metrics = known.names.metrics.filter { metric in
            !metric.isRatio && (place == .summary || metric.grain == .city)
        }
        let properties = metrics.map { metric in
            (
                name: metric.id,
                value: described(figures(of: metric), known.description(of: metric))
            )
        }
        let atFault = known.names.metricsAtFault.sorted().map { (name: $0, value: JSONText.yes) }
        return .object([
            ("type", "object"), ("properties", .object(properties + atFault)),
            ("additionalProperties", .no),
        ])
    }

    private func figures(of metric: Metric) -> JSONText {
        guard metric.parts != .none else { return amount }
        let parts = known.names.parts(of: metric).all.map { part in
            (name: part, value: described(amount, known.title(ofPart: part, metric)))
        }
        let byPart: JSONText = .object([
            ("type", "object"), ("properties", .object(parts)), ("additionalProperties", .no),
        ])
        return either([byPart, .object([("enum", .list([.null, "n/a"]))])])
    }

    // MARK: - Pieces

    /// Text, which a YAML reader may take for a number.
    private func text(pattern: String, orNumber: Bool = true) -> JSONText {
        .object([
            ("type", orNumber ? types(["string", "number"]) : "string"),
            ("pattern", .text(pattern)),
        ])
    }

    /// Names that are offered while others are not refused.
    private func suggested(_ names: [(name: String, title: String?)]) -> JSONText {
        let anything = text(pattern: #"\S"#)
        return names.isEmpty ? anything : either([known.choice(names), anything])
    }

    private func either(_ schemas: [JSONText]) -> JSONText { .object([("anyOf", .list(schemas))]) }

    private func list(of item: JSONText) -> JSONText {
        .object([("type", "array"), ("items", item)])
    }

    private func types(_ names: [String]) -> JSONText { .list(names.map { .text($0) }) }

    private var isoDate: String { #"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"# }
    private var writtenDate: String { #"([^\d,]+,? *)?\d{1,2} +[^\d ]+ +\d{4}"# }
    private var clock: String { #"(([01]?\d|2[0-3])[.:][0-5]\d|24[.:]00)"# }
    private var time: String { #"([01]\d|2[0-3]):[0-5]\d"# }
}
