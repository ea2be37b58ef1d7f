public import Diagnostics

/// What site.yaml says. A class that never changes is a value too, and a copy of it is one reference.
public final class Settings: Sendable {
    /// The site's own name: on its first page, at the end of window titles, and in the feed.
    public let title: String
    /// Where the site will stand: `base_url`, or what the build was given in its place.
    public let baseURL: BaseURL
    /// The language of the pages' own words, and of how figures and dates are read and written.
    public let language: Language
    /// The language of entries that are not translated into `language`: that of site.yaml.
    public let entryLanguage: Language
    /// What categories are called in a translation, by their names in entries.
    public let categories: [String: String]
    /// The zone in which days begin and end, and in which a time without an offset is.
    public let timeZone: TimeZone
    /// What the site is about, in one sentence for metadata and the feed; `nil` where it is not
    /// told.
    public let description: String?
    /// Who publishes the site, for metadata; where it is `nil`, the feed gives the site's title
    /// instead.
    public let publisher: String?
    /// Of the data downloads.
    public let licence: String?
    /// The election that totals are about.
    public let election: Election.ID
    /// In the order of site.yaml.
    public let elections: [Election]
    /// In the order of site.yaml.
    public let stages: [Stage]
    /// In the order of site.yaml.
    public let metrics: [Metric]
    /// Rules that figures have to keep, in the order of site.yaml.
    public let checks: [Check]
    /// In the order of site.yaml.
    public let tables: [TableDefinition]
    /// The words in addresses: those of the language, some of them renamed under `routes:`.
    public let routes: Routes
    /// Whether everything on the site is made up.
    public let isSimulation: Bool
    /// By which rule the site states what the election came to; `nil` where it states nothing.
    public let outcome: OutcomeRule?
    /// Whether each page has a picture of its own for where its address is shared.
    public let hasCards: Bool
    /// Whether browsers hold what a page loads against its SHA-256; pages that are opened from the disk
    /// are then shown without their style.
    public let hasIntegrity: Bool
    /// Where each city stands on maps; `nil` where the site has none.
    public let map: TileMap?

    /// What decides an election.
    public enum OutcomeRule: String, CaseIterable, Sendable {
        /// More than half of the valid votes.
        case majority
    }

    /// The settings of a site.
    public init(
        title: String, baseURL: BaseURL, language: Language, timeZone: TimeZone,
        description: String?, publisher: String?, licence: String?, election: Election.ID,
        elections: [Election], stages: [Stage], metrics: [Metric], checks: [Check],
        tables: [TableDefinition], routes: Routes, isSimulation: Bool,
        outcome: OutcomeRule? = nil, hasCards: Bool = true, map: TileMap? = nil,
        hasIntegrity: Bool = false
    ) {
        self.title = title
        self.baseURL = baseURL
        self.language = language
        self.timeZone = timeZone
        self.description = description
        self.publisher = publisher
        self.licence = licence
        self.election = election
        self.elections = elections
        self.stages = stages
        self.metrics = metrics
        self.checks = checks
        self.tables = tables
        self.routes = routes
        self.isSimulation = isSimulation
        self.outcome = outcome
        self.hasCards = hasCards
        self.map = map
        self.hasIntegrity = hasIntegrity
        entryLanguage = language
        categories = [:]
    }

    /// Settings whose words are translated, as those of another language.
    ///
    /// - Parameters:
    ///   - words: the settings with words of the other language.
    ///   - language: the other language.
    ///   - routes: the words in its addresses.
    ///   - categories: what categories are called in it, by their names in entries.
    public init(
        translated words: Settings, into language: Language, routes: Routes,
        categories: [String: String]
    ) {
        title = words.title
        baseURL = words.baseURL
        self.language = language
        entryLanguage = words.entryLanguage
        self.categories = categories
        timeZone = words.timeZone
        description = words.description
        publisher = words.publisher
        licence = words.licence
        election = words.election
        elections = words.elections
        stages = words.stages
        metrics = words.metrics
        checks = words.checks
        tables = words.tables
        self.routes = routes
        isSimulation = words.isSimulation
        outcome = words.outcome
        hasCards = words.hasCards
        hasIntegrity = words.hasIntegrity
        map = words.map
    }

