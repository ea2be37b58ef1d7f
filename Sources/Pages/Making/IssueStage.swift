internal import Model
internal import Totals

/// What a day meant for a problem that its reports speak of.
enum IssueStage {
    /// It was named for the first time, and stays open.
    case new
    /// It was known before, and stays open.
    case ongoing
    /// It ends, be it on its first day.
    case resolved
}

extension RegisteredIssue {
    /// What a day meant for it; `nil` where no report of the day speaks of it.
    func stage(on day: Day) -> IssueStage? {
        guard let last = history.last(where: { $0.date == day }) else { return nil }
        if last.status == .resolved { return .resolved }
        return opened == day ? .new : .ongoing
    }
}

extension Register {
    /// How many problems are open at the end of each of some days, which are in their order.
    func openCounts(on days: [Day]) -> [Day: Int] {
        var balances: [Day: Int] = [:]
        for issue in issues {
            var isOpen = false
            for change in issue.history where (change.status != .resolved) != isOpen {
                isOpen.toggle()
                balances[change.date, default: 0] += isOpen ? 1 : -1
            }
        }
        var (counts, open) = ([Day: Int](), 0)
        for day in days {
            open += balances[day] ?? 0
            counts[day] = open
        }
        return counts
    }
}
