/// Writes diagnostics as workflow commands of GitHub Actions, which become annotations on the lines
/// of a pull request (GitHub's documentation, “Workflow commands”).
public struct GitHubPrinter: Sendable {
    private let language: Language
    private let path: @Sendable (_ file: String) -> String

    /// A printer in a language.
    ///
    /// - Parameters:
    ///   - language: the language of messages, rules and suggestions.
    ///   - path: the path of a file of the site from the repository's root.
    public init(language: Language, path: @escaping @Sendable (_ file: String) -> String) {
        self.language = language
        self.path = path
    }

    /// A line for each diagnostic, sorted by file, line and column.
    public func text(of diagnostics: [Diagnostic]) -> String {
        diagnostics.sorted().map(command).joined()
    }

    private func command(_ diagnostic: Diagnostic) -> String {
        let told = ToldDiagnostic(diagnostic, in: language)
        let position = told.location.position
        let properties = [
            "file=\(property(path(told.location.file)))", "line=\(position.line)",
            "col=\(position.column)", "title=\(property(told.code.rawValue))",
        ]
        let notes = told.notes.map { note in
            let place = note.location.position
            return "\(path(note.location.file)):\(place.line):\(place.column): \(note.words)"
        }
        let text = ([told.message] + notes + told.explanation).joined(separator: "\n")
        return "::\(told.code.severity.rawValue) \(properties.joined(separator: ","))"
            + "::\(data(text))\n"
    }
}

/// The message of a command, with the escapes that GitHub's runner takes back.
private func data(_ text: String) -> String {
    escaped(text) { scalar in
        switch scalar {
        case "%": "%25"
        case "\r": "%0D"
        case "\n": "%0A"
        default: nil
        }
    }
}

/// The value of a command's property, which ends at a comma or a colon.
private func property(_ text: String) -> String {
    escaped(data(text)) { scalar in
        switch scalar {
        case ":": "%3A"
        case ",": "%2C"
        default: nil
        }
    }
}

private func escaped(_ text: String, _ escape: (Unicode.Scalar) -> String?) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
        if let escape = escape(scalar) {
            escaped += escape
        } else {
            escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}
