internal import Diagnostics
internal import Model
internal import YAML

/// The entries as they are decoded, before they are held against each other.
struct DecodedEntries {
    private(set) var region: Region?
    private(set) var cities: [City] = []
    private(set) var posts: [Post] = []
    private(set) var candidates: [Candidate] = []
    private(set) var summaries: [Summary] = []
    private(set) var news: [News] = []
    private(set) var pages: [FreePage] = []
    private var postsByName: [Post.ID: Post] = [:]

    /// Decodes an entry's file and keeps what it tells.
    mutating func decode(
        _ file: EntryFile, as kind: EntryKind, pictures: Pictures, _ decoding: inout Decoding
    ) {
        keys[file.path] = file.keys
        switch kind {
        case .region: region = file.region(&decoding)
        case .city: keep(file.city(&decoding), in: &cities)
        case .post:
            let post = file.post(&decoding)
            if let post { postsByName[post.id] = post }
            keep(post, in: &posts)
        case .candidate: keep(file.candidate(pictures: pictures, &decoding), in: &candidates)
        case .summary: keep(file.summary(posts: postsByName, &decoding), in: &summaries)
        case .news: keep(file.news(&decoding), in: &news)
        case .page: keep(file.page(&decoding), in: &pages)
        }
    }

    /// The entry's text that is kept beside the entry until all headings are known.
    private var anchors: [String: [String]] = [:]
    private var anchorLinks: [AnchorLink] = []
    /// The keys of each entry's file, for the places of faults.
    private var keys: [String: Node] = [:]

    /// Keeps what a text links to, and which headings it has.
    mutating func note(_ text: MarkdownText, in file: String) {
        anchors[file] = text.body.anchors
        anchorLinks += text.anchorLinks
    }

    private func keep<Value>(_ value: Value?, in list: inout [Value]) {
        if let value { list.append(value) }
    }

    /// What is wrong between entries: numbers that are taken, and references from an entry that
    /// the public knows to one that it does not know yet, links to headings that are not there.
    var faults: [Diagnostic] {
        takenNumbers(candidates.map { ($0.number, $0.header.file) }, key: "number")
            + takenNumbers(cities.map { ($0.order, $0.header.file) }, key: "order")
            + earlyReferences
            // The headings of a file that could not be read are not known.
            + anchorLinks.filter { anchors[$0.file] != nil }.compactMap { $0.fault(among: anchors) }
    }

    private func takenNumbers(_ numbered: [(number: Int, file: String)], key: String)
        -> [Diagnostic]
    {
        var owners: [Int: String] = [:]
        return numbered.compactMap { number, file in
            guard let other = owners[number] else {
                owners[number] = file
                return nil
            }
            return Diagnostic(
                .duplicateNumber, at: location(of: key, in: file),
                ["key": .text(key), "number": .number(Int64(number)), "other": .text(other)])
        }
    }

    /// References from what the public knows to what it does not know yet, told once for each entry
    /// that is not known: at the first that refers to it, with the others as notes.
    private var earlyReferences: [Diagnostic] {
        var headers: [String: EntryHeader] = [:]
        for entry in all { headers[entry.header.file] = entry.header }
        var places: [String: [SourceLocation]] = [:]
        for reference in references {
            guard let other = headers[reference.target], isEarly(reference.entry, before: other)
            else { continue }
            places[reference.target, default: []].append(
                location(of: reference.key, in: reference.entry.file))
        }
        return places.compactMap { target, places in
            let places = Set(places).sorted()
            guard let first = places.first else { return nil }
            let also = Argument.words(id: "juga merujuk ke sana", en: "refers to it too")
            return Diagnostic(
                .notPublicYet, at: first, ["name": .text(target)],
                notes: places.dropFirst().map { Note(at: $0, also) })
        }
    }

    /// A reference from an entry to the file of another; `key` is `nil` where the entry's text
    /// refers to it.
    private typealias Reference = (entry: EntryHeader, key: String?, target: String)

    private var references: [Reference] {
        func file(_ city: City.ID) -> String { "Content/cities/\(city).md" }
        var references: [Reference] = posts.compactMap { post in
            post.city.map { (post.header, "city", file($0)) }
        }
        for summary in summaries {
            references.append((summary.header, "post", "Content/posts/\(summary.post).md"))
            // Without the key, the city is that of the post, which refers to it itself.
            if let city = summary.city, keys[summary.header.file]?.position(under: "city") != nil {
                references.append((summary.header, "city", file(city)))
            }
        }
        for item in news {
            references += item.cities.map { (item.header, "cities", file($0)) }
        }
        for entry in all {
            for case .address(.entry(let target), _) in entry.header.body.pieces {
                references.append((entry.header, nil, target))
            }
        }
        return references
    }

    /// Where a key's value stands in an entry's file; the file's beginning without a key.
    private func location(of key: String?, in file: String) -> SourceLocation {
        let position = key.flatMap { keys[file]?.position(under: $0) }
        return position.map { SourceLocation(file: file, position: $0) }
            ?? SourceLocation(file: file)
    }

    private var all: [any Entry] {
        let region: [any Entry] = region.map { [$0] } ?? []
        return region + cities + posts + candidates + summaries + news + pages
    }
}

/// Whether there is a time at which the public knows an entry and not yet the other.
private func isEarly(_ entry: EntryHeader, before other: EntryHeader) -> Bool {
    if other.isDraft { return !entry.isDraft }
    guard let from = other.knownFrom else { return false }
    return entry.knownFrom.map { $0 < from } ?? true
}

extension Node {
    /// Where the value under a key of this mapping stands.
    fileprivate func position(under key: String) -> Position? {
        guard case .mapping(let pairs) = value else { return nil }
        return pairs.first { $0.key == key }?.value.position
    }
}
