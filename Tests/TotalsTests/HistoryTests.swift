import Diagnostics
import Model
import TestSupport
import Testing
import Totals

/// What holds whatever was reported, on histories drawn with seeds that stay the same.
@Suite struct Histories {
    private static let places: [Place] =
        [.region] + RandomHistory.cities.map { .city(identifier($0)) }
        + ["a", "a2", "b", "c", "prov"].map { .post(identifier($0)) }
    private static let terms =
        RandomHistory.terms + [
            "votes", "lapor", "turnout", "share", "share.satu", "rate.teknis", "issues.opened",
            "issues.resolved", "issues.open",
        ]

    /// Every cell with its sources, a line each.
    private func everything(_ totals: Totals) -> [String] {
        let days: [Day?] =
            [nil]
            + stride(from: 0, to: 22, by: 5).map {
                Day(number: RandomHistory.firstDay.number + $0)
            }
        return Histories.places.flatMap { place in
            Histories.terms.flatMap { text in
                days.map { day in
                    let cell = totals.cell(term(text), at: place, on: day)
                    let sources = cell.sources.map {
                        "\($0.location) \($0.amount) \($0.isCorrected)"
                    }
                    return "\(place) \(text) \(day?.description ?? "-"): \(cell.told) \(sources)"
                }
            }
        }
    }

