/// A fault of the site: what is wrong, where, why, and what to do about it.
public struct Diagnostic: Hashable, Comparable, Sendable {
    /// Which fault it is.
    public let code: DiagnosticCode
    /// Where it stands.
    public let location: SourceLocation
    /// What fills the `{names}` of the code's wording.
    public let arguments: [String: Argument]
    /// The name or text that was probably meant.
    public let suggestion: String?
    /// Further places that belong to the fault, in the order in which they are told.
    public let notes: [Note]

    /// A fault with all that is known of it.
    public init(
        _ code: DiagnosticCode, at location: SourceLocation,
        _ arguments: [String: Argument] = [:],
        suggestion: String? = nil, notes: [Note] = []
    ) {
        self.code = code
        self.location = location
        self.arguments = arguments
        self.suggestion = suggestion
        self.notes = notes
    }

    /// By place, then by code, then by message: the order in which faults are told.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.location != right.location { return left.location < right.location }
        if left.code != right.code { return left.code.rawValue < right.code.rawValue }
        return left.message(in: .en) < right.message(in: .en)
    }
}

/// A value in a diagnostic's wording; numbers are written as the reader's language does.
public enum Argument: Hashable, Sendable, ExpressibleByStringInterpolation,
    ExpressibleByIntegerLiteral
{
    /// Text that stands as it is.
    case text(String)
    /// A whole number, grouped in the reader's language.
    case number(Int64)
    /// Words that each language has its own of.
    case words(id: String, en: String)

    /// Text that stands as it is.
    public init(stringLiteral text: String) { self = .text(text) }

    /// A whole number.
    public init(integerLiteral number: Int64) { self = .number(number) }

    /// Names with commas between them; behind many there is only a “…”, so that as many faults as
    /// there are names can be told.
    public static func list(_ names: some Sequence<String>) -> Argument {
        var list = ""
        for name in names {
            if list.utf8.count > Self.longestText / 2 { return .text(list + ", …") }
            if !list.isEmpty { list += ", " }
            list += name
        }
        return .text(list)
    }

    /// How many characters of a text are told.
    private static let longestText = 1000

    /// The value in words of a language; a very long text is cut.
    public func wording(in language: Language) -> String {
        switch self {
        case .text(let text):
            text.utf8.count > Self.longestText ? "\(text.prefix(Self.longestText))…" : text
        case .number(let number): language.grouped(number)
        case .words(let id, let en): language == .id ? id : en
        }
    }
}

/// One further place of a fault, such as one part of a sum that does not come out.
public struct Note: Hashable, Sendable {
    /// Where it stands.
    public let location: SourceLocation
    /// What is said of it, told one after the other with a space between.
    public let words: [Argument]

    /// A note on a place.
    public init(at location: SourceLocation, _ words: Argument...) {
        self.location = location
        self.words = words
    }
}
