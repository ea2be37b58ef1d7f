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

    /// Under this id every later report, of whichever post, speaks of the same problem.
    public let id: ID
    /// What the problem is, in a few words; `nil` leaves it as it was told before, but a first
    /// mention needs one.
    public let title: String?
    /// What sort of problem it is, a word that the press staff choose; `nil` leaves it as it was,
    /// and a later report that gives another is a fault.
    public let category: String?
    /// How much it weighs; `nil` leaves it as it was told before, and is not known where no report
    /// tells it.
    public let severity: Severity?
    /// How the problem stands after this report.
    public let status: Status
    /// Where it was referred to, such as Bawaslu.
    public let referredTo: String?
    /// Where the problem is, in words; `nil` leaves it as it was told before.
    public let place: String?
    /// What was done or found, told of this report only; `nil` where there is nothing to add.
    public let note: String?
    /// Where its id stands in the summary's file.
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
    /// Which figure was wrong: a metric, or one part of it, such as `votes.pram-doel`.
    public let term: MetricTerm
    /// What stood before.
    public let from: Amount
    /// What stood from then on.
    public let to: Amount
    /// Why it was wrong, in words, as the ralat page tells it.
    public let reason: String
    /// Where the figure's name stands under `corrections` in the summary's file.
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
