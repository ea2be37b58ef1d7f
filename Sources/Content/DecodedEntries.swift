internal import Diagnostics
internal import Model

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
            + earlyReferences + anchorLinks.compactMap { $0.fault(among: anchors) }
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
                .duplicateNumber, at: SourceLocation(file: file),
                ["key": .text(key), "number": .number(Int64(number)), "other": .text(other)])
        }
    }

    private var earlyReferences: [Diagnostic] {
        var headers: [String: EntryHeader] = [:]
        for entry in all { headers[entry.header.file] = entry.header }
        var faults: [Diagnostic] = []
        func check(_ header: EntryHeader, refersTo file: String) {
            guard let other = headers[file], isEarly(header, before: other) else { return }
            faults.append(
                Diagnostic(
                    .notPublicYet, at: SourceLocation(file: header.file), ["name": .text(file)]))
        }
        func file(_ city: City.ID) -> String { "Content/cities/\(city).md" }
        for post in posts {
            if let city = post.city { check(post.header, refersTo: file(city)) }
        }
        for summary in summaries {
            check(summary.header, refersTo: "Content/posts/\(summary.post).md")
            if let city = summary.city { check(summary.header, refersTo: file(city)) }
        }
        for item in news {
            for city in item.cities { check(item.header, refersTo: file(city)) }
        }
        for entry in all {
            for case .address(.entry(let target), _) in entry.header.body.pieces {
                check(entry.header, refersTo: target)
            }
        }
        return faults
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
