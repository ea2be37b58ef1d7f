/// A kind of text that nobody writes by accident, of any size: each size is about so many times the
/// same mark, so that twice the size should be twice the work.
public struct HostileText: Sendable, CustomStringConvertible {
    /// What it is made of.
    public let name: String
    private let text: @Sendable (Int) -> String

    /// A text by its size.
    public init(_ name: String, _ text: @escaping @Sendable (_ size: Int) -> String) {
        self.name = name
        self.text = text
    }

    /// The name, for the list of tests.
    public var description: String { name }

    /// The text of a size.
    public func text(ofSize size: Int) -> String { text(size) }
}

/// A text several times.
func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

/// A text for each number from 0.
func each(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined()
}

/// The number of lines that make a text of a size where each is longer than the one before.
func triangle(_ size: Int) -> Int { Int((2 * Double(size)).squareRoot()) }
