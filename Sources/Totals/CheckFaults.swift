import Diagnostics
import Model

extension Ledger {
    /// Checks that do not hold, wherever all their figures are there: at each city or post on each
    /// day with a report of one of them, for the whole, and in what is stated for the whole.
    ///
    /// One cause is told once: not again on later days through the same figures, and not for the
    /// whole while a city or post fails.
    ///
    /// - Parameter files: those with a stated total that is not reached; what they state fails the
    ///   checks by the same cause.
    func failedChecks(besides files: Set<String>) -> [Diagnostic] {
        site.settings.checks.flatMap { check -> [Diagnostic] in
            let terms = check.left + check.right
            let slots = terms.map { self.slots.slots(of: $0) }
            guard slots.allSatisfy({ !$0.isEmpty }) else { return [] }
            var reckoning = CheckReckoning(check: check, ledger: self, slots: slots)
            reckoning.holdUnits()
            reckoning.holdWhole()
            reckoning.holdStatements(besides: files)
            return reckoning.faults
        }
    }
}

/// One check while it is held against the figures.
private struct CheckReckoning {
    let check: Check
    let ledger: Ledger
    /// Those of each term, left before right.
    let slots: [Range<Int>]
    private let terms: [MetricTerm]
    private(set) var faults: [Diagnostic] = []
    /// For each city or post, from which day it fails or holds.
    private var turns: [[(day: Int, fails: Bool)]] = []

    init(check: Check, ledger: Ledger, slots: [Range<Int>]) {
        self.check = check
        self.ledger = ledger
        self.slots = slots
        terms = check.left + check.right
    }

    /// Both sides with numbers put in.
    private struct Sides {
        var terms: [Int64] = []
        var origins: [Origin] = []
        var left = Outcome()
        var right = Outcome()

        /// How far the left side is beyond the right one.
        var excess: Int64 { left.value - right.value }
    }

    private var hasFlow: Bool { slots.contains { ledger.slots.all[$0.lowerBound].isFlow } }

    // MARK: - Places

    mutating func holdUnits() {
        let grains = slots.map { ledger.slots.all[$0.lowerBound].grain }
        if grains.allSatisfy({ $0 == .post }) {
            for post in ledger.posts.indices {
                var scope = Scope(day: ledger.lastDay)
                scope.post = post
                turns.append(hold(scope, place: ledger.posts[post].title))
            }
        } else {
            for city in ledger.site.cities.indices {
                var scope = Scope(day: ledger.lastDay)
                scope.city = city
                turns.append(hold(scope, place: ledger.site.cities[city].title))
            }
        }
    }

    mutating func holdWhole() {
        _ = hold(Scope(day: ledger.lastDay), place: ledger.site.region.title, isWhole: true)
    }

    /// Holds the check on each day with a report, and says from which day it fails or holds.
    private mutating func hold(
        _ scope: Scope, place: String, isWhole: Bool = false
    ) -> [(day: Int, fails: Bool)] {
        var turns: [(day: Int, fails: Bool)] = []
        var excess: Int64 = 0
        // A sum over days or cities keeps failing by the same amount through the same cause, also
        // when right figures come to it; new figures of one city that fail are a new cause.
        let isSum = isWhole || hasFlow
        for day in ledger.reportDays(of: terms, in: scope) {
            var narrowed = scope
            narrowed.last = day
            narrowed.day = day == .min ? ledger.lastDay : Day(number: day)
            guard let sides = sides(in: narrowed, keeping: .none) else { continue }
            let fails = !holds(sides)
            turns.append((day, fails))
            let isKnown =
                isSum
                && (check.relation == .equal ? sides.excess == excess : sides.excess <= excess)
            excess = sides.excess
            guard fails, !isKnown, !(isWhole && aUnitFails(on: day)),
                let withOrigins = self.sides(in: narrowed, keeping: .all)
            else { continue }
            tell(withOrigins, place: place)
        }
        return turns
    }

