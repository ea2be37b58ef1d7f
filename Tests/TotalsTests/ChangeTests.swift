import Diagnostics
import Model
import TestSupport
import Testing
import Totals

@Suite struct Changes {
    /// Two cities that both report on the first and on the second of December.
    private func twoDays() -> SampleSite {
        var sample = SampleSite(cities: "a", "b")
        sample.count("tps")
        sample.count("surat", .flow)
        sample.report("a", on: "2024-12-01", ["tps": 10, "surat": 4])
        sample.report("b", on: "2024-12-01", ["tps": 20, "surat": 6])
        sample.report("a", on: "2024-12-02", ["tps": 13, "surat": 5])
        sample.report("b", on: "2024-12-02", ["tps": 18, "surat": 0])
        return sample
    }

    @Test func aNumberOfTheSameUnitsChangesByTheDifference() {
        let totals = twoDays().totals()
        let earlier = totals.asOf(endOf: day("2024-12-01"))
        // 13 + 18 less 10 + 20.
        #expect(totals.change(of: term("tps"), at: .region, since: earlier) == .difference(1))
        #expect(
            totals.change(of: term("tps"), at: .city(identifier("b")), since: earlier)
                == .difference(-2))
        // A flow has come up to 15; by the evening before, to 10.
        #expect(totals.change(of: term("surat"), at: .region, since: earlier) == .difference(5))
        let unchanged = totals.change(
            of: term("surat"), at: .city(identifier("b")), since: earlier)
        #expect(unchanged == .difference(0))
        #expect(!unchanged.isChange)
    }

    @Test func whereMoreReportTheirNumberIsToldAndNoDifference() {
        var sample = SampleSite(cities: "a", "b", "c")
        sample.count("tps")
        sample.report("a", on: "2024-12-01", ["tps": 10])
        sample.report("b", on: "2024-12-02", ["tps": 20])
        sample.report("c", on: "2024-12-02", ["tps": 30])
        let totals = sample.totals()
        let change = totals.change(
            of: term("tps"), at: .region, since: totals.asOf(endOf: day("2024-12-01")))
        guard case .coverage(let from, let to) = change else {
            Issue.record("\(change)")
            return
        }
        #expect((from.reported, from.expected) == (1, 3))
        #expect((to.reported, to.expected) == (3, 3))
        #expect(change.isChange)
    }

    @Test func whatWasNotReportedYesterdayIsNoDifferenceFromZero() {
        var sample = SampleSite(cities: "a")
        sample.count("tps")
        sample.report("a", on: "2024-12-02", ["tps": 20])
        let totals = sample.totals()
        let earlier = totals.asOf(endOf: day("2024-12-01"))
        let change = totals.change(of: term("tps"), at: .region, since: earlier)
        guard case .coverage(let from, let to) = change else {
            Issue.record("\(change)")
            return
        }
        #expect((from.reported, to.reported) == (0, 1))
        let before = earlier.cell(term("tps"), at: .region)
        #expect(Change(from: before, to: before) == .nothing)
    }

    @Test func aCorrectionInBetweenIsPartOfWhatChangedForThePublic() {
        var sample = SampleSite(cities: "a")
        sample.count("tps")
        sample.report(
            "a", on: "2024-12-01", ["tps": 30],
            corrections: [correction(term("tps"), at: "2024-12-02T09:00", from: 10, to: 30)])
        sample.report("a", on: "2024-12-02", ["tps": 35])
        let totals = sample.totals()
        let earlier = totals.asOf(endOf: day("2024-12-01"))
        #expect(totals.change(of: term("tps"), at: .region, since: earlier) == .difference(25))
        // From report to report, as both are known now, it is 5.
        #expect(
            totals.change(
                of: term("tps"), at: .region, from: day("2024-12-01"), to: day("2024-12-02"))
                == .difference(5))
    }

    @Test func aFigureThatIsWithdrawnIsNoFallToZero() {
        var sample = SampleSite(cities: "a")
        sample.count("tps")
        sample.report("a", on: "2024-12-01", ["tps": 10])
        sample.report("a", on: "2024-12-02", ["tps": .unknown])
        let totals = sample.totals()
        let earlier = totals.asOf(endOf: day("2024-12-01"))
        #expect(totals.change(of: term("tps"), at: .region, since: earlier) == .withdrawn)
    }

    @Test func aRatioChangesByThePointsBetweenTheTwoThatAreShown() {
        var sample = SampleSite(cities: "a")
        sample.count("sah")
        sample.count("dpt")
        sample.divide("partisipasi", "sah", over: "dpt", decimals: 1)
        sample.report("a", on: "2024-12-01", ["sah": 1, "dpt": 3])
        sample.report("a", on: "2024-12-02", ["sah": 1, "dpt": 2])
        sample.report("a", on: "2024-12-03", ["sah": 1, "dpt": 3])
        let totals = sample.totals()
        func change(from earlier: String, to later: String) -> Change {
            totals.change(
                of: term("partisipasi"), at: .region, from: day(earlier), to: day(later))
        }
        // 33.3 and 50.0 percent.
        #expect(change(from: "2024-12-01", to: "2024-12-02") == .points(167, decimals: 1))
        #expect(change(from: "2024-12-02", to: "2024-12-03") == .points(-167, decimals: 1))
        #expect(!change(from: "2024-12-01", to: "2024-12-03").isChange)
    }

    @Test func daysWithReportsThatCountAreTheOnesToCompare() {
        var sample = SampleSite(cities: "a")
        sample.count("tps")
        sample.report("a", on: "2024-12-01", ["tps": 1])
        sample.report("a", on: "2024-12-04", ["tps": 2])
        #expect(sample.totals().reportDays.map(\.description) == ["2024-12-01", "2024-12-04"])
        #expect(sample.totals(asOf: "2024-12-03").reportDays.map(\.description) == ["2024-12-01"])
        // What was not there on the day before last stands on the report before it.
        let earlier = sample.totals().asOf(endOf: day("2024-12-03"))
        #expect(
            sample.totals().change(of: term("tps"), at: .region, since: earlier) == .difference(1))
    }
}
