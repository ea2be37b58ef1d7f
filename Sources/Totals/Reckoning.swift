import Model

extension Ledger {
    /// The cell of a term.
    func cell(_ term: MetricTerm, in scope: Scope) -> Cell {
        guard let metric = site.settings.metric(term.metric) else {
            return Cell(value: .none, status: .notReported, reported: 0, expected: 0)
        }
        if case .ratio(let of, let over) = metric.kind {
            let above = of.part == nil ? MetricTerm(metric: of.metric, part: term.part) : of
            return ratio(above, over: over, decimals: metric.decimals, in: scope)
        }
        var origins: [Origin] = []
        let outcome = outcome(of: term, in: scope, &origins)
        let isNumber = outcome.state == .number && !outcome.isBeyond
        return Cell(
            value: isNumber ? .count(outcome.value) : .none, status: outcome.status,
            reported: outcome.reported, expected: outcome.expected, decimals: 0,
            isCorrected: outcome.isCorrected, isProvisional: outcome.isProvisional,
            isBeyond: outcome.isBeyond, origins: origins, ledger: self)
    }

    /// What the units of a scope come to for a term that is no ratio.
    func outcome(of term: MetricTerm, in scope: Scope, _ origins: inout [Origin]) -> Outcome {
        let slots = slots.slots(of: term)
        guard let first = slots.first else { return Outcome() }
        let units = countedUnits(self.slots.all[first].grain, in: scope)
        return Outcome(sumOf: outcomes(of: slots, units, in: scope, &origins).compactMap { $0 })
    }

    /// What each unit gives; `nil` where it gives nothing and is not expected to.
    private func outcomes(
        of slots: Range<Int>, _ units: [CountedUnit], in scope: Scope, _ origins: inout [Origin]
    ) -> [Outcome?] {
        units.map { unit in
            let outcome = outcome(of: slots, unit, in: scope, &origins)
            return outcome.state == .missing && !unit.isExpected ? nil : outcome
        }
    }

    private func outcome(
        of slots: Range<Int>, _ unit: CountedUnit, in scope: Scope, _ origins: inout [Origin]
    ) -> Outcome {
        if slots.count == 1 { return outcome(of: slots.lowerBound, unit, in: scope, &origins) }
        var parts: [Outcome] = []
        for slot in slots { parts.append(outcome(of: slot, unit, in: scope, &origins)) }
        return Outcome(sumOf: parts)
    }

    private func outcome(
        of slot: Int, _ unit: CountedUnit, in scope: Scope, _ origins: inout [Origin]
    ) -> Outcome {
        switch unit.place {
        case .city(let city):
            return outcome(of: citySeries[slot][city], slot, in: scope, &origins)
        case .units(let units):
            if units.count == 1, let unit = units.first {
                return outcome(of: unitSeries[slot][unit], slot, in: scope, &origins)
            }
            // A post that reports for several cities owes only what it has begun to report.
            var reports: [Outcome] = []
            for unit in units {
                let report = outcome(of: unitSeries[slot][unit], slot, in: scope, &origins)
                if report.state != .missing { reports.append(report) }
            }
            return Outcome(sumOf: reports)
        }
    }

    private func outcome(
        of series: Series, _ slot: Int, in scope: Scope, _ origins: inout [Origin]
    ) -> Outcome {
        let found =
            slots.all[slot].isFlow
            ? series.sum(from: scope.flowsFrom, to: scope.last)
            : series.latest(from: scope.levelsFrom, to: scope.last)
        guard let (outcome, readings) = found else { return Outcome() }
        origins.append(Origin(slot: slot, readings: series.readings[readings]))
        return outcome
    }

    /// The quotient of two sums over the units that have both as a whole.
    private func ratio(
        _ of: MetricTerm, over: MetricTerm, decimals: Int, in scope: Scope
    ) -> Cell {
        var (above, below): ([Origin], [Origin]) = ([], [])
        var (numerator, denominator) = (Outcome(), Outcome())
        var states: [Outcome] = []
        for pair in pairs(of, over, in: scope) {
            let both = pair.joined
            states.append(both)
            guard both.state == .number else { continue }
            numerator.add(pair.above.value)
            denominator.add(pair.below.value)
            above += pair.aboveOrigins
            below += pair.belowOrigins
        }
        var outcome = Outcome(sumOf: states)
        let fraction = Fraction(numerator.value, over: denominator.value)
        outcome.isBeyond = outcome.isBeyond || numerator.isBeyond || denominator.isBeyond
        let isDivisible = outcome.state == .number && !outcome.isBeyond && fraction != nil
        if outcome.state == .number, fraction == nil { outcome.state = .unavailable }
        return Cell(
            value: isDivisible ? fraction.map { .ratio($0) } ?? .none : .none,
            status: outcome.status, reported: outcome.reported, expected: outcome.expected,
            decimals: decimals, isCorrected: outcome.isCorrected,
            isProvisional: outcome.isProvisional, isBeyond: outcome.isBeyond,
            origins: above, divisors: below, ledger: self)
    }

    /// Both sides of a ratio by unit. Where one is counted at posts and the other is a fact about
    /// cities, the unit is the city.
    private func pairs(_ of: MetricTerm, _ over: MetricTerm, in scope: Scope) -> [Pair] {
        let (upper, lower) = (slots.slots(of: of), slots.slots(of: over))
        guard let first = upper.first, let second = lower.first else { return [] }
        let grain = slots.all[first].grain
        guard grain == slots.all[second].grain else {
            return (scope.city.map { $0..<$0 + 1 } ?? site.cities.indices).map { city in
                var narrowed = scope
                narrowed.city = city
                var pair = Pair()
                pair.above = outcome(of: of, in: narrowed, &pair.aboveOrigins)
                pair.below = outcome(of: over, in: narrowed, &pair.belowOrigins)
                return pair
            }
        }
        return countedUnits(grain, in: scope).compactMap { unit in
            var pair = Pair()
            pair.above = outcome(of: upper, unit, in: scope, &pair.aboveOrigins)
            pair.below = outcome(of: lower, unit, in: scope, &pair.belowOrigins)
            let isEmpty = pair.above.state == .missing && pair.below.state == .missing
            return isEmpty && !unit.isExpected ? nil : pair
        }
    }
}

/// Both sides of a ratio at one unit.
private struct Pair {
    var above = Outcome()
    var below = Outcome()
    var aboveOrigins: [Origin] = []
    var belowOrigins: [Origin] = []

    /// Whether the unit takes part: only where it has both as a whole.
    var joined: Outcome {
        var joined = Outcome()
        if above.state == .inapplicable || below.state == .inapplicable {
            joined.state = .inapplicable
        } else if above.isWhole, below.isWhole {
            joined.state = .number
            joined.isWhole = true
            joined.isBeyond = above.isBeyond || below.isBeyond
            joined.isProvisional = above.isProvisional || below.isProvisional
            joined.isCorrected = above.isCorrected || below.isCorrected
        } else if above.state == .unavailable || below.state == .unavailable {
            joined.state = .unavailable
        }
        return joined
    }
}

extension Outcome {
    var status: Cell.Status {
        if isBeyond { return .notAvailable }
        return switch state {
        case .number: isWhole ? .complete : .partial
        case .missing: .notReported
        case .unavailable: .notAvailable
        case .inapplicable: .notApplicable
        }
    }
}
