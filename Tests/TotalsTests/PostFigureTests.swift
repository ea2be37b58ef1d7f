import Model
import TestSupport
import Testing
import Totals

@Suite struct PostFigures {
    private func sample() -> SampleSite {
        var sample = SampleSite(cities: "a", "b")
        sample.count("lapor", .flow, .post)
        sample.count("petugas", .stock, .post)
        return sample
    }

    @Test func everyPostsValueAdds() {
        var sample = sample()
        sample.add(post: "a2", city: "a")
        sample.report("a", on: "2024-12-03", ["lapor": 5, "petugas": 3])
        sample.report("a2", on: "2024-12-03", ["lapor": 5, "petugas": 3])
        sample.report("b", on: "2024-12-04", ["lapor": 1, "petugas": 2])
        sample.report("a", on: "2024-12-04", ["lapor": 2, "petugas": 4])
        let totals = sample.totals()
        #expect(totals.told("lapor") == "13 complete 3/3")
        #expect(totals.told("petugas") == "9 complete 3/3")
        #expect(totals.told("lapor", city: "a") == "12 complete 2/2")
        #expect(totals.told("lapor", post: "a") == "7 complete 1/1")
        #expect(totals.told("petugas", on: "2024-12-03") == "6 partial 2/3")
    }

    @Test func aProvincePostAddsToTheWholeAndWithACityToThatCity() {
        var sample = sample()
        sample.add(post: "prov", city: nil)
        sample.report("a", on: "2024-12-03", ["lapor": 5])
        sample.report("b", on: "2024-12-03", ["lapor": 6])
        sample.report("prov", on: "2024-12-03", ["lapor": 100])
        sample.report("prov", on: "2024-12-03", city: "b", ["lapor": 10])
        let totals = sample.totals()
        #expect(totals.told("lapor") == "121 complete 3/3")
        #expect(totals.told("lapor", city: "a") == "5 complete 1/1")
        #expect(totals.told("lapor", city: "b") == "16 complete 2/2")
        #expect(totals.told("lapor", post: "prov") == "110 complete 1/1")
    }

    @Test func thePostsOpenOnTheDayAreExpectedAndThoseThatReported() {
        var sample = SampleSite(cities: [])
        sample.count("lapor", .flow, .post)
        sample.add(city: "a")
        sample.add(post: "rencana", city: "a", status: .planned)
        sample.add(post: "lama", city: "a", status: .closed, closes: "2024-12-02")
        sample.add(post: "diam", city: "a", status: .closed, closes: "2024-11-30")
        sample.add(post: "tetap", city: "a", opened: "2024-12-01", closes: "2024-12-31")
        sample.add(post: "baru", city: "a", opened: "2024-12-05")
        sample.add(post: "lain", city: "a", election: "pemilu")
        sample.report("tetap", on: "2024-12-01", ["lapor": 1])
        sample.report("lama", on: "2024-12-02", ["lapor": 2])
        sample.report("rencana", on: "2024-12-06", ["lapor": 4])
        let totals = sample.totals()
        #expect(totals.told("lapor", on: "2024-11-30") == "– not-reported 0/2")
        #expect(totals.told("lapor", on: "2024-12-01") == "1 partial 1/2")
        #expect(totals.told("lapor", on: "2024-12-02") == "3 complete 2/2")
        #expect(totals.told("lapor", on: "2024-12-04") == "3 complete 2/2")
        #expect(totals.told("lapor", on: "2024-12-05") == "3 partial 2/3")
        #expect(totals.told("lapor", on: "2024-12-06") == "7 partial 3/4")
        #expect(totals.told("lapor", on: "2025-01-01") == "7 partial 3/4")
        #expect(totals.told("lapor") == "7 partial 3/4")
    }

    @Test func partsOfAListAddUpAndUnknownDaysMakeAFlowPartial() {
        var sample = SampleSite(cities: "a")
        sample.count("lapor", .flow, .post, by: .list(["teknis", "logistik"]))
        sample.report("a", on: "2024-12-01", ["lapor.teknis": 1, "lapor.logistik": 2])
        sample.report("a", on: "2024-12-02", ["lapor.teknis": 3, "lapor.logistik": .unknown])
        sample.report("a", on: "2024-12-03", ["lapor.teknis": 5, "lapor.logistik": .pointless])
        let totals = sample.totals()
        #expect(totals.told("lapor", on: "2024-12-01") == "3 complete 1/1")
        #expect(totals.told("lapor.teknis") == "9 complete 1/1")
        #expect(totals.told("lapor.logistik") == "2 partial 0/1")
        #expect(totals.told("lapor") == "11 partial 0/1")
    }
}
