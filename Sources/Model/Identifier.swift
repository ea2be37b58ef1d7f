/// The name of an entry for ever: `a-z`, `0-9` and `-`, the name of its file without `.md`.
public struct Identifier<Entity>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name as text.
    public let text: String

    /// The name, or `nil` where the text is empty or has another character than `a-z`, `0-9`, `-`.
    public init?(_ text: some StringProtocol) {
        guard !text.isEmpty, text.utf8.allSatisfy(isIdentifierCharacter) else { return nil }
        self.text = String(text)
    }

    /// As above, for the type that texts mostly have.
    public init?(_ text: String) {
        var text = text
        let isName = text.withUTF8 { $0.allSatisfy(isIdentifierCharacter) }
        guard isName, !text.isEmpty else { return nil }
        self.text = text
    }

    /// By the characters' codes, the same in every locale.
    public static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }

    /// The name as text.
    public var description: String { text }
}

private func isIdentifierCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
    default: false
    }
}