    /// What a category, or a part of a metric that is named by a list, is called.
    public func category(_ name: String) -> String { categories[name] ?? name }

    /// The metric of that key, also one that the problem register gives (`issues.open`).
    public func metric(_ id: Metric.ID) -> Metric? {
        metrics.first { $0.id == id } ?? Metric.derived(in: language).first { $0.id == id }
    }

    /// The table of that name.
    public func table(_ id: TableDefinition.ID) -> TableDefinition? {
        tables.first { $0.id == id }
    }

    /// What a table can be drawn as.
    public func charts(of table: TableDefinition) -> ChartChoices {
        ChartChoices(of: table, hasMap: map != nil, metric: metric)
    }
}

/// The address at which a site stands: `https://posko.example/jakarta/`.
public struct BaseURL: Hashable, Sendable, CustomStringConvertible {
    /// With a slash at its end.
    public let description: String

    /// An address that begins with `http://` or `https://`, has a host, and has neither query nor
    /// fragment; a missing slash at its end is added. `nil` for anything else.
    public init?(_ text: String) {
        let schemes = ["https://".utf8, "http://".utf8]
        guard let scheme = schemes.first(where: { text.utf8.starts(with: $0) }),
            let host = text.utf8.dropFirst(scheme.count).first, host != UInt8(ascii: "/"),
            text.utf8.allSatisfy(isAddressByte)
        else { return nil }
        description = text.utf8.last == UInt8(ascii: "/") ? text : text + "/"
    }

    /// The path part, with a slash at both ends: `/jakarta/`.
    public var path: String {
        let slashes = description.indices.filter { description[$0] == "/" }
        return slashes.count > 2 ? String(description[slashes[2]...]) : "/"
    }
}

private func isAddressByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
        && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
}

/// An election, or another occasion that posts are there for.
public struct Election: Sendable {
    /// An election's key under `elections:`: `pilkada-2024`.
    public typealias ID = Identifier<Election>

    /// A round of voting.
    public struct Round: Hashable, Sendable {
        /// Which round it is, from 1 to 9.
        public let number: Int
        /// The day of the vote; a table of one round takes the reports from this day on, and for
        /// the first round also those before.
        public let pollingDay: Day
        /// When this round takes place, in words.
        public let condition: String?

        /// A round with its polling day.
        public init(number: Int, pollingDay: Day, condition: String?) {
            self.number = number
            self.pollingDay = pollingDay
            self.condition = condition
        }
    }

    /// The key by which posts say what election they are there for.
    public let id: ID
    /// Its name in full: `Pemilihan Umum 2024`.
    public let title: String
    /// Its rounds of voting in the order of site.yaml; empty where none is told.
    public let rounds: [Round]

    /// An election with its rounds.
    public init(id: ID, title: String, rounds: [Round]) {
        self.id = id
        self.title = title
        self.rounds = rounds
    }
}

/// A stage (tahapan) on the way.
public struct Stage: Sendable {
    /// What takes place: `Pemungutan suara`.
    public let title: String
    /// Its first day.
    public let from: Day
    /// Its last day, which counts; `nil` where no end is known.
    public let to: Day?
    /// What readers have to know of it, such as how sure its days are; `nil` where there is
    /// nothing.
    public let note: String?
    /// Where its days come from, in the order of site.yaml.
    public let sources: [Source]

    /// A stage with its period.
    public init(title: String, from: Day, to: Day?, note: String?, sources: [Source]) {
        self.title = title
        self.from = from
        self.to = to
        self.note = note
        self.sources = sources
    }
}

/// A rule that figures have to keep, such as `valid_votes + invalid_votes = ballots_used`.
public struct Check: Sendable {
    /// How both sides have to stand to each other.
    public enum Relation: String, CaseIterable, Sendable {
        case equal = "="
        case atMost = "<="
    }

