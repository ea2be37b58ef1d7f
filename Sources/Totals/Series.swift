import Model

/// One figure of one report.
struct Reading: Sendable {
    // There are as many as figures: in this order they take the least room.
    let amount: Amount
    let isProvisional: Bool
    /// Which summary: its place in the edition; below 0 the base figures of a city (`-1` is the
    /// first city), and `Reading.region` the region's stated totals.
    let source: Int32
    /// Which of its figures, or which of its issues; -1 where a summary says that there are none.
    let item: Int32
    /// The newest correction of the figure.
    let correction: CorrectionPlace

    static let region = Int32.min

    init(
        source: Int32, item: Int32, amount: Amount, isProvisional: Bool,
        correction: CorrectionPlace = .none
    ) {
        self.source = source
        self.item = item
        self.amount = amount
        self.isProvisional = isProvisional
        self.correction = correction
    }
}

/// A correction by its place in the edition's list, where the newest stands first, or none. Of
/// several the least is the newest.
struct CorrectionPlace: Comparable, Sendable {
    private let place: Int32

    static let none = CorrectionPlace(place: .max)

    private init(place: Int32) { self.place = place }

    init(_ place: Int?) { self.place = place.map { Int32(clamping: $0) } ?? .max }

    static func < (one: CorrectionPlace, other: CorrectionPlace) -> Bool {
        one.place < other.place
    }

    var isThere: Bool { place != .max }

    /// The place; `nil` for none.
    var number: Int? { isThere ? Int(place) : nil }
}

/// What a unit said for one day, settled from all readings of that day.
struct Settled: Sendable {
    // There are as many as figures: none of the numbers takes more room than it needs.
    private let storedDay: Int32
    private var first: Int32
    private var end: Int32
    private var chosen: Int32
    fileprivate(set) var isProvisional: Bool
    fileprivate(set) var isCorrected: Bool

    fileprivate init(
        day: Int, readings: Range<Int>, deciding: Int, isProvisional: Bool, isCorrected: Bool
    ) {
        storedDay = day == .min ? .min : Int32(clamping: day)
        first = Int32(clamping: readings.lowerBound)
        end = Int32(clamping: readings.upperBound)
        chosen = Int32(clamping: deciding)
        self.isProvisional = isProvisional
        self.isCorrected = isCorrected
    }

    /// As `Day.number`; `Int.min` is a base figure, which holds from before all days.
    var day: Int { storedDay == .min ? .min : Int(storedDay) }

    fileprivate(set) var readings: Range<Int> {
        get { Int(first)..<Int(end) }
        set {
            (first, end) = (
                Int32(clamping: newValue.lowerBound), Int32(clamping: newValue.upperBound)
            )
        }
    }

    /// The reading whose amount it is.
    fileprivate(set) var deciding: Int {
        get { Int(chosen) }
        set { chosen = Int32(clamping: newValue) }
    }
}

/// What one unit said of one term, by day.
struct Series: Sendable {
    private(set) var readings: [Reading] = []
    private(set) var days: [Settled] = []
    private var running: [Running] = []
    /// What the problem register counts on each day; empty where readings themselves are counted.
    private var counts: [Int64] = []
    /// Since when the reading is known that decides the last day.
    private var lastKnown = Int.min

    /// What was said for a day, by its place.
    @inline(__always)
    func amount(_ index: Int) -> Amount {
        counts.isEmpty ? readings[days[index].deciding].amount : .number(counts[index])
    }

    /// Sums up to a day, so that a flow over any period costs two look-ups.
    private struct Running {
        var sum: Int64 = 0
        var isBeyond = false
        var numbers: Int32 = 0
        var unavailable: Int32 = 0
        var inapplicable: Int32 = 0
        var provisional: Int32 = 0
        var correction = CorrectionPlace.none
    }

    /// Adds a reading; days come in their order.
    ///
    /// Of several on one day, a number goes before `n/a` and that before `~`; of equals the one that
    /// was known last. (Unequal numbers are a fault that stops a build; an edition from before their
    /// correction still has to show one, and always the same.)
    mutating func add(_ reading: Reading, on day: Int, known: Int) {
        let index = readings.count
        readings.append(reading)
        guard let last = days.indices.last, days[last].day == day else {
            days.append(
                Settled(
                    day: day, readings: index..<index + 1, deciding: index,
                    isProvisional: reading.isProvisional,
                    isCorrected: reading.correction.isThere))
            lastKnown = known
            return
        }
        days[last].readings = days[last].readings.lowerBound..<index + 1
        days[last].isProvisional = days[last].isProvisional || reading.isProvisional
        days[last].isCorrected = days[last].isCorrected || reading.correction.isThere
        if (rank(reading.amount), known) >= (rank(amount(last)), lastKnown) {
            days[last].deciding = index
            lastKnown = known
        }
    }

    /// Adds all readings of another series, whose days come after those that are here.
    mutating func add(_ other: Series) {
        if days.isEmpty {
            self = other
            return
        }
        let count = readings.count
        readings += other.readings
        for day in other.days {
            days.append(
                Settled(
                    day: day.day,
                    readings: day.readings.lowerBound + count..<day.readings.upperBound + count,
                    deciding: day.deciding + count, isProvisional: day.isProvisional,
                    isCorrected: day.isCorrected))
        }
    }

