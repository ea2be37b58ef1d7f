public import Diagnostics
public import Model

/// All figures that a site holds, embargoed ones too, with all corrections made.
public struct Figures: Sendable {
    private let ledger: Ledger

    /// The figures of a site.
    ///
    /// - Parameter includingDrafts: whether those of drafts are among them.
    public init(of site: Site, includingDrafts: Bool) {
        ledger = Ledger(
            of: Edition(of: site, asOf: endOfCalendar, includingDrafts: includingDrafts))
    }

    /// Faults in what the figures say together, so that every earlier edition can be rebuilt from
    /// figures that are right.
    ///
    /// Figures of other elections than the site's, and of simulations in a site that is none, enter
    /// no total and are not held against the others; their corrections are.
    public var faults: [Diagnostic] {
        let stated = ledger.statedTotalFaults
        let groups = [
            ledger.duplicateReports, ledger.unequalReports, ledger.falls, stated,
            ledger.overflows, ledger.failedChecks(besides: Set(stated.map(\.location.file))),
            correctionFaults(in: ledger.edition.site), ledger.life.faults,
        ]
        return groups.flatMap { $0 }.sorted()
    }

    /// The totals of an edition of the same site, for which nothing is added up again where the
    /// edition holds nothing back.
    public func totals(of edition: Edition) -> Totals {
        let held = edition.heldBack
        let isWhole =
            held.embargoed == 0 && held.later == 0 && held.corrections == 0
            && ledger.edition.heldBack == held
        return Totals(of: edition, isWhole ? Ledger(ledger, toldAs: edition) : Ledger(of: edition))
    }
}

/// Faults in what the figures of a site say together; see `Figures.faults`.
public func figureFaults(in site: Site, includingDrafts: Bool) -> [Diagnostic] {
    Figures(of: site, includingDrafts: includingDrafts).faults
}

/// A day after 9999-12-31T23:59:59Z, so that it is after every time in every zone.
private let endOfCalendar = Moment(seconds: 253_402_300_799 + 86_400)

extension Ledger {
    /// A figure's place in the order in which figures became known: day, time, entry, line.
    func precedence(of reading: Reading) -> (Int, Int, Int, Int) {
        guard reading.source >= 0 else {
            return (.min, .min, Int(reading.source), Int(reading.item))
        }
        let index = Int(reading.source)
        let (day, known, place) = site.summaries[index].precedence(index)
        return (day, known, place, Int(reading.item))
    }

    /// Where a figure stands.
    func location(of reading: Reading, slot: Int) -> SourceLocation {
        contribution(of: reading, term: slots.all[slot].term).location
    }

    /// The day that a figure is about; `nil` is a base figure.
    func day(of reading: Reading) -> Day? {
        reading.source < 0 ? nil : site.summaries[Int(reading.source)].date
    }

    /// A slot's term in a fault's words.
    func name(of slot: Int) -> Argument { .text(slots.all[slot].term.description) }
}

extension Amount {
    /// The amount as it is written in a report.
    var argument: Argument {
        switch self {
        case .number(let number): .number(number)
        case .notAvailable: "~"
        case .notApplicable: "n/a"
        }
    }

    var number: Int64? {
        if case .number(let number) = self { number } else { nil }
    }
}
