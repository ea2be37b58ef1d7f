public import Diagnostics
public import Model

/// The problems that the posts reported, each with its life over days.
public struct Register: Sendable {
    /// By the day on which they were opened, then by id.
    public let issues: [RegisteredIssue]

    /// Those that are not resolved.
    public var open: [RegisteredIssue] { issues.filter { $0.status != .resolved } }
}

/// A problem as the latest report leaves it, and how it came there.
public struct RegisteredIssue: Sendable {
    /// What one summary said of it.
    public struct Change: Sendable {
        public let summary: Summary.ID
        public let post: Post.ID
        public let date: Day
        public let status: IssueReport.Status
        public let referredTo: String?
        public let note: String?
        public let location: SourceLocation
    }

    public let id: IssueReport.ID
    /// Its id where no report that is known yet gives a title.
    public internal(set) var title: String
    public internal(set) var category: String?
    public internal(set) var severity: IssueReport.Severity?
    public internal(set) var status: IssueReport.Status
    public internal(set) var referredTo: String?
    public internal(set) var place: String?
    /// The post that mentioned it first; it counts there.
    public let post: Post.ID
    public let city: City.ID?
    /// The day of its first mention.
    public let opened: Day
    /// From the first mention to the last.
    public internal(set) var history: [Change]

    /// The day of its last mention.
    public var lastChange: Day { history.last?.date ?? opened }

    /// Whether it is not resolved.
    public var isOpen: Bool { status != .resolved }
}