    /// Adds readings whose day is worked out already: the problem register's.
    mutating func add(_ counted: [Reading], on day: Int, count: Int64, from first: Int? = nil) {
        let begin = first ?? readings.count
        readings += counted
        days.append(
            Settled(
                day: day, readings: begin..<readings.count,
                deciding: max(readings.count - 1, begin),
                isProvisional: counted.contains(where: \.isProvisional), isCorrected: false))
        counts.append(count)
    }

    /// Gives back the room that is left for more, once all readings are there.
    mutating func trim() {
        if readings.capacity > readings.count + readings.count / 4 {
            readings = readings.map(\.self)
        }
        if days.capacity > days.count + days.count / 4 { days = days.map(\.self) }
    }

    /// Makes room for so many readings on days of their own, before the first one.
    mutating func reserve(_ count: Int) {
        guard readings.isEmpty else { return }
        readings.reserveCapacity(count)
        days.reserveCapacity(count)
    }

    /// Makes the sums of a flow ready once all readings are there.
    mutating func close() {
        guard running.isEmpty else { return }
        running.reserveCapacity(days.count + 1)
        var total = Running()
        running.append(total)
        for (index, day) in days.enumerated() {
            switch amount(index) {
            case .number(let number):
                let (sum, isBeyond) = total.sum.addingReportingOverflow(number)
                total.sum = sum
                total.isBeyond = total.isBeyond || isBeyond
                total.numbers += 1
            case .notAvailable: total.unavailable += 1
            case .notApplicable: total.inapplicable += 1
            }
            total.provisional += day.isProvisional ? 1 : 0
            total.correction = min(total.correction, correction(of: day))
            running.append(total)
        }
    }

    /// What was said for one day, by its place.
    @inline(__always)
    private func outcome(_ index: Int) -> Outcome {
        var outcome = Outcome(amount(index))
        outcome.isProvisional = days[index].isProvisional
        outcome.correction = correction(of: days[index])
        return outcome
    }

    /// The newest correction of what was said for a day. Few days have any.
    @inline(__always)
    private func correction(of day: Settled) -> CorrectionPlace {
        day.isCorrected ? readings[day.readings].lazy.map(\.correction).min() ?? .none : .none
    }

    /// What was said in a scope: all of a flow added up, else the latest report.
    @inline(__always)
    func found(isFlow: Bool, in scope: Scope) -> (Outcome, Range<Int>)? {
        isFlow
            ? sum(from: scope.flowsFrom, to: scope.last)
            : latest(from: scope.levelsFrom, to: scope.last)
    }

    /// The latest report from `first` to `last`; a base figure always counts.
    @inline(__always)
    func latest(from first: Int, to last: Int) -> (Outcome, Range<Int>)? {
        let end = firstIndex(after: last)
        guard end > 0 else { return nil }
        var index = end - 1
        if days[index].day < first, days[index].day != .min {
            guard let base = days.first, base.day == .min else { return nil }
            index = 0
        }
        return (outcome(index), days[index].readings)
    }

    /// All reports from `first` to `last` added up.
    @inline(__always)
    func sum(from first: Int, to last: Int) -> (Outcome, Range<Int>)? {
        let begin = first == .min ? 0 : firstIndex(after: first - 1)
        let end = firstIndex(after: last)
        guard begin < end, running.count == days.count + 1 else { return nil }
        return (
            sum(of: begin..<end),
            days[begin].readings.lowerBound..<days[end - 1].readings.upperBound
        )
    }

    /// What was said for some days added up, by their places.
    @inline(__always)
    private func sum(of places: Range<Int>) -> Outcome {
        let (low, high) = (running[places.lowerBound], running[places.upperBound])
        var outcome = Outcome()
        let numbers = high.numbers - low.numbers
        let unavailable = high.unavailable - low.unavailable
        outcome.state =
            numbers > 0 ? .number : unavailable > 0 ? .unavailable : .inapplicable
        outcome.isWhole = numbers > 0 && unavailable == 0
        outcome.isProvisional = high.provisional > low.provisional
        outcome.correction =
            places.lowerBound == 0 || !high.correction.isThere
            ? high.correction : days[places].lazy.map(correction).min() ?? .none
        outcome.hasAny = true
        if high.isBeyond {
            for case .number(let number) in places.map(amount) { outcome.add(number) }
        } else {
            outcome.value = high.sum - low.sum
        }
        return outcome
    }

    /// What was said up to each of some days, which come in their order.
    func found(isFlow: Bool, on asked: [Int]) -> [Outcome] {
        if isFlow, running.count != days.count + 1 { return asked.map { _ in Outcome() } }
        var end = 0
        return asked.map { day in
            while end < days.count, days[end].day <= day { end += 1 }
            if end == 0 { return Outcome() }
            return isFlow ? sum(of: 0..<end) : outcome(end - 1)
        }
    }

    /// The place of the first day after `day`.
    @inline(__always)
    private func firstIndex(after day: Int) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle].day <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

private func rank(_ amount: Amount) -> Int {
    switch amount {
    case .notAvailable: 0
    case .notApplicable: 1
    case .number: 2
    }
}
