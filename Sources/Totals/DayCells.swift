public import Model

extension Totals {
    /// A metric for the whole at the end of each of some days: the same cells as of each day alone,
    /// worked out in one pass over what each unit said.
    ///
    /// - Parameter days: in their order.
    public func cells(_ term: MetricTerm, on days: [Day]) -> [Cell] {
        ledger.cells(term, on: days)
    }
}

extension Ledger {
    fileprivate func cells(_ term: MetricTerm, on days: [Day]) -> [Cell] {
        guard let metric = site.settings.metric(term.metric) else {
            return days.map { _ in .notReported }
        }
        let whole = Scope(day: lastDay)
        let numbers = days.map(\.number)
        let counted: [Counted]
        if case .ratio(let of, let over) = metric.kind {
            let above = slots.slots(of: dividend(of, of: term))
            let below = slots.slots(of: over)
            guard let first = above.first, let second = below.first,
                slots.grain(first) == slots.grain(second)
            else { return days.map { cell(term, in: whole.ending(on: $0)) } }
            counted = ratios(above, over: below, decimals: metric.decimals, on: numbers)
        } else {
            counted = sums(of: slots.slots(of: term), on: numbers)
        }
        return zip(days, counted).map { day, counted in
            Cell(counted, of: term, in: whole.ending(on: day), ledger: self)
        }
    }

    private func sums(of slots: Range<Int>, on days: [Int]) -> [Counted] {
        var sums = [OutcomeSum](repeating: OutcomeSum(), count: days.count)
        for unit in allUnits(slots.first.map(self.slots.grain)) {
            let outcomes = outcomes(of: slots, unit.place, on: days)
            for index in days.indices
            where outcomes[index].state != .missing || unit.openDays.contains(days[index]) {
                sums[index].add(outcomes[index])
            }
        }
        return sums.map { Counted($0.outcome) }
    }

    private func ratios(
        _ above: Range<Int>, over below: Range<Int>, decimals: Int, on days: [Int]
    ) -> [Counted] {
        var sums = [RatioSum](repeating: RatioSum(), count: days.count)
        for unit in allUnits(above.first.map(slots.grain)) {
            let upper = outcomes(of: above, unit.place, on: days)
            let lower = outcomes(of: below, unit.place, on: days)
            for index in days.indices {
                let isEmpty =
                    upper[index].state == .missing && lower[index].state == .missing
                if !isEmpty || unit.openDays.contains(days[index]) {
                    sums[index].add(upper[index], over: lower[index])
                }
            }
        }
        return sums.map { $0.counted(decimals: decimals) }
    }

    /// All that should report a number of a grain, each with the days on which it should.
    private func allUnits(
        _ grain: Metric.Grain?
    ) -> [(place: CountedUnit.Place, openDays: Range<Int>)] {
        switch grain {
        case .city: (0..<cityCount).map { (.city($0), .min..<Int.max) }
        case .post: posts.indices.map { (.units(unitsOfPost[$0]), openDays[$0]) }
        case nil: []
        }
    }

    /// What a unit comes to at the end of each day for slots that are added up.
    private func outcomes(
        of slots: Range<Int>, _ place: CountedUnit.Place, on days: [Int]
    ) -> [Outcome] {
        if slots.count == 1 { return outcomes(of: slots.lowerBound, place, on: days) }
        var parts = [OutcomeSum](repeating: OutcomeSum(), count: days.count)
        for slot in slots {
            let outcomes = outcomes(of: slot, place, on: days)
            for index in days.indices { parts[index].add(outcomes[index]) }
        }
        return parts.map(\.outcome)
    }

    private func outcomes(
        of slot: Int, _ place: CountedUnit.Place, on days: [Int]
    ) -> [Outcome] {
        let isFlow = slots.isFlow(slot)
        switch place {
        case .city(let city): return citySeries[slot, city].found(isFlow: isFlow, on: days)
        case .units(let units):
            if units.count == 1, let unit = units.first {
                return series(slot, unit).found(isFlow: isFlow, on: days)
            }
            // A post that reports for several cities owes only what it has begun to report.
            var reports = [OutcomeSum](repeating: OutcomeSum(), count: days.count)
            for unit in units {
                let outcomes = series(slot, unit).found(isFlow: isFlow, on: days)
                for index in days.indices where outcomes[index].state != .missing {
                    reports[index].add(outcomes[index])
                }
            }
            return reports.map(\.outcome)
        }
    }
}
