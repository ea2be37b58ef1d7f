import Model
import Synchronization

/// What the problems of each unit come to day by day, for each slot of the register's metrics. Most
/// sites show few of them, so each is worked out when it is asked for.
final class IssueSeries: Sendable {
    private let slots: Slots
    private let life: IssueLife
    private let unitCount: Int
    private let known = Mutex<[Int: [Series]]>([:])

    init(of life: IssueLife, slots: Slots, unitCount: Int) {
        self.life = life
        self.slots = slots
        self.unitCount = unitCount
    }

    /// By unit; without any day where the slot is none of the register's.
    subscript(slot: Int) -> [Series] {
        known.withLock { known in
            if let series = known[slot] { return series }
            let series = made(slot)
            known[slot] = series
            return series
        }
    }

    private func made(_ slot: Int) -> [Series] {
        var series = [Series](repeating: Series(), count: unitCount)
        let term = slots.all[slot].term
        guard let derived = DerivedMetric(rawValue: term.metric) else { return series }
        for (unit, days) in life.days.enumerated() where series.indices.contains(unit) {
            record(days, of: derived, part: term.part, in: &series[unit])
            if slots.isFlow(slot) { series[unit].close() }
        }
        return series
    }

    /// Writes down what one unit's problems come to day by day. A day on which the unit reports on
    /// problems, and none is counted, is 0 and not “not reported”.
    private func record(
        _ days: [IssueLife.UnitDay], of derived: DerivedMetric, part: String?,
        in series: inout Series
    ) {
        var open: Int64 = 0
        for day in days {
            let counted = day.counted(derived.breakdown, part: part)
            open += counted.balance
            let (readings, count, first): ([Reading], Int64, Int?) =
                switch derived.count {
                case .opened: (counted.opened, Int64(counted.opened.count), nil)
                case .resolved: (counted.resolved, Int64(counted.resolved.count), nil)
                case .open: (counted.changes, open, 0)
                }
            let isQuiet = derived.count == .open || readings.isEmpty
            series.add(
                readings + (isQuiet ? day.none : []), on: day.day, count: count, from: first)
        }
    }
}