    /// As it is written.
    public let text: String
    /// What is added up on the left, one term or more.
    public let left: [MetricTerm]
    /// How the left sum has to stand to the right one.
    public let relation: Relation
    /// What is added up on the right, one term or more.
    public let right: [MetricTerm]
    /// Where site.yaml says it.
    public let position: Position

    /// A rule whose sides are sums.
    public init(
        text: String, left: [MetricTerm], relation: Relation, right: [MetricTerm],
        position: Position
    ) {
        self.text = text
        self.left = left
        self.relation = relation
        self.right = right
        self.position = position
    }
}

/// A table as site.yaml defines it.
public struct TableDefinition: Sendable {
    /// A table's key under `tables:`, its name in fenced blocks and addresses: `votes-by-city`.
    public typealias ID = Identifier<TableDefinition>

    /// What a table's rows are.
    public enum Rows: String, CaseIterable, Sendable {
        case city, post, date, candidate, category, metric
    }

    /// Which reports a table takes.
    public struct Filter: Hashable, Sendable {
        /// The city that reports have to be about; `nil` takes all.
        public let city: City.ID?
        /// The post that has to have reported; `nil` takes all.
        public let post: Post.ID?
        /// The first day.
        public let from: Day?
        /// The last day, which counts.
        public let to: Day?
        /// A round of the site's election by its number, which ends on the day before the next
        /// one's polling day; `nil` takes all.
        public let round: Int?

        /// A filter; what is `nil` does not narrow.
        public init(
            city: City.ID? = nil, post: Post.ID? = nil, from: Day? = nil, to: Day? = nil,
            round: Int? = nil
        ) {
            self.city = city
            self.post = post
            self.from = from
            self.to = to
            self.round = round
        }
    }

    /// Its key under `tables:`, which is also the name of its data files: `votes-by-city.csv`.
    public let id: ID
    /// What heads its page, and names it in lists and in its JSON file.
    public let title: String
    /// What there is a row for; the row of totals comes after them.
    public let rows: Rows
    /// What it shows, in order: as columns, or as rows where `rows` is `metric`; a metric with
    /// parts opens into them and their whole, except where the parts are the rows (totals.md, “A
    /// table”).
    public let columns: [MetricTerm]
    /// Which reports it takes: what stands under `where:`.
    public let filter: Filter
    /// What readers have to know of it, told as the first of its notes; `nil` where there is
    /// nothing.
    public let note: String?
    /// Where site.yaml defines it.
    public let position: Position

    /// A table with its rows and columns.
    public init(
        id: ID, title: String, rows: Rows, columns: [MetricTerm], filter: Filter, note: String?,
        position: Position
    ) {
        self.id = id
        self.title = title
        self.rows = rows
        self.columns = columns
        self.filter = filter
        self.note = note
        self.position = position
    }
}

/// The segments of the site's addresses.
public struct Routes: Hashable, Sendable {
    /// What has a segment of its own; the raw value is its key under `routes:`.
    public enum Segment: String, CaseIterable, Sendable {
        case city, post, candidate, summary, table, news, correction, issue, stage, search
    }

    private let names: [Segment: String]

    /// The segments of a language, some of them renamed.
    public init(language: Language, renamed: [Segment: String] = [:]) {
        names = Routes.defaults(in: language).merging(renamed) { _, renamed in renamed }
    }

    /// The segment for a kind of page.
    public subscript(segment: Segment) -> String { names[segment] ?? segment.rawValue }

    private static func defaults(in language: Language) -> [Segment: String] {
        switch language {
        case .id:
            [
                .city: "kota", .post: "posko", .candidate: "paslon", .summary: "ringkasan",
                .table: "rekap", .news: "berita", .correction: "ralat", .issue: "masalah",
                .stage: "tahapan", .search: "cari",
            ]
        case .en:
            [
                .city: "city", .post: "post", .candidate: "candidate", .summary: "summary",
                .table: "table", .news: "news", .correction: "correction", .issue: "issue",
                .stage: "stage", .search: "search",
            ]
        }
    }
}
