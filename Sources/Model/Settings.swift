public import Diagnostics

/// What site.yaml says.
public struct Settings: Sendable {
    public let title: String
    public let baseURL: BaseURL
    public let language: Language
    public let timeZone: TimeZone
    public let description: String?
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
    public let checks: [Check]
    /// In the order of site.yaml.
    public let tables: [TableDefinition]
    public let routes: Routes
    /// Whether everything on the site is made up.
    public let isSimulation: Bool

    /// The settings of a site.
    public init(
        title: String, baseURL: BaseURL, language: Language, timeZone: TimeZone,
        description: String?, publisher: String?, licence: String?, election: Election.ID,
        elections: [Election], stages: [Stage], metrics: [Metric], checks: [Check],
        tables: [TableDefinition], routes: Routes, isSimulation: Bool
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
    }

    /// The metric of that key, also one that the problem register gives (`issues.open`).
    public func metric(_ id: Metric.ID) -> Metric? {
        metrics.first { $0.id == id } ?? Metric.derived(in: language).first { $0.id == id }
    }

    /// The table of that name.
    public func table(_ id: TableDefinition.ID) -> TableDefinition? {
        tables.first { $0.id == id }
    }
}

/// The address at which a site stands: `https://posko.example/jakarta/`.
public struct BaseURL: Hashable, Sendable, CustomStringConvertible {
    /// With a slash at its end.
    public let description: String

    /// An address that begins with `http://` or `https://`, has a host, and has neither query nor
    /// fragment; a missing slash at its end is added. `nil` for anything else.
    public init?(_ text: String) {
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix),
            let host = text.dropFirst(scheme.count).first, host != "/",
            text.utf8.allSatisfy(isAddressByte)
        else { return nil }
        description = text.hasSuffix("/") ? text : text + "/"
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
    public typealias ID = Identifier<Election>

    /// A round of voting.
    public struct Round: Hashable, Sendable {
        public let number: Int
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

    public let id: ID
    public let title: String
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
    public let title: String
    /// Its first day.
    public let from: Day
    /// Its last day, which counts; `nil` where no end is known.
    public let to: Day?
    public let note: String?
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
    public let left: [MetricTerm]
    public let relation: Relation
    public let right: [MetricTerm]
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
    public typealias ID = Identifier<TableDefinition>

    /// What a table's rows are.
    public enum Rows: String, CaseIterable, Sendable {
        case city, post, date, candidate, category, metric
    }

    /// Which reports a table takes.
    public struct Filter: Hashable, Sendable {
        public let city: City.ID?
        public let post: Post.ID?
        /// The first day.
        public let from: Day?
        /// The last day, which counts.
        public let to: Day?
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

    public let id: ID
    public let title: String
    public let rows: Rows
    public let columns: [MetricTerm]
    public let filter: Filter
    public let note: String?
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
        case city, post, candidate, summary, table, news, correction, issue, stage
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
                .stage: "tahapan",
            ]
        case .en:
            [
                .city: "city", .post: "post", .candidate: "candidate", .summary: "summary",
                .table: "table", .news: "news", .correction: "correction", .issue: "issue",
                .stage: "stage",
            ]
        }
    }
}
