internal import Diagnostics
internal import Model
internal import YAML

/// The keys of site.yaml.
enum SettingsKeys {
    static let title = Key.required("title", ValueType<String>.text)
    static let baseURL = Key.required("base_url", ValueType<BaseURL>.base)
    static let language = Key.required("language", ValueType<Language>.choice)
    static let languages = Key("languages", ValueType<Language>.choice.placed.list)
    static let timeZone = Key.required("time_zone", ValueType<TimeZone>.zone)
    static let description = Key("description", ValueType<String>.text)
    static let publisher = Key("publisher", ValueType<String>.text)
    static let licence = Key("licence", ValueType<String>.text)
    static let election = Key.required("election", ValueType<Election.ID>.election)
    static let elections = Key.required("elections", ValueType<[Election]>.electionMap)
    static let stages = Key("stages", ValueType<Stage>.stage.list)
    static let metrics = Key("metrics", ValueType<[MetricDraft]>.metricMap)
    static let checks = Key("checks", ValueType<Check>.check.list)
    static let tables = Key("tables", ValueType<[TableDefinition]>.tableMap)
    static let routes = Key("routes", ValueType<[Routes.Segment: String]>.routeMap)
    static let simulation = Key("simulation", ValueType<Bool>.flag)
    static let outcome = Key("outcome", ValueType<Settings.OutcomeRule>.choice)
    static let cards = Key("cards", ValueType<Bool>.flag)
    static let integrity = Key("integrity", ValueType<Bool>.flag)
    static let map = Key("map", ValueType<TileMap>.tiles)

    static let forms: [KeyForm] = [
        title.form, baseURL.form, language.form, languages.form, timeZone.form, description.form,
        publisher.form, licence.form, election.form, elections.form, stages.form, metrics.form,
        checks.form, tables.form, routes.form, simulation.form, outcome.form, cards.form,
        integrity.form, map.form,
    ]
}

extension Settings {
    /// The settings that site.yaml holds; the names of entries come with `decoding`, and what is
    /// learned here (language, time zone, elections, metrics, tables) is added to them.
    ///
    /// - Parameter baseURL: takes the place of the one in the file.
    static func decode(_ node: Node, baseURL: BaseURL?, _ decoding: inout Decoding) -> Settings? {
        let top = Position(line: 1, column: 1)
        guard
            let mapping = MappingDecoder(
                node, named: "site", keys: SettingsKeys.forms, missingAt: top, &decoding)
        else { return nil }
        // What later keys are read by comes first.
        let language = mapping.value(SettingsKeys.language, &decoding)
        decoding.names.language = language ?? .id
        decoding.names.isLanguageKnown = language != nil
        decoding.names.translations = translations(mapping, besides: language, &decoding)
        let timeZone = mapping.value(SettingsKeys.timeZone, &decoding)
        decoding.names.timeZone = timeZone ?? .utc
        let elections = mapping.values(SettingsKeys.elections, &decoding)
        decoding.names.elections = NameList(elections.map(\.id.text))
        let drafts = mapping.values(SettingsKeys.metrics, &decoding)
        let metrics = metricsWithQuotients(drafts, &decoding)
        decoding.names.metrics = metrics

        let title = mapping.value(SettingsKeys.title, &decoding)
        let written = mapping.value(SettingsKeys.baseURL, &decoding)
        let description = mapping.value(SettingsKeys.description, &decoding)
        let publisher = mapping.value(SettingsKeys.publisher, &decoding)
        let licence = mapping.value(SettingsKeys.licence, &decoding)
        let election = mapping.value(SettingsKeys.election, &decoding)
        let stages = mapping.values(SettingsKeys.stages, &decoding)
        let checks = mapping.values(SettingsKeys.checks, &decoding)
        let tables = mapping.values(SettingsKeys.tables, &decoding)
        decoding.names.tables = tables.map(\.id.text)
        let routes = mapping.value(SettingsKeys.routes, &decoding) ?? [:]
        let isSimulation = mapping.value(SettingsKeys.simulation, &decoding) ?? false
        let outcome = mapping.value(SettingsKeys.outcome, &decoding)
        let map = mapping.value(SettingsKeys.map, &decoding)
        if outcome != nil {
            checkShares(
                among: metrics, at: mapping.position(of: SettingsKeys.outcome), &decoding)
        }
        guard let title, let baseURL = baseURL ?? written, let language, let timeZone, let election
        else { return nil }
        return Settings(
            title: title, baseURL: baseURL, language: language, timeZone: timeZone,
            description: description, publisher: publisher, licence: licence, election: election,
            elections: elections, stages: stages, metrics: metrics, checks: checks, tables: tables,
            routes: Routes(language: language, renamed: routes), isSimulation: isSimulation,
            outcome: outcome, hasCards: mapping.value(SettingsKeys.cards, &decoding) ?? true,
            map: map, hasIntegrity: mapping.value(SettingsKeys.integrity, &decoding) ?? false)
    }

