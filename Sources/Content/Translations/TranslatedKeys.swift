internal import Diagnostics
internal import Model
internal import YAML

/// Puts the words of a translation in the place of an entry's own. Which keys are words, the
/// definitions say that decode them; everything else is the entry's alone, so that no figure can
/// differ between languages.
struct TranslatedKeys {
    /// Names of persons, agencies, places and codes: the same in every language, though they may be
    /// spelled another way.
    private static let names: Set<String> = [
        "governor", "vice_governor", "short_name", "parties", "also_known_as", "members", "who",
        "name", "place", "address", "floor", "location", "codes", "phone", "email", "to",
        "publisher", "licence",
    ]
    /// What is called as it is called where it comes from, in every language; and what problems are
    /// sorted by, which the translation of site.yaml has the words for.
    private static let untranslated: Set<String> = ["sources", "category"]

    /// The file that is translated, for faults.
    let original: String
    /// Gets what is wrong with the translation.
    var decoding: Decoding

    /// The entry's keys with the words of its translation.
    ///
    /// - Parameters:
    ///   - own: the entry's keys.
    ///   - words: the translation's.
    ///   - forms: every key that the entry may have.
    mutating func keys(_ own: Node, in words: Node, _ forms: [KeyForm]) -> Node {
        mapping(own, words, forms, missingAt: Position(line: 1, column: 1, length: 3))
    }

    // MARK: - Values

    private mutating func value(_ own: Node, _ words: Node, _ form: Form, key: String) -> Node {
        switch form {
        case .mapping(let forms): return mapping(own, words, forms)
        case .variants(let groups): return mapping(own, words, groups.flatMap(\.self))
        case .map(let form, _): return map(own, words, form, key: key)
        case .list(let form): return list(own, words, form, key: key)
        case .oneOrMore(let form):
            if case .sequence = words.value { return list(own.asList, words, form, key: key) }
            return list(own.asList, words.asList, form, key: key)
        default:
            let text = words.text(for: key, as: .text, reporting: &decoding)
            return text == nil ? own : words
        }
    }

    private mutating func mapping(
        _ own: Node, _ words: Node, _ forms: [KeyForm], isItem: Bool = false,
        missingAt: Position? = nil
    ) -> Node {
        guard case .mapping(let pairs) = own.value else { return own }
        guard case .mapping(let translated) = words.value else {
            decoding.reportWrongType(of: words, for: original, expected: .mapping([]))
            return own
        }
        // A key that another one misspells is told there.
        var meant: Set<String> = []
        for pair in translated {
            if let key = check(pair, among: pairs, forms, isItem: isItem) { meant.insert(key) }
        }
        let place = missingAt ?? words.position
        let all = merged(pairs, with: translated) { keys, pair in
            let form = forms.first { $0.name == pair.key }?.form
            return form.flatMap { keys.isWords($0, pair) ? $0 : nil }
        } orReport: { faults, pair, form in
            if !meant.contains(pair.key), faults.isWhole(form, pair) {
                faults.reportMissing(pair.key, at: place)
            }
        }
        return Node(value: .mapping(all), position: own.position)
    }

    /// Values by names that the site gives them.
    private mutating func map(_ own: Node, _ words: Node, _ form: Form, key: String) -> Node {
        guard case .mapping(let pairs) = own.value else { return own }
        guard case .mapping(let translated) = words.value else {
            decoding.reportWrongType(of: words, for: key, expected: .map(form, by: .new))
            return own
        }
        let known = pairs.map(\.key)
        var meant: Set<String> = []
        for pair in translated where !known.contains(pair.key) {
            if let key = reportUnknown(pair, among: known) { meant.insert(key) }
        }
        let all = merged(pairs, with: translated) { _, _ in
            form
        } orReport: { faults, pair, _ in
            if !meant.contains(pair.key) {
                faults.reportMissing("\(key).\(pair.key)", at: words.position)
            }
        }
        return Node(value: .mapping(all), position: own.position)
    }

    /// Keys of which those that are words have the values of the translation.
    ///
    /// - Parameters:
    ///   - wordsForm: the form of a key's value where it is words; `nil` keeps the value.
    ///   - missing: gets each key with words that the translation does not have.
    private mutating func merged(
        _ pairs: [Node.Pair], with translated: [Node.Pair],
        _ wordsForm: (TranslatedKeys, Node.Pair) -> Form?,
        orReport missing: (inout TranslatedKeys, Node.Pair, Form) -> Void
    ) -> [Node.Pair] {
        pairs.map { pair in
            guard let form = wordsForm(self, pair) else { return pair }
            guard let translation = translated.first(where: { $0.key == pair.key }) else {
                missing(&self, pair, form)
                return pair
            }
            return Node.Pair(
                key: pair.key, keyPosition: pair.keyPosition,
                value: value(pair.value, translation.value, form, key: pair.key))
        }
    }

    private mutating func list(_ own: Node, _ words: Node, _ form: Form, key: String) -> Node {
        guard case .sequence(let items) = own.value else { return own }
        guard case .sequence(let translated) = words.value else {
            decoding.reportWrongType(of: words, for: key, expected: .list(form))
            return own
        }
        guard items.count == translated.count else {
            decoding.report(
                .translationList, at: words.position,
                [
                    "key": .text(key), "count": .number(Int64(translated.count)),
                    "expected": .number(Int64(items.count)), "file": .text(original),
                ])
            return own
        }
        let merged = zip(items, translated).map { item, words in
            if case .mapping(let forms) = form { return mapping(item, words, forms, isItem: true) }
            return value(item, words, form, key: key)
        }
        return Node(value: .sequence(merged), position: own.position)
    }

