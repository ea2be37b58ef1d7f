/// One name that a value offers to its template, with its kind and how it is read: name and reader
/// stand together, so that they cannot disagree.
///
/// The functions are inlinable so that a reader reads its one field where the value lies: where the
/// compiler does not know the value's type, each reading copies the whole value.
public struct Field<Value>: Sendable {
    @usableFromInline let named: NamedReader

    @usableFromInline init(_ name: String, _ reader: Reader) {
        named = NamedReader(name: name, reader: reader)
    }

    /// Text, written escaped for the place where it stands. A section over it is open when the text
    /// is there and not empty, and offers it as `{{.}}`.
    @inlinable public static func text(
        _ name: String, _ read: @escaping @Sendable (Value) -> String?
    ) -> Field {
        Field(name, .text { $0.read(read) })
    }

    /// HTML that the program has made: only `{{{name}}}` or `{{&name}}`, between tags. A section
    /// over it is open when it is there and not empty, and offers it as `{{{.}}}`.
    @inlinable public static func html(
        _ name: String, _ read: @escaping @Sendable (Value) -> HTML?
    ) -> Field {
        Field(name, .html { $0.read(read) })
    }

    /// A whole URL: it may begin the value of `href`, `src` and their like. A section over it is
    /// open when it is there, and offers it as `{{.}}`.
    @inlinable public static func url(
        _ name: String, _ read: @escaping @Sendable (Value) -> SafeURL?
    ) -> Field {
        Field(name, .url { frame in frame.read(read)?.text })
    }

    /// A yes or no that opens or closes a section and is never written.
    @inlinable public static func flag(
        _ name: String, _ read: @escaping @Sendable (Value) -> Bool
    ) -> Field {
        Field(name, .flag { $0.read(read) })
    }

    /// A value that may be missing, with names of its own: `{{#name}}{{inner}}{{/name}}` or
    /// `{{name.inner}}`.
    @inlinable public static func group<Child>(
        _ name: String, _ shape: Shape<Child>, _ read: @escaping @Sendable (Value) -> Child?
    ) -> Field {
        Field(name, .group(Opening(shape.offers, one: read)))
    }

    /// As above, of a value that is stored in the one around it: it is read where it lies, without
    /// a copy of it.
    public static func group<Child>(
        _ name: String, _ shape: Shape<Child>, at path: any KeyPath<Value, Child> & Sendable
    ) -> Field {
        guard let offset = MemoryLayout<Value>.offset(of: path) else {
            return group(name, shape) { $0[keyPath: path] }
        }
        return Field(name, .group(Opening(shape.offers, at: offset)))
    }

    /// Values with names of their own: a section over them is written once for each.
    @inlinable public static func list<Child>(
        _ name: String, _ shape: Shape<Child>, _ read: @escaping @Sendable (Value) -> [Child]
    ) -> Field {
        Field(name, .list(Opening(shape.offers, all: read)))
    }

    /// Plain texts: a section over them is written once for each, which is `{{.}}` inside.
    @inlinable public static func texts(
        _ name: String, _ read: @escaping @Sendable (Value) -> [String]
    ) -> Field {
        Field(name, .texts(Opening(Shape<String>(.text(".") { $0 }).offers, all: read)))
    }
}
