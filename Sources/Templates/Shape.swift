/// What a kind of page, or a part of one, offers to its template: each name, with its kind and how
/// it is read from the value.
public struct Shape<Value>: Sendable {
    @usableFromInline let offers: [NamedReader]

    /// A shape of fields. Where two have one name, the first is meant.
    public init(_ fields: [Field<Value>]) {
        offers = fields.map(\.named)
    }

    /// A shape of fields. Where two have one name, the first is meant.
    public init(_ fields: Field<Value>...) {
        self.init(fields)
    }

    /// Every name with its kind, in the order of the fields; a name inside a group or list follows
    /// it with a dot between them.
    public var names: [OfferedName] { Templates.names(offers, prefix: "") }
}

/// A name that a template may use, as documentation tells it.
public struct OfferedName: Hashable, Sendable {
    /// What a name stands for.
    public enum Kind: String, CaseIterable, Sendable {
        /// Plain text.
        case text
        /// HTML that the program has made.
        case html
        /// A whole URL.
        case url
        /// A yes or no.
        case flag
        /// A value with names of its own.
        case group
        /// Values with names of their own.
        case list
        /// Plain texts.
        case texts
    }

    /// The name, with the names of the groups and lists around it before it: `rows.cells`.
    public let name: String
    /// What it stands for.
    public let kind: Kind
}

private func names(_ offers: [NamedReader], prefix: String) -> [OfferedName] {
    offers.filter { $0.name != "." }.flatMap { offer in
        let name = prefix + offer.name
        let own = OfferedName(name: name, kind: offer.reader.kind)
        switch offer.reader {
        case .group(let opening), .list(let opening):
            return [own] + names(opening.offers, prefix: name + ".")
        case .text, .html, .url, .flag, .texts: return [own]
        }
    }
}
