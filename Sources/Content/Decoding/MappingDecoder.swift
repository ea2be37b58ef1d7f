internal import Diagnostics
internal import YAML

/// Reads the keys of one mapping: each by its type, the missing and the unknown ones as faults.
struct MappingDecoder {
    private let pairs: [Node.Pair]
    /// Where the mapping stands, for what is missing in it.
    let position: Position

    /// The keys of a mapping that may have only those of `forms`; `nil` where it is none.
    ///
    /// - Parameters:
    ///   - node: the mapping.
    ///   - name: what the mapping is, for faults: a kind of entry, or the key it stands under.
    ///   - forms: every key that it may have.
    ///   - missingAt: where a missing key is told, if not at the mapping.
    init?(
        _ node: Node, named name: String, keys forms: [KeyForm], missingAt: Position? = nil,
        _ decoding: inout Decoding
    ) {
        guard case .mapping(let pairs) = node.value else {
            decoding.reportWrongType(of: node, for: name, expected: .mapping([]))
            return nil
        }
        self.pairs = pairs
        position = missingAt ?? node.position
        // The names are only listed where something is at fault: most mappings are as they should be.
        var meant: Set<String> = []
        for pair in pairs where !forms.contains(where: { $0.name == pair.key }) {
            let known = forms.map(\.name)
            let suggestion = meantWord(pair.key, among: known)
            if let suggestion { meant.insert(suggestion) }
            decoding.report(
                .unknownKey, at: pair.keyPosition,
                ["key": .text(pair.key), "known": .list(known)], suggestion: suggestion)
        }
        // A key that another one misspells is told there.
        let missing = forms.filter { form in
            form.isRequired && !meant.contains(form.name)
                && !pairs.contains { $0.key == form.name }
        }.map(\.name)
        guard !missing.isEmpty else { return }
        let required = forms.filter(\.isRequired).map(\.name)
        decoding.report(
            .missingKey, at: position,
            [
                "key": .text(missing.joined(separator: "”, “")),
                "required": .text(required.joined(separator: ", ")),
            ])
    }

    /// The value of a key; `nil` where the key is not there, or after a fault was noted.
    func value<Value>(_ key: Key<Value>, _ decoding: inout Decoding) -> Value? {
        guard let index = pairs.firstIndex(where: { $0.key == key.name }) else { return nil }
        return key.type.decode(pairs[index].value, key.name, &decoding)
    }

    /// The values of a list; empty where the key is not there.
    func values<Value>(_ key: Key<[Value]>, _ decoding: inout Decoding) -> [Value] {
        value(key, &decoding) ?? []
    }

    /// Where a key's value stands; where the mapping stands if the key is not there.
    func position<Value>(of key: Key<Value>) -> Position {
        pairs.first { $0.key == key.name }?.value.position ?? position
    }

    /// Whether the key's value is a list without an item.
    func isEmptyList<Value>(_ key: Key<Value>) -> Bool {
        guard case .sequence(let items) = pairs.first(where: { $0.key == key.name })?.value.value
        else { return false }
        return items.isEmpty
    }

    /// Whether the key is written.
    func has<Value>(_ key: Key<Value>) -> Bool { pairs.contains { $0.key == key.name } }
}
