internal import Diagnostics
internal import Model
internal import YAML

/// The keys that the translation of site.yaml has for itself.
private enum TranslatedSettingsKeys {
    static let routes = Key("routes", ValueType<[Routes.Segment: String]>.routeMap)
    static let categories = Key("categories", ValueType<[String: String]>.textMap)
    static let forms = [routes.form, categories.form]
}

extension Settings {
    /// What site.yaml says in another language.
    ///
    /// - Parameters:
    ///   - own: the keys of site.yaml.
    ///   - words: those of its translation.
    ///   - decoding: in the translation's file; gets what is wrong with it.
    static func decode(
        _ own: Node, translatedBy words: Node, into language: Language, baseURL: BaseURL?,
        _ decoding: inout Decoding
    ) -> Settings? {
        guard case .mapping(let pairs) = words.value else {
            decoding.reportWrongType(of: words, for: "site", expected: .mapping([]))
            return nil
        }
        let own = own.without(TranslatedSettingsKeys.routes.name)
        let special = pairs.filter { pair in
            TranslatedSettingsKeys.forms.contains { $0.name == pair.key }
        }
        let rest = pairs.filter { pair in !special.contains { $0.key == pair.key } }
        var merging = TranslatedKeys(original: FolderListing.settingsPath, decoding: decoding)
        let keys = merging.keys(
            own, in: Node(value: .mapping(rest), position: words.position), SettingsKeys.forms)
        decoding.diagnostics = merging.decoding.diagnostics

        let names = decoding.names
        decoding.names.language = language
        let mapping = MappingDecoder(
            Node(value: .mapping(special), position: words.position), named: "site",
            keys: TranslatedSettingsKeys.forms, &decoding)
        let routes = mapping?.value(TranslatedSettingsKeys.routes, &decoding) ?? [:]
        let categories = mapping?.value(TranslatedSettingsKeys.categories, &decoding) ?? [:]
        decoding.names = names
        // What is wrong with site.yaml itself was told there.
        var again = Decoding(file: decoding.file, names: names)
        return Settings.decode(keys, baseURL: baseURL, &again).map {
            Settings(
                translated: $0, into: language,
                routes: Routes(language: language, renamed: routes), categories: categories)
        }
    }
}

extension DecodedEntries {
    /// The categories that metrics and entries name, each once, with the first file that names it.
    func categories(with metrics: [Metric]) -> [(category: String, file: String)] {
        var seen: Set<String> = []
        var all: [(category: String, file: String)] = []
        func note(_ category: String?, in file: String) {
            guard let category, seen.insert(category).inserted else { return }
            all.append((category, file))
        }
        for case .list(let parts) in metrics.map(\.parts) {
            for part in parts { note(part, in: FolderListing.settingsPath) }
        }
        for summary in summaries {
            for issue in summary.issues { note(issue.category, in: summary.header.file) }
        }
        for item in news { note(item.category, in: item.header.file) }
        return all
    }
}

extension ValueType where Value == [String: String] {
    /// Texts by names that entries give.
    fileprivate static let textMap = ValueType(.map(.text, by: .new)) { node, key, decoding in
        guard let pairs = node.pairs(for: key, reporting: &decoding) else { return nil }
        var texts: [String: String] = [:]
        for pair in pairs {
            texts[pair.key] = pair.value.text(for: pair.key, as: .text, reporting: &decoding)
        }
        return texts
    }
}

extension Node {
    /// This mapping without one of its keys.
    fileprivate func without(_ key: String) -> Node {
        guard case .mapping(let pairs) = value else { return self }
        return Node(value: .mapping(pairs.filter { $0.key != key }), position: position)
    }
}
