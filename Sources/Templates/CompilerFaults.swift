import Diagnostics

/// Why something cannot stand where it stands.
enum UnsafePlace {
    /// A value.
    case value(Place, Place.Writing)
    /// A section that leaves another place than it found.
    case betweenSections(before: String, after: String)
    /// A section after which the text goes on in a way that depends on it.
    case afterSection(String)

    var place: Argument {
        switch self {
        case .value(let place, _): .text(place.sample)
        case .betweenSections(let before, let after):
            .words(
                id: "dari \(before) sampai \(after)", en: "from \(before) to \(after)")
        case .afterSection(let sample): .text(sample)
        }
    }

    /// What to do instead.
    var way: Argument {
        switch self {
        case .betweenSections, .afterSection:
            return .words(
                id: "bagian berakhir di tempat yang sama dengan awalnya: di luar tag, atau di "
                    + "dalam nilai atribut yang sama",
                en: "a section ends in the place in which it begins: outside tags, or in the value "
                    + "of the same attribute")
        case .value(_, .html):
            return .words(
                id: "HTML hanya ditulis di antara tag", en: "HTML stands only between tags")
        case .value(.quoted(_, let attribute, _), _):
            return UnsafePlace.way(out: attribute)
        case .value:
            return .words(
                id: "tulis di antara tag, atau di dalam nilai atribut yang diberi tanda kutip",
                en: "put it between tags, or in the value of a quoted attribute")
        }
    }

    private static func way(out attribute: Attribute) -> Argument {
        switch attribute.use {
        case .url(.beginning):
            .words(
                id: "awali nilainya dengan sebuah URL, atau dengan teks seperti “/”",
                en: "begin the value with a URL, or with text like “/”")
        case .url, .sources:
            .words(
                id: "nilainya hanya boleh URL dengan http, https, mailto, tel, atau URL situs ini",
                en: "only a URL with http, https, mailto, tel, or one of this site may stand here")
        case .plain, .code:
            .words(
                id: "peramban menjalankan isi atribut ini; tulis di atribut data-…",
                en: "browsers run what stands in this attribute; put it in a data-… attribute")
        }
    }
}

extension Compiler {
    /// Whether near names are looked for: nobody reads as many suggestions, and each is looked for
    /// among all names.
    var suggestsNames: Bool { faults.all.count < 1000 }

    mutating func unsafe(_ tag: Tag, _ reason: UnsafePlace, in setting: Setting) {
        fault(
            .unsafePlace, at: tag.namePosition,
            ["name": .text(tag.name), "place": reason.place, "way": reason.way], in: setting)
    }

    mutating func unescaped(_ tag: Tag, in setting: Setting) {
        fault(.unescapedText, at: tag.namePosition, ["name": .text(tag.name)], in: setting)
    }

    /// A tag that makes a page too deep or too large.
    mutating func tooMuch(_ tag: Tag, _ problem: Argument, in setting: Setting) {
        fault(
            .templateLimit, at: tag.namePosition,
            ["name": .text(tag.name), "problem": problem], in: setting)
    }

    mutating func printed(
        _ name: String, _ kind: OfferedName.Kind, _ tag: Tag, in setting: Setting
    ) {
        fault(
            .printedGroup, at: tag.namePosition, ["name": .text(name), "kind": kind.words],
            in: setting)
    }

    /// A name that nothing offers; a near one is suggested, or one inside a group.
    mutating func unknown(
        _ tag: Tag, _ parts: [String], among offers: [NamedReader], in setting: Setting
    ) {
        let names = offers.map(\.name)
        let near = (suggestsNames ? nearestName(to: parts[0], among: names) : nil).map { first in
            ([first] + parts.dropFirst()).joined(separator: ".")
        }
        let inner = offers.lazy.compactMap { offer -> String? in
            guard case .group(let group) = offer.reader,
                group.offers.contains(where: { $0.name == tag.name })
            else { return nil }
            return "\(offer.name).\(tag.name)"
        }
        unknown(tag, known: names, suggestion: near ?? inner.first, in: setting)
    }

    /// A block that the parent does not have.
    mutating func unknown(_ block: Tag, among blocks: [String], in setting: Setting) {
        unknown(
            block, known: blocks,
            suggestion: suggestsNames ? nearestName(to: block.name, among: blocks) : nil,
            in: setting)
    }

    /// A name that nothing offers, with those that are offered.
    mutating func unknown(
        _ tag: Tag, known: [String], suggestion: String?, in setting: Setting
    ) {
        var seen: Set<String> = []
        let names = known.filter { $0 != "." && seen.insert($0).inserted }
        fault(
            .unknownName, at: tag.namePosition,
            ["name": .text(tag.name), "known": .list(names)],
            suggestion: suggestion, in: setting)
    }

    /// A fault in the file of a setting; where it is not the page's own, a note names the page's
    /// tag that leads there.
    mutating func fault(
        _ code: DiagnosticCode, at position: Position, _ arguments: [String: Argument],
        suggestion: String? = nil, in setting: Setting
    ) {
        var notes: [Note] = []
        if setting.chain.count > 1, let page = setting.chain.first, let tag = setting.chain[1].tag {
            let location = SourceLocation(file: page.path, position: tag.position)
            notes.append(Note(at: location, .text(tag.text)))
        }
        let location = SourceLocation(file: setting.file.path, position: position)
        faults.report(
            Diagnostic(code, at: location, arguments, suggestion: suggestion, notes: notes))
    }
}

extension OfferedName.Kind {
    fileprivate var words: Argument {
        switch self {
        case .text: .words(id: "sebuah teks", en: "a text")
        case .html: .words(id: "HTML", en: "HTML")
        case .url: .words(id: "sebuah URL", en: "a URL")
        case .flag: .words(id: "ya/tidak", en: "a yes/no")
        case .group: .words(id: "sebuah kelompok", en: "a group")
        case .list, .texts: .words(id: "sebuah daftar", en: "a list")
        }
    }
}

/// Faults, each told once however many pages lead to it.
struct DistinctFaults {
    private(set) var all: [Diagnostic] = []
    private var places: [Key: Int] = [:]

    private struct Key: Hashable {
        let code: DiagnosticCode
        let location: SourceLocation
        let name: Argument?

        init(_ fault: Diagnostic) {
            code = fault.code
            location = fault.location
            name = fault.arguments["name"]
        }
    }

    init(_ faults: [Diagnostic] = []) {
        all = faults
        for (index, fault) in faults.enumerated() where places[Key(fault)] == nil {
            places[Key(fault)] = index
        }
    }

    /// Adds a fault. One that is known already, because another page leads to the same place, only
    /// gets the notes that it lacks.
    mutating func report(_ fault: Diagnostic) {
        guard let known = places[Key(fault)] else {
            places[Key(fault)] = all.count
            return all.append(fault)
        }
        let first = all[known]
        let notes = first.notes + fault.notes.filter { !first.notes.contains($0) }
        all[known] = Diagnostic(
            first.code, at: first.location, first.arguments, suggestion: first.suggestion,
            notes: notes)
    }
}

extension [Diagnostic] {
    /// Adds faults that may be known already.
    mutating func report(_ faults: [Diagnostic]) {
        guard !faults.isEmpty else { return }
        var distinct = DistinctFaults(self)
        for fault in faults { distinct.report(fault) }
        self = distinct.all
    }
}
