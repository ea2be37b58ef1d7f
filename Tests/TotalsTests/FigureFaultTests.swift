import Diagnostics
import Model
import TestSupport
import Testing
import Totals

@Suite struct FigureFaults {
    @Test func aPostReportsAFigureForACityAndADayOnce() {
        var sample = SampleSite(cities: "a")
        sample.add(candidate: "satu")
        sample.add(candidate: "dua")
        sample.count("tps")
        sample.count("votes", by: .candidates)
        sample.report("a", on: "2024-12-03", ["tps": 5, "votes.satu": 1, "votes.dua": 2])
        sample.report("a", on: "2024-12-03", ["votes.dua": 2, "votes.satu": 1], name: "ulang")
        #expect(
            sample.faults() == """
                Content/summaries/ulang.md:11:3: error[duplicate-report]: “votes” untuk A pada 2024-12-03 sudah dilaporkan posko yang sama
                     = Content/summaries/2024-12-03-a.md:11:3: 1
                     = aturan: simpan angka ini di salah satu ringkasan saja

                """)
    }

    @Test func theReportThatWasKnownLaterIsTheSecond() {
        var sample = SampleSite(cities: "a")
        sample.count("lapor", .flow, .post)
        sample.report("a", on: "2024-12-03", ["lapor": 5], name: "awal", asOf: "2024-12-03T20:00")
        sample.report("a", on: "2024-12-03", ["lapor": 6], name: "zeta", asOf: "2024-12-03T10:00")
        #expect(
            sample.faults() == """
                Content/summaries/awal.md:10:3: error[duplicate-report]: “lapor” untuk A pada 2024-12-03 sudah dilaporkan posko yang sama
                     = Content/summaries/zeta.md:10:3: 6
                     = aturan: simpan angka ini di salah satu ringkasan saja

                """)
    }

    @Test func aProvincePostStatesATotalForADayOnce() {
        var sample = SampleSite(cities: "a")
        sample.add(post: "prov", city: nil)
        sample.count("tps")
        sample.report("prov", on: "2024-12-03", ["tps": 5])
        sample.report("prov", on: "2024-12-03", ["tps": 5], name: "ulang")
        #expect(
            sample.faults() == """
                Content/summaries/ulang.md:10:3: error[duplicate-report]: “tps” untuk Provinsi pada 2024-12-03 sudah dilaporkan posko yang sama
                     = Content/summaries/2024-12-03-prov.md:10:3: 5
                     = aturan: simpan angka ini di salah satu ringkasan saja

                """)
    }

    @Test func twoPostsGiveACityOneValueForADay() {
        var sample = SampleSite(cities: "a")
        sample.add(post: "a2", city: "a")
        sample.count("tps")
        sample.count("lapor", .flow, .post)
        sample.report("a", on: "2024-12-03", ["tps": 1905, "lapor": 1])
        sample.report("a2", on: "2024-12-03", ["tps": 1950, "lapor": 2])
        sample.report("a2", on: "2024-12-04", ["tps": 1951])
        #expect(
            sample.faults() == """
                Content/summaries/2024-12-03-a2.md:10:3: error[unequal-reports]: “tps” untuk A \
                pada 2024-12-03 adalah 1.950 di sini dan 1.905 di tempat lain
                     = Content/summaries/2024-12-03-a.md:10:3: 1.905
                     = aturan: tanyakan kepada kedua posko, lalu perbaiki yang keliru

                """)
        #expect(sample.totals().told("tps", on: "2024-12-03") == "1.950 complete 1/1")
    }

    @Test func aPostThatDoesNotKnowDoesNotContradictOneThatDoes() {
        var sample = SampleSite(cities: "a")
        sample.add(post: "a2", city: "a")
        sample.count("tps")
        sample.report("a", on: "2024-12-03", ["tps": 1905])
        sample.report("a2", on: "2024-12-03", ["tps": .unknown])
        #expect(sample.faults() == "")
        #expect(sample.totals().told("tps") == "1.905 complete 1/1")
        sample.report("a2", on: "2024-12-04", ["tps": .unknown])
        #expect(sample.totals().told("tps") == "[x] not-available 0/1")
    }

    @Test func aCumulativeFigureDoesNotFall() {
        var sample = SampleSite(cities: "a")
        sample.add(candidate: "satu")
        sample.add(candidate: "dua")
        sample.count("votes", .cumulative, by: .candidates)
        sample.report("a", on: "2024-12-03", ["votes.satu": 1000, "votes.dua": 1])
        sample.report("a", on: "2024-12-04", ["votes.satu": .unknown, "votes.dua": 2])
        sample.report("a", on: "2024-12-05", ["votes.satu": 998, "votes.dua": 5])
        #expect(
            sample.faults() == """
                Content/summaries/2024-12-05-a.md:10:3: error[cumulative-fall]: “votes.satu” turun \
                dari 1.000 menjadi 998
                     = Content/summaries/2024-12-03-a.md:10:3: 1.000
                     = aturan: angka ini hanya dapat naik: perbaiki yang keliru; penurunan yang benar dicatat di corrections

                """)
    }

    @Test(
        arguments: [
            // The later one was corrected down: a fall that is explained.
            (nil, (1000, 998), true), (nil, (1200, 998), true),
            // It was corrected, but fell before that too.
            (nil, (990, 998), false),
            // The earlier one was corrected up.
            ((900, 1000), nil, true), ((999, 1000), nil, false),
        ] as [((Int64, Int64)?, (Int64, Int64)?, Bool)])
    func aFallIsExplainedByTheCorrectionThatMadeIt(
        _ earlier: (Int64, Int64)?, _ later: (Int64, Int64)?, _ isExplained: Bool
    ) {
        var sample = SampleSite(cities: "a")
        sample.count("masuk", .cumulative)
        func correct(_ change: (Int64, Int64)?) -> [Correction] {
            change.map { change in
                [
                    correction(
                        term("masuk"), at: "2024-12-09", from: Given(change.0),
                        to: Given(change.1))
                ]
            } ?? []
        }
        sample.report("a", on: "2024-12-03", ["masuk": 1000], corrections: correct(earlier))
        sample.report("a", on: "2024-12-04", ["masuk": 998], corrections: correct(later))
        #expect(figureFaults(in: sample.site, includingDrafts: false).isEmpty == isExplained)
    }

    @Test func baseFiguresAndPostsCumulativesMayNotFallEither() {
        var sample = SampleSite(cities: "a")
        sample.add(post: "a2", city: "a")
        sample.count("masuk", .cumulative)
        sample.count("kotak", .cumulative, .post)
        sample.base("a", ["masuk": 7])
        sample.report("a", on: "2024-12-03", ["masuk": 6, "kotak": 5])
        sample.report("a2", on: "2024-12-04", ["kotak": 1])
        sample.report("a", on: "2024-12-05", ["kotak": 4])
        #expect(
            sample.faults(in: .en) == """
                Content/summaries/2024-12-03-a.md:10:3: error[cumulative-fall]: “masuk” falls from \
                7 to 6
                     = Content/cities/a.md:10:3: 7
                     = rule: this figure can only rise: mend the wrong one; a real fall is recorded under corrections
                Content/summaries/2024-12-05-a.md:10:3: error[cumulative-fall]: “kotak” falls from \
                5 to 4
                     = Content/summaries/2024-12-03-a.md:11:3: 5
                     = rule: this figure can only rise: mend the wrong one; a real fall is recorded under corrections

                """)
    }

    @Test func aSumBeyond64BitsIsToldAtTheFigureThatGetsThere() {
        var sample = SampleSite(cities: "a", "b")
        sample.count("tps")
        sample.base("a", ["tps": Given(.max)])
        sample.report("b", on: "2024-12-03", ["tps": 0])
        #expect(sample.faults() == "")
        sample.report("b", on: "2024-12-04", ["tps": 1])
        sample.report("b", on: "2024-12-05", ["tps": 2])
        #expect(
            sample.faults() == """
                Content/summaries/2024-12-04-b.md:10:3: error[overflow]: jumlah “tps” melampaui \
                9.223.372.036.854.775.807

                """)
    }

    @Test func embargoedFiguresAreHeldAgainstTheOthersAndDraftsOnlyWhereAskedFor() {
        var sample = SampleSite(cities: "a")
        sample.count("masuk", .cumulative)
        sample.report("a", on: "2024-12-03", ["masuk": 5])
        sample.report("a", on: "2024-12-04", ["masuk": 4], isDraft: true)
        #expect(sample.faults() == "")
        #expect(
            figureFaults(in: sample.site, includingDrafts: true).map(\.code) == [.cumulativeFall])
        sample.report("a", on: "2024-12-05", ["masuk": 3], publishAt: "2999-01-01")
        #expect(
            figureFaults(in: sample.site, includingDrafts: false).map(\.code) == [.cumulativeFall])
    }

    @Test func figuresOfOtherElectionsAndSimulationsAreNotHeldAgainstTheOthers() {
        var sample = SampleSite(cities: "a")
        sample.add(post: "lain", city: "a", election: "pemilu")
        sample.count("masuk", .cumulative)
        sample.report("a", on: "2024-12-03", ["masuk": 5])
        sample.report("lain", on: "2024-12-04", ["masuk": 4])
        sample.report("a", on: "2024-12-05", ["masuk": 3], isSimulation: true)
        #expect(sample.faults() == "")
    }
}
