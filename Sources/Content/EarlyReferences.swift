internal import Diagnostics
internal import Model

/// References from what the public knows to what it does not know yet.
struct EarlyReferences: Sendable {
    /// By the file of the entry that is not known yet.
    private var places: [String: [SourceLocation]] = [:]

    /// Notes a reference to an entry's file.
    mutating func note(_ target: String, at location: SourceLocation) {
        places[target, default: []].append(location)
    }

    /// Whether there is none.
    var isEmpty: Bool { places.isEmpty }

    /// Takes those of another part of the site, too.
    mutating func add(_ others: EarlyReferences) {
        places.merge(others.places) { $0 + $1 }
    }

    /// Each entry that is not known yet, told once: at the first that refers to it, with the others
    /// as notes.
    var faults: [Diagnostic] {
        places.compactMap { target, places in
            let places = Set(places).sorted()
            guard let first = places.first else { return nil }
            let also = Argument.words(id: "juga merujuk ke sana", en: "refers to it too")
            return Diagnostic(
                .notPublicYet, at: first, ["name": .text(target)],
                notes: furtherPlaces(Array(places.dropFirst()), also))
        }
    }
}

/// Since when the public may know of an entry.
struct Visibility: Hashable, Sendable {
    /// Never, unless drafts are asked for.
    let isDraft: Bool
    /// `nil` is always.
    let knownFrom: Moment?

    init(of header: EntryHeader) {
        isDraft = header.isDraft
        knownFrom = header.knownFrom
    }

    /// Whether there is a time at which the public knows this and not yet the other.
    func isEarly(before other: Visibility) -> Bool {
        if other.isDraft { return !isDraft }
        guard let from = other.knownFrom else { return false }
        return knownFrom.map { $0 < from } ?? true
    }
}
