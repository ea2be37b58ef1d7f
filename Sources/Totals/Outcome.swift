import Model

/// What one unit, or several together, come to for one term.
struct Outcome {
    enum State {
        case missing, unavailable, inapplicable, number
    }

    var state = State.missing
    var value: Int64 = 0
    /// Whether nothing is lacking in the number.
    var isWhole = false
    /// Whether the sum is beyond 64 bits; the value is then meaningless.
    var isBeyond = false
    var isProvisional = false
    /// The newest correction in it.
    var correction = CorrectionPlace.none
    /// How many units gave their whole value.
    var reported = 0
    /// How many units should have.
    var expected = 0
    /// Whether any unit said anything, if only that there is no number.
    var hasAny = false

    init() {}

    init(_ amount: Amount) {
        switch amount {
        case .number(let number):
            state = .number
            value = number
            isWhole = true
        case .notAvailable: state = .unavailable
        case .notApplicable: state = .inapplicable
        }
        hasAny = true
    }

    /// Units, or parts, added up.
    init(sumOf units: some Sequence<Outcome>) {
        var sum = OutcomeSum()
        for unit in units { sum.add(unit) }
        self = sum.outcome
    }

    mutating func add(_ number: Int64) {
        let (sum, isTooLarge) = value.addingReportingOverflow(number)
        value = sum
        isBeyond = isBeyond || isTooLarge
    }
}

/// Units, or parts, while they are added up.
///
/// Those that said `n/a` are left out and not expected; where others lack a value, the sum is not
/// whole. Where no one has a number: all said `n/a`, all others said `~`, or else not reported.
struct OutcomeSum {
    private var sum = Outcome()
    private var (numbers, unavailable, missing, inapplicable) = (0, 0, 0, 0)

    mutating func add(_ unit: Outcome) {
        sum.isProvisional = sum.isProvisional || unit.isProvisional
        sum.correction = min(sum.correction, unit.correction)
        sum.hasAny = sum.hasAny || unit.hasAny
        switch unit.state {
        case .number:
            numbers += 1
            sum.add(unit.value)
            sum.isBeyond = sum.isBeyond || unit.isBeyond
            sum.reported += unit.isWhole ? 1 : 0
        case .unavailable: unavailable += 1
        case .missing: missing += 1
        case .inapplicable: inapplicable += 1
        }
    }

    /// What those that were added come to.
    var outcome: Outcome {
        var outcome = sum
        outcome.expected = numbers + unavailable + missing
        outcome.isWhole = numbers > 0 && outcome.reported == outcome.expected
        if numbers > 0 {
            outcome.state = .number
        } else if missing > 0 {
            outcome.state = .missing
        } else if unavailable > 0 {
            outcome.state = .unavailable
        } else if inapplicable > 0 {
            outcome.state = .inapplicable
        }
        return outcome
    }
}

extension Outcome {
    /// Whether a unit with these two takes part in a ratio: only where it has both as a whole.
    func joined(with below: Outcome) -> Outcome {
        var joined = Outcome()
        if state == .inapplicable || below.state == .inapplicable {
            joined.state = .inapplicable
        } else if isWhole, below.isWhole {
            joined.state = .number
            joined.isWhole = true
            joined.isBeyond = isBeyond || below.isBeyond
            joined.isProvisional = isProvisional || below.isProvisional
            joined.correction = min(correction, below.correction)
        } else if state == .unavailable || below.state == .unavailable {
            joined.state = .unavailable
        }
        return joined
    }
}

/// The quotient of two sums over the units that have both as a whole, while units are added.
struct RatioSum {
    private var (numerator, denominator) = (Outcome(), Outcome())
    private var states = OutcomeSum()

    mutating func add(_ above: Outcome, over below: Outcome) {
        let both = above.joined(with: below)
        states.add(both)
        guard both.state == .number else { return }
        numerator.add(above.value)
        denominator.add(below.value)
    }

    func counted(decimals: Int) -> Counted {
        var outcome = states.outcome
        let fraction = Fraction(numerator.value, over: denominator.value)
        outcome.isBeyond = outcome.isBeyond || numerator.isBeyond || denominator.isBeyond
        let isDivisible = outcome.state == .number && !outcome.isBeyond && fraction != nil
        let hasSources = outcome.state == .number
        if outcome.state == .number, fraction == nil { outcome.state = .unavailable }
        return Counted(
            outcome: outcome, value: isDivisible ? fraction.map { .ratio($0) } ?? .none : .none,
            decimals: decimals, hasSources: hasSources)
    }
}

/// What a cell shows of what units came to.
struct Counted {
    let outcome: Outcome
    let value: Cell.Value
    let decimals: Int
    /// Whether any report is in it.
    let hasSources: Bool

    init(outcome: Outcome, value: Cell.Value, decimals: Int, hasSources: Bool) {
        self.outcome = outcome
        self.value = value
        self.decimals = decimals
        self.hasSources = hasSources
    }

    /// A sum.
    init(_ outcome: Outcome) {
        let isNumber = outcome.state == .number && !outcome.isBeyond
        self.init(
            outcome: outcome, value: isNumber ? .count(outcome.value) : .none, decimals: 0,
            hasSources: outcome.hasAny)
    }

    var status: Cell.Status {
        if outcome.isBeyond { return .notAvailable }
        return switch outcome.state {
        case .number: outcome.isWhole ? .complete : .partial
        case .missing: .notReported
        case .unavailable: .notAvailable
        case .inapplicable: .notApplicable
        }
    }
}
