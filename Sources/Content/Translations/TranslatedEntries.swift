internal import Model

/// Entries with the words of one other language: those that are translated into it.
struct TranslatedEntries: Sendable {
    var region: Region?
    var cities: [City.ID: City] = [:]
    var posts: [Post.ID: Post] = [:]
    var candidates: [Candidate.ID: Candidate] = [:]
    var summaries: [Summary.ID: Summary] = [:]
    var news: [News.ID: News] = [:]
    /// By path.
    var pages: [String: FreePage] = [:]

    /// Decodes an entry whose keys have the words of its translation.
    mutating func decode(
        _ file: EntryFile, as kind: EntryKind, pictures: Pictures, posts all: [Post.ID: Post],
        _ decoding: inout Decoding
    ) {
        switch kind {
        case .region: region = file.region(&decoding)
        case .city: file.city(&decoding).map { cities[$0.id] = $0 }
        case .post: file.post(&decoding).map { posts[$0.id] = $0 }
        case .candidate:
            file.candidate(pictures: pictures, &decoding).map { candidates[$0.id] = $0 }
        case .summary: file.summary(posts: all, &decoding).map { summaries[$0.id] = $0 }
        case .news: file.news(&decoding).map { news[$0.id] = $0 }
        case .page: file.page(&decoding).map { pages[$0.path] = $0 }
        }
    }

    /// Takes summaries that were decoded apart.
    mutating func add(_ others: TranslatedEntries) {
        summaries.merge(others.summaries) { first, _ in first }
    }

    /// A site that tells the same in this language, as far as it is translated.
    func site(of site: Site, settings: Settings) -> Site {
        Site(
            settings: settings, region: region ?? site.region,
            cities: site.cities.map { cities[$0.id] ?? $0 },
            posts: site.posts.map { posts[$0.id] ?? $0 },
            candidates: site.candidates.map { candidates[$0.id] ?? $0 },
            summaries: summaries.isEmpty
                ? site.summaries : site.summaries.map { summaries[$0.id] ?? $0 },
            news: site.news.map { news[$0.id] ?? $0 },
            pages: site.pages.map { pages[$0.path] ?? $0 }, files: site.files,
            pictures: site.pictures)
    }
}
