internal import Fingerprints
internal import JSON

/// Writes diagnostics as a SARIF log for code scanning: SARIF 2.1.0, OASIS Standard incorporating
/// Errata 01.
public struct SARIFPrinter: Sendable {
    private let language: Language
    private let version: String
    private let path: @Sendable (_ file: String) -> String
    private let line: @Sendable (_ file: String, _ number: Int) -> String?

    /// A printer in a language.
    ///
    /// - Parameters:
    ///   - language: the language of messages, rules and suggestions.
    ///   - version: the version of this program.
    ///   - path: the path of a file of the site from the root of the sources, or an absolute one.
    ///   - line: the text of a line of a file, without its line ending, or `nil` where there is
    ///     none.
    public init(
        language: Language, version: String,
        path: @escaping @Sendable (_ file: String) -> String,
        line: @escaping @Sendable (_ file: String, _ number: Int) -> String?
    ) {
        self.language = language
        self.version = version
        self.path = path
        self.line = line
    }

    /// The log, in UTF-8, with the diagnostics sorted by file, line and column.
    public func document(of diagnostics: [Diagnostic]) -> [UInt8] {
        let found = Set(diagnostics.map(\.code))
        let codes = DiagnosticCode.allCases.filter(found.contains)
        var indices: [DiagnosticCode: Int] = [:]
        for (index, code) in codes.enumerated() { indices[code] = index }
        var marks = FindingMarks()
        let results = diagnostics.sorted().map { diagnostic in
            result(diagnostic, rule: indices[diagnostic.code] ?? -1, mark: marks.mark(diagnostic))
        }
        return JSONText.object([
            (
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
            ),
            ("version", "2.1.0"), ("runs", .list([run(results, rules: codes.map(rule))])),
        ]).bytes
    }

    private func run(_ results: [JSONText], rules: [JSONText]) -> JSONText {
        let driver: JSONText = .object([
            ("name", "posko"), ("version", .text(version)), ("semanticVersion", .text(version)),
            ("rules", .list(rules)),
        ])
        let root: JSONText = .object([
            ("description", message("The folder in which posko was run."))
        ])
        return .object([
            ("tool", .object([("driver", driver)])), ("language", .text(language.rawValue)),
            ("originalUriBaseIds", .object([(sourceRoot, root)])),
            ("columnKind", "unicodeCodePoints"), ("results", .list(results)),
        ])
    }

    /// A code as a rule: what it tells, with an ellipsis for what differs from place to place.
    private func rule(_ code: DiagnosticCode) -> JSONText {
        let outline = code.outline(in: language)
        return .object([
            ("id", .text(code.rawValue)), ("shortDescription", message(outline.message)),
            ("fullDescription", message(outline.message)),
            ("help", message(outline.rule ?? outline.message)),
            (
                "defaultConfiguration", .object([("level", .text(code.severity.rawValue))])
            ),
        ])
    }

    private func result(_ diagnostic: Diagnostic, rule: Int, mark: Fingerprint) -> JSONText {
        let told = ToldDiagnostic(diagnostic, in: language)
        let text = ([told.message] + told.explanation).joined(separator: "\n")
        let place: JSONText = .object([("physicalLocation", place(told.location))])
        var members: [(name: String, value: JSONText)] = [
            ("ruleId", .text(told.code.rawValue)), ("ruleIndex", .number(rule)),
            ("level", .text(told.code.severity.rawValue)), ("message", message(text)),
            ("locations", .list([place])),
        ]
        if !told.notes.isEmpty {
            let related = told.notes.enumerated().map { index, note in
                JSONText.object([
                    ("id", .number(index + 1)), ("physicalLocation", self.place(note.location)),
                    ("message", message(note.words)),
                ])
            }
            members.append(("relatedLocations", .list(related)))
        }
        members.append(
            ("partialFingerprints", .object([("posko/v1", .text(mark.description))])))
        if let fix = fix(diagnostic, told) { members.append(("fixes", .list([fix]))) }
        return .object(members)
    }

    /// What was probably meant, in place of what is written: only where that stands there just so.
    private func fix(_ diagnostic: Diagnostic, _ told: ToldDiagnostic) -> JSONText? {
        let position = diagnostic.location.position
        guard let suggestion = diagnostic.suggestion, let question = told.question,
            let line = line(diagnostic.location.file, position.line)
        else { return nil }
        let written = line.unicodeScalars.dropFirst(position.column - 1).prefix(position.length)
        guard diagnostic.arguments.values.contains(.text(String(written))) else { return nil }
        let replacement: JSONText = .object([
            ("deletedRegion", region(position)),
            ("insertedContent", .object([("text", .text(suggestion))])),
        ])
        let change: JSONText = .object([
            ("artifactLocation", artifact(diagnostic.location.file)),
            ("replacements", .list([replacement])),
        ])
        return .object([
            ("description", message(question)), ("artifactChanges", .list([change])),
        ])
    }

    private func place(_ location: SourceLocation) -> JSONText {
        .object([
            ("artifactLocation", artifact(location.file)), ("region", region(location.position)),
        ])
    }

    private func region(_ position: Position) -> JSONText {
        .object([
            ("startLine", .number(position.line)), ("startColumn", .number(position.column)),
            ("endColumn", .number(position.column + position.length)),
        ])
    }

    private func artifact(_ file: String) -> JSONText {
        let path = path(file)
        if path.hasPrefix("/") { return .object([("uri", .text("file://" + uri(path)))]) }
        return .object([("uri", .text(uri(path))), ("uriBaseId", .text(sourceRoot))])
    }

    private func message(_ text: String) -> JSONText { .object([("text", .text(text))]) }

    private let sourceRoot = "%SRCROOT%"
}

/// Marks each finding so that it is known again when lines above it come and go.
private struct FindingMarks {
    private var counts: [Fingerprint: Int] = [:]

    /// Of the code, the file and what the message says; where all of these are the same, of how many
    /// such stand before it.
    mutating func mark(_ diagnostic: Diagnostic) -> Fingerprint {
        var what = Fingerprinter()
        what.append(diagnostic.code.rawValue)
        what.append(diagnostic.location.file)
        what.append(diagnostic.message(in: .en))
        let finished = what.finished
        let earlier = counts[finished, default: 0]
        counts[finished] = earlier + 1
        var mark = Fingerprinter()
        mark.append(finished)
        mark.append(earlier)
        return mark.finished
    }
}

/// A path as a relative reference of RFC 3986, with whatever is not plain percent-encoded.
private func uri(_ path: String) -> String {
    var uri: [UInt8] = []
    for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
            uri.append(byte)
        default:
            uri.append(UInt8(ascii: "%"))
            let digits = String(byte, radix: 16, uppercase: true)
            uri += (byte < 0x10 ? "0" + digits : digits).utf8
        }
    }
    return String(decoding: uri, as: UTF8.self)
}
