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
    var isCorrected = false
    /// How many units gave their whole value.
    var reported = 0
    /// How many units should have.
    var expected = 0

    init() {}

    init(_ settled: Settled, _ amount: Amount) {
        switch amount {
        case .number(let number):
            state = .number
            value = number
            isWhole = true
        case .notAvailable: state = .unavailable
        case .notApplicable: state = .inapplicable
        }
        isProvisional = settled.isProvisional
        isCorrected = settled.isCorrected
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
        sum.isCorrected = sum.isCorrected || unit.isCorrected
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
