internal import Diagnostics

/// What is wrong with a site as HTML: what the printer for terminals says, each fault an item of a
/// list with its place, its message, its line, and what helps.
struct FaultList: Sendable {
    let title: String
    /// The list, or a sentence.
    let content: String

    /// How many faults are listed at most: a browser should not have to lay out a hundred thousand.
    static let most = 100

    /// A list of faults and warnings.
    ///
    /// - Parameter line: the text of a line of a file, without its ending; `nil` where there is none.
    init(
        of diagnostics: [Diagnostic], _ words: PreviewWords,
        line: @escaping @Sendable (_ file: String, _ number: Int) -> String?
    ) {
        let printer = TextPrinter(language: words.language, isColoured: false, line: line)
        title = words.faults(diagnostics.count { $0.code.severity == .error })
        let shown = diagnostics.sorted().prefix(Self.most)
        var html = "<ol>\n"
        for diagnostic in shown { html += Self.item(diagnostic, printer, words.language) }
        html += "</ol>\n"
        let hidden = diagnostics.count - shown.count
        if hidden > 0 { html += "<p>\(words.more(hidden).inHTML)</p>\n" }
        content = html
    }

    /// What the machine could not do.
    init(ofFailure message: String, _ words: PreviewWords) {
        title = words.failedTitle
        content = "<p>\(message.inHTML)</p>\n"
    }

    private static func item(
        _ diagnostic: Diagnostic, _ printer: TextPrinter, _ language: Language
    ) -> String {
        let printed = printer.text(of: diagnostic)
        var lines = printed.split(separator: "\n", omittingEmptySubsequences: true).dropFirst()
        let place = diagnostic.location.description
        // The printer's first line is place, code and message; the next two are the file's line and
        // what is marked in it, where the file has that line.
        var excerpt = ""
        if let first = lines.first,
            first.hasPrefix("  \(diagnostic.location.position.line) | "), lines.count > 1
        {
            let marked = lines.prefix(2).joined(separator: "\n")
            excerpt = "<pre tabindex=\"0\">\(marked.inHTML)</pre>\n"
            lines = lines.dropFirst(2)
        }
        let rest = lines.map { line in
            let words = line.drop { $0 == " " || $0 == "=" }
            return "<p class=\"more\">\(String(words).inHTML)</p>\n"
        }
        let severity = diagnostic.code.severity.rawValue
        return """
            <li class="\(severity)"><p class="place"><code>\(place.inHTML)</code> \
            <span class="code">\(severity)[\(diagnostic.code.rawValue)]</span></p>
            <p class="message">\(diagnostic.message(in: language).inHTML)</p>
            \(excerpt)\(rest.joined())</li>

            """
    }
}
