public import Diagnostics

/// What one summary says of one problem of the register.
public struct IssueReport: Sendable {
    /// The issue's name for ever: letters, digits and hyphens, such as `JB-014`.
    public typealias ID = String

    /// What became of a problem.
    public enum Status: String, CaseIterable, Sendable {
        case open
        case inProgress = "in-progress"
        case referred
        case resolved
    }

    /// How much a problem weighs.
    public enum Severity: String, CaseIterable, Sendable {
        case low, medium, high
    }

    public let id: ID
    public let title: String?
    public let category: String?
    public let severity: Severity?
    public let status: Status
    /// Where it was referred to, such as Bawaslu.
    public let referredTo: String?
    public let place: String?
    public let note: String?
    public let position: Position

    /// A problem as one summary tells it.
    public init(
        id: ID, title: String?, category: String?, severity: Severity?, status: Status,
        referredTo: String?, place: String?, note: String?, position: Position
    ) {
        self.id = id
        self.title = title
        self.category = category
        self.severity = severity
        self.status = status
        self.referredTo = referredTo
        self.place = place
        self.note = note
        self.position = position
    }
}

/// A correction (ralat) of one figure of a summary.
public struct Correction: Hashable, Sendable {
    /// When the public could know.
    public let at: Moment
    public let term: MetricTerm
    /// What stood before.
    public let from: Amount
    /// What stood from then on.
    public let to: Amount
    public let reason: String
    public let position: Position

    /// A correction as a summary tells it.
    public init(
        at: Moment, term: MetricTerm, from: Amount, to: Amount, reason: String, position: Position
    ) {
        self.at = at
        self.term = term
        self.from = from
        self.to = to
        self.reason = reason
        self.position = position
    }
}
