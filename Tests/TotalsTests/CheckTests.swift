import Diagnostics
import Model
import TestSupport
import Testing
import Totals

@Suite struct Checks {
    private func sample() -> SampleSite {
        var sample = SampleSite(cities: "a", "b")
        sample.add(candidate: "satu")
        sample.add(candidate: "dua")
        sample.count("votes", .cumulative, by: .candidates)
        sample.count("valid", .cumulative)
        sample.count("invalid", .cumulative)
        sample.count("used", .cumulative)
        return sample
    }

    @Test func aBreakdownSumsToItsWhole() {
        var sample = sample()
        sample.check("votes = valid")
        sample.report("a", on: "2024-12-03", ["votes.satu": 1000, "votes.dua": 200, "valid": 1200])
        sample.report("b", on: "2024-12-03", ["votes.satu": 1000, "votes.dua": 200, "valid": 1201])
        #expect(
            sample.faults() == """
                Content/summaries/2024-12-03-b.md:12:3: error[failed-check]: pemeriksaan “votes = \
                valid” tidak terpenuhi untuk B: 1.200 ≠ 1.201
                     = Content/summaries/2024-12-03-b.md:10:3: votes.satu 1.000
                     = Content/summaries/2024-12-03-b.md:11:3: votes.dua 200
                     = aturan: perbaiki angka yang keliru; aturan ini tertulis di bawah checks di \
                Content/site.yaml

                """)
    }

    @Test func aSumShowsTheNumbersPutIn() {
        var sample = sample()
        sample.check("valid + invalid = used")
        sample.report("a", on: "2024-12-03", ["used": 1_909_778])
        sample.report("a", on: "2024-12-04", ["valid": 1_909_774, "invalid": 3])
        #expect(
            sample.faults() == """
                Content/summaries/2024-12-04-a.md:11:3: error[failed-check]: pemeriksaan “valid + \
                invalid = used” tidak terpenuhi untuk A: 1.909.774 + 3 = 1.909.777 ≠ 1.909.778
                     = Content/summaries/2024-12-04-a.md:10:3: valid 1.909.774
                     = Content/summaries/2024-12-03-a.md:10:3: used 1.909.778
                     = aturan: perbaiki angka yang keliru; aturan ini tertulis di bawah checks di \
                Content/site.yaml

                """)
        #expect(sample.faults(in: .en).contains("1,909,774 + 3 = 1,909,777 ≠ 1,909,778"))
    }

    @Test func oneSideMayBeAtMostTheOther() {
        var sample = sample()
        sample.count("tps")
        sample.count("masuk", .cumulative)
        sample.check("masuk <= tps")
        sample.base("a", ["tps": 10])
        sample.report("a", on: "2024-12-03", ["masuk": 10])
        #expect(sample.faults() == "")
        sample.report("a", on: "2024-12-04", ["masuk": 11])
        #expect(
            sample.faults() == """
                Content/summaries/2024-12-04-a.md:10:3: error[failed-check]: pemeriksaan “masuk <= \
                tps” tidak terpenuhi untuk A: 11 > 10
                     = Content/cities/a.md:10:3: tps 10
                     = aturan: perbaiki angka yang keliru; aturan ini tertulis di bawah checks di \
                Content/site.yaml

                """)
    }

    @Test func partsAndBaseFiguresAreHeldToChecksToo() {
        var sample = sample()
        sample.count("dpt")
        sample.count("laki")
        sample.check("laki <= dpt")
        sample.check("votes.satu <= valid")
        sample.base("a", ["dpt": 5, "laki": 6])
        sample.report("b", on: "2024-12-03", ["votes.satu": 9, "votes.dua": 1, "valid": 8])
        #expect(
            figureFaults(in: sample.site, includingDrafts: false).map(\.location.description) == [
                "Content/cities/a.md:11:3", "Content/summaries/2024-12-03-b.md:12:3",
            ])
    }

    @Test func whatIsNotAllThereIsNotHeldToThem() {
        var sample = sample()
        sample.check("votes = valid")
        sample.report("a", on: "2024-12-03", ["votes.satu": 5, "valid": 9])
        sample.report("b", on: "2024-12-03", ["votes.satu": 5, "votes.dua": .unknown, "valid": 9])
        #expect(sample.faults() == "")
    }

    @Test func oneCauseIsToldOnceAndNewFiguresAgain() {
        var sample = sample()
        sample.count("lain")
        sample.check("valid = used")
        sample.report("a", on: "2024-12-03", ["valid": 5, "used": 6])
        sample.report("b", on: "2024-12-04", ["valid": 5, "used": 5])
        sample.report("a", on: "2024-12-05", ["lain": 1])
        #expect(figureFaults(in: sample.site, includingDrafts: false).count == 1)
        sample.report("a", on: "2024-12-06", ["valid": 7])
        #expect(
            figureFaults(in: sample.site, includingDrafts: false).map(\.location.description) == [
                "Content/summaries/2024-12-03-a.md:11:3", "Content/summaries/2024-12-06-a.md:10:3",
            ])
    }

    @Test func flowsAreToldWhereTheDifferenceGrows() {
        var sample = SampleSite(cities: "a")
        sample.count("masuk", .flow, .post)
        sample.count("selesai", .flow, .post)
        sample.check("selesai <= masuk")
        sample.report("a", on: "2024-12-01", ["masuk": 5, "selesai": 1])
        sample.report("a", on: "2024-12-02", ["masuk": 0, "selesai": 4])
        #expect(sample.faults() == "")
        sample.report("a", on: "2024-12-03", ["masuk": 1, "selesai": 2])
        sample.report("a", on: "2024-12-04", ["masuk": 2, "selesai": 2])
        #expect(
            sample.faults() == """
                Content/summaries/2024-12-03-a.md:11:3: error[failed-check]: pemeriksaan “selesai \
                <= masuk” tidak terpenuhi untuk Posko A: 7 > 6
                     = Content/summaries/2024-12-01-a.md:11:3: selesai 1
                     = Content/summaries/2024-12-02-a.md:11:3: selesai 4
                     = Content/summaries/2024-12-01-a.md:10:3: masuk 5
                     = Content/summaries/2024-12-02-a.md:10:3: masuk 0
                     = Content/summaries/2024-12-03-a.md:10:3: masuk 1
                     = aturan: perbaiki angka yang keliru; aturan ini tertulis di bawah checks di \
                Content/site.yaml

                """)
    }

    @Test func theWholeIsToldOnlyWhereNoCityFails() {
        var sample = sample()
        sample.check("valid = used")
        sample.report("a", on: "2024-12-03", ["valid": 5, "used": 6])
        sample.report("b", on: "2024-12-03", ["valid": 5, "used": 5])
        #expect(figureFaults(in: sample.site, includingDrafts: false).count == 1)
        var other = self.sample()
        other.check("valid = used")
        other.report("a", on: "2024-12-03", ["valid": 5, "used": .pointless])
        other.report("b", on: "2024-12-03", ["valid": 5, "used": 5])
        other.report("b", on: "2024-12-04", ["valid": 8, "used": 8])
        #expect(
            other.faults() == """
                Content/summaries/2024-12-03-b.md:11:3: error[failed-check]: pemeriksaan “valid = \
                used” tidak terpenuhi untuk Provinsi: 10 ≠ 5
                     = Content/summaries/2024-12-03-a.md:10:3: valid 5
                     = Content/summaries/2024-12-03-b.md:10:3: valid 5
                     = Content/summaries/2024-12-03-a.md:11:3: used n/a
                     = aturan: perbaiki angka yang keliru; aturan ini tertulis di bawah checks di \
                Content/site.yaml

                """)
    }

    @Test func whatIsStatedForTheWholeIsHeldToThemByItself() {
        var sample = sample()
        sample.add(post: "prov", city: nil)
        sample.check("valid + invalid = used")
        sample.report("prov", on: "2024-12-08", ["valid": 5, "invalid": 1, "used": 7])
        #expect(
            sample.faults() == """
                Content/summaries/2024-12-08-prov.md:12:3: error[failed-check]: pemeriksaan “valid \
                + invalid = used” tidak terpenuhi untuk Provinsi: 5 + 1 = 6 ≠ 7
                     = Content/summaries/2024-12-08-prov.md:10:3: valid 5
                     = Content/summaries/2024-12-08-prov.md:11:3: invalid 1
                     = aturan: perbaiki angka yang keliru; aturan ini tertulis di bawah checks di \
                Content/site.yaml

                """)
        sample.report("a", on: "2024-12-03", ["valid": 5, "invalid": 1, "used": 6])
        sample.report("b", on: "2024-12-03", ["valid": 0, "invalid": 0, "used": 0])
        #expect(figureFaults(in: sample.site, includingDrafts: false).map(\.code) == [.statedTotal])
    }
}
