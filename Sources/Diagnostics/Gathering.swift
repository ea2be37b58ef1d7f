extension [Diagnostic] {
    /// The diagnostics sorted by place, with those of one cause told once: at the first place, the
    /// next ones as notes, and how many more there are. Whoever renames a city meets one message, not
    /// one for each summary that names it.
    public var gathered: [Diagnostic] {
        var causes: [Cause: Int] = [:]
        var places: [Int: [SourceLocation]] = [:]
        var gathered: [Diagnostic] = []
        for diagnostic in sorted() {
            guard let cause = Cause(of: diagnostic) else {
                gathered.append(diagnostic)
                continue
            }
            if let first = causes[cause] {
                places[first, default: []].append(diagnostic.location)
            } else {
                causes[cause] = gathered.count
                gathered.append(diagnostic)
            }
        }
        for (index, others) in places {
            let notes = furtherPlaces(others, .words(id: "juga di sini", en: "here too"))
            gathered[index] = gathered[index].with(notes: gathered[index].notes + notes)
        }
        return gathered
    }
}

/// Notes on further places of a fault: the first five, and how many more there are.
///
/// - Parameters:
///   - places: in their order.
///   - words: what is said of each.
public func furtherPlaces(_ places: [SourceLocation], _ words: Argument) -> [Note] {
    let shown = places.prefix(5).map { Note(at: $0, words) }
    guard places.count > shown.count, let last = shown.last else { return shown }
    let rest = Argument.number(Int64(places.count - shown.count))
    return shown.dropLast() + [
        Note(
            at: last.location, words, .words(id: "dan di", en: "and in"), rest,
            .words(
                id: "tempat lain",
                en: places.count == shown.count + 1 ? "other place" : "other places"))
    ]
}

/// What several diagnostics have in common that are one mistake.
private enum Cause: Hashable {
    /// A file that is not there, or no picture: named by an entry, or linked to.
    case file(String)
    /// What a text has that no text may have.
    case text(of: String, DiagnosticCode)
    /// A name or word that is not known where it stands.
    case name(DiagnosticCode, [String: Argument], suggestion: String?)

    init?(of diagnostic: Diagnostic) {
        switch diagnostic.code {
        case .brokenLink, .missingImage, .unreadableImage:
            // From every folder the same file has another address.
            guard case .text(let path) = diagnostic.arguments["path"] else { return nil }
            self = .file(path)
        case .unknownCity: self.init(of: diagnostic, in: "cities")
        case .unknownPost: self.init(of: diagnostic, in: "posts")
        case .unknownCandidate: self.init(of: diagnostic, in: "candidates")
        case .unknownKey, .invalidChoice, .unknownMetric, .unknownElection, .unknownTable,
            .unknownPart, .unknownChart, .unknownColumn, .brokenAnchor, .unknownName,
            .unknownString, .missingPartial,
            .stringPlaceholder:
            // Which names there are may differ from place to place.
            let arguments = diagnostic.arguments.filter { $0.key != "known" }
            self = .name(diagnostic.code, arguments, suggestion: diagnostic.suggestion)
        case .rawHTML: self = .text(of: diagnostic.location.file, diagnostic.code)
        default: return nil
        }
    }

    /// An entry that is named and not there.
    private init?(of diagnostic: Diagnostic, in folder: String) {
        guard case .text(let name) = diagnostic.arguments["name"] else { return nil }
        self = .file("Content/\(folder)/\(name).md")
    }
}

extension Diagnostic {
    fileprivate func with(notes: [Note]) -> Diagnostic {
        Diagnostic(code, at: location, arguments, suggestion: suggestion, notes: notes)
    }
}
