import Diagnostics
import Model
import TestSupport
import Testing
import Totals

@Suite struct Editions {
    @Test func holdBackDraftsEmbargoedAndLaterEntriesAndCountThem() {
        var sample = SampleSite(cities: "a")
        sample.count("tps")
        sample.add(post: "nanti", city: "a", publishAt: "2024-12-09")
        sample.report("a", on: "2024-12-01", ["tps": 1])
        sample.report("a", on: "2024-12-02", ["tps": 2], isDraft: true)
        sample.report("a", on: "2024-12-03", ["tps": 3], publishAt: "2024-12-07T09:00")
        sample.report("a", on: "2024-12-04", ["tps": 4], asOf: "2024-12-05T21:00")
        sample.report("a", on: "2024-12-06", ["tps": 5])
        // Waits for its post.
        sample.report("nanti", on: "2024-12-01", ["tps": 9])
        let edition = Edition(
            of: sample.site, asOf: moment("2024-12-05T20:59:59"), includingDrafts: false)
        #expect(edition.site.summaries.map(\.id.text) == ["2024-12-01-a"])
        #expect(edition.heldBack.drafts == 1)
        #expect(edition.heldBack.embargoed == 3)
        #expect(edition.heldBack.later == 2)
        #expect(edition.heldBack.corrections == 0)
        let later = Edition(
            of: sample.site, asOf: moment("2024-12-07T09:00"), includingDrafts: true)
        #expect(
            later.site.summaries.map(\.id.text) == [
                "2024-12-01-a", "2024-12-02-a", "2024-12-03-a", "2024-12-04-a", "2024-12-06-a",
            ])
        #expect(later.heldBack.drafts == 0)
        #expect(later.heldBack.embargoed == 2)
        #expect(later.heldBack.later == 0)
        #expect(sample.totals().edition.heldBack.drafts == 1)
        #expect(sample.totals(includingDrafts: true).edition.heldBack.isEmpty)
    }

    @Test func entriesThatNameACandidateOrCityThatIsNotKnownWaitForIt() {
        var sample = SampleSite(cities: "a")
        sample.add(city: "b", publishAt: "2024-12-09")
        sample.add(post: "b", city: "b")
        sample.add(candidate: "satu")
        sample.add(candidate: "dua", publishAt: "2024-12-09")
        sample.count("votes", by: .candidates)
        sample.report("a", on: "2024-12-01", ["votes.satu": 1])
        sample.report("a", on: "2024-12-02", ["votes.satu": 1, "votes.dua": 2])
        sample.report("b", on: "2024-12-01", ["votes.satu": 1])
        let edition = sample.totals(asOf: "2024-12-05").edition
        #expect(edition.site.cities.map(\.id.text) == ["a"])
        #expect(edition.site.posts.map(\.id.text) == ["a"])
        #expect(edition.site.candidates.map(\.id.text) == ["satu"])
        #expect(edition.site.summaries.map(\.id.text) == ["2024-12-01-a"])
        #expect(edition.heldBack.embargoed == 5)
    }

    @Test func undoLaterCorrectionsOneAfterTheOther() {
        var sample = SampleSite(cities: "a")
        sample.count("tps")
        sample.count("lain")
        sample.report(
            "a", on: "2024-12-01", ["tps": 30, "lain": 7],
            corrections: [
                correction(term("tps"), at: "2024-12-05T09:00", from: 10, to: 20),
                correction(term("tps"), at: "2024-12-07T09:00", from: 20, to: 30, line: 31),
            ])
        #expect(sample.totals(asOf: "2024-12-05T08:59:59").told("tps") == "10 complete 1/1")
        #expect(sample.totals(asOf: "2024-12-05T09:00").told("tps") == "20 complete 1/1 (r)")
        #expect(sample.totals(asOf: "2024-12-07T08:59:59").told("tps") == "20 complete 1/1 (r)")
        #expect(sample.totals(asOf: "2024-12-07T09:00").told("tps") == "30 complete 1/1 (r)")
        #expect(sample.totals(asOf: "2024-12-01").told("lain") == "7 complete 1/1")
        let early = sample.totals(asOf: "2024-12-06").edition
        #expect(early.corrections.map(\.correction.to) == [.number(20)])
        #expect(early.heldBack.corrections == 1)
        #expect(early.isCorrected(term("tps"), in: identifier("2024-12-01-a")))
        #expect(!early.isCorrected(term("lain"), in: identifier("2024-12-01-a")))
        #expect(
            sample.totals().edition.corrections.map(\.location.description) == [
                "Content/summaries/2024-12-01-a.md:31:5", "Content/summaries/2024-12-01-a.md:30:5",
            ])
    }

    @Test func figuresWereUnknownBeforeACorrectionThatSaysSo() {
        var sample = SampleSite(cities: "a")
        sample.count("tps")
        sample.report(
            "a", on: "2024-12-01", ["tps": 30],
            corrections: [correction(term("tps"), at: "2024-12-05", from: .unknown, to: 30)])
        #expect(sample.totals(asOf: "2024-12-04").told("tps") == "[x] not-available 0/1")
    }

    @Test func ofTheTimeBeforeAReportShowTheReportBeforeIt() {
        var sample = SampleSite(cities: "a")
        sample.count("tps")
        sample.base("a", ["tps": 1])
        sample.report("a", on: "2024-12-01", ["tps": 2], asOf: "2024-12-04T10:00")
        sample.report("a", on: "2024-12-03", ["tps": 3])
        #expect(sample.totals(asOf: "2024-12-02").told("tps") == "1 complete 1/1")
        #expect(sample.totals(asOf: "2024-12-03").told("tps") == "3 complete 1/1")
        #expect(sample.totals(asOf: "2024-12-03").told("tps", on: "2024-12-02") == "1 complete 1/1")
        #expect(sample.totals().told("tps", on: "2024-12-02") == "2 complete 1/1")
    }
}

