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
        /// The summary that says it.
        public let summary: Summary.ID
        /// The post that reports it.
        public let post: Post.ID
        /// The day that it is about.
        public let date: Day
        /// What became of the problem.
        public let status: IssueReport.Status
        /// Where it was referred to.
        public let referredTo: String?
        /// What else is said.
        public let note: String?
        /// Where it is said.
        public let location: SourceLocation
    }

    /// Its name for ever.
    public let id: IssueReport.ID
    /// Its id where no report that is known yet gives a title.
    public internal(set) var title: String
    /// As the first report that gives one has it.
    public internal(set) var category: String?
    /// As the last report that gives one has it.
    public internal(set) var severity: IssueReport.Severity?
    /// As the last report has it.
    public internal(set) var status: IssueReport.Status
    /// Where it was referred to last.
    public internal(set) var referredTo: String?
    /// Where it is, in words.
    public internal(set) var place: String?
    /// The post that mentioned it first; it counts there.
    public let post: Post.ID
    /// The city that the first report is about.
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
