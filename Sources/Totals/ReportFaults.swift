import Diagnostics
import Model

extension Ledger {
    /// One post giving a figure twice for one city and day: told once for a summary and a metric.
    var duplicateReports: [Diagnostic] {
        struct Cause: Hashable {
            let source: Int32
            let metric: Metric.ID
        }
        var told: Set<Cause> = []
        var faults: [Diagnostic] = []
        func tell(_ readings: [Reading], slot: Int, place: String) {
            let ordered = readings.sorted { precedence(of: $0) < precedence(of: $1) }
            guard let first = ordered.first else { return }
            let metric = slots.all[slot].term.metric
            for reading in ordered.dropFirst()
            where told.insert(Cause(source: reading.source, metric: metric)).inserted {
                faults.append(
                    Diagnostic(
                        .duplicateReport, at: location(of: reading, slot: slot),
                        [
                            "metric": .text(metric), "place": .text(place),
                            "date": .text(day(of: reading)?.description ?? ""),
                        ],
                        notes: [Note(at: location(of: first, slot: slot), first.amount.argument)]))
            }
        }
        for slot in slots.all.indices
        where DerivedMetric(rawValue: slots.all[slot].term.metric) == nil {
            for (unit, series) in unitSeries(slot).enumerated() {
                for day in series.days where day.readings.count > 1 {
                    tell(
                        Array(series.readings[day.readings]), slot: slot, place: title(ofUnit: unit)
                    )
                }
            }
            let dated = statements.filter { $0.slot == slot && $0.reading.source >= 0 }
            let groups = Dictionary(grouping: dated) { statement in
                [
                    site.summaries[Int(statement.reading.source)].post.text,
                    "\(statement.day?.number ?? 0)",
                ]
            }
            for group in groups.values where group.count > 1 {
                tell(group.map(\.reading), slot: slot, place: site.region.title)
            }
        }
        return faults
    }

    /// Two posts giving one city different values for one day.
    var unequalReports: [Diagnostic] {
        var faults: [Diagnostic] = []
        for slot in slots.reported where slots.grain(slot) == .city {
            for (city, series) in citySeries[slot].enumerated() {
                for day in series.days where day.readings.count > 1 {
                    let ordered = series.readings[day.readings]
                        .filter { $0.amount != .notAvailable }
                        .sorted { precedence(of: $0) < precedence(of: $1) }
                    guard let first = ordered.first else { continue }
                    for reading in ordered.dropFirst()
                    where reading.amount != first.amount && post(of: reading) != post(of: first) {
                        faults.append(
                            Diagnostic(
                                .unequalReports, at: location(of: reading, slot: slot),
                                [
                                    "metric": name(of: slot),
                                    "place": .text(site.cities[city].title),
                                    "date": .text(Day(number: day.day).description),
                                    "value": reading.amount.argument,
                                    "other": first.amount.argument,
                                ],
                                notes: [
                                    Note(
                                        at: location(of: first, slot: slot), first.amount.argument)
                                ]))
                    }
                }
            }
        }
        return faults
    }

    /// Cumulative figures that fall from one report of a unit to the next, where no correction of
    /// one of the two made them fall.
    var falls: [Diagnostic] {
        var faults: [Diagnostic] = []
        for slot in slots.all.indices where slots.all[slot].kind == .cumulative {
            let series = slots.all[slot].grain == .city ? citySeries[slot] : unitSeries(slot)
            var lines = series.map { line in line.days.map { line.readings[$0.deciding] } }
            let dated = statements.filter { $0.slot == slot && $0.reading.source >= 0 }
            lines.append(dated.map(\.reading))
            for readings in lines {
                let numbers = readings.compactMap { reading in
                    reading.amount.number.map { (number: $0, reading: reading) }
                }
                for (before, after) in zip(numbers, numbers.dropFirst())
                where after.number < before.number && !isExplained(before, after, slot) {
                    faults.append(
                        Diagnostic(
                            .cumulativeFall, at: location(of: after.reading, slot: slot),
                            [
                                "metric": name(of: slot), "before": .number(before.number),
                                "value": .number(after.number),
                            ],
                            notes: [
                                Note(
                                    at: location(of: before.reading, slot: slot),
                                    .number(before.number))
                            ]))
                }
            }
        }
        return faults
    }

    private typealias Known = (number: Int64, reading: Reading)

    /// Whether there was no fall before one of the two figures was corrected.
    private func isExplained(_ before: Known, _ after: Known, _ slot: Int) -> Bool {
        earlierNumbers(of: after.reading, slot).contains { $0 >= before.number }
            || earlierNumbers(of: before.reading, slot).contains { $0 <= after.number }
    }

    private func earlierNumbers(of reading: Reading, _ slot: Int) -> [Int64] {
        guard reading.source >= 0 else { return [] }
        return site.summaries[Int(reading.source)].corrections
            .filter { $0.term == slots.all[slot].term }.compactMap(\.from.number)
    }

    private func post(of reading: Reading) -> Post.ID? {
        reading.source < 0 ? nil : site.summaries[Int(reading.source)].post
    }

    /// The city that a unit reports about, or the post itself.
    private func title(ofUnit unit: Int) -> String {
        units[unit].city.map { site.cities[$0].title } ?? posts[units[unit].post].title
    }
}
