import Diagnostics
import Model

extension Ledger {
    /// Totals that the region's entry or a province post states and that the cities do not reach,
    /// once all of them have a number as of that day.
    ///
    /// Each part of a breakdown is compared. Its whole is then compared too: it is never typed, and
    /// it differs only where a part does.
    var statedTotalFaults: [Diagnostic] {
        statements.compactMap { statement in
            guard let stated = statement.reading.amount.number else { return nil }
            let whole = Scope(day: lastDay)
            let scope =
                statement.day.map { whole.ending(on: $0, flowsOfItAlone: true) } ?? whole
            var origins = OriginList(keeping: .all)
            let sum = outcome(of: slots.all[statement.slot].term, in: scope, &origins)
            guard sum.state == .number, sum.isWhole, !sum.isBeyond, sum.value != stated
            else { return nil }
            return Diagnostic(
                .statedTotal, at: location(of: statement.reading, slot: statement.slot),
                [
                    "metric": name(of: statement.slot), "sum": .number(sum.value),
                    "stated": .number(stated), "difference": .number(abs(sum.value - stated)),
                ],
                notes: origins.all.flatMap(parts))
        }
    }

    /// What a city gave, once for a day also where two posts reported it.
    private func parts(of origin: Origin) -> [Note] {
        var lastOfDay: [Reading] = []
        for reading in origin.readings where reading.amount.number != nil {
            if let last = lastOfDay.last, day(of: last) == day(of: reading) {
                lastOfDay.removeLast()
            }
            lastOfDay.append(reading)
        }
        return lastOfDay.map { reading in
            let part = contribution(of: reading, term: slots.all[origin.slot].term)
            let city = part.city.flatMap(site.city)?.title ?? site.region.title
            return Note(at: part.location, .text(city), part.amount.argument)
        }
    }
}
