import Templates

/// Data of any shape, as the specification's cases have it. Its shape is made from the data, so
/// that the typed engine runs them.
indirect enum Data: Sendable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    case text(String)
    /// A text that is offered but not there.
    case nothing
    case html(String)
    case flag(Bool)
    case list([Data])
    /// A group that is there, or is not but has these names.
    case group([String: Data], isThere: Bool = true)

    init(stringLiteral text: String) { self = .text(text) }
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
    init(arrayLiteral items: Data...) { self = .list(items) }
    init(dictionaryLiteral items: (String, Data)...) {
        self = .group(Dictionary(items) { first, _ in first })
    }

    /// The same group, offered but not there.
    var missing: Data {
        if case .group(let names, _) = self { .group(names, isThere: false) } else { self }
    }

    private subscript(name: String) -> Data? {
        if name == "." { return self }
        if case .group(let names, _) = self { return names[name] } else { return nil }
    }

    private var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    private var items: [Data] {
        if case .list(let items) = self { items } else { [] }
    }

    /// What this data offers: its names, or itself as `.`.
    var shape: Shape<Data> { Shape(Data.fields(of: [self])) }

    /// What any of some values offers.
    private static func fields(of samples: [Data]) -> [Field<Data>] {
        var fields: [Field<Data>] = []
        var names: Set<String> = []
        for sample in samples {
            if case .group(let members, _) = sample {
                for (name, member) in members.sorted(by: { $0.key < $1.key })
                where names.insert(name).inserted {
                    let all = samples.compactMap { $0[name] }
                    fields.append(field(name, member, all: all))
                }
            } else if names.insert(".").inserted {
                fields.append(field(".", sample, all: samples))
            }
        }
        return fields
    }

    private static func field(_ name: String, _ sample: Data, all: [Data]) -> Field<Data> {
        switch sample {
        case .text, .nothing: .text(name) { $0[name]?.text }
        case .html:
            .html(name) { value in
                if case .html(let markup) = value[name] { HTML(markup) } else { nil }
            }
        case .flag:
            .flag(name) { value in
                if case .flag(let flag) = value[name] { flag } else { false }
            }
        case .list:
            .list(name, Shape(fields(of: all.flatMap(\.items)))) { $0[name]?.items ?? [] }
        case .group:
            .group(name, Shape(fields(of: all))) { value in
                if case .group(_, isThere: true) = value[name] { value[name] } else { nil }
            }
        }
    }
}