    // MARK: - Faults

    /// Notes a key that the translation has and cannot have.
    ///
    /// - Parameter isItem: whether it is a key of one of several items, where what names the item
    ///   may stand beside its words.
    /// - Returns: the key that it probably misspells.
    private mutating func check(
        _ pair: Node.Pair, among own: [Node.Pair], _ forms: [KeyForm], isItem: Bool
    ) -> String? {
        guard let form = forms.first(where: { $0.name == pair.key })?.form else {
            let known = forms.filter { form in
                own.contains { $0.key == form.name && isWords(form.form, $0) }
            }.map(\.name)
            return reportUnknown(pair, among: known)
        }
        guard let same = own.first(where: { $0.key == pair.key }) else {
            report(
                pair,
                isWords(form, pair)
                    ? .words(
                        id: "“\(original)” tidak memilikinya",
                        en: "“\(original)” does not have it") : standsThere)
            return nil
        }
        if isWords(form, same) { return nil }
        guard isItem, let text = pair.value.scalarText, let there = same.value.scalarText else {
            report(pair, standsThere)
            return nil
        }
        if text != there {
            report(
                pair,
                .words(
                    id: "di “\(original)” butir ini memiliki “\(there)”",
                    en: "in “\(original)” this item has “\(there)”"))
        }
        return nil
    }

    private var standsThere: Argument {
        .words(
            id: "nilainya hanya ditulis di “\(original)”",
            en: "its value stands in “\(original)” alone")
    }

    /// Notes a key that the entry's kind does not have.
    ///
    /// - Returns: the key that it probably misspells.
    private mutating func reportUnknown(_ pair: Node.Pair, among known: [String]) -> String? {
        let suggestion = meantWord(pair.key, among: known)
        decoding.report(
            .unknownKey, at: pair.keyPosition,
            ["key": .text(pair.key), "known": .list(known)], suggestion: suggestion)
        return suggestion
    }

    private mutating func report(_ pair: Node.Pair, _ problem: Argument) {
        decoding.report(
            .translationKey, at: pair.keyPosition, ["key": .text(pair.key), "problem": problem])
    }

    private mutating func reportMissing(_ key: String, at position: Position) {
        decoding.report(
            .untranslatedKey, at: position, ["key": .text(key), "file": .text(original)])
    }

    /// Notes that the entry has a text and the translation has none.
    mutating func reportMissingText(at line: Int) {
        decoding.report(
            .untranslatedKey, at: Position(line: line, column: 1),
            ["key": .words(id: "teks", en: "text"), "file": .text(original)])
    }

    // MARK: - Which keys are words

    /// Whether there are words in a value.
    private func isWords(_ form: Form, _ pair: Node.Pair) -> Bool {
        !Self.untranslated.contains(pair.key) && isWords(form, pair.value)
    }

    private func isWords(_ form: Form, _ value: Node) -> Bool {
        switch form {
        case .text: true
        case .list(let form), .oneOrMore(let form), .map(let form, _): isWords(form, value)
        case .mapping(let forms): forms.contains { $0.form.isText }
        case .variants(let groups): groups.contains { $0.contains { $0.form.isText } }
        // A date, or a condition in words.
        case .either(let forms):
            forms.contains(where: \.isText)
                && value.scalarText.map { text in
                    !text.utf8.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
                        && WrittenDate(text, in: decoding.names.language) == nil
                } ?? false
        default: false
        }
    }

    /// Whether a translation without this key would leave words in another language.
    private func isWhole(_ form: Form, _ pair: Node.Pair) -> Bool {
        if Self.names.contains(pair.key) || !isWords(form, pair) { return false }
        return isWhole(form, pair.value)
    }

    private func isWhole(_ form: Form, _ value: Node) -> Bool {
        switch (form, value.value) {
        case (.mapping(let forms), .mapping(let pairs)): areWhole(forms, pairs)
        case (.variants(let groups), .mapping(let pairs)): areWhole(groups.flatMap(\.self), pairs)
        case (.map(let form, _), .mapping(let pairs)): pairs.contains { isWhole(form, $0.value) }
        case (.list(let form), .sequence(let items)), (.oneOrMore(let form), .sequence(let items)):
            items.contains { isWhole(form, $0) }
        default: true
        }
    }

    private func areWhole(_ forms: [KeyForm], _ pairs: [Node.Pair]) -> Bool {
        pairs.contains { pair in
            forms.first { $0.name == pair.key }.map { isWhole($0.form, pair) } ?? false
        }
    }
}

extension Form {
    /// Whether it is text of any kind.
    fileprivate var isText: Bool {
        if case .text = self { true } else { false }
    }
}

extension Node {
    fileprivate var scalarText: String? {
        if case .scalar(let text, _) = value { text } else { nil }
    }

    /// One text as a list of it.
    fileprivate var asList: Node {
        if case .scalar = value {
            Node(value: .sequence([self]), position: position)
        } else {
            self
        }
    }
}
