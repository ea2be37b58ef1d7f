import Diagnostics
import Model

extension Ledger {
    /// Sums of a metric beyond 64 bits, told at the figure with which they get there.
    var overflows: [Diagnostic] {
        site.settings.metrics.filter { !$0.isRatio }.compactMap { metric in
            let term = MetricTerm(metric: metric.id)
            guard mayOverflow(slots.slots(of: term)) else { return nil }
            for day in reportDays(of: [term], in: Scope(day: lastDay)) {
                var scope = Scope(day: day == .min ? lastDay : Day(number: day))
                scope.last = day
                var origins = OriginList(keeping: .all)
                guard outcome(of: term, in: scope, &origins).isBeyond else { continue }
                let figures = origins.all.flatMap { origin in
                    origin.readings.map { (slot: origin.slot, reading: $0) }
                }
                let latest = figures.max {
                    precedence(of: $0.reading) < precedence(of: $1.reading)
                }
                return latest.map {
                    Diagnostic(
                        .overflow, at: location(of: $0.reading, slot: $0.slot),
                        ["metric": .text(metric.id), "limit": .number(.max)])
                }
            }
            return nil
        }
    }

    /// Whether the largest number of every series together, or of a flow all numbers, is beyond 64
    /// bits: seldom, so that the days need not be gone through.
    private func mayOverflow(_ slots: Range<Int>) -> Bool {
        var bound = Outcome()
        for slot in slots {
            for series in self.slots.all[slot].grain == .city ? citySeries[slot] : unitSeries(slot)
            {
                let numbers = series.days.indices.compactMap { series.amount($0).number }
                if self.slots.all[slot].isFlow {
                    for number in numbers { bound.add(number) }
                } else {
                    bound.add(numbers.max() ?? 0)
                }
            }
        }
        return bound.isBeyond
    }
}
