import Diagnostics
import Model
import TestSupport
import Testing
import Totals

@Suite struct StatedTotals {
    @Test func areComparedOnceAllCitiesHaveANumberByThatDay() {
        var sample = SampleSite(cities: "a", "b")
        sample.add(post: "prov", city: nil)
        sample.add(candidate: "satu")
        sample.add(candidate: "dua")
        sample.count("votes", .cumulative, by: .candidates)
        sample.report("a", on: "2024-12-03", ["votes.satu": 10, "votes.dua": 1])
        sample.report("prov", on: "2024-12-03", ["votes.satu": 3, "votes.dua": 1])
        sample.report("b", on: "2024-12-04", ["votes.satu": 20, "votes.dua": 2])
        sample.report("prov", on: "2024-12-05", ["votes.satu": 30, "votes.dua": 4])
        sample.report("b", on: "2024-12-06", ["votes.satu": 21, "votes.dua": 2])
        #expect(
            sample.faults() == """
                Content/summaries/2024-12-05-prov.md:11:3: error[stated-total]: “votes.dua” \
                berjumlah 3, tetapi tertulis 4; selisih 1
                     = Content/summaries/2024-12-03-a.md:11:3: A 1
                     = Content/summaries/2024-12-04-b.md:11:3: B 2
                     = aturan: keduanya harus sama: perbaiki jumlahnya, atau bagian yang keliru

                """)
    }

    @Test func ofAFlowAreThatDaysOwn() {
        var sample = SampleSite(cities: "a", "b")
        sample.add(post: "prov", city: nil)
        sample.count("datang", .flow)
        for (date, number) in [("2024-12-03", 5), ("2024-12-04", 7)] as [(String, Int64)] {
            sample.report("a", on: date, ["datang": Given(number)])
            sample.report("b", on: date, ["datang": 1])
            sample.report("prov", on: date, ["datang": Given(number + 1)])
        }
        sample.state(["datang": 14])
        #expect(sample.faults() == "")
        sample.state(["datang": 13])
        #expect(
            sample.faults() == """
                Content/region.md:10:3: error[stated-total]: “datang” berjumlah 14, tetapi tertulis \
                13; selisih 1
                     = Content/summaries/2024-12-03-a.md:10:3: A 5
                     = Content/summaries/2024-12-04-a.md:10:3: A 7
                     = Content/summaries/2024-12-03-b.md:10:3: B 1
                     = Content/summaries/2024-12-04-b.md:10:3: B 1
                     = aturan: keduanya harus sama: perbaiki jumlahnya, atau bagian yang keliru

                """)
    }

    @Test func leaveOutCitiesToWhichTheFigureDoesNotApply() {
        var sample = SampleSite(cities: "a", "b")
        sample.count("kapal")
        sample.base("a", ["kapal": 3])
        sample.base("b", ["kapal": .pointless])
        sample.state(["kapal": 3])
        #expect(sample.faults() == "")
        sample.state(["kapal": 4])
        #expect(figureFaults(in: sample.site, includingDrafts: false).map(\.code) == [.statedTotal])
        sample.state(["kapal": .unknown])
        #expect(sample.faults() == "")
    }
}
