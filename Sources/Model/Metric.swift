public import Diagnostics

/// Something that is counted, or worked out from what is counted.
public final class Metric: Sendable {
    /// A metric's key in site.yaml, such as `registered_voters`.
    public typealias ID = String

    /// How values of a metric go together (totals.md, “A metric”).
    public enum Kind: Hashable, Sendable {
        /// New in the period: added over places, added over days.
        case flow
        /// How many there are: added over places, the latest report over days.
        case stock
        /// As stock, and never falling without a correction.
        case cumulative
        /// A quotient of two sums over the same places.
        case ratio(of: MetricTerm, over: MetricTerm)
    }

    /// Where a metric is counted.
    public enum Grain: String, CaseIterable, Sendable {
        /// At the post: every post's value adds.
        case post
        /// A fact about the city: one value for a city and a day.
        case city
    }

    /// What a metric's value is broken down by.
    public enum Parts: Hashable, Sendable {
        case none
        /// By candidate, in the order of their ballot numbers.
        case candidates
        /// By the names of a list, in its order.
        case list([String])
        /// By what problems are told apart by; the parts are those that the register has.
        case issues(IssueBreakdown)
    }

    /// Its key in site.yaml, which is also that of its column in tables and downloads.
    public let id: ID
    /// What it is called on pages.
    public let label: String
    /// What is counted, as a word behind the number: `pemilih`.
    public let unit: String?
    /// What readers have to know of it, such as a ratio's denominator in words.
    public let note: String?
    /// How its values go together over places and over days.
    public let kind: Kind
    /// Where its values are counted; of a ratio that site.yaml defines always `city`.
    public let grain: Grain
    /// What its values are broken down by; a ratio has none of its own, it takes those of what it
    /// divides.
    public let parts: Parts
    /// Digits behind the decimal sign of a ratio in percent, 0 to 6.
    public let decimals: Int
    /// Where site.yaml defines it.
    public let position: Position

    /// A metric with all that is known of it.
    public init(
        id: ID, label: String, unit: String? = nil, note: String? = nil, kind: Kind,
        grain: Grain, parts: Parts = .none, decimals: Int = 0, position: Position
    ) {
        self.id = id
        self.label = label
        self.unit = unit
        self.note = note
        self.kind = kind
        self.grain = grain
        self.parts = parts
        self.decimals = decimals
        self.position = position
    }

    /// The same metric as an object of its own.
    public var unshared: Metric {
        Metric(
            id: String(decoding: Array(id.utf8), as: UTF8.self), label: label, unit: unit,
            note: note, kind: kind, grain: grain, parts: parts, decimals: decimals,
            position: position)
    }

    /// Whether it is worked out from others instead of being reported.
    public var isRatio: Bool {
        if case .ratio = kind { true } else { false }
    }
}

/// The ratios that give each candidate's share: of a metric by candidate, over another. What the
/// first counts are the votes, and what the second counts the valid votes.
public func candidateShares(among metrics: [Metric]) -> [Metric] {
    let votes = Set(metrics.filter { $0.parts == .candidates }.map(\.id))
    return metrics.filter { metric in
        guard case .ratio(let of, _) = metric.kind else { return false }
        return of.part == nil && votes.contains(of.metric)
    }
}

/// A metric, or one part of it: `votes`, `votes.rido`.
public struct MetricTerm: Hashable, Sendable, CustomStringConvertible {
    /// The key of the metric that is meant, as a whole or in part.
    public let metric: Metric.ID
    /// A candidate's id, or a name of the metric's list; `nil` is the whole, for a metric with
    /// parts their sum.
    public let part: String?

    /// A metric as a whole, or one part of it.
    public init(metric: Metric.ID, part: String? = nil) {
        self.metric = metric
        self.part = part
    }

    /// `votes` or `votes.rido`.
    public var description: String { part.map { String.joining(metric, ".", $0) } ?? metric }
}

/// What a report says of a figure. A figure that no report names is not here at all: not reported.
public enum Amount: Hashable, Sendable {
    /// A whole number from 0; 0 is none.
    case number(Int64)
    /// `~`: not available, shown `[x]`.
    case notAvailable
    /// `n/a`: not applicable, shown `[z]`.
    case notApplicable
}

/// One figure of one report.
public struct Figure: Hashable, Sendable {
    /// The metric that is told, or its part where it has parts: a whole that is a sum is never
    /// typed.
    public let term: MetricTerm
    /// The number that is told, or why there is none.
    public let amount: Amount
    /// Where it stands in the file of its entry.
    public let position: Position

    /// A figure as it stands in an entry.
    public init(term: MetricTerm, amount: Amount, position: Position) {
        self.term = term
        self.amount = amount
        self.position = position
    }
}
