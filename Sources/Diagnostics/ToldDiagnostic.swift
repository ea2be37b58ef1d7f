/// A diagnostic in words, as every format tells it: people and programs get the same.
public struct ToldDiagnostic {
    /// Which fault or warning it is.
    public let code: DiagnosticCode
    /// Where it is.
    public let location: SourceLocation
    /// What is wrong.
    public let message: String
    let rule: String?
    /// The name or text that was probably meant.
    let suggestion: String?
    let notes: [(location: SourceLocation, words: String)]
    private let language: Language

    /// A diagnostic in a language.
    public init(_ diagnostic: Diagnostic, in language: Language) {
        self.language = language
        code = diagnostic.code
        location = diagnostic.location
        message = printable(diagnostic.message(in: language))
        rule = diagnostic.rule(in: language).map(printable)
        suggestion = diagnostic.suggestion.map(printable)
        notes = diagnostic.notes.map { note in
            let words = note.words.map { $0.wording(in: language) }.joined(separator: " ")
            return (note.location, printable(words))
        }
    }

    /// The place, as `file:line:column`.
    public var place: String { printable(location.description) }

    /// What it is, as `error[code]`.
    public var mark: String { "\(code.severity.rawValue)[\(code.rawValue)]" }

    /// What people read below the message: further places, the rule, and what was probably meant.
    public var details: [String] {
        notes.map { "\(printable($0.location.description)): \($0.words)" } + explanation
    }

    /// “did you mean …?”
    var question: String? {
        suggestion.map { "\(RuleWords.didYouMean.wording(in: language)) “\($0)”?" }
    }

    /// The rule, and what was probably meant.
    var explanation: [String] {
        let rule = rule.map { "\(RuleWords.rule.wording(in: language)): \($0)" }
        let question = question.map { "\(RuleWords.suggestion.wording(in: language)): \($0)" }
        return [rule, question].compactMap(\.self)
    }
}

/// A text with a space for each control character, tabs among them: what a site holds neither moves
/// the caret away from its place nor gives orders to the terminal.
func printable(_ text: String) -> String {
    var printable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        printable.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(printable)
}

/// The words around what a diagnostic says.
private enum RuleWords {
    case rule, suggestion, didYouMean

    func wording(in language: Language) -> String {
        switch (self, language) {
        case (.rule, .id): "aturan"
        case (.rule, .en): "rule"
        case (.suggestion, .id): "saran"
        case (.suggestion, .en): "suggestion"
        case (.didYouMean, .id): "maksud Anda"
        case (.didYouMean, .en): "did you mean"
        }
    }
}
