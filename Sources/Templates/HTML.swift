/// Bytes that are HTML already, made by the program itself: a rendered body, a table, a picture.
///
/// It stands only between tags, and is written `{{{name}}}` or `{{&name}}`.
public struct HTML: Hashable, Sendable {
    /// The HTML, in UTF-8.
    public var bytes: [UInt8]

    /// HTML from bytes in UTF-8.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// HTML from text that is HTML, not from text that people typed.
    public init(_ markup: String) { bytes = Array(markup.utf8) }

    /// Text that people typed, escaped.
    public init(escaping text: String) {
        bytes = []
        append(escaping: text)
    }

    /// Appends text that people typed, escaped.
    public mutating func append(escaping text: String) { appendEscaped(text, to: &bytes) }
}