    @Test(arguments: 0..<12)
    func anEditionIsTheSiteBuiltFromOnlyWhatWasKnownThen(_ seed: UInt64) {
        let history = RandomHistory(seed: seed)
        var numbers = SeededNumbers(seed: seed &+ 1000)
        for _ in 0..<3 {
            let time = RandomHistory.moment(&numbers)
            let edition = Edition(of: history.sample.site, asOf: time, includingDrafts: false)
            let known = Edition(
                of: history.sample(knownAt: time).site, asOf: time, includingDrafts: false)
            #expect(known.heldBack.isEmpty)
            #expect(edition.site.summaries.map(\.id) == known.site.summaries.map(\.id))
            #expect(edition.corrections.map(\.correction) == known.corrections.map(\.correction))
            let (then, rebuilt) = (Totals(of: known), Totals(of: edition))
            #expect(everything(rebuilt) == everything(then))
            #expect(
                rebuilt.register.issues.map { "\($0.id) \($0.status) \($0.history.count)" }
                    == then.register.issues.map { "\($0.id) \($0.status) \($0.history.count)" })
        }
    }

    /// Whether all is added up once more or the later days are left out.
    @Test(arguments: 0..<40)
    func earlierTotalsAreThoseOfTheEditionOfThatDay(_ seed: UInt64) {
        let sample = RandomHistory(seed: seed, isPunctual: seed.isMultiple(of: 2)).sample
        let totals = sample.totals()
        for offset in -1..<22 {
            let day = Day(number: RandomHistory.firstDay.number + offset)
            let edition = Edition(
                of: sample.site, asOf: Moment(endOf: day, in: zone), includingDrafts: false)
            let (earlier, expected) = (totals.asOf(endOf: day), Totals(of: edition))
            for place in Histories.places {
                for text in Histories.terms {
                    #expect(
                        earlier.cell(term(text), at: place).told
                            == expected.cell(term(text), at: place).told,
                        "\(text) at \(place) on \(day)")
                }
            }
        }
    }

    @Test(arguments: 0..<25)
    func theCellsOfAllDaysAreThoseOfEach(_ seed: UInt64) {
        let totals = RandomHistory(seed: seed).sample.totals()
        let days = (-1..<22).map { Day(number: RandomHistory.firstDay.number + $0) }
        for text in Histories.terms {
            let cells = totals.cells(term(text), on: days)
            #expect(cells.count == days.count)
            for (day, cell) in zip(days, cells) {
                let expected = totals.cell(term(text), at: .region, on: day)
                #expect(cell.told == expected.told, "\(text) on \(day)")
                #expect(cell.hasSources == expected.hasSources, "\(text) on \(day)")
                #expect(cell.correctedFigures == expected.correctedFigures)
                #expect(cell.newestCorrection == expected.newestCorrection)
            }
        }
    }

    /// Against a search through all reports that a number is made of.
    @Test(arguments: 0..<25)
    func aNumberLeadsToTheNewestCorrectionOfItsFigures(_ seed: UInt64) {
        let totals = RandomHistory(seed: seed).sample.totals()
        var corrected = 0
        for place in Histories.places {
            for text in Histories.terms {
                for offset in 0..<21 {
                    let day = Day(number: RandomHistory.firstDay.number + offset)
                    for cell in [
                        totals.cell(term(text), at: place, on: day),
                        totals.cell(term(text), at: place, onlyOn: day),
                    ] {
                        let figures = Set(cell.sources.filter(\.isCorrected).compactMap(figure))
                        let newest = totals.edition.corrections.firstIndex {
                            figures.contains($0.figure)
                        }
                        #expect(cell.newestCorrection == newest, "\(text) at \(place) on \(day)")
                        #expect(cell.isCorrected == (newest != nil))
                        #expect(cell.correctedFigures == figures)
                        corrected += cell.isCorrected ? 1 : 0
                    }
                }
            }
        }
        #expect(corrected > 100)
    }

    private func figure(of contribution: Contribution) -> CorrectedFigure? {
        contribution.summary.map { CorrectedFigure(summary: $0, term: contribution.term) }
    }

    @Test(arguments: 0..<25)
    func partsAddUpToTheirWhole(_ seed: UInt64) {
        let totals = RandomHistory(seed: seed).sample.totals()
        func number(_ text: String, _ place: Place, _ day: Day?) -> Int64 {
            if case .count(let count) = totals.cell(term(text), at: place, on: day).value {
                count
            } else {
                0
            }
        }
        let cities = RandomHistory.cities.map { Place.city(identifier($0)) }
        let posts = ["a", "a2", "b", "c", "prov"].map { Place.post(identifier($0)) }
        for offset in 0..<21 {
            let day = Day(number: RandomHistory.firstDay.number + offset)
            for place in Histories.places {
                let votes = number("votes.satu", place, day) + number("votes.dua", place, day)
                #expect(number("votes", place, day) == votes)
                let open =
                    number("issues.opened", place, day) - number("issues.resolved", place, day)
                #expect(number("issues.open", place, day) == open)
            }
            for text in ["tps", "used", "votes", "datang"] {
                #expect(
                    number(text, .region, day) == cities.map { number(text, $0, day) }.reduce(0, +))
            }
            for text in ["lapor", "petugas", "issues.open"] {
                #expect(
                    number(text, .region, day) == posts.map { number(text, $0, day) }.reduce(0, +))
            }
        }
        for offset in 0..<21 {
            let day = Day(number: RandomHistory.firstDay.number + offset)
            let today = totals.cell(term("datang"), at: .region, onlyOn: day)
            guard case .count(let count) = today.value else { continue }
            #expect(
                number("datang", .region, day) - number("datang", .region, day.previous) == count)
        }
    }

    @Test(arguments: 0..<10)
    func theOrderOfTheEntriesDoesNotMatter(_ seed: UInt64) {
        let sample = RandomHistory(seed: seed).sample
        var shuffled = sample
        var numbers = SeededNumbers(seed: seed)
        shuffled.summaries.shuffle(using: &numbers)
        #expect(everything(shuffled.totals()) == everything(sample.totals()))
        #expect(shuffled.faults() == sample.faults())
    }

    @Test(arguments: 0..<10)
    func theRowsOfEveryTableAddUpToItsTotal(_ seed: UInt64) {
        var sample = RandomHistory(seed: seed).sample
        let columns = [
            "tps", "votes", "datang", "lapor", "petugas", "turnout", "share", "issues.opened",
        ]
        let filters: [TableDefinition.Filter] = [
            .init(), .init(city: identifier("a")), .init(post: identifier("prov")),
            .init(from: day("2024-12-05"), to: day("2024-12-12")),
            .init(city: identifier("b"), from: day("2024-12-05")),
        ]
        for rows in TableDefinition.Rows.allCases {
            for (index, filter) in filters.enumerated() {
                sample.table(
                    "\(rows.rawValue)-\(index)", rows: rows, columns: columns, filter: filter)
            }
        }
        let totals = sample.totals()
        for definition in sample.tables {
            #expect(totals.table(definition).faults == [])
        }
    }
}
