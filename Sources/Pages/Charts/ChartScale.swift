internal import Totals

/// How far a figure reaches between nothing and the end of its axis. Every axis begins at 0.
enum ChartScale {
    /// Shares, whose axis ends at 100 %.
    case hundredPercent
    /// Counts, or quotients beyond 100 %, whose axis ends at the largest.
    case largest(Int128)

    /// The axis for some figures together.
    init(for values: some Sequence<Cell.Value>) {
        var largest: Int128 = 0
        var isShare = true
        for value in values {
            guard let amount = Self.amount(value) else { continue }
            if case .count = value { isShare = false }
            largest = max(largest, amount)
        }
        self = isShare && largest <= Self.whole ? .hundredPercent : .largest(max(largest, 1))
    }

    /// Whether the axis ends at 100 %.
    var isHundredPercent: Bool {
        if case .hundredPercent = self { true } else { false }
    }

    /// The part of the axis that a figure takes, in hundredths of a percent, rounded half up; what
    /// is more than nothing is seen. `nil` where there is no number.
    func reach(of value: Cell.Value) -> Int? {
        guard let amount = Self.amount(value) else { return nil }
        let end: Int128 =
            switch self {
            case .hundredPercent: Self.whole
            case .largest(let largest): largest
            }
        let reach = Int((amount * 20_000 + end) / (2 * end))
        return Self.isNothing(value) ? 0 : max(reach, 1)
    }

    private static func isNothing(_ value: Cell.Value) -> Bool {
        switch value {
        case .none: true
        case .count(let count): count == 0
        case .ratio(let fraction): fraction.numerator == 0
        }
    }

    /// Of 1 as a quotient, in the steps in which quotients are compared.
    private static var whole: Int128 { 1_000_000_000 }

    /// A count, or a quotient in steps of a billionth.
    private static func amount(_ value: Cell.Value) -> Int128? {
        switch value {
        case .none: nil
        case .count(let count): Int128(count)
        case .ratio(let fraction):
            Int128(fraction.numerator) * whole / Int128(fraction.denominator)
        }
    }
}
