import Diagnostics
import Model
import TestSupport
import Testing
import Totals

@Suite struct Ratios {
    private func sample() -> SampleSite {
        var sample = SampleSite(cities: "a", "b")
        sample.add(candidate: "satu")
        sample.add(candidate: "dua")
        sample.count("dpt")
        sample.count("used", .cumulative)
        sample.count("votes", .cumulative, by: .candidates)
        sample.divide("turnout", "used", over: "dpt")
        sample.divide("share", "votes", over: "used")
        return sample
    }

    @Test func sumsAreTakenFirstAndThenDivided() {
        var sample = sample()
        sample.base("a", ["dpt": 1000])
        sample.base("b", ["dpt": 10])
        sample.report("a", on: "2024-12-03", ["used": 500])
        sample.report("b", on: "2024-12-03", ["used": 9])
        let cell = sample.totals().cell(term("turnout"), at: .region)
        #expect(cell.value == Fraction(509, over: 1010).map { .ratio($0) })
        #expect(cell.told == "50,40% complete 2/2")
        #expect(
            cell.sources.map(\.location.description) == [
                "Content/summaries/2024-12-03-a.md:10:3", "Content/summaries/2024-12-03-b.md:10:3",
                "Content/cities/a.md:10:3", "Content/cities/b.md:10:3",
            ])
    }

    @Test func onlyUnitsThatHaveBothTakePart() {
        var sample = sample()
        sample.base("a", ["dpt": 1000])
        sample.base("b", ["dpt": 10])
        sample.report("b", on: "2024-12-03", ["used": 9])
        let totals = sample.totals()
        #expect(totals.told("turnout") == "90,00% partial 1/2")
        #expect(totals.told("turnout", city: "a") == "– not-reported 0/1")
        #expect(totals.cell(term("turnout"), at: .region).sources.count == 2)
    }

    @Test func aBreakdownThatLacksAPartTakesNoPart() {
        var sample = sample()
        sample.report("a", on: "2024-12-03", ["used": 10, "votes.satu": 4, "votes.dua": 6])
        sample.report("b", on: "2024-12-03", ["used": 10, "votes.satu": 5])
        let totals = sample.totals()
        #expect(totals.told("share") == "100,00% partial 1/2")
        #expect(totals.told("share.satu") == "45,00% complete 2/2")
        #expect(totals.told("share.dua") == "60,00% partial 1/2")
    }

    @Test func overZeroAndOverUnknownThereIsNoValue() {
        var sample = sample()
        sample.report("a", on: "2024-12-03", ["used": 0, "dpt": 0])
        sample.report("b", on: "2024-12-03", ["used": 3, "dpt": .unknown])
        let totals = sample.totals()
        #expect(totals.told("turnout", city: "a") == "[x] not-available 1/1")
        #expect(totals.told("turnout", city: "b") == "[x] not-available 0/1")
        #expect(totals.told("turnout") == "[x] not-available 1/2")
    }

    @Test func unitsToWhichItDoesNotApplyAreNotExpected() {
        var sample = sample()
        sample.report("a", on: "2024-12-03", ["used": 1, "dpt": 4])
        sample.report("b", on: "2024-12-03", ["used": 3, "dpt": .pointless])
        #expect(sample.totals().told("turnout") == "25,00% complete 1/1")
        #expect(sample.totals().told("turnout", city: "b") == "[z] not-applicable 0/0")
    }

    @Test func postsAreHeldAgainstTheirCity() {
        var sample = SampleSite(cities: "a", "b")
        sample.add(post: "a2", city: "a")
        sample.count("lapor", .flow, .post)
        sample.count("tps")
        sample.divide("rate", "lapor", over: "tps", decimals: 1)
        sample.base("a", ["tps": 8])
        sample.base("b", ["tps": 2])
        sample.report("a", on: "2024-12-03", ["lapor": 1])
        sample.report("a2", on: "2024-12-03", ["lapor": 3])
        #expect(sample.totals().told("rate") == "50,0% partial 1/2")
        sample.report("b", on: "2024-12-03", ["lapor": 1])
        #expect(sample.totals().told("rate") == "50,0% complete 2/2")
    }

    @Test func aQuotientOfSumsBeyond64BitsIsNoNumber() {
        var sample = sample()
        sample.report("a", on: "2024-12-03", ["used": 1, "dpt": .init(.number(.max))])
        sample.report("b", on: "2024-12-03", ["used": 1, "dpt": 1])
        #expect(sample.totals().told("turnout") == "[x] not-available 2/2")
        #expect(sample.totals().told("turnout", city: "a") == "<0,01% complete 1/1")
    }
}

