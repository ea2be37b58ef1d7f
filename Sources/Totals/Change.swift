/// How a number differs from an earlier one of the same metric and place.
///
/// Two numbers are only taken from each other where as many units of as many stand behind both:
/// else the difference would mostly tell who reported, and what is told is just that.
public enum Change: Hashable, Sendable {
    /// How many units of how many gave a number.
    public struct Coverage: Hashable, Sendable {
        /// From 0.
        public let reported: Int
        /// From `reported`.
        public let expected: Int

        init(of cell: Cell) {
            reported = cell.value == .none ? 0 : cell.reported
            expected = cell.expected
        }
    }

    /// There is no number, and there was none.
    case nothing
    /// Now less then: 0 where nothing changed.
    case difference(Int64)
    /// The percentage shown now less the one shown then, so that anyone can work it out from both:
    /// in units of the last digit shown, of which `decimals` stand behind the decimal sign.
    case points(Int64, decimals: Int)
    /// The two rest on different units; a number where there was none is such a case.
    case coverage(from: Coverage, to: Coverage)
    /// There was a number, and there is none any more.
    case withdrawn

    /// What became of a number.
    public init(from then: Cell, to now: Cell) {
        let (before, after) = (Coverage(of: then), Coverage(of: now))
        switch (then.value, now.value) {
        case (.none, .none): self = .nothing
        case (_, .none): self = .withdrawn
        case (.count(let old), .count(let new)) where before == after:
            self = .difference(new - old)
        case (.ratio(let old), .ratio(let new)) where before == after:
            guard let old = old.steps(decimals: now.decimals),
                let new = new.steps(decimals: now.decimals)
            else {
                self = .nothing
                return
            }
            self = .points(new - old, decimals: now.decimals)
        default: self = .coverage(from: before, to: after)
        }
    }

    /// Whether there is anything to tell.
    public var isChange: Bool {
        switch self {
        case .nothing, .difference(0), .points(0, _): false
        case .difference, .points, .coverage, .withdrawn: true
        }
    }
}
