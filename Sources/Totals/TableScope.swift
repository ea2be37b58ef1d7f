import Model

extension Ledger {
    /// The reports that a table takes. A round lasts from its polling day, the first from the
    /// beginning, to the day before the next one's.
    func scope(of filter: TableDefinition.Filter) -> Scope {
        var first = filter.from
        var last = filter.to
        if let round = filter.round {
            let rounds = site.settings.elections.first { $0.id == site.settings.election }?.rounds
            let days = (rounds ?? []).sorted { $0.number < $1.number }
            if let index = days.firstIndex(where: { $0.number == round }) {
                if index > 0 {
                    first = max(first ?? days[index].pollingDay, days[index].pollingDay)
                }
                if days.indices.contains(index + 1) {
                    let end = days[index + 1].pollingDay.previous
                    last = min(last ?? end, end)
                }
            }
        }
        var scope = Scope(day: min(last ?? lastDay, lastDay))
        scope.city = filter.city.flatMap(cityIndex)
        scope.post = filter.post.flatMap(postIndex)
        scope.levelsFrom = first?.number ?? .min
        scope.flowsFrom = first?.number ?? .min
        scope.last = last?.number ?? .max
        return scope
    }

    /// The days with a report of one of the terms.
    func days(of terms: [MetricTerm], in scope: Scope) -> [Day] {
        reportDays(of: terms, in: scope).filter {
            $0 != .min && $0 <= scope.last && $0 >= scope.flowsFrom
        }.map { Day(number: $0) }
    }

    /// The days with a report of one of the terms, as `Day.number`; `Int.min` stands for base
    /// figures.
    func reportDays(of terms: [MetricTerm], in scope: Scope) -> [Int] {
        var days: Set<Int> = []
        for term in terms.flatMap(reportedTerms) {
            for slot in slots.slots(of: term) {
                for unit in countedUnits(slots.all[slot].grain, in: scope) {
                    switch unit.place {
                    case .city(let city): days.formUnion(citySeries[slot, city].days.map(\.day))
                    case .units(let units):
                        for unit in units {
                            days.formUnion(series(slot, unit).days.map(\.day))
                        }
                    }
                }
            }
        }
        return days.sorted()
    }

    /// A term, or both sides of a ratio.
    private func reportedTerms(_ term: MetricTerm) -> [MetricTerm] {
        guard let metric = site.settings.metric(term.metric),
            case .ratio(let of, let over) = metric.kind
        else { return [term] }
        return [of, over]
    }
}
