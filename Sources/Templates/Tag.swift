import Diagnostics

/// A tag as it stands in a file: `{{name}}`, `{{#name}}` and so on.
struct Tag: Sendable {
    enum Kind: Sendable {
        case variable, rawVariable, section, inverted, end, partial, parent, block
        case comment, delimiters

        /// Whether the tag's line disappears where nothing else stands on it.
        var isStandalone: Bool {
            switch self {
            case .variable, .rawVariable: false
            default: true
            }
        }

        /// Whether an end tag belongs to it.
        var isOpening: Bool {
            switch self {
            case .section, .inverted, .parent, .block: true
            default: false
            }
        }
    }

    let kind: Kind
    /// The name, without the sign and the spaces around it.
    let name: String
    /// Where the whole tag stands.
    let position: Position
    /// Where the name stands.
    let namePosition: Position
    /// The tag as it is written.
    let text: String
}

/// A stretch of a template file.
enum Piece: Sendable {
    /// Text up to the next tag or to the end of its line, whichever is first.
    case text(Range<Int>)
    case tag(Tag)
}