    /// The other languages in which the site has pages, each once.
    private static func translations(
        _ mapping: MappingDecoder, besides main: Language?, _ decoding: inout Decoding
    ) -> [Language] {
        var places: [Language: Position] = [:]
        var others: [Language] = []
        for language in mapping.values(SettingsKeys.languages, &decoding) {
            if let first = places[language.value] {
                decoding.reportDuplicate(
                    language.value.rawValue, at: language.position, first: first)
                continue
            }
            places[language.value] = language.position
            if language.value != main { others.append(language.value) }
        }
        return others
    }

    /// An outcome needs one ratio that says which figures are the votes and which the valid votes.
    private static func checkShares(
        among metrics: [Metric], at position: Position, _ decoding: inout Decoding
    ) {
        let shares = candidateShares(among: metrics)
        if shares.count == 1 { return }
        let names = shares.map(\.id).joined(separator: ", ")
        decoding.report(
            .outcomeShares, at: position,
            [
                "found": names.isEmpty
                    ? .words(id: "tidak ada satu pun", en: "there is none") : .text(names)
            ])
    }
}

extension ValueType where Value == BaseURL {
    /// The address at which the site stands.
    static let base = ValueType.scalar(
        .address, orReport: .invalidURL, suggesting: Meant.address
    ) { text, _ in BaseURL(text) }
}

extension ValueType where Value == TimeZone {
    /// A time zone of Indonesia, UTC, or an offset.
    static let zone = ValueType(.timeZone) { node, key, decoding in
        guard let text = node.text(for: key, as: .timeZone, reporting: &decoding) else {
            return nil
        }
        if let zone = TimeZone(text) { return zone }
        let known = TimeZone.named.map(\.name)
        decoding.report(
            .invalidTimeZone, at: node.position,
            ["text": .text(text), "known": .text(known.joined(separator: ", "))],
            suggestion: nearestName(to: text, among: known) ?? meantTimeZone(text))
        return nil
    }
}

extension ValueType where Value == [Routes.Segment: String] {
    private static let forms: [KeyForm] = Routes.Segment.allCases.map {
        KeyForm(name: $0.rawValue, isRequired: false, form: .name(.new))
    }

    /// The segments of addresses that the site names itself.
    static let routeMap = ValueType(.mapping(forms)) { node, key, decoding in
        guard case .mapping(let pairs) = node.value,
            MappingDecoder(node, named: key, keys: forms, &decoding) != nil
        else { return nil }
        var routes: [Routes.Segment: String] = [:]
        for pair in pairs {
            guard let segment = Routes.Segment(rawValue: pair.key),
                let name = identifier(pair.value, pair.key, &decoding)
            else { continue }
            routes[segment] = name
        }
        checkAreApart(routes, pairs, &decoding)
        return routes
    }
}

/// Notes segments that have the same name, told where the site gives it.
private func checkAreApart(
    _ renamed: [Routes.Segment: String], _ pairs: [Node.Pair], _ decoding: inout Decoding
) {
    let routes = Routes(language: decoding.names.language, renamed: renamed)
    for pair in pairs {
        guard let segment = Routes.Segment(rawValue: pair.key), let name = renamed[segment],
            let other = Routes.Segment.allCases.first(where: {
                $0 != segment && routes[$0] == name
                    && (renamed[$0] == nil || $0.rawValue < segment.rawValue)
            })
        else { continue }
        decoding.report(
            .duplicateURL, at: pair.value.position,
            ["url": .text("\(name)/"), "other": .text("routes.\(other.rawValue)")])
    }
}

/// A text of `a-z`, `0-9` and `-`.
private func identifier(_ node: Node, _ key: String, _ decoding: inout Decoding) -> String? {
    guard let text = node.text(for: key, as: .name(.new), reporting: &decoding) else { return nil }
    return checkedIdentifier(text, at: node.position, &decoding).map { (name: Election.ID) in
        name.text
    }
}

/// The identifier that a text is; anything else is a fault.
func checkedIdentifier<Entity>(
    _ text: String, at position: Position, _ decoding: inout Decoding
) -> Identifier<Entity>? {
    if let identifier = Identifier<Entity>(text) { return identifier }
    decoding.report(
        .invalidIdentifier, at: position, ["text": .text(text), "allowed": .text("a-z, 0-9, -")],
        suggestion: slug(of: text))
    return nil
}

extension Node {
    /// Keys with their values where the names of keys are the site's own; anything else than a
    /// mapping is a fault.
    func pairs(for key: String, reporting decoding: inout Decoding) -> [Node.Pair]? {
        if case .mapping(let pairs) = value { return pairs }
        decoding.reportWrongType(of: self, for: key, expected: .mapping([]))
        return nil
    }
}
