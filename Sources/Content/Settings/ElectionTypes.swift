internal import Diagnostics
internal import Model
internal import YAML

extension ValueType where Value == [Election] {
    private static let title = Key.required("title", ValueType<String>.text)
    private static let rounds: Key<[Election.Round]> = Key(
        "rounds", ValueType<Election.Round>.round.list)
    private static let forms: [KeyForm] = [title.form, rounds.form]

    /// Elections by name.
    static let electionMap = ValueType(.map(.mapping(forms), by: .new)) { node, key, decoding in
        guard let pairs = node.pairs(for: key, reporting: &decoding) else { return nil }
        return pairs.compactMap { pair in
            let id: Election.ID? = checkedIdentifier(pair.key, at: pair.keyPosition, &decoding)
            let mapping = MappingDecoder(pair.value, named: pair.key, keys: forms, &decoding)
            let rounds = mapping?.values(rounds, &decoding) ?? []
            guard let id, let title = mapping?.value(title, &decoding) else {
                decoding.names.electionsAtFault.insert(pair.key)
                return nil
            }
            return Election(id: id, title: title, rounds: rounds)
        }
    }
}

extension ValueType where Value == Election.Round {
    private static let number = Key.required("number", ValueType<Int>.number(from: 1, to: 9))
    private static let pollingDay = Key.required("polling_day", ValueType<Day>.date)
    private static let condition = Key("condition", ValueType<String>.text)
    private static let forms: [KeyForm] = [number.form, pollingDay.form, condition.form]

    /// A round of voting.
    static let round = ValueType(.mapping(forms)) { node, key, decoding in
        guard let mapping = MappingDecoder(node, named: key, keys: forms, &decoding) else {
            return nil
        }
        let condition = mapping.value(condition, &decoding)
        guard let number = mapping.value(number, &decoding),
            let pollingDay = mapping.value(pollingDay, &decoding)
        else { return nil }
        return Election.Round(number: number, pollingDay: pollingDay, condition: condition)
    }
}

extension ValueType where Value == Stage {
    private static let title = Key.required("title", ValueType<String>.text)
    private static let from = Key.required("from", ValueType<Day>.date)
    private static let to = Key("to", ValueType<Day>.date)
    private static let note = Key("note", ValueType<String>.text)
    private static let sources: Key<[Source]> = Key("sources", ValueType<Source>.source.list)
    private static let forms: [KeyForm] = [title.form, from.form, to.form, note.form, sources.form]

    /// A stage with its period.
    static let stage = ValueType(.mapping(forms)) { node, key, decoding in
        guard let mapping = MappingDecoder(node, named: key, keys: forms, &decoding) else {
            return nil
        }
        let (first, last) = (mapping.value(from, &decoding), mapping.value(to, &decoding))
        let note = mapping.value(note, &decoding)
        let sources = mapping.values(sources, &decoding)
        checkPeriod(from: first, to: last, at: mapping.position(of: to), &decoding)
        guard let title = mapping.value(title, &decoding), let first else { return nil }
        return Stage(title: title, from: first, to: last, note: note, sources: sources)
    }
}
