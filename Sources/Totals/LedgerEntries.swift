import Model

/// A ledger while it is written.
struct LedgerEntries {
    let edition: Edition
    /// Of what reports give, without those of the problem register.
    let slots: Slots
    let posts: [Post]
    let units: [Ledger.Unit]
    let unitsOfPost: [[Int]]
    let postsOfCity: [[Int]]
    private(set) var citySeries: SeriesTable
    private(set) var unitSeries: SeriesTable
    private(set) var statements: [Ledger.Statement] = []
    let lastDay: Day?
    /// The unit of each summary; -1 where it does not enter totals.
    let unitOfSummary: [Int]
    private let soleUnits: [Int?]
    /// Those of the figures that were written down last, by their places in a summary.
    private var lastSlots: [Int?] = []
    /// How many summaries each unit has.
    private let summariesOfUnit: [Int]

    private var site: Site { edition.site }

    init(of edition: Edition) {
        let site = edition.site
        self.edition = edition
        posts = site.posts.filter { $0.election == site.settings.election }
        let postIndex = Dictionary(
            posts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let cityIndex = Dictionary(
            site.cities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var units: [Ledger.Unit] = []
        var unitIndex: [Ledger.Unit: Int] = [:]
        var lastDay: Day?
        unitOfSummary = site.summaries.map { summary in
            guard let post = postIndex[summary.post],
                !summary.isSimulation || site.settings.isSimulation
            else { return -1 }
            var unit = Ledger.Unit(post: post, city: nil)
            if let name = summary.city {
                guard let city = cityIndex[name] else { return -1 }
                unit = Ledger.Unit(post: post, city: city)
            }
            lastDay = max(lastDay ?? summary.date, summary.date)
            if let known = unitIndex[unit] { return known }
            unitIndex[unit] = units.count
            units.append(unit)
            return units.count - 1
        }
        self.units = units
        var summariesOfUnit = [Int](repeating: 0, count: units.count)
        for unit in unitOfSummary where unit >= 0 { summariesOfUnit[unit] += 1 }
        self.summariesOfUnit = summariesOfUnit
        soleUnits = LedgerEntries.soleUnits(of: units, cities: site.cities.count)
        self.lastDay = lastDay
        var unitsOfPost = [[Int]](repeating: [], count: posts.count)
        var postsOfCity = [Set<Int>](repeating: [], count: site.cities.count)
        for (index, unit) in units.enumerated() {
            unitsOfPost[unit.post].append(index)
            if let city = unit.city { postsOfCity[city].insert(unit.post) }
        }
        for (index, post) in posts.enumerated() {
            if let city = post.city.flatMap({ cityIndex[$0] }) { postsOfCity[city].insert(index) }
        }
        self.unitsOfPost = unitsOfPost
        self.postsOfCity = postsOfCity.map { $0.sorted() }
        let slots = Slots(of: site)
        self.slots = slots
        citySeries = SeriesTable(slots: slots.reported.count, width: site.cities.count)
        unitSeries = SeriesTable(slots: slots.reported.count, width: units.count)
    }

    /// Writes down every figure.
    mutating func record() {
        recordBaseFigures()
        for (index, summary) in site.summaries.enumerated() where unitOfSummary[index] >= 0 {
            record(summary, at: index, unit: unitOfSummary[index])
        }
        for slot in slots.reported {
            for unit in 0..<unitSeries.width {
                unitSeries[slot, unit].trim()
                if slots.isFlow(slot) { unitSeries[slot, unit].close() }
            }
        }
        for (city, unit) in soleUnits.enumerated() {
            guard let unit else { continue }
            // Where one unit alone reports for a city, the two have the same readings.
            for slot in slots.reported where slots.grain(slot) == .city {
                citySeries[slot, city].add(unitSeries[slot, unit])
            }
        }
        for slot in slots.reported where slots.isFlow(slot) {
            for city in 0..<citySeries.width { citySeries[slot, city].close() }
        }
    }

    /// The unit of each city that is the only one to report for it.
    private static func soleUnits(of units: [Ledger.Unit], cities: Int) -> [Int?] {
        var sole = [Int?](repeating: nil, count: cities)
        var counts = [Int](repeating: 0, count: cities)
        for (index, unit) in units.enumerated() {
            guard let city = unit.city else { continue }
            counts[city] += 1
            sole[city] = counts[city] == 1 ? index : nil
        }
        return sole
    }

    private mutating func recordBaseFigures() {
        for (index, city) in site.cities.enumerated() {
            for (item, figure) in city.figures.enumerated() {
                guard let slot = slots.slot(of: figure.term), slots.all[slot].grain == .city
                else { continue }
                let reading = Reading(
                    source: Int32(-1 - index), item: Int32(item), amount: figure.amount,
                    isProvisional: false)
                citySeries[slot, index].add(reading, on: .min, known: .min)
            }
        }
        for (item, figure) in site.region.figures.enumerated() {
            guard let slot = slots.slot(of: figure.term), slots.all[slot].grain == .city
            else { continue }
            let reading = Reading(
                source: Reading.region, item: Int32(item), amount: figure.amount,
                isProvisional: false)
            statements.append(
                Ledger.Statement(slot: slot, reading: reading, day: nil, known: .min))
        }
    }

    /// The slot of a term. Most summaries give the same figures in the same order as the one before,
    /// where the slot is seen without looking it up.
    private mutating func slotAsBefore(of term: MetricTerm, _ item: Int) -> Int? {
        if item < lastSlots.count, let slot = lastSlots[item], slots.all[slot].term == term {
            return slot
        }
        let slot = slots.slot(of: term)
        if item < lastSlots.count {
            lastSlots[item] = slot
        } else if item == lastSlots.count {
            lastSlots.append(slot)
        }
        return slot
    }

    private mutating func record(_ summary: Summary, at index: Int, unit: Int) {
        let known = summary.header.knownFrom?.seconds ?? .min
        let isProvisional = summary.status == .provisional
        let isCorrected = !summary.corrections.isEmpty
        for item in summary.figures.indices {
            guard let slot = slotAsBefore(of: summary.figures[item].term, item) else { continue }
            let reading = Reading(
                source: Int32(index), item: Int32(item), amount: summary.figures[item].amount,
                isProvisional: isProvisional,
                correction: !isCorrected
                    ? .none
                    : CorrectionPlace(
                        edition.newestCorrection(
                            of: summary.figures[item].term, in: summary.id)))
            let city = units[unit].city
            if slots.all[slot].grain == .city {
                guard let city else {
                    statements.append(
                        Ledger.Statement(
                            slot: slot, reading: reading, day: summary.date, known: known))
                    continue
                }
                if soleUnits[city] == nil {
                    citySeries[slot, city].add(reading, on: summary.date.number, known: known)
                }
            }
            unitSeries[slot, unit].reserve(summariesOfUnit[unit])
            unitSeries[slot, unit].add(reading, on: summary.date.number, known: known)
        }
    }
}
