public import Diagnostics
public import Model

/// A site made in code, for tests: short ids, one file an entry, figures one a line from line 10.
public struct SampleSite {
    /// Of the site and of the program's words.
    public var language = Language.id
    /// As site.yaml would have them.
    public var metrics: [Metric] = []
    /// As site.yaml would have them.
    public var checks: [Check] = []
    /// As site.yaml would have them.
    public var tables: [TableDefinition] = []
    /// Of the site's election.
    public var rounds: [Election.Round] = []
    /// Whether everything is made up.
    public var isSimulation = false
    /// By which rule the election is decided; `nil` states nothing.
    public var outcome: Settings.OutcomeRule?
    /// Where each city stands on maps; `nil` has none.
    public var map: TileMap?
    /// The whole.
    public private(set) var region: Region
    /// In their order.
    public private(set) var cities: [City] = []
    /// In the order in which they were added.
    public private(set) var posts: [Post] = []
    /// In the order of their ballot numbers.
    public private(set) var candidates: [Candidate] = []
    /// In the order in which they were added.
    public var summaries: [Summary] = []

    /// A site with cities `a`, `b`, … and a post for each of them, named as its city.
    public init(cities names: String...) {
        self.init(cities: names)
    }

    /// A site with cities and a post for each of them, named as its city.
    public init(cities names: [String]) {
        region = Region(
            header: header("Content/region.md"), title: "Provinsi", level: "provinsi", figures: [])
        for name in names {
            add(city: name)
            add(post: name, city: name)
        }
    }

    /// The site.
    public var site: Site {
        let election = identifier("pilkada", of: Election.self)
        let other = identifier("pemilu", of: Election.self)
        return Site(
            settings: Settings(
                title: "Posko", baseURL: sampleAddress, language: language,
                timeZone: TimeZone("Asia/Jakarta") ?? .utc, description: nil, publisher: nil,
                licence: nil, election: election,
                elections: [
                    Election(id: election, title: "Pilkada", rounds: rounds),
                    Election(id: other, title: "Pemilu", rounds: []),
                ],
                stages: [], metrics: metrics, checks: checks, tables: tables,
                routes: Routes(language: language), isSimulation: isSimulation,
                outcome: outcome, map: map),
            region: region, cities: cities, posts: posts, candidates: candidates,
            summaries: summaries, news: [], pages: [], files: [])
    }

    // MARK: - Settings

    /// Adds a metric.
    public mutating func count(
        _ id: Metric.ID, _ kind: Metric.Kind = .stock, _ grain: Metric.Grain = .city,
        by parts: Metric.Parts = .none
    ) {
        metrics.append(
            Metric(
                id: id, label: id.uppercased(), kind: kind, grain: grain, parts: parts,
                position: Position(line: 1, column: 1)))
    }

    /// Adds a ratio of two terms.
    public mutating func divide(
        _ id: Metric.ID, _ of: String, over: String, decimals: Int = 2
    ) {
        metrics.append(
            Metric(
                id: id, label: id.uppercased(), kind: .ratio(of: term(of), over: term(over)),
                grain: .city, decimals: decimals, position: Position(line: 1, column: 1)))
    }

    /// Adds a check: `a + b = c`, `a <= b`.
    public mutating func check(_ text: String) {
        let relation = Check.Relation.allCases.first { text.contains(" \($0.rawValue) ") } ?? .equal
        let words = text.split(separator: " ").map(String.init)
        let middle = words.firstIndex(of: relation.rawValue) ?? 0
        checks.append(
            Check(
                text: text, left: words[..<middle].filter { $0 != "+" }.map { term($0) },
                relation: relation,
                right: words[(middle + 1)...].filter { $0 != "+" }.map { term($0) },
                position: Position(line: 1, column: 1)))
    }

    /// Adds a table, and gives its definition.
    @discardableResult
    public mutating func table(
        _ id: String, rows: TableDefinition.Rows, columns: [String],
        filter: TableDefinition.Filter = TableDefinition.Filter()
    ) -> TableDefinition {
        let table = TableDefinition(
            id: identifier(id, of: TableDefinition.self), title: "Tabel \(id)", rows: rows,
            columns: columns.map { term($0) }, filter: filter, note: nil,
            position: Position(line: 20, column: 3))
        tables.append(table)
        return table
    }

