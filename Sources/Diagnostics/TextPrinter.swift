/// Writes diagnostics for people: place, code, message, the line with a caret, the rule, and what
/// was probably meant.
public struct TextPrinter: Sendable {
    private let language: Language
    private let isColoured: Bool
    private let line: @Sendable (_ file: String, _ number: Int) -> String?

    /// A printer in a language.
    ///
    /// - Parameters:
    ///   - language: the language of messages, rules and suggestions.
    ///   - isColoured: whether ANSI colours mark severity and caret.
    ///   - line: the text of a line of a file, without its line ending, or `nil` where there is
    ///     none.
    public init(
        language: Language, isColoured: Bool,
        line: @escaping @Sendable (_ file: String, _ number: Int) -> String?
    ) {
        self.language = language
        self.isColoured = isColoured
        self.line = line
    }

    /// All diagnostics, sorted by file, line and column, each ending with a line feed.
    public func text(of diagnostics: [Diagnostic]) -> String {
        diagnostics.sorted().map(text(of:)).joined()
    }

    /// One diagnostic, ending with a line feed.
    public func text(of diagnostic: Diagnostic) -> String {
        let severity = diagnostic.code.severity
        let mark = "\(severity.rawValue)[\(diagnostic.code.rawValue)]"
        let message = printable(diagnostic.message(in: language))
        var lines = [
            "\(diagnostic.location): \(coloured(mark, severity.colour)): \(message)"
        ]
        let digits = String(diagnostic.location.position.line).count
        let margin = String(repeating: " ", count: digits + 2)
        lines += excerpt(of: diagnostic, margin: margin)
        for note in diagnostic.notes {
            let words = note.words.map { $0.wording(in: language) }.joined(separator: " ")
            lines.append("\(margin) = \(note.location): \(printable(words))")
        }
        if let rule = diagnostic.rule(in: language) {
            lines.append("\(margin) = \(RuleWords.rule.wording(in: language)): \(printable(rule))")
        }
        if let suggestion = diagnostic.suggestion {
            let meant = RuleWords.didYouMean.wording(in: language)
            let label = RuleWords.suggestion.wording(in: language)
            lines.append("\(margin) = \(label): \(meant) “\(printable(suggestion))”?")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func excerpt(of diagnostic: Diagnostic, margin: String) -> [String] {
        let position = diagnostic.location.position
        guard let text = line(diagnostic.location.file, position.line) else { return [] }
        let shown = printable(text)
        let room = max(1, text.unicodeScalars.count - position.column + 1)
        let carets = String(repeating: "^", count: min(position.length, room))
        let indent = String(repeating: " ", count: position.column - 1)
        return [
            "  \(position.line) | \(shown)",
            "\(margin) | \(indent)\(coloured(carets, diagnostic.code.severity.colour))",
        ]
    }

    private func coloured(_ text: String, _ colour: String) -> String {
        isColoured ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
    }
}

/// A text with a space for each control character, tabs among them: what a site holds neither moves
/// the caret away from its place nor gives orders to the terminal.
private func printable(_ text: String) -> String {
    var printable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        printable.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(printable)
}

/// The printer's own words.
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
