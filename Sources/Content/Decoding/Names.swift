internal import Diagnostics
internal import Model

/// The names that may be used where one entry refers to another, and how the site writes numbers
/// and times: what decoding an entry depends on besides the entry.
struct Names: Sendable {
    var language: Language = .id
    /// The other languages in which the site has pages.
    var translations: [Language] = []
    var timeZone: TimeZone = .utc
    var cities: NameList = []
    var posts: NameList = []
    var candidates: NameList = []
    var elections: NameList = []
    /// In their order.
    var metrics: [Metric] = [] {
        didSet {
            metricPlaces = Dictionary(
                metrics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
            partNames = metricPlaces.compactMapValues { place in
                if case .list(let names) = metrics[place].parts { NameList(names) } else { nil }
            }
        }
    }
    private var metricPlaces: [Metric.ID: Int] = [:]
    /// The parts of those metrics that list them.
    private var partNames: [Metric.ID: NameList] = [:]
    var tables: [String] = []
    /// The names in site.yaml whose definitions are at fault: a use of one is no further fault.
    var metricsAtFault: Set<String> = []
    var electionsAtFault: Set<String> = []
    var tablesAtFault: Set<String> = []
    /// Whether site.yaml tells its language; without it, numbers and dates of either are taken.
    var isLanguageKnown = true

    /// The same names, with metrics that nobody else counts references to: for a task that asks for them
    /// at each figure while another one does so, too.
    var unshared: Names {
        var names = self
        names.metrics = metrics.map { $0.unshared }
        return names
    }

    /// The metric of that key in site.yaml.
    func ownMetric(_ id: Metric.ID) -> Metric? { metricPlaces[id].map { metrics[$0] } }

    /// The metric of that key, also one that the problem register gives.
    func metric(_ id: Metric.ID) -> Metric? {
        if let own = ownMetric(id) { return own }
        guard DerivedMetric(rawValue: id) != nil else { return nil }
        return Metric.derived(in: language).first { $0.id == id }
    }

    /// The keys of all metrics.
    var metricNames: [String] { metrics.map(\.id) + DerivedMetric.allCases.map(\.rawValue) }

    /// The languages in which numbers and dates may be written.
    var languages: [Language] { isLanguageKnown ? [language] : Language.allCases }

    /// What is read in the first of those languages in which anything is.
    func first<Value>(_ read: (Language) -> Value?) -> Value? {
        // One language is the rule, and needs no list.
        isLanguageKnown ? read(language) : languages.lazy.compactMap(read).first
    }

    /// The names of a metric's parts.
    func parts(of metric: Metric) -> NameList {
        switch metric.parts {
        case .none: []
        case .candidates: candidates
        case .list(let names): partNames[metric.id] ?? NameList(names)
        case .issues: []
        }
    }
}

/// Names in an order, of which there may be many.
struct NameList: Sendable, ExpressibleByArrayLiteral {
    /// In their order.
    let all: [String]
    private let set: Set<String>

    init(_ names: [String]) {
        all = names
        set = Set(names)
    }

    init(arrayLiteral names: String...) { self.init(names) }

    func contains(_ name: String) -> Bool {
        // A few are compared faster than one is hashed.
        all.count <= 8 ? all.contains(name) : set.contains(name)
    }

    /// The name that is the same as another text. Where it is kept, one text serves for all.
    func known(_ name: String) -> String? { set.firstIndex(of: name).map { set[$0] } }
}

/// What is being decoded: the file that faults name, the names it may use, and the faults so far.
struct Decoding {
    var file: String
    var names: Names
    var diagnostics: [Diagnostic] = []

    init(file: String, names: Names) {
        self.file = file
        self.names = names
    }

    /// Notes a fault at a place of the file.
    mutating func report(
        _ code: DiagnosticCode, at position: Position, _ arguments: [String: Argument] = [:],
        suggestion: String? = nil, notes: [Note] = []
    ) {
        diagnostics.append(
            Diagnostic(
                code, at: SourceLocation(file: file, position: position), arguments,
                suggestion: suggestion, notes: notes))
    }

    /// Notes a name that stands twice where each may stand once.
    mutating func reportDuplicate(_ name: String, at position: Position, first: Position) {
        let there = SourceLocation(file: file, position: first)
        report(
            .duplicateKey, at: position, ["key": .text(name)],
            notes: [Note(at: there, .words(id: "yang pertama", en: "the first one"))])
    }

    /// Notes an unknown name together with those that are known.
    mutating func reportUnknown(
        _ code: DiagnosticCode, _ name: String, among known: [String], at position: Position,
        _ arguments: [String: Argument] = [:]
    ) {
        let none = Argument.words(id: "tidak ada", en: "none")
        let list = known.isEmpty ? none : .list(known)
        report(
            code, at: position,
            arguments.merging(["name": .text(name), "known": list]) { first, _ in first },
            suggestion: nearestName(to: name, among: known))
    }
}