    // MARK: - Entries

    /// Sets the totals that the region's entry states.
    public mutating func state(_ figures: KeyValuePairs<String, Given>) {
        region = Region(
            header: region.header, title: region.title, level: region.level,
            figures: sampleFigures(figures))
    }

    /// Adds a city, with base figures; its title is its id in capitals.
    public mutating func add(
        city name: String, _ figures: KeyValuePairs<String, Given> = [:],
        title: String? = nil, publishAt: String? = nil
    ) {
        cities.append(
            City(
                header: header("Content/cities/\(name).md", publishAt: publishAt),
                id: identifier(name, of: City.self), title: title ?? name.uppercased(),
                order: cities.count + 1, kind: .kota,
                codes: City.Codes(kpu: nil, kemendagri: nil, bps: nil),
                figures: sampleFigures(figures)))
    }

    /// Gives a city base figures.
    public mutating func base(_ name: String, _ figures: KeyValuePairs<String, Given>) {
        guard let index = cities.firstIndex(where: { $0.id.text == name }) else { return }
        let city = cities[index]
        cities[index] = City(
            header: city.header, id: city.id, title: city.title, order: city.order,
            kind: city.kind, codes: city.codes, figures: sampleFigures(figures))
    }

    /// Adds a post of a city, or of the province.
    public mutating func add(
        post name: String, city: String?, election: String = "pilkada",
        status: Post.Status = .active, opened: String? = nil, closes: String? = nil,
        publishAt: String? = nil, isDraft: Bool = false
    ) {
        posts.append(
            Post(
                header: header("Content/posts/\(name).md", isDraft: isDraft, publishAt: publishAt),
                id: identifier(name, of: Post.self), title: "Posko \(name.uppercased())",
                level: city == nil ? .province : .city,
                city: city.map { identifier($0, of: City.self) },
                election: identifier(election, of: Election.self), status: status,
                alsoKnownAs: [], location: nil, opened: opened.map { day($0) },
                closes: closes.map { .day(day($0)) }, hours: nil, roster: [], structure: [],
                members: [], functions: [], contact: nil))
    }

    /// Adds a pair of candidates; its ballot number is its place.
    public mutating func add(candidate name: String, publishAt: String? = nil) {
        candidates.append(
            Candidate(
                header: header("Content/candidates/\(name).md", publishAt: publishAt),
                id: identifier(name, of: Candidate.self), title: "Paslon \(name)",
                number: candidates.count + 1, governor: "", viceGovernor: "",
                shortName: name.uppercased(), nomination: nil, parties: [], photo: nil))
    }

    /// Adds a summary; without a name it is called by its date and post.
    ///
    /// - Parameters:
    ///   - city: the post's own where it has one.
    ///   - written: further figures, with their places.
    public mutating func report(
        _ post: String, on date: String, city: String? = nil,
        _ figures: KeyValuePairs<String, Given> = [:], name: String? = nil,
        issues: [IssueReport] = [], reportsIssues: Bool? = nil, corrections: [Correction] = [],
        status: Summary.Status? = nil, isSimulation: Bool = false, isDraft: Bool = false,
        asOf: String? = nil, publishAt: String? = nil, exactly written: [Figure] = []
    ) {
        let id = name ?? "\(date)-\(post)" + (city.map { "-\($0)" } ?? "")
        let own = posts.first { $0.id.text == post }?.city
        let read = asOf.map { moment($0) }
        summaries.append(
            Summary(
                header: header(
                    "Content/summaries/\(id).md", isDraft: isDraft, publishAt: publishAt,
                    knownFrom: read ?? moment(date)),
                id: identifier(id, of: Summary.self), title: nil,
                post: identifier(post, of: Post.self), date: day(date),
                city: city.map { identifier($0, of: City.self) } ?? own, asOf: read,
                status: status, isSimulation: isSimulation,
                figures: sampleFigures(figures) + written,
                issues: issues, advice: [], mediation: [], corrections: corrections,
                reportsIssues: reportsIssues))
    }
}
