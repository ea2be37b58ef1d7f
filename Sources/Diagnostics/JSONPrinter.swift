internal import JSON

/// Writes diagnostics as one JSON document, for programs. Its form is told in the documentation
/// (Diagnostics, “For programs”); members are added to it, but none is renamed or taken away without
/// a new `version`.
public struct JSONPrinter: Sendable {
    private let language: Language
    private let path: @Sendable (_ file: String) -> String

    /// A printer in a language.
    ///
    /// - Parameters:
    ///   - language: the language of messages, rules and suggestions.
    ///   - path: the path by which a program finds a file of the site.
    public init(language: Language, path: @escaping @Sendable (_ file: String) -> String) {
        self.language = language
        self.path = path
    }

    /// The document, in UTF-8, with the diagnostics sorted by file, line and column.
    public func document(of diagnostics: [Diagnostic]) -> [UInt8] {
        func count(_ severity: DiagnosticCode.Severity) -> JSONText {
            .number(diagnostics.count { $0.code.severity == severity })
        }
        return JSONText.object([
            ("version", .number(1)),
            ("language", .text(language.rawValue)),
            ("errors", count(.error)),
            ("warnings", count(.warning)),
            ("findings", .list(diagnostics.sorted().map(finding))),
        ]).bytes
    }

    private func finding(_ diagnostic: Diagnostic) -> JSONText {
        let told = ToldDiagnostic(diagnostic, in: language)
        var members = place(told.location)
        members += [
            ("severity", .text(told.code.severity.rawValue)), ("code", .text(told.code.rawValue)),
            ("message", .text(told.message)), ("rule", .text(told.rule)),
            ("suggestion", .text(told.suggestion)),
            (
                "notes",
                .list(
                    told.notes.map { .object(place($0.location) + [("message", .text($0.words))]) })
            ),
        ]
        return .object(members)
    }

    private func place(_ location: SourceLocation) -> [(name: String, value: JSONText)] {
        let position = location.position
        return [
            ("file", .text(path(location.file))),
            ("line", .number(position.line)), ("column", .number(position.column)),
            ("endLine", .number(position.line)),
            ("endColumn", .number(position.column + position.length)),
        ]
    }
}
