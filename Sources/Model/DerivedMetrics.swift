public import Diagnostics

extension Metric {
    /// The metrics that the problem register gives without being typed (totals.md, “A metric”),
    /// counted at the post: `issues.opened`, `issues.resolved`, `issues.open`, and each of them by
    /// what problems are told apart by, such as `issues.open.category`.
    ///
    /// A problem that is opened again counts as opened once more, so that what is open is always
    /// what was opened less what was resolved.
    public static func derived(in language: Language) -> [Metric] {
        DerivedMetric.allCases.map { derived in
            Metric(
                id: derived.rawValue, label: derived.label(in: language),
                unit: language == .id ? "masalah" : "issues",
                kind: derived.count == .open ? .stock : .flow, grain: .post,
                parts: derived.breakdown.map { .issues($0) } ?? .none,
                position: Position(line: 1, column: 1))
        }
    }
}

/// What the problem register counts; the raw value is the metric's key.
public struct DerivedMetric: RawRepresentable, CaseIterable, Hashable, Sendable {
    /// What is counted of problems.
    public enum Count: String, CaseIterable, Sendable {
        /// Those that were opened, or opened again.
        case opened
        /// Those that were resolved.
        case resolved
        /// Those that are not resolved.
        case open
    }

    /// What is counted.
    public let count: Count
    /// What the count is broken down by; `nil` is the count as a whole.
    public let breakdown: IssueBreakdown?

    /// Every count as a whole, then by category and severity; what is open also by status.
    public static let allCases: [DerivedMetric] = {
        let wholes = Count.allCases.map { DerivedMetric(count: $0, breakdown: nil) }
        let parts = Count.allCases.flatMap { count in
            IssueBreakdown.allCases.filter { $0 != .status || count == .open }
                .map { DerivedMetric(count: count, breakdown: $0) }
        }
        return wholes + parts
    }()

    /// What is open.
    public static let open = DerivedMetric(count: .open, breakdown: nil)

    private init(count: Count, breakdown: IssueBreakdown?) {
        self.count = count
        self.breakdown = breakdown
    }

    /// The metric of a key; `nil` where the register gives none of that name.
    public init?(rawValue: String) {
        guard let metric = Self.byKey[rawValue] else { return nil }
        self = metric
    }

    private static let byKey = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// `issues.open`, `issues.open.category`.
    public var rawValue: String {
        "issues.\(count.rawValue)" + (breakdown.map { ".\($0.rawValue)" } ?? "")
    }

    func label(in language: Language) -> String {
        let label =
            switch (count, language) {
            case (.opened, .id): "Masalah dibuka"
            case (.opened, .en): "Issues opened"
            case (.resolved, .id): "Masalah selesai"
            case (.resolved, .en): "Issues resolved"
            case (.open, .id): "Masalah terbuka"
            case (.open, .en): "Open issues"
            }
        return label + (breakdown.map { " \($0.words(in: language))" } ?? "")
    }
}

/// What problems are told apart by.
public enum IssueBreakdown: String, CaseIterable, Sendable {
    /// The category of its first mention.
    case category
    /// How much it weighs, as the latest report says.
    case severity
    /// What became of it.
    case status

    /// The part for problems of which nothing is said.
    public static let unstated = "unstated"

    /// What a part is called; a category by its own name.
    public func label(of part: String, in language: Language) -> String {
        let words: (id: String, en: String) =
            switch (self, part) {
            case (_, Self.unstated): ("tidak disebut", "not stated")
            case (.severity, "low"): ("ringan", "low")
            case (.severity, "medium"): ("sedang", "medium")
            case (.severity, "high"): ("berat", "high")
            case (.status, "open"): ("terbuka", "open")
            case (.status, "in-progress"): ("sedang ditangani", "in progress")
            case (.status, "referred"): ("diteruskan", "referred")
            default: (part, part)
            }
        return language == .id ? words.id : words.en
    }

    fileprivate func words(in language: Language) -> String {
        switch (self, language) {
        case (.category, .id): "per kategori"
        case (.category, .en): "by category"
        case (.severity, .id): "per tingkat"
        case (.severity, .en): "by severity"
        case (.status, .id): "per status"
        case (.status, .en): "by status"
        }
    }
}
