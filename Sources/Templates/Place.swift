/// Where in an HTML document the next byte stands, as far as it decides what may be written there.
///
/// The states are those of the tokenizer in the HTML standard, section 13.2.5, without what a
/// template has no need of.
enum Place: Equatable, Sendable {
    case text
    /// After `<`.
    case tagOpen
    /// After `</`.
    case endTagOpen
    /// After `<!`, with what follows.
    case declarationOpen(String)
    /// In `<!doctype …>`, `<?…>` and the like.
    case declaration
    /// In a comment, with how many dashes stand at its end.
    case comment(dashes: Int)
    case tagName(String, isEnd: Bool)
    /// Between attributes.
    case insideTag(Element, Gap)
    case attributeName(Element, String)
    case afterAttributeName(Element, String)
    /// After `=`.
    case beforeValue(Element, String)
    case quoted(Element, Attribute, quote: UInt8)
    case unquoted(Element, Attribute)
    /// In an element that knows no tags, with the beginning of what may be its end tag.
    case content(Element, ending: String)

    /// What stands before the place between two attributes.
    enum Gap: Equatable, Sendable {
        /// White space: an attribute may begin.
        case open
        /// The end of a value: browsers let an attribute begin.
        case value
        /// A section that may have written an attribute or nothing: an attribute may not begin.
        case section
    }

    /// The element whose tag is being read, as far as its content is not plain HTML.
    struct Element: Equatable, Sendable {
        let name: String
        let isEnd: Bool

        /// Whether its content is text in which references count: `title` and `textarea`.
        var isText: Bool { name == "title" || name == "textarea" }

        /// The place after its tag's `>`.
        var content: Place {
            !isEnd && (isText || Self.raw.contains(name)) ? .content(self, ending: "") : .text
        }

        private static let raw: Set = [
            "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext",
        ]
    }

    /// The place between sections: what the text before it and a section's own text leave open in
    /// the same way compares equal.
    var settled: Place {
        switch self {
        case .tagName(let name, let isEnd):
            .insideTag(Element(name: name, isEnd: isEnd), .section)
        case .attributeName(let element, _), .afterAttributeName(let element, _),
            .insideTag(let element, .value):
            .insideTag(element, .section)
        case .quoted(let element, let attribute, let quote):
            .quoted(element, attribute.settled, quote: quote)
        default: self
        }
    }

    /// The place after a section that begins here and ends at `other`, or `nil` where the two are
    /// not the same. Both are settled.
    func joined(with other: Place) -> Place? {
        if self == other { return self }
        guard case .insideTag(let element, _) = self, case .insideTag(element, _) = other else {
            return nil
        }
        return .insideTag(element, .section)
    }

    /// The place as people write it, for messages.
    var sample: String {
        switch self {
        case .text: "<p>…</p>"
        case .tagOpen: "<"
        case .endTagOpen: "</"
        case .declarationOpen, .declaration: "<!…>"
        case .comment: "<!--…-->"
        case .tagName(let name, let isEnd): "<\(isEnd ? "/" : "")\(name)…>"
        case .insideTag(let element, _): "<\(element.isEnd ? "/" : "")\(element.name) …>"
        case .attributeName(_, let name), .afterAttributeName(_, let name): "\(name)…"
        case .beforeValue(_, let name): "\(name)=…"
        case .quoted(_, let attribute, _): attribute.sample
        case .unquoted(_, let attribute): "\(attribute.name)=…"
        case .content(let element, _): "<\(element.name)>…</\(element.name)>"
        }
    }
}
