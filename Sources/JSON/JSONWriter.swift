/// JSON (RFC 8259) on one line, written member by member straight into bytes: for what stands on
/// very many pages.
public struct JSONWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8]
    /// Whether the next member or item is the first of its object or list.
    private var isFirst = true

    /// A writer that goes on after some bytes.
    public init(after bytes: [UInt8] = []) { self.bytes = bytes }

    /// Members, for a writer to append to several objects.
    public struct Members: Sendable {
        fileprivate let bytes: [UInt8]

        /// Members that a closure writes; none where it writes none.
        public init(_ write: (inout JSONWriter) -> Void) {
            var writer = JSONWriter()
            write(&writer)
            bytes = writer.bytes
        }
    }

    /// An object: as a member of that name, else as the document or an item of a list.
    public mutating func object(_ name: String? = nil, _ members: (inout JSONWriter) -> Void) {
        begin(name)
        nested("{", "}", members)
    }

    /// A list: as a member of that name, else as the document or an item of a list.
    public mutating func list(_ name: String? = nil, _ items: (inout JSONWriter) -> Void) {
        begin(name)
        nested("[", "]", items)
    }

    /// A text, as a member of that name.
    public mutating func text(_ name: String, _ text: String) {
        begin(name)
        appendQuoted(text, to: &bytes)
    }

    /// A text, as an item of a list.
    public mutating func item(_ text: String) {
        begin(nil)
        appendQuoted(text, to: &bytes)
    }

    /// A whole number, as a member of that name.
    public mutating func number(_ name: String, _ number: Int) {
        begin(name)
        bytes += String(number).utf8
    }

    /// `true`, as a member of that name.
    public mutating func yes(_ name: String) {
        begin(name)
        bytes += "true".utf8
    }

    /// Members that were written before.
    public mutating func append(_ members: Members) {
        guard !members.bytes.isEmpty else { return }
        begin(nil)
        bytes += members.bytes
    }

    private mutating func begin(_ name: String?) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        guard let name else { return }
        appendQuoted(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func nested(
        _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONWriter) -> Void
    ) {
        bytes.append(UInt8(ascii: open))
        isFirst = true
        content(&self)
        isFirst = false
        bytes.append(UInt8(ascii: close))
    }
}
