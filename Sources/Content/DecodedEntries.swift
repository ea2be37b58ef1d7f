internal import Diagnostics
internal import Model
internal import YAML

/// The entries as they are decoded, with what is wrong between them.
struct DecodedEntries {
    private(set) var region: Region?
    private(set) var cities: [City] = []
    private(set) var posts: [Post] = []
    private(set) var candidates: [Candidate] = []
    private(set) var summaries: [Summary] = []
    private(set) var news: [News] = []
    private(set) var pages: [FreePage] = []
    private(set) var translations: [Language: TranslatedEntries] = [:]
    /// Where the text of each entry stands, also of those that are at fault.
    private(set) var texts: [PlacedText] = []
    private(set) var early = EarlyReferences()
    private(set) var faults: [Diagnostic] = []
    private var postsByName: [Post.ID: Post] = [:]
    /// Of cities and posts, which other entries name.
    private var visibilities: [String: Visibility] = [:]
    private var numbers: [EntryKind: [Int: String]] = [:]

    /// Decodes an entry's file and keeps what it tells. Cities come before posts, and those before
    /// what refers to them.
    mutating func decode(
        _ file: EntryFile, as kind: EntryKind, pictures: Pictures, _ decoding: inout Decoding
    ) {
        switch kind {
        case .region:
            region = file.region(&decoding)
            note(file, region)
        case .city:
            let city = file.city(&decoding)
            note(file, city)
            guard let city else { return }
            visibilities[file.path] = Visibility(of: city.header)
            takeNumber(city.order, key: "order", of: file, kind)
            cities.append(city)
        case .post:
            let post = file.post(&decoding)
            note(file, post)
            guard let post else { return }
            visibilities[file.path] = Visibility(of: post.header)
            if let city = post.city {
                noteReference(to: city.file, under: "city", of: post, in: file)
            }
            postsByName[post.id] = post
            posts.append(post)
        case .candidate:
            let pair = file.candidate(pictures: pictures, &decoding)
            note(file, pair)
            guard let pair else { return }
            takeNumber(pair.number, key: "number", of: file, kind)
            candidates.append(pair)
        case .summary:
            let summary = file.summary(posts: postsByName, &decoding)
            note(file, summary)
            guard let summary else { return }
            noteReferences(of: summary, in: file)
            summaries.append(summary)
        case .news:
            let news = file.news(&decoding)
            note(file, news)
            guard let news else { return }
            for city in news.cities {
                noteReference(to: city.file, under: "cities", of: news, in: file)
            }
            self.news.append(news)
        case .page:
            let page = file.page(&decoding)
            note(file, page)
            if let page { pages.append(page) }
        }
    }

    /// Decodes the entry that was decoded last with the words of a translation.
    ///
    /// - Parameter file: the keys that both make together, and the translation's text.
    mutating func decode(
        _ file: EntryFile, as kind: EntryKind, in translation: FolderListing.TranslationPath,
        pictures: Pictures, _ decoding: inout Decoding
    ) {
        translations[translation.language, default: TranslatedEntries()]
            .decode(file, as: kind, pictures: pictures, posts: postsByName, &decoding)
        texts.append(
            PlacedText(
                file: translation.path, text: file.text, visibility: texts.last?.visibility))
    }

    /// Every entry, kind by kind.
    var all: [any Entry] {
        let region: [any Entry] = region.map { [$0] } ?? []
        return region + cities + posts + candidates + summaries + news + pages
    }

    /// What summaries are decoded with, without any entry of them.
    var withoutSummaries: DecodedEntries {
        var start = DecodedEntries()
        start.postsByName = postsByName
        start.visibilities = visibilities
        return start
    }

    /// Takes summaries that were decoded apart.
    mutating func add(_ others: DecodedEntries) {
        summaries += others.summaries
        for (language, entries) in others.translations {
            translations[language, default: TranslatedEntries()].add(entries)
        }
        texts += others.texts
        early.add(others.early)
    }

    private mutating func note(_ file: EntryFile, _ entry: (any Entry)?) {
        texts.append(
            PlacedText(
                file: file.path, text: file.text,
                visibility: entry.map { Visibility(of: $0.header) }))
    }

    // MARK: - References

    private mutating func noteReferences(of summary: Summary, in file: EntryFile) {
        let post = "Content/posts/\(summary.post).md"
        noteReference(to: post, under: "post", of: summary, in: file)
        // Without the key, the city is that of the post, which refers to it itself.
        if let city = summary.city, file.keys.position(under: "city") != nil {
            noteReference(to: city.file, under: "city", of: summary, in: file)
        }
    }

    private mutating func noteReference(
        to target: String, under key: String, of entry: some Entry, in file: EntryFile
    ) {
        guard let other = visibilities[target],
            Visibility(of: entry.header).isEarly(before: other)
        else { return }
        early.note(target, at: location(of: key, in: file))
    }

    // MARK: - Numbers

    /// Notes a number that another entry of the kind has already.
    private mutating func takeNumber(
        _ number: Int, key: String, of file: EntryFile, _ kind: EntryKind
    ) {
        guard let other = numbers[kind, default: [:]][number] else {
            numbers[kind, default: [:]][number] = file.path
            return
        }
        faults.append(
            Diagnostic(
                .duplicateNumber, at: location(of: key, in: file),
                ["key": .text(key), "number": .number(Int64(number)), "other": .text(other)]))
    }

    /// Where a key's value stands in an entry's file; the file's beginning without the key.
    private func location(of key: String, in file: EntryFile) -> SourceLocation {
        file.keys.position(under: key).map { SourceLocation(file: file.path, position: $0) }
            ?? SourceLocation(file: file.path)
    }
}

extension City.ID {
    /// The file of the city's entry.
    fileprivate var file: String { "Content/cities/\(self).md" }
}

extension Node {
    /// Where the value under a key of this mapping stands.
    fileprivate func position(under key: String) -> Position? {
        guard case .mapping(let pairs) = value else { return nil }
        return pairs.first { $0.key == key }?.value.position
    }
}