    private func aUnitFails(on day: Int) -> Bool {
        turns.contains { unit in unit.last { $0.day <= day }?.fails ?? false }
    }

    mutating func holdStatements(besides files: Set<String>) {
        let groups = Dictionary(grouping: ledger.statements, by: \.reading.source)
        for source in groups.keys.sorted() {
            var sides = Sides()
            let known = Dictionary(
                (groups[source] ?? []).map { ($0.slot, $0.reading) }, uniquingKeysWith: { $1 })
            for range in slots {
                var sum = Outcome()
                for slot in range {
                    guard let reading = known[slot], let number = reading.amount.number else {
                        break
                    }
                    sum.add(number)
                    sum.reported += 1
                    sides.origins.append(Origin(slot: slot, readings: [reading]))
                }
                guard sum.reported == range.count, !sum.isBeyond else { break }
                sides.terms.append(sum.value)
            }
            guard sides.terms.count == slots.count else { continue }
            add(&sides)
            let file = sides.origins.first.flatMap { origin in
                origin.readings.first.map { ledger.location(of: $0, slot: origin.slot).file }
            }
            if let file, files.contains(file) { continue }
            if !sides.left.isBeyond, !sides.right.isBeyond, !holds(sides) {
                tell(sides, place: ledger.site.region.title)
            }
        }
    }

    // MARK: - Numbers

    /// Both sides in a scope; `nil` where a figure lacks, or a sum is beyond 64 bits.
    private func sides(in scope: Scope, keeping kept: OriginList.Kept) -> Sides? {
        var sides = Sides()
        var origins = OriginList(keeping: kept)
        sides.terms.reserveCapacity(slots.count)
        for slots in slots {
            let outcome = ledger.outcome(of: slots, in: scope, &origins)
            guard outcome.state == .number, outcome.isWhole, !outcome.isBeyond else { return nil }
            sides.terms.append(outcome.value)
        }
        sides.origins = origins.all
        add(&sides)
        return sides.left.isBeyond || sides.right.isBeyond ? nil : sides
    }

    private func add(_ sides: inout Sides) {
        for term in sides.terms.prefix(check.left.count) { sides.left.add(term) }
        for term in sides.terms.dropFirst(check.left.count) { sides.right.add(term) }
    }

    private func holds(_ sides: Sides) -> Bool {
        switch check.relation {
        case .equal: sides.left.value == sides.right.value
        case .atMost: sides.left.value <= sides.right.value
        }
    }

    // MARK: - Words

    private mutating func tell(_ sides: Sides, place: String) {
        let figures = sides.origins.flatMap { origin in
            origin.readings.map { (slot: origin.slot, reading: $0) }
        }
        guard
            let latest = figures.indices.max(by: {
                ledger.precedence(of: figures[$0].reading)
                    < ledger.precedence(of: figures[$1].reading)
            })
        else { return }
        let notes = figures.indices.filter { $0 != latest }.map { index in
            Note(
                at: ledger.location(of: figures[index].reading, slot: figures[index].slot),
                ledger.name(of: figures[index].slot), figures[index].reading.amount.argument)
        }
        faults.append(
            Diagnostic(
                .failedCheck,
                at: ledger.location(of: figures[latest].reading, slot: figures[latest].slot),
                [
                    "check": .text(check.text), "place": .text(place),
                    "left": sum(sides.terms.prefix(check.left.count), sides.left.value),
                    "relation": check.relation == .equal ? "≠" : ">",
                    "right": sum(sides.terms.dropFirst(check.left.count), sides.right.value),
                ],
                notes: notes))
    }

    /// `997.075 + 71.927 = 1.069.002`; one number stands alone.
    private func sum(_ terms: ArraySlice<Int64>, _ total: Int64) -> Argument {
        func words(_ language: Language) -> String {
            let sum =
                terms.count > 1
                ? terms.map(language.grouped).joined(separator: " + ") + " = " : ""
            return sum + language.grouped(total)
        }
        return .words(id: words(.id), en: words(.en))
    }
}
