import Diagnostics
import Model

/// The life of the problems over days, in the order of the reports' dates, then of the times from
/// which they are known, then of their names.
struct IssueLife: Sendable {
    /// What became of the problems of one unit on one day.
    struct UnitDay: Sendable {
        /// As `Day.number`.
        let day: Int
        fileprivate var whole = Counted()
        fileprivate var parts: [IssueBreakdown: [String: Counted]] = [:]
        /// The summaries of the day that report on problems, without one of them.
        fileprivate(set) var none: [Reading] = []
    }

    /// What is counted of problems, or of one part of them.
    struct Counted: Sendable {
        fileprivate(set) var opened: [Reading] = []
        fileprivate(set) var resolved: [Reading] = []
        /// What came to be open as 1 and what ceased to be as 0, in their order.
        fileprivate(set) var changes: [Reading] = []
        /// How many more are open than before.
        fileprivate(set) var balance: Int64 = 0
    }

    /// By the unit that mentioned a problem first: it counts there, whoever resolves it.
    private(set) var days: [[UnitDay]] = []
    private(set) var faults: [Diagnostic] = []
    private var seenParts: [IssueBreakdown: Set<String>] = [:]
    /// In the order of their first mentions.
    private var issues: [RegisteredIssue] = []
    /// The unit of each.
    private var homes: [Int] = []
    /// The place of each by its name.
    private var places: [IssueReport.ID: Int] = [:]

    var register: Register {
        Register(issues: issues.sorted { ($0.opened, $0.id) < ($1.opened, $1.id) })
    }

    /// The parts that problems were in: of severity and status all that there are, and the one for
    /// what is not stated last, where it is needed.
    func parts(of breakdown: IssueBreakdown) -> [String] {
        let seen = seenParts[breakdown] ?? []
        let stated: [String] =
            switch breakdown {
            case .category: seen.filter { $0 != IssueBreakdown.unstated }.sorted()
            case .severity: IssueReport.Severity.allCases.map(\.rawValue)
            case .status:
                IssueReport.Status.allCases.filter { $0 != .resolved }.map(\.rawValue)
            }
        return stated + (seen.contains(IssueBreakdown.unstated) ? [IssueBreakdown.unstated] : [])
    }

    /// - Parameter unitOfSummary: below 0 where a summary is left out.
    init(of site: Site, unitOfSummary: [Int]) {
        let order = site.summaries.indices
            .filter { unitOfSummary[$0] >= 0 && site.summaries[$0].reportsIssues }
            .map { site.summaries[$0].precedence($0) }.sorted(by: <)
        days = [[UnitDay]](repeating: [], count: (unitOfSummary.max() ?? -1) + 1)
        for (_, _, index) in order {
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
        let known = places[report.id]
        let isNew = known == nil
        check(report, known: known.map { issues[$0] }, at: location)
        let place = known ?? issues.count
        if isNew {
            places[report.id] = place
            homes.append(unit)
            issues.append(
                RegisteredIssue(
                    id: report.id, title: report.id, category: nil, severity: nil,
                    status: report.status, referredTo: nil, place: nil, post: summary.post,
                    city: summary.city, opened: summary.date, history: []))
        }
        let home = homes[place]
        let wasOpen = !isNew && issues[place].isOpen
        let before = wasOpen ? issues[place].parts : IssueBreakdown.allCases.map { _ in nil }
        issues[place].note(report, change)
        let after = issues[place].parts
        let isOpen = issues[place].isOpen
        let isOpened = !wasOpen && (report.status != .resolved || isNew)
        let isResolved = report.status == .resolved && (wasOpen || isNew)
        func reading(_ amount: Int64) -> Reading {
            Reading(issue: item, of: summary, at: index, amount: amount)
        }
        note(reading(1), home, on: summary.date) { day, one in
            day.whole.note(one, reading(0), isOpened: isOpened, isResolved: isResolved)
            for (breakdown, (old, part)) in zip(IssueBreakdown.allCases, zip(before, after)) {
                let new = isOpen ? part : nil
                if let event = isOpen ? new : old ?? part {
                    day.parts[breakdown, default: [:]][event, default: Counted()]
                        .note(one, reading(0), isOpened: isOpened, isResolved: isResolved)
                }
                // A problem that goes on being open in another part.
                guard let old, let new, old != new else { continue }
                day.parts[breakdown, default: [:]][old, default: Counted()].leave(reading(0))
                day.parts[breakdown, default: [:]][new, default: Counted()].enter(one)
            }
        }
        for (breakdown, (old, part)) in zip(IssueBreakdown.allCases, zip(before, after)) {
            if let old { seenParts[breakdown, default: []].insert(old) }
            if let part, isOpen || old == nil {
                seenParts[breakdown, default: []].insert(part)
            }
        }
    }

    private mutating func note(
        _ reading: Reading, _ unit: Int, on day: Day, _ change: (inout UnitDay, Reading) -> Void
    ) {
        if days[unit].last?.day != day.number { days[unit].append(UnitDay(day: day.number)) }
        change(&days[unit][days[unit].count - 1], reading)
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
            let missing = [("title", report.title), ("category", report.category)]
                .filter { $0.1 == nil }.map(\.0)
            if !missing.isEmpty {
                let keys = Argument.text(missing.joined(separator: "”, “"))
                faults.append(
                    Diagnostic(.issueFirstMention, at: location, ["issue": name, "key": keys]))
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

extension IssueLife.UnitDay {
    /// What is counted on the day, as a whole or in one part.
    func counted(_ breakdown: IssueBreakdown?, part: String?) -> IssueLife.Counted {
        guard let breakdown, let part else { return whole }
        return parts[breakdown]?[part] ?? IssueLife.Counted()
    }
}

extension IssueLife.Counted {
    fileprivate mutating func note(
        _ one: Reading, _ none: Reading, isOpened: Bool, isResolved: Bool
    ) {
        if isOpened {
            opened.append(one)
            enter(one)
        }
        if isResolved {
            resolved.append(one)
            leave(none)
        }
    }

    fileprivate mutating func enter(_ one: Reading) {
        changes.append(one)
        balance += 1
    }

    fileprivate mutating func leave(_ none: Reading) {
        changes.append(none)
        balance -= 1
    }
}

extension RegisteredIssue {
    /// Takes over what a report says of it.
    fileprivate mutating func note(_ report: IssueReport, _ change: Change) {
        title = report.title ?? title
        category = category ?? report.category
        severity = report.severity ?? severity
        place = report.place ?? place
        status = report.status
        referredTo = report.referredTo ?? referredTo
        history.append(change)
    }

    /// The part that it is in of each breakdown.
    fileprivate var parts: [String?] { IssueBreakdown.allCases.map(part(in:)) }

    /// The part that a problem is in.
    fileprivate func part(in breakdown: IssueBreakdown) -> String? {
        switch breakdown {
        case .category: category ?? IssueBreakdown.unstated
        case .severity: severity?.rawValue ?? IssueBreakdown.unstated
        case .status: status == .resolved ? nil : status.rawValue
        }
    }
}

extension Reading {
    fileprivate init(issue item: Int, of summary: Summary, at index: Int, amount: Int64) {
        self.init(
            source: Int32(index), item: Int32(item), amount: .number(amount),
            isProvisional: summary.status == .provisional)
    }
}

extension Summary {
    /// What decides which of two reports comes first: date, time from which it is known, name.
    func precedence(_ index: Int) -> (Int, Int, Int) {
        (date.number, header.knownFrom?.seconds ?? .min, index)
    }
}
