import Diagnostics
import Model

/// The life of the problems over days, in the order of the reports' dates, then of the times from
/// which they are known, then of their names.
struct IssueLife: Sendable {
    /// What became of the problems of one unit on one day.
    struct UnitDay: Sendable {
        /// As `Day.number`.
        let day: Int
        fileprivate(set) var opened: [Reading] = []
        fileprivate(set) var resolved: [Reading] = []
        /// Openings as 1 and resolutions as 0, in their order.
        fileprivate(set) var changes: [Reading] = []
        /// The summaries of the day that report on problems, without one of them.
        fileprivate(set) var none: [Reading] = []
    }

    /// By the unit that mentioned a problem first: it counts there, whoever resolves it.
    private(set) var days: [Int: [UnitDay]] = [:]
    private(set) var faults: [Diagnostic] = []
    private var issues: [IssueReport.ID: (issue: RegisteredIssue, unit: Int)] = [:]

    var register: Register {
        Register(
            issues: issues.values.map(\.issue).sorted { ($0.opened, $0.id) < ($1.opened, $1.id) })
    }

    /// - Parameter unitOfSummary: below 0 where a summary is left out.
    init(of site: Site, unitOfSummary: [Int]) {
        let order = site.summaries.indices
            .filter { unitOfSummary[$0] >= 0 && site.summaries[$0].reportsIssues }
            .sorted { site.summaries[$0].precedence($0) < site.summaries[$1].precedence($1) }
        for index in order {
            let summary = site.summaries[index]
            note(
                Reading(issue: -1, of: summary, at: index, amount: 0), unitOfSummary[index],
                on: summary.date
            ) {
                $0.none.append($1)
            }
            for (item, report) in summary.issues.enumerated() {
                tell(report, item, of: summary, at: index, unit: unitOfSummary[index])
            }
        }
    }

    private mutating func tell(
        _ report: IssueReport, _ item: Int, of summary: Summary, at index: Int, unit: Int
    ) {
        let location = summary.header.location(of: report.position)
        let change = RegisteredIssue.Change(
            summary: summary.id, post: summary.post, date: summary.date, status: report.status,
            referredTo: report.referredTo, note: report.note, location: location)
        let known = issues[report.id]
        let home = known?.unit ?? unit
        let wasOpen = known?.issue.isOpen ?? false
        check(report, known: known?.issue, at: location)
        var issue =
            known?.issue
            ?? RegisteredIssue(
                id: report.id, title: report.id, category: nil, severity: nil,
                status: report.status, referredTo: nil, place: nil, post: summary.post,
                city: summary.city, opened: summary.date, history: [])
        issue.title = report.title ?? issue.title
        issue.category = issue.category ?? report.category
        issue.severity = report.severity ?? issue.severity
        issue.place = report.place ?? issue.place
        issue.status = report.status
        issue.referredTo = report.referredTo ?? issue.referredTo
        issue.history.append(change)
        issues[report.id] = (issue, home)
        if !wasOpen, report.status != .resolved || known == nil {
            let reading = Reading(issue: item, of: summary, at: index, amount: 1)
            note(reading, home, on: summary.date) {
                $0.opened.append($1)
                $0.changes.append($1)
            }
        }
        if report.status == .resolved, wasOpen || known == nil {
            note(Reading(issue: item, of: summary, at: index, amount: 1), home, on: summary.date) {
                $0.resolved.append($1)
            }
            note(Reading(issue: item, of: summary, at: index, amount: 0), home, on: summary.date) {
                $0.changes.append($1)
            }
        }
    }

    private mutating func note(
        _ reading: Reading, _ unit: Int, on day: Day, _ change: (inout UnitDay, Reading) -> Void
    ) {
        var known = days.removeValue(forKey: unit) ?? []
        if known.last?.day != day.number { known.append(UnitDay(day: day.number)) }
        change(&known[known.count - 1], reading)
        days[unit] = known
    }

    private mutating func check(
        _ report: IssueReport, known: RegisteredIssue?, at location: SourceLocation
    ) {
        let name = Argument.text(report.id)
        guard let known else {
            if report.status == .resolved {
                faults.append(Diagnostic(.issueResolvedFirst, at: location, ["issue": name]))
                return
            }
            for (key, value) in [("title", report.title), ("category", report.category)]
            where value == nil {
                faults.append(
                    Diagnostic(
                        .issueFirstMention, at: location, ["issue": name, "key": .text(key)]))
            }
            return
        }
        let before = known.history.last.map { [Note(at: $0.location, .text($0.status.rawValue))] }
        if !known.isOpen, report.status != .open {
            faults.append(
                Diagnostic(
                    .issueReopened, at: location, ["issue": name], notes: before ?? []))
        }
        if let category = report.category, let first = known.category, category != first {
            faults.append(
                Diagnostic(
                    .issueCategory, at: location, ["issue": name, "before": .text(first)],
                    notes: known.history.first.map { [Note(at: $0.location, .text(first))] } ?? []))
        }
    }
}

extension Reading {
    fileprivate init(issue item: Int, of summary: Summary, at index: Int, amount: Int64) {
        self.init(
            source: Int32(index), item: Int32(item), amount: .number(amount),
            isProvisional: summary.status == .provisional, isCorrected: false)
    }
}

extension Summary {
    /// What decides which of two reports comes first: date, time from which it is known, name.
    func precedence(_ index: Int) -> (Int, Int, Int) {
        (date.number, header.knownFrom?.seconds ?? .min, index)
    }
}
