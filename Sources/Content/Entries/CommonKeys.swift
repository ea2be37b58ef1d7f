internal import Diagnostics
internal import Model
internal import YAML

/// The keys that every kind of entry may have.
enum CommonKeys {
    static let title = Key.required("title", ValueType.text)
    static let description = Key("description", .text)
    static let sources = Key("sources", ValueType.source.list)
    static let aliases = Key("aliases", ValueType.alias.list)
    static let draft = Key("draft", .flag)
    static let publishAt = Key("publish_at", ValueType.moment)
    static let updated = Key("updated", .momentOrDay)

    /// All but `title`, which a summary may leave out.
    static let forms: [KeyForm] = [
        description.form, sources.form, aliases.form, draft.form, publishAt.form, updated.form,
    ]

    /// The keys of a kind in the order in which they are written: what it is called, what it says,
    /// and where that comes from.
    static func around(title: KeyForm = title.form, _ own: [KeyForm]) -> [KeyForm] {
        [title, description.form] + own + forms.dropFirst()
    }
}

/// An entry's file, taken apart and not yet decoded.
struct EntryFile: Sendable {
    let path: String
    /// The file's name without `.md`.
    let name: String
    let keys: Node
    let text: EntryText
    /// The translation that its words are of; `nil` where they are the entry's own.
    var translation: FolderListing.TranslationPath?

    /// What the entry says whatever its kind.
    ///
    /// - Parameters:
    ///   - mapping: the entry's keys.
    ///   - reported: when the public could know of it at the earliest, where nothing else is said.
    func header(
        _ mapping: MappingDecoder, reported: Moment? = nil, _ decoding: inout Decoding
    ) -> EntryHeader {
        let publishAt = mapping.value(CommonKeys.publishAt, &decoding)
        return EntryHeader(
            file: path,
            description: mapping.value(CommonKeys.description, &decoding),
            sources: mapping.values(CommonKeys.sources, &decoding),
            aliases: mapping.values(CommonKeys.aliases, &decoding),
            isDraft: mapping.value(CommonKeys.draft, &decoding) ?? false,
            publishAt: publishAt,
            knownFrom: publishAt ?? reported,
            updated: mapping.value(CommonKeys.updated, &decoding),
            text: text, translation: translation?.language)
    }

    /// The entry's keys, of which only those of `forms` may be there. A missing one is told at the
    /// first line of the file.
    func mapping(
        _ kind: EntryKind, _ decoding: inout Decoding
    ) -> MappingDecoder? {
        MappingDecoder(
            keys, named: kind.rawValue, keys: kind.keys,
            missingAt: Position(line: 1, column: 1, length: 3), &decoding)
    }
}

extension ValueType where Value == Source {
    private static let title = Key.required("title", ValueType<String>.text)
    private static let url = Key("url", ValueType<String>.address)
    private static let date = Key("date", ValueType<Day>.date)
    private static let seed = Key("seed", ValueType<String>.text)
    private static let forms: [KeyForm] = [title.form, url.form, date.form, seed.form]

    /// Where a fact comes from: `{title, url?, date?, seed?}` or plain text.
    static let source = ValueType(.either([.text, .mapping(forms)])) { node, key, decoding in
        guard case .mapping = node.value else {
            return node.text(for: key, as: .text, reporting: &decoding).map { Source(title: $0) }
        }
        guard let mapping = MappingDecoder(node, named: key, keys: forms, &decoding) else {
            return nil
        }
        let (url, date) = (mapping.value(url, &decoding), mapping.value(date, &decoding))
        let seed = mapping.value(seed, &decoding)
        return mapping.value(title, &decoding).map {
            Source(title: $0, url: url, date: date, seed: seed)
        }
    }
}

extension ValueType where Value == Alias {
    /// An old path inside the site.
    static let alias = ValueType(.path) { node, key, decoding in
        guard let text = node.text(for: key, as: .path, reporting: &decoding) else { return nil }
        let path = text.drop(while: { $0 == "/" })
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let isInside = parts.allSatisfy { $0 != ".." && $0 != "." }
        guard !path.isEmpty, isInside,
            !path.contains(where: { "?#\\:<>\"".contains($0) || $0.isWhitespace })
        else {
            decoding.report(.invalidPath, at: node.position, ["text": .text(text)])
            return nil
        }
        return Alias(path: String(path), position: node.position)
    }
}
