import Model

extension Ledger {
    /// The cell of a term.
    func cell(_ term: MetricTerm, in scope: Scope) -> Cell {
        guard let metric = site.settings.metric(term.metric) else {
            return .notReported
        }
        if case .ratio(let of, let over) = metric.kind {
            var sum = RatioSum()
            for pair in pairs(dividend(of, of: term), over, in: scope, keeping: .none) {
                sum.add(pair.above, over: pair.below)
            }
            return Cell(
                sum.counted(decimals: metric.decimals), of: term, in: scope, ledger: self)
        }
        var origins = OriginList(keeping: .none)
        let outcome = outcome(of: term, in: scope, &origins)
        return Cell(Counted(outcome), of: term, in: scope, ledger: self)
    }

    /// What stands above the line of a ratio: of its own part, where the ratio has parts.
    func dividend(_ of: MetricTerm, of ratio: MetricTerm) -> MetricTerm {
        of.part == nil ? MetricTerm(metric: of.metric, part: ratio.part) : of
    }

    /// What a cell is made of: all of a sum, or what stands above and below the line of a ratio.
    func origins(
        of term: MetricTerm, in scope: Scope, keeping kept: OriginList.Kept = .all
    ) -> (above: [Origin], below: [Origin]) {
        guard let metric = site.settings.metric(term.metric) else { return ([], []) }
        if case .ratio(let of, let over) = metric.kind {
            let pairs = pairs(dividend(of, of: term), over, in: scope, keeping: kept)
                .filter { $0.above.joined(with: $0.below).state == .number }
            return (pairs.flatMap(\.aboveOrigins.all), pairs.flatMap(\.belowOrigins.all))
        }
        var origins = OriginList(keeping: kept)
        _ = outcome(of: term, in: scope, &origins)
        return (origins.all, [])
    }

    /// What the units of a scope come to for a term that is no ratio.
    func outcome(of term: MetricTerm, in scope: Scope, _ origins: inout OriginList) -> Outcome {
        outcome(of: slots.slots(of: term), in: scope, &origins)
    }

    /// What the units of a scope come to for slots that are added up.
    func outcome(
        of slots: Range<Int>, in scope: Scope, _ origins: inout OriginList
    ) -> Outcome {
        guard let first = slots.first else { return Outcome() }
        let grain = self.slots.grain(first)
        var sum = OutcomeSum()
        func add(_ unit: CountedUnit) {
            let known = origins.all.count
            let outcome = outcome(of: slots, unit.place, in: scope, &origins)
            // One that gives nothing and is not expected to does not count, whatever parts of it say.
            if outcome.state != .missing || unit.isExpected {
                sum.add(outcome)
            } else {
                origins.keepFirst(known)
            }
        }
        // Without a list of all cities, since this is asked for each day and column.
        if grain == .city, scope.post == nil {
            for city in cities(in: scope) {
                sum.add(outcome(of: slots, .city(city), in: scope, &origins))
            }
            return sum.outcome
        }
        if grain == .post, scope.post == nil, scope.city == nil, !scope.isOutsideCities {
            for post in posts.indices {
                add(
                    CountedUnit(
                        place: .units(unitsOfPost[post]),
                        isExpected: openDays[post].contains(scope.day.number)))
            }
            return sum.outcome
        }
        for unit in countedUnits(grain, in: scope) {
            add(unit)
        }
        return sum.outcome
    }

    private func outcome(
        of slots: Range<Int>, _ place: CountedUnit.Place, in scope: Scope,
        _ origins: inout OriginList
    ) -> Outcome {
        if slots.count == 1 { return outcome(of: slots.lowerBound, place, in: scope, &origins) }
        var parts = OutcomeSum()
        for slot in slots { parts.add(outcome(of: slot, place, in: scope, &origins)) }
        return parts.outcome
    }

    private func outcome(
        of slot: Int, _ place: CountedUnit.Place, in scope: Scope, _ origins: inout OriginList
    ) -> Outcome {
        switch place {
        case .city(let city):
            return outcome(slot, city, of: citySeries, in: scope, &origins)
        case .units(let units):
            if units.count == 1, let unit = units.first {
                return outcome(ofUnit: unit, slot, in: scope, &origins)
            }
            // A post that reports for several cities owes only what it has begun to report.
            var reports = OutcomeSum()
            for unit in units {
                let report = outcome(ofUnit: unit, slot, in: scope, &origins)
                if report.state != .missing { reports.add(report) }
            }
            return reports.outcome
        }
    }

    private func outcome(
        ofUnit unit: Int, _ slot: Int, in scope: Scope, _ origins: inout OriginList
    ) -> Outcome {
        if slots.reported.contains(slot) {
            return outcome(slot, unit, of: reportedSeries, in: scope, &origins)
        }
        let series = issueSeries[slot][unit]
        guard let (outcome, readings) = series.found(isFlow: slots.isFlow(slot), in: scope) else {
            return Outcome()
        }
        origins.add(slot, of: outcome) { series.readings[readings] }
        return outcome
    }

    private func outcome(
        _ slot: Int, _ place: Int, of table: SeriesTable, in scope: Scope,
        _ origins: inout OriginList
    ) -> Outcome {
        let found = table.found(slot, place, isFlow: slots.isFlow(slot), in: scope)
        guard let (outcome, readings) = found else { return Outcome() }
        origins.add(slot, of: outcome) { table[slot, place].readings[readings] }
        return outcome
    }

    /// Both sides of a ratio by unit. Where one is counted at posts and the other is a fact about
    /// cities, the unit is the city.
    private func pairs(
        _ of: MetricTerm, _ over: MetricTerm, in scope: Scope, keeping kept: OriginList.Kept
    ) -> [Pair] {
        let (upper, lower) = (slots.slots(of: of), slots.slots(of: over))
        guard let first = upper.first, let second = lower.first else { return [] }
        let grain = slots.grain(first)
        guard grain == slots.grain(second) else {
            return cities(in: scope).map { city in
                var narrowed = scope
                narrowed.city = city
                var pair = Pair(keeping: kept)
                pair.above = outcome(of: of, in: narrowed, &pair.aboveOrigins)
                pair.below = outcome(of: over, in: narrowed, &pair.belowOrigins)
                return pair
            }
        }
        return countedUnits(grain, in: scope).compactMap { unit in
            var pair = Pair(keeping: kept)
            pair.above = outcome(of: upper, unit.place, in: scope, &pair.aboveOrigins)
            pair.below = outcome(of: lower, unit.place, in: scope, &pair.belowOrigins)
            let isEmpty = pair.above.state == .missing && pair.below.state == .missing
            return isEmpty && !unit.isExpected ? nil : pair
        }
    }
}

/// Both sides of a ratio at one unit.
private struct Pair {
    var above = Outcome()
    var below = Outcome()
    var aboveOrigins: OriginList
    var belowOrigins: OriginList

    init(keeping kept: OriginList.Kept) {
        aboveOrigins = OriginList(keeping: kept)
        belowOrigins = OriginList(keeping: kept)
    }
}
