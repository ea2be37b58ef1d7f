public import Diagnostics

/// A value of a YAML document with its place. Nothing is guessed: a scalar is the text that was
/// written, and what it means is for the reader of the key to say.
public struct Node: Sendable {
    /// A value by its form.
    public enum Value: Sendable {
        /// A text; `isPlain` where it was written without quotation marks.
        case scalar(String, isPlain: Bool)
        case sequence([Node])
        /// Keys with values in the order in which they are written, each key once.
        case mapping([Pair])
    }

    /// A key with its value.
    public struct Pair: Sendable {
        /// Its text, without the quotation marks where it has them.
        public let key: String
        /// Where the key stands, for faults that are about the key itself.
        public let keyPosition: Position
        /// What stands behind the colon.
        public let value: Node

        /// A key at its place, with its value.
        public init(key: String, keyPosition: Position, value: Node) {
            self.key = key
            self.keyPosition = keyPosition
            self.value = value
        }
    }

    /// What was written, by its form.
    public let value: Value
    /// Where it begins; its length is known only where it ends on the same line, and else 1.
    public let position: Position

    /// A value at a place.
    public init(value: Value, position: Position) {
        self.value = value
        self.position = position
    }

    /// Whether it is `~` or nothing at all: the value that is not there.
    public var isNull: Bool {
        if case .scalar(let text, isPlain: true) = value {
            text.isEmpty || text == "~"
        } else {
            false
        }
    }
}
