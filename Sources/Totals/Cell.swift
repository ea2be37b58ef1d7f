public import Diagnostics
public import Model

/// One metric for one place as of one day: never just a number.
public struct Cell: Sendable {
    /// What is known of the number.
    public enum Value: Hashable, Sendable {
        case none
        /// A whole number from 0.
        case count(Int64)
        /// An exact quotient.
        case ratio(Fraction)
    }

    /// How far the number can be relied on; the raw value stands in data files.
    public enum Status: String, CaseIterable, Sendable {
        /// Every unit that should have given a value gave one.
        case complete
        /// Some units gave one, others did not yet: `reported` of `expected`.
        case partial
        /// No unit gave one yet.
        case notReported = "not-reported"
        /// Said to be unknown (`~`), or a quotient over zero, or a sum beyond 64 bits: `[x]`.
        case notAvailable = "not-available"
        /// Said to make no sense here (`n/a`): `[z]`.
        case notApplicable = "not-applicable"
    }

    /// The number, where there is one.
    public let value: Value
    /// How far it can be relied on.
    public let status: Status
    /// How many units gave their whole value: cities, or posts. A unit that left out a part of a
    /// breakdown did not, though what it gave is in the sum.
    public let reported: Int
    /// How many should have; those that said `n/a` are not among them.
    public let expected: Int
    /// Digits behind the decimal sign where the value is a ratio.
    public let decimals: Int
    /// Whether a figure of it was corrected: it is marked (r) with a link to the corrections.
    public let isCorrected: Bool
    /// The newest correction of its figures, by its place among those of the edition; `nil` where
    /// none is known.
    public let newestCorrection: Int?
    /// Whether a figure of it stands in a summary of status `provisional`.
    public let isProvisional: Bool
    /// Whether a sum of it is beyond 64 bits.
    let isBeyond: Bool
    /// Whether it is made of any reports, which is quicker to say than of which.
    public let hasSources: Bool
    /// How its sources are found; `nil` where it has none.
    private let recipe: Recipe?

    /// What a cell was worked out from.
    private struct Recipe: Sendable {
        let term: MetricTerm
        let scope: Scope
        let ledger: Ledger
    }

    /// What the number is made of, in the order of places and days; also those that said `~` or
    /// `n/a`. Of a ratio: what stands above the line, and what stands below it.
    public var provenance: (dividend: Sources, divisor: Sources)? {
        guard let recipe, hasSources else { return nil }
        let (above, below) = recipe.ledger.origins(of: recipe.term, in: recipe.scope)
        return (Sources(above, in: recipe.ledger), Sources(below, in: recipe.ledger))
    }

    /// Every report, those above the line of a ratio before those below it.
    public var sources: [Contribution] {
        provenance.map { $0.dividend.contributions + $0.divisor.contributions } ?? []
    }

    /// The corrected figures that the number is made of.
    public var correctedFigures: Set<CorrectedFigure> {
        var figures: Set<CorrectedFigure> = []
        forEachCorrectedFigure { figures.insert($0) }
        return figures
    }

    /// Each corrected figure that the number is made of, one after the other: there may be many.
    public func forEachCorrectedFigure(_ take: (CorrectedFigure) -> Void) {
        guard isCorrected, let recipe else { return }
        let (above, below) = recipe.ledger.origins(
            of: recipe.term, in: recipe.scope, keeping: .corrected)
        for origin in above { recipe.ledger.forEachCorrectedFigure(of: origin, take) }
        for origin in below { recipe.ledger.forEachCorrectedFigure(of: origin, take) }
    }

    /// The number as people write it: `2.386`, `78,78%`, `[x]`, `[z]`, and `–` where nothing is
    /// reported.
    public func display(in language: Language) -> String {
        switch value {
        case .count(let count): language.grouped(count)
        case .ratio(let fraction): fraction.percent(decimals: decimals, in: language)
        case .none:
            switch status {
            case .notAvailable: "[x]"
            case .notApplicable: "[z]"
            case .complete, .partial, .notReported: "–"
            }
        }
    }

    /// The number as it stands in a sentence: `78,78 persen`; otherwise as `display`.
    public func prose(in language: Language) -> String {
        let display = display(in: language)
        guard case .ratio = value, language == .id else { return display }
        return display.dropLast() + " persen"
    }

    /// Plain digits for data files: `2386`, `0.5293201517`; `nil` where there is no number.
    public var plain: String? {
        switch value {
        case .none: nil
        case .count(let count): String(count)
        case .ratio(let fraction): fraction.decimal
        }
    }

    /// A cell without what it is made of, as for tests of pages.
    public init(
        value: Value, status: Status, reported: Int, expected: Int, decimals: Int = 0,
        isCorrected: Bool = false, newestCorrection: Int? = nil, isProvisional: Bool = false
    ) {
        self.value = value
        self.status = status
        self.reported = reported
        self.expected = expected
        self.decimals = decimals
        self.isCorrected = isCorrected || newestCorrection != nil
        self.newestCorrection = newestCorrection
        self.isProvisional = isProvisional
        isBeyond = false
        hasSources = false
        recipe = nil
    }

    /// A cell of a ledger.
    init(_ counted: Counted, of term: MetricTerm, in scope: Scope, ledger: Ledger) {
        value = counted.value
        status = counted.status
        reported = counted.outcome.reported
        expected = counted.outcome.expected
        decimals = counted.decimals
        isCorrected = counted.outcome.correction.isThere
        newestCorrection = counted.outcome.correction.number
        isProvisional = counted.outcome.isProvisional
        isBeyond = counted.outcome.isBeyond
        hasSources = counted.hasSources
        recipe = Recipe(term: term, scope: scope, ledger: ledger)
    }

    /// What stands where nobody could have reported.
    static let notReported = Cell(value: .none, status: .notReported, reported: 0, expected: 0)

    /// What stands where a metric makes no sense.
    static let inapplicable = Cell(value: .none, status: .notApplicable, reported: 0, expected: 0)
}

/// One report's part in a number.
public struct Contribution: Hashable, Sendable {
    /// Which figure it is.
    public let term: MetricTerm
    /// What it says; of a problem of the register, 1, or 0 where there is none.
    public let amount: Amount
    /// Where the figure stands.
    public let location: SourceLocation
    /// The summary that gives it; `nil` is a base figure in the city's entry.
    public let summary: Summary.ID?
    /// The post that gives it; `nil` is a base figure.
    public let post: Post.ID?
    /// The city that it is about; `nil` is the whole.
    public let city: City.ID?
    /// The day that it is about; `nil` where it always holds.
    public let date: Day?
    /// When the data was read.
    public let asOf: Moment?
    /// Its newest correction, by its place among those of the edition; `nil` for none.
    public let newestCorrection: Int?
    /// Whether its summary is of status `provisional`.
    public let isProvisional: Bool
    /// The problem of the register that is counted, where one is.
    public let issue: IssueReport.ID?

    /// Whether it stood otherwise before.
    public var isCorrected: Bool { newestCorrection != nil }
}
