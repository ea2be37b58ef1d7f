public import Model

/// The readings of one term of one unit that a cell is made of.
struct Origin: Sendable {
    let slot: Int
    let readings: ArraySlice<Reading>
}

/// The origins of a number while it is worked out. Most numbers are only shown, and whoever wants to
/// know what one is made of has it worked out once more.
struct OriginList {
    /// Which of them are kept.
    enum Kept {
        case none, corrected, all
    }

    let kept: Kept
    private(set) var all: [Origin] = []

    init(keeping kept: Kept) { self.kept = kept }

    mutating func add(_ slot: Int, of outcome: Outcome, _ readings: () -> ArraySlice<Reading>) {
        if kept == .none || (kept == .corrected && !outcome.correction.isThere) { return }
        all.append(Origin(slot: slot, readings: readings()))
    }

    /// Forgets those that were added after the first ones.
    mutating func keepFirst(_ count: Int) { all.removeLast(all.count - count) }
}

/// What stands above the line of a ratio, or below it; of everything else, all of it.
public struct Sources: Sendable {
    private let origins: [Origin]
    private let ledger: Ledger

    init(_ origins: [Origin], in ledger: Ledger) {
        self.origins = origins
        self.ledger = ledger
    }

    /// How many reports there are.
    public var count: Int { origins.reduce(0) { $0 + ledger.readings(of: $1).count } }

    /// The figures that they are, each once.
    public var terms: [MetricTerm] {
        var terms: [MetricTerm] = []
        for origin in origins where !ledger.readings(of: origin).isEmpty {
            let term = ledger.slots.all[origin.slot].term
            if !terms.contains(term) { terms.append(term) }
        }
        return terms
    }

    /// Each report, in the order of places and days.
    public var contributions: [Contribution] { origins.flatMap(ledger.contributions) }

    /// The reports added up by place, in the order in which the places come first.
    public var sums: [PlaceSum] {
        var sums: [PlaceSum] = []
        var known = [Int?](repeating: nil, count: ledger.placeCount)
        for origin in origins {
            for reading in ledger.readings(of: origin) {
                let place = ledger.place(of: reading)
                let number = ledger.number(of: place)
                let index = known[number] ?? sums.count
                if index == sums.count {
                    known[number] = index
                    sums.append(PlaceSum(ledger.named(place), first: reading.amount))
                }
                sums[index].add(reading)
            }
        }
        return sums
    }
}

/// What the reports about one place come to.
public struct PlaceSum: Sendable {
    /// The city that they are about, else the post that gives them, else the whole.
    public let place: Place
    /// How many there are.
    public private(set) var count = 0
    /// Whether one of them stands in a summary of status `provisional`.
    public private(set) var isProvisional = false
    /// The newest correction of them, by its place among those of the edition; `nil` for none.
    public var newestCorrection: Int? { correction.number }
    private var correction = CorrectionPlace.none
    private let first: Amount
    private var sum: Int64?
    private var isBeyond = false

    init(_ place: Place, first: Amount) {
        self.place = place
        self.first = first
    }

    mutating func add(_ reading: Reading) {
        count += 1
        isProvisional = isProvisional || reading.isProvisional
        correction = min(correction, reading.correction)
        guard case .number(let number) = reading.amount else { return }
        let (next, isTooLarge) = (sum ?? 0).addingReportingOverflow(number)
        sum = next
        isBeyond = isBeyond || isTooLarge
    }

    /// Their sum; what the first says where none gives a number. A sum beyond 64 bits is not
    /// available, as the total that it is in.
    public var amount: Amount {
        if isBeyond { return .notAvailable }
        return sum.map { .number($0) } ?? first
    }
}

extension Ledger {
    /// Where a reading belongs, by number.
    enum ReportPlace {
        case region
        case city(Int)
        case post(Int)
    }

    /// The city that a reading is about, else the post that gives it, else the whole.
    func place(of reading: Reading) -> ReportPlace {
        if reading.source == Reading.region { return .region }
        if reading.source < 0 { return .city(Int(-1 - reading.source)) }
        let unit = unitOfSummary[Int(reading.source)]
        return units[unit].city.map { .city($0) } ?? .post(units[unit].post)
    }

    /// How many places there are, and the number of each from 0.
    fileprivate var placeCount: Int { 1 + cityCount + posts.count }

    fileprivate func number(of place: ReportPlace) -> Int {
        switch place {
        case .region: 0
        case .city(let city): 1 + city
        case .post(let post): 1 + cityCount + post
        }
    }

    fileprivate func named(_ place: ReportPlace) -> Place {
        switch place {
        case .region: .region
        case .city(let city): .city(site.cities[city].id)
        case .post(let post): .post(posts[post].id)
        }
    }

    /// The readings of an origin; of problems that are open, those that are.
    fileprivate func readings(of origin: Origin) -> ArraySlice<Reading> {
        let term = slots.all[origin.slot].term
        guard DerivedMetric(rawValue: term.metric)?.count == .open else { return origin.readings }
        return stillOpen(origin.readings)[...]
    }

    func contributions(of origin: Origin) -> [Contribution] {
        let term = slots.all[origin.slot].term
        return readings(of: origin).map { contribution(of: $0, term: term) }
    }
}