@Suite struct CorrectionFaults {
    @Test func aCorrectionIsOfAFigureThatTheSummaryHas() {
        var sample = SampleSite(cities: "a")
        sample.count("tps")
        sample.report(
            "a", on: "2024-12-01", ["tps": 30],
            corrections: [correction(term("dpt"), at: "2024-12-05", from: 1, to: 2)])
        #expect(
            sample.faults() == """
                Content/summaries/2024-12-01-a.md:30:5: error[correction-of-nothing]: ralat untuk “dpt”, tetapi angka itu tidak ada di bawah figures
                     = aturan: figures memuat angka yang benar sekarang; corrections memuat apa \
                yang berlaku sebelumnya

                """)
    }

    @Test func aChainJoinsAndEndsInTheFigureOfNow() {
        var sample = SampleSite(cities: "a")
        sample.count("tps")
        func report(_ corrections: Correction...) -> String {
            sample.summaries = []
            sample.report("a", on: "2024-12-01", ["tps": 3000], corrections: corrections)
            return sample.faults()
        }
        let first = correction(term("tps"), at: "2024-12-05", from: 1000, to: 2000)
        #expect(
            report(first, correction(term("tps"), at: "2024-12-06", from: 2000, to: 3000, line: 31))
                == "")
        #expect(
            report(first, correction(term("tps"), at: "2024-12-06", from: 2500, to: 3000, line: 31))
                == """
                Content/summaries/2024-12-01-a.md:31:5: error[correction-chain]: ralat “tps” tidak bersambung: sesudah 2.000 seharusnya bukan 2.500
                     = Content/summaries/2024-12-01-a.md:30:5: 2.000
                     = aturan: from sebuah ralat sama dengan to ralat sebelumnya, dan to yang \
                terakhir sama dengan angka sekarang

                """)
        #expect(
            report(first) == """
                Content/summaries/2024-12-01-a.md:30:5: error[correction-chain]: ralat “tps” tidak bersambung: sesudah 2.000 seharusnya bukan 3.000
                     = Content/summaries/2024-12-01-a.md:10:3: 3.000
                     = aturan: from sebuah ralat sama dengan to ralat sebelumnya, dan to yang \
                terakhir sama dengan angka sekarang

                """)
    }
}
