internal import Diagnostics

/// What is wrong with a site as HTML: each fault an item of a list with its place, its message, its
/// line, and what helps.
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
        line: @escaping (_ file: String, _ number: Int) -> String?
    ) {
        var excerpts = Excerpts(line: line)
        title = words.faults(diagnostics.count { $0.code.severity == .error })
        let shown = diagnostics.sorted().prefix(Self.most)
        var html = "<ol>\n"
        for diagnostic in shown {
            let told = ToldDiagnostic(diagnostic, in: words.language)
            html += Self.item(told, excerpts.excerpt(at: told.location))
        }
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

    private static func item(_ told: ToldDiagnostic, _ excerpt: Excerpt?) -> String {
        let line = excerpt.map {
            "<pre tabindex=\"0\">\($0.lines().joined(separator: "\n").inHTML)</pre>\n"
        }
        let details = told.details.map { "<p class=\"more\">\($0.inHTML)</p>\n" }
        return """
            <li class="\(told.code.severity.rawValue)"><p class="place">\
            <code>\(told.place.inHTML)</code> <span class="code">\(told.mark)</span></p>
            <p class="message">\(told.message.inHTML)</p>
            \(line ?? "")\(details.joined())</li>

            """
    }
}
