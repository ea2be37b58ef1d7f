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
        var text = ""
        var line: ShownLine?
        for diagnostic in diagnostics.sorted() { text += self.text(of: diagnostic, on: &line) }
        return text
    }

    /// One diagnostic, ending with a line feed.
    public func text(of diagnostic: Diagnostic) -> String {
        var line: ShownLine?
        return text(of: diagnostic, on: &line)
    }

    private func text(of diagnostic: Diagnostic, on line: inout ShownLine?) -> String {
        let told = ToldDiagnostic(diagnostic, in: language)
        let severity = told.code.severity
        let mark = "\(severity.rawValue)[\(told.code.rawValue)]"
        let place = printable(told.location.description)
        var lines = ["\(place): \(coloured(mark, severity.colour)): \(told.message)"]
        let digits = String(told.location.position.line).count
        let margin = String(repeating: " ", count: digits + 2)
        lines += excerpt(of: diagnostic, on: &line, margin: margin)
        let notes = told.notes.map { "\(printable($0.location.description)): \($0.words)" }
        for detail in notes + told.explanation { lines.append("\(margin) = \(detail)") }
        return lines.map { $0 + "\n" }.joined()
    }

    private func excerpt(
        of diagnostic: Diagnostic, on line: inout ShownLine?, margin: String
    ) -> [String] {
        let (file, position) = (diagnostic.location.file, diagnostic.location.position)
        if line?.file != file || line?.number != position.line {
            line = ShownLine(
                file: file, number: position.line,
                scalars: self.line(file, position.line).map { Array($0.unicodeScalars) })
        }
        guard let excerpt = line?.excerpt(of: position) else { return [] }
        let indent = String(repeating: " ", count: excerpt.indent)
        let carets = String(repeating: "^", count: excerpt.carets)
        return [
            "  \(position.line) | \(printable(excerpt.text))",
            "\(margin) | \(indent)\(coloured(carets, diagnostic.code.severity.colour))",
        ]
    }

    private func coloured(_ text: String, _ colour: String) -> String {
        isColoured ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
    }
}

/// A line of a file, taken apart once for all faults that stand on it.
private struct ShownLine {
    let file: String
    let number: Int
    /// `nil` where the file has no such line.
    let scalars: [Unicode.Scalar]?

    /// As much of a line as is shown; of a longer one, what is around the fault.
    private static let longest = 200

    /// What is shown of the line, how far in the carets stand under it, and how many they are;
    /// `nil` where there is no line.
    func excerpt(of position: Position) -> (text: String, indent: Int, carets: Int)? {
        guard let scalars else { return nil }
        let start = position.column - 1
        let carets = min(position.length, max(1, scalars.count - start))
        guard scalars.count > Self.longest else {
            return (text(0..<scalars.count), start, carets)
        }
        let latest = scalars.count - Self.longest
        let from = min(max(0, start - Self.longest / 4), latest)
        let mark = from > 0 ? "…" : ""
        let indent = min(start - from, Self.longest) + mark.count
        return (
            mark + text(from..<from + Self.longest) + (from < latest ? "…" : ""), indent,
            max(1, min(carets, Self.longest + mark.count - indent))
        )
    }

    private func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        if let scalars { text.append(contentsOf: scalars[range]) }
        return String(text)
    }
}
