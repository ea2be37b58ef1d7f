import Diagnostics
import Model
import TestSupport
import Testing
import Totals

@Suite struct CityFigures {
    @Test func citiesAddUpAndEachCountsOnceThoughTwoPostsReportIt() {
        var sample = SampleSite(cities: "a", "b")
        sample.count("tps")
        sample.add(post: "a2", city: "a")
        sample.report("a", on: "2024-12-03", ["tps": 40])
        sample.report("a2", on: "2024-12-03", ["tps": 40])
        sample.report("b", on: "2024-12-03", ["tps": 2])
        let totals = sample.totals()
        #expect(totals.told("tps") == "42 complete 2/2")
        #expect(
            totals.cell(term("tps"), at: .region).sources.map(\.location.description) == [
                "Content/summaries/2024-12-03-a.md:10:3", "Content/summaries/2024-12-03-a2.md:10:3",
                "Content/summaries/2024-12-03-b.md:10:3",
            ])
    }

    @Test func theLatestReportOfAStockTakesThePlaceOfTheOneBeforeAndOfTheBaseFigure() {
        var sample = SampleSite(cities: "a")
        sample.count("dpt")
        sample.base("a", ["dpt": 100])
        sample.report("a", on: "2024-12-03", ["dpt": 110])
        sample.report("a", on: "2024-12-05", ["dpt": 105])
        let totals = sample.totals()
        #expect(totals.told("dpt", on: "2024-12-02") == "100 complete 1/1")
        #expect(totals.told("dpt", on: "2024-12-03") == "110 complete 1/1")
        #expect(totals.told("dpt", on: "2024-12-04") == "110 complete 1/1")
        #expect(totals.told("dpt") == "105 complete 1/1")
    }

    @Test func aFlowAddsTheDaysUpToTheDay() {
        var sample = SampleSite(cities: "a", "b")
        sample.count("datang", .flow)
        sample.report("a", on: "2024-12-01", ["datang": 5])
        sample.report("b", on: "2024-12-01", ["datang": 1])
        sample.report("a", on: "2024-12-03", ["datang": 7])
        let totals = sample.totals()
        #expect(totals.told("datang", on: "2024-11-30") == "– not-reported 0/2")
        #expect(totals.told("datang", on: "2024-12-02") == "6 complete 2/2")
        #expect(totals.told("datang") == "13 complete 2/2")
        let third = totals.cell(term("datang"), at: .region, onlyOn: day("2024-12-03"))
        #expect(third.told == "7 partial 1/2")
    }

    @Test func whatIsMissingUnknownPointlessAndNoneStayApart() {
        var sample = SampleSite(cities: "a", "b", "c")
        for metric in ["none", "absent", "unknown", "pointless", "both", "mixed", "rest"] {
            sample.count(metric)
        }
        sample.report(
            "a", on: "2024-12-03",
            [
                "none": 0, "unknown": .unknown, "pointless": .pointless, "both": 3, "mixed": 3,
                "rest": .unknown,
            ])
        sample.report(
            "b", on: "2024-12-03",
            [
                "none": 0, "unknown": .unknown, "pointless": .pointless, "both": .pointless,
                "mixed": .unknown, "rest": .pointless,
            ])
        sample.report(
            "c", on: "2024-12-03",
            [
                "none": 0, "unknown": .unknown, "pointless": .pointless, "both": 4,
                "rest": .unknown,
            ])
        let totals = sample.totals()
        #expect(totals.told("none") == "0 complete 3/3")
        #expect(totals.told("absent") == "– not-reported 0/3")
        #expect(totals.told("unknown") == "[x] not-available 0/3")
        #expect(totals.told("pointless") == "[z] not-applicable 0/0")
        #expect(totals.told("both") == "7 complete 2/2")
        #expect(totals.told("mixed") == "3 partial 1/3")
        #expect(totals.told("rest") == "[x] not-available 0/2")
        #expect(totals.told("mixed", city: "b") == "[x] not-available 0/1")
        #expect(totals.told("mixed", city: "c") == "– not-reported 0/1")
        #expect(totals.told("both", city: "b") == "[z] not-applicable 0/0")
    }

    @Test func aWholeIsTheSumOfItsPartsAndPartialWhereOneLacks() {
        var sample = SampleSite(cities: "a", "b")
        sample.add(candidate: "satu")
        sample.add(candidate: "dua")
        sample.count("votes", .cumulative, by: .candidates)
        sample.report("a", on: "2024-12-03", ["votes.satu": 10, "votes.dua": 20])
        sample.report("b", on: "2024-12-03", ["votes.satu": 1])
        let totals = sample.totals()
        #expect(totals.told("votes", city: "a") == "30 complete 1/1")
        #expect(totals.told("votes", city: "b") == "1 partial 0/1")
        #expect(totals.told("votes") == "31 partial 1/2")
        #expect(totals.told("votes.satu") == "11 complete 2/2")
        #expect(totals.told("votes.dua") == "20 partial 1/2")
        #expect(totals.told("votes.tiga") == "– not-reported 0/0")
    }

    @Test func statedTotalsOfTheWholeNeverAdd() {
        var sample = SampleSite(cities: "a", "b")
        sample.add(post: "prov", city: nil)
        sample.count("tps")
        sample.state(["tps": 42])
        sample.report("a", on: "2024-12-03", ["tps": 40])
        sample.report("prov", on: "2024-12-03", city: "b", ["tps": 2])
        sample.report("prov", on: "2024-12-04", ["tps": 42])
        #expect(sample.totals().told("tps") == "42 complete 2/2")
        #expect(sample.totals().told("tps", post: "prov") == "2 complete 1/1")
        #expect(sample.totals().told("tps", post: "a") == "40 complete 1/1")
        #expect(sample.totals().told("tps", post: "b") == "– not-reported 0/1")
    }

    @Test func otherElectionsSimulationsAndDraftsStayOut() {
        var sample = SampleSite(cities: "a")
        sample.add(post: "lain", city: "a", election: "pemilu")
        sample.count("datang", .flow)
        sample.report("a", on: "2024-12-01", ["datang": 1])
        sample.report("a", on: "2024-12-02", ["datang": 10], isDraft: true)
        sample.report("a", on: "2024-12-03", ["datang": 100], isSimulation: true)
        sample.report("lain", on: "2024-12-04", ["datang": 1000])
        #expect(sample.totals().told("datang") == "1 complete 1/1")
        #expect(sample.totals(includingDrafts: true).told("datang") == "11 complete 1/1")
        sample.isSimulation = true
        #expect(sample.totals().told("datang") == "101 complete 1/1")
        #expect(sample.totals().told("datang", post: "lain") == "– not-reported 0/0")
    }

    @Test func provisionalAndCorrectedFiguresMarkTheirSums() {
        var sample = SampleSite(cities: "a", "b")
        sample.count("tps")
        sample.report("a", on: "2024-12-03", ["tps": 4], status: .certified)
        sample.report(
            "b", on: "2024-12-03", ["tps": 5],
            corrections: [correction(term("tps"), at: "2024-12-04", from: 6, to: 5)],
            status: .provisional)
        let totals = sample.totals()
        #expect(totals.told("tps") == "9 complete 2/2 (r) (p)")
        #expect(totals.told("tps", city: "a") == "4 complete 1/1")
        #expect(totals.told("tps", city: "b") == "5 complete 1/1 (r) (p)")
        #expect(sample.totals(asOf: "2024-12-03T12:00").told("tps") == "10 complete 2/2 (p)")
    }

    @Test func aSumBeyond64BitsIsNoNumber() {
        var sample = SampleSite(cities: "a", "b", "c")
        sample.count("tps")
        sample.count("datang", .flow)
        sample.report("a", on: "2024-12-03", ["tps": .init(.number(.max)), "datang": 1])
        sample.report("b", on: "2024-12-03", ["tps": 1])
        sample.report("a", on: "2024-12-04", ["datang": .init(.number(.max))])
        sample.report("a", on: "2024-12-05", ["datang": 3])
        let totals = sample.totals()
        #expect(totals.told("tps") == "[x] not-available 2/3")
        #expect(totals.told("datang", city: "a") == "[x] not-available 1/1")
        let last = totals.cell(
            term("datang"), at: .city(identifier("a")), onlyOn: day("2024-12-05"))
        #expect(last.told == "3 complete 1/1")
    }
}
