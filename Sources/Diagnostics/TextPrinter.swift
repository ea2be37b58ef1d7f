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
        var excerpts = Excerpts(line: line)
        var text = ""
        for diagnostic in diagnostics.sorted() { text += self.text(of: diagnostic, &excerpts) }
        return text
    }

    /// One diagnostic, ending with a line feed.
    public func text(of diagnostic: Diagnostic) -> String { text(of: [diagnostic]) }

    private func text(of diagnostic: Diagnostic, _ excerpts: inout Excerpts) -> String {
        let told = ToldDiagnostic(diagnostic, in: language)
        let colour = told.code.severity.colour
        let margin = String(repeating: " ", count: String(told.location.position.line).count + 2)
        var lines = ["\(told.place): \(coloured(told.mark, colour)): \(told.message)"]
        lines += excerpts.excerpt(at: told.location)?.lines { coloured($0, colour) } ?? []
        lines += told.details.map { "\(margin) = \($0)" }
        return lines.map { $0 + "\n" }.joined()
    }

    private func coloured(_ text: String, _ colour: String) -> String {
        isColoured ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
    }
}