@Suite struct Percentages {
    @Test(
        arguments: [
            (3_435_320, 4_360_629, 2, "78,78%", "78.78%"), (1, 8, 0, "13%", "13%"),
            (1, 8, 1, "12,5%", "12.5%"), (1, 8, 2, "12,50%", "12.50%"), (1, 3, 0, "33%", "33%"),
            (2, 3, 6, "66,666667%", "66.666667%"), (14_832, 14_835, 1, ">99,9%", ">99.9%"),
            (14_832, 14_835, 0, ">99%", ">99%"), (14_832, 14_835, 2, "99,98%", "99.98%"),
            (14_835, 14_835, 1, "100,0%", "100.0%"), (0, 14_835, 2, "0,00%", "0.00%"),
            (1, 14_835, 1, "<0,1%", "<0.1%"), (1, 14_835, 0, "<1%", "<1%"),
            (1, 14_835, 2, "0,01%", "0.01%"), (100_001, 100_000, 1, ">100,0%", ">100.0%"),
            (1005, 1000, 1, "100,5%", "100.5%"), (12_345, 1000, 2, "1.234,50%", "1,234.50%"),
            (1, 200, 0, "1%", "1%"), (1, 2000, 1, "0,1%", "0.1%"),
            (.max, .max, 6, "100,000000%", "100.000000%"),
            (.max - 1, .max, 6, ">99,999999%", ">99.999999%"),
            (.max, 1, 2, "922.337.203.685.477.580.700,00%", "922,337,203,685,477,580,700.00%"),
            (1, .max, 2, "<0,01%", "<0.01%"),
        ] as [(Int64, Int64, Int, String, String)])
    func areRoundedHalfAwayFromZeroAndNeverFalselyAllOrNothing(
        _ numerator: Int64, _ denominator: Int64, _ decimals: Int, _ id: String, _ en: String
    ) throws {
        let fraction = try #require(Fraction(numerator, over: denominator))
        #expect(fraction.percent(decimals: decimals, in: .id) == id)
        #expect(fraction.percent(decimals: decimals, in: .en) == en)
    }

    @Test(
        arguments: [
            (712_367, 1_345_815, "0.5293201517"), (1, 2, "0.5"), (3, 3, "1"), (0, 7, "0"),
            (2, 3, "0.6666666667"), (22, 7, "3.1428571429"), (.max, .max, "1"),
        ] as [(Int64, Int64, String)])
    func inDataFilesHaveTenDigits(_ numerator: Int64, _ denominator: Int64, _ text: String) throws {
        #expect(try #require(Fraction(numerator, over: denominator)).decimal == text)
    }

    @Test func ofNothingAreNone() {
        #expect(Fraction(1, over: 0) == nil)
        #expect(Fraction(-1, over: 2) == nil)
    }

    @Test func inASentenceAreSpeltOutInIndonesian() throws {
        let share = try #require(Fraction(7878, over: 10_000))
        let cell = Cell(
            value: .ratio(share), status: .complete, reported: 1, expected: 1, decimals: 2)
        #expect(cell.prose(in: .id) == "78,78 persen")
        #expect(cell.prose(in: .en) == "78.78%")
    }
}
