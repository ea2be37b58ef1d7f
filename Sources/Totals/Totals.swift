public import Model

/// What a metric is asked for.
public enum Place: Hashable, Sendable {
    /// The whole.
    case region
    case city(City.ID)
    /// What one post itself reported.
    case post(Post.ID)
}

/// All figures of an edition, rolled up in one pass over its entries; every question after that is
/// a look-up.
public struct Totals: Sendable {
    /// The edition that they are of.
    public let edition: Edition
    let ledger: Ledger

    /// The figures of an edition.
    public init(of edition: Edition) {
        self.edition = edition
        ledger = Ledger(of: edition)
    }

    init(of edition: Edition, _ ledger: Ledger) {
        self.edition = edition
        self.ledger = ledger
    }

    /// One metric, or one part of it, for one place.
    ///
    /// A flow is what came up to the day; a stock or cumulative metric its latest report on or
    /// before the day. At a post, a metric of grain `city` is what that post itself reported.
    ///
    /// - Parameter day: `nil` is the latest; the posts that should have reported are then those open
    ///   on the last day with a report.
    public func cell(_ term: MetricTerm, at place: Place, on day: Day? = nil) -> Cell {
        guard let scope = scope(of: place) else { return .notReported }
        return ledger.cell(term, in: day.map { scope.ending(on: $0) } ?? scope)
    }

    /// One metric for one place, of one day alone: of a flow, what came on that day.
    public func cell(_ term: MetricTerm, at place: Place, onlyOn day: Day) -> Cell {
        guard let scope = scope(of: place) else { return .notReported }
        return ledger.cell(term, in: scope.ending(on: day, flowsOfItAlone: true))
    }

    /// The problem register.
    public var register: Register { ledger.life.register }

    /// A table as site.yaml defines it.
    public func table(_ definition: TableDefinition) -> Table {
        TableReckoning(of: definition, ledger: ledger).table
    }

    private func scope(of place: Place) -> Scope? {
        var scope = Scope(day: ledger.lastDay)
        switch place {
        case .region: return scope
        case .city(let id):
            guard let city = ledger.cityIndex(id) else { return nil }
            scope.city = city
        case .post(let id):
            guard let post = ledger.postIndex(id) else { return nil }
            scope.post = post
        }
        return scope
    }
}
