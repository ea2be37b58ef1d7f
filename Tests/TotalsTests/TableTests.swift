import Diagnostics
import Model
import TestSupport
import Testing
import Totals

@Suite struct Tables {
    private func sample() -> SampleSite {
        var sample = SampleSite(cities: "a", "b")
        sample.add(post: "prov", city: nil)
        sample.add(candidate: "satu")
        sample.add(candidate: "dua")
        sample.count("tps")
        sample.count("votes", .cumulative, by: .candidates)
        sample.count("datang", .flow)
        sample.count("lapor", .flow, .post, by: .list(["teknis", "logistik"]))
        sample.divide("share", "votes", over: "votes", decimals: 0)
        sample.base("a", ["tps": 10])
        sample.base("b", ["tps": 20])
        sample.report(
            "a", on: "2024-12-03",
            [
                "votes.satu": 1, "votes.dua": 2, "datang": 5, "lapor.teknis": 1,
                "lapor.logistik": 0,
            ])
        sample.report("b", on: "2024-12-04", ["votes.satu": 4, "votes.dua": 3, "datang": 6])
        sample.report("a", on: "2024-12-05", ["votes.satu": 2, "datang": 7])
        sample.report(
            "prov", on: "2024-12-05", ["lapor.teknis": 30, "lapor.logistik": 40])
        return sample
    }

    private func table(
        _ rows: TableDefinition.Rows, _ columns: [String],
        _ filter: TableDefinition.Filter = .init(), change: (inout SampleSite) -> Void = { _ in }
    ) -> Table {
        var sample = sample()
        change(&sample)
        let definition = sample.table("t", rows: rows, columns: columns, filter: filter)
        let table = sample.totals().table(definition)
        #expect(table.faults.isEmpty)
        return table
    }

    @Test func ofCitiesOpenAMetricIntoItsPartsAndTheirWhole() {
        let table = table(.city, ["tps", "votes", "share", "votes.dua"])
        #expect(
            table.columns.map(\.key) == [
                "tps", "votes.satu", "votes.dua", "votes", "share.satu", "share.dua", "votes.dua",
            ])
        #expect(
            table.columns.map { "\($0.group ?? "-") \($0.label) \($0.kind?.name ?? "-")" } == [
                "- TPS stock", "VOTES SATU cumulative", "VOTES DUA cumulative",
                "- VOTES cumulative",
                "SHARE SATU ratio", "SHARE DUA ratio", "VOTES DUA cumulative",
            ])
        #expect(table.rows.map(\.label) == ["A", "B"])
        #expect(table.total?.label == "Provinsi")
        #expect(
            self.table(.city, ["tps", "votes", "share"]).told == [
                "a: 10 complete 1/1 | 2 complete 1/1 | 2 complete 1/1 | 4 complete 1/1 "
                    + "| 50% complete 1/1 | 50% complete 1/1",
                "b: 20 complete 1/1 | 4 complete 1/1 | 3 complete 1/1 | 7 complete 1/1 "
                    + "| 57% complete 1/1 | 43% complete 1/1",
                "total: 30 complete 2/2 | 6 complete 2/2 | 5 complete 2/2 | 11 complete 2/2 "
                    + "| 55% complete 2/2 | 45% complete 2/2",
            ])
    }

    @Test func ofDaysShowFlowsOfTheDayAndStocksAsTheyStood() {
        let table = table(.date, ["datang", "votes.satu", "tps"])
        #expect(
            table.told == [
                "2024-12-03: 5 partial 1/2 | 1 partial 1/2 | 30 complete 2/2",
                "2024-12-04: 6 partial 1/2 | 5 complete 2/2 | 30 complete 2/2",
                "2024-12-05: 7 partial 1/2 | 6 complete 2/2 | 30 complete 2/2",
                "total: 18 complete 2/2 | 6 complete 2/2 | 30 complete 2/2",
            ])
        #expect(table.rows.map(\.label).first == "3 Desember 2024")
    }

    @Test func ofPostsShowWhatEachReported() {
        #expect(
            table(.post, ["lapor.teknis", "datang"]).told == [
                "prov: 30 complete 1/1 | – not-reported 0/0",
                "a: 1 complete 1/1 | 12 complete 1/1",
                "b: – not-reported 0/1 | 6 complete 1/1",
                "total: 31 partial 2/3 | 18 complete 2/2",
            ])
    }

    @Test func ofCandidatesTakeEachOnesPart() {
        let table = table(.candidate, ["votes", "share"])
        #expect(table.columns.map(\.key) == ["votes", "share"])
        #expect(
            table.told == [
                "satu: 6 complete 2/2 | 55% complete 2/2",
                "dua: 5 complete 2/2 | 45% complete 2/2",
                "total: 11 complete 2/2 | 100% complete 2/2",
            ])
        #expect(self.table(.candidate, ["tps"]).told[0] == "satu: [z] not-applicable 0/0")
    }

    @Test func ofCategoriesTakeEachPartOfAList() {
        #expect(
            table(.category, ["lapor"]).told == [
                "teknis: 31 partial 2/3", "logistik: 40 partial 2/3", "total: 71 partial 2/3",
            ])
    }

    @Test func ofMetricsHaveOneColumnAndNoTotal() {
        let table = table(.metric, ["tps", "votes", "share"])
        #expect(table.columns.map(\.label) == ["Provinsi"])
        #expect(table.total == nil)
        #expect(table.rows.map(\.label).prefix(3) == ["TPS", "VOTES: SATU", "VOTES: DUA"])
        #expect(
            table.told == [
                "tps: 30 complete 2/2", "votes.satu: 6 complete 2/2", "votes.dua: 5 complete 2/2",
                "votes: 11 complete 2/2", "share.satu: 55% complete 2/2",
                "share.dua: 45% complete 2/2",
            ])
    }

    @Test func takeOnlyTheReportsOfTheirFilter() {
        let city = table(.city, ["datang", "tps"], .init(city: identifier("a")))
        #expect(
            city.told == [
                "a: 12 complete 1/1 | 10 complete 1/1", "total: 12 complete 1/1 | 10 complete 1/1",
            ])
        #expect(city.total?.label == "A")
        let period = table(
            .city, ["datang", "votes.satu", "tps"],
            .init(from: day("2024-12-04"), to: day("2024-12-04")))
        #expect(
            period.told == [
                "a: – not-reported 0/1 | – not-reported 0/1 | 10 complete 1/1",
                "b: 6 complete 1/1 | 4 complete 1/1 | 20 complete 1/1",
                "total: 6 partial 1/2 | 4 partial 1/2 | 30 complete 2/2",
            ])
        let days = table(.date, ["datang"], .init(city: identifier("a"), from: day("2024-12-04")))
        #expect(days.told == ["2024-12-05: 7 complete 1/1", "total: 7 complete 1/1"])
        let post = table(.date, ["lapor.teknis"], .init(post: identifier("prov")))
        #expect(post.told == ["2024-12-05: 30 complete 1/1", "total: 30 complete 1/1"])
        #expect(post.total?.label == "Posko PROV")
    }

    @Test func ofARoundTakeTheReportsBetweenItsPollingDayAndTheNext() {
        let rounds = { (sample: inout SampleSite) in
            sample.rounds = [
                Election.Round(number: 1, pollingDay: day("2024-11-27"), condition: nil),
                Election.Round(number: 2, pollingDay: day("2024-12-05"), condition: nil),
            ]
        }
        #expect(
            table(.city, ["datang"], .init(round: 1), change: rounds).told
                == ["a: 5 complete 1/1", "b: 6 complete 1/1", "total: 11 complete 2/2"])
        #expect(
            table(.city, ["datang"], .init(round: 2), change: rounds).told
                == ["a: 7 complete 1/1", "b: – not-reported 0/1", "total: 7 partial 1/2"])
    }

    @Test func sayWhatIsPartialAndWhatStandsInNoRow() {
        #expect(
            table(.city, ["tps", "lapor"]).notes == [
                .partial(
                    columns: ["lapor.teknis", "lapor.logistik", "lapor"], reported: 2, expected: 3,
                    grain: .post),
                .outsideRows(column: "lapor.teknis", value: 30),
                .outsideRows(column: "lapor.logistik", value: 40),
                .outsideRows(column: "lapor", value: 70),
            ])
        #expect(table(.city, ["tps", "votes"]).notes == [])
    }

    @Test func sayWhereRoundedSharesDoNotAddUp() {
        let change = { (sample: inout SampleSite) in
            sample.add(candidate: "tiga")
            sample.summaries = []
            sample.report(
                "a", on: "2024-12-03", ["votes.satu": 1, "votes.dua": 1, "votes.tiga": 1])
            sample.report(
                "b", on: "2024-12-03", ["votes.satu": 2, "votes.dua": 1, "votes.tiga": 1])
        }
        #expect(
            table(.city, ["share"], change: change).notes == [
                .roundedShares(metric: "share", of: "A", sum: "99%"),
                .roundedShares(metric: "share", of: "Provinsi", sum: "101%"),
            ])
        #expect(
            table(.candidate, ["votes", "share"], change: change).notes == [
                .roundedShares(metric: "share", of: "Provinsi", sum: "101%")
            ])
    }

    @Test func areOfTheMomentOfTheirEdition() {
        var sample = sample()
        let definition = sample.table("t", rows: .city, columns: ["datang"])
        let table = sample.totals(asOf: "2024-12-04T12:00").table(definition)
        #expect(table.told == ["a: 5 complete 1/1", "b: 6 complete 1/1", "total: 11 complete 2/2"])
        #expect(table.asOf == moment("2024-12-04T12:00"))
        #expect(table.title == "Tabel t")
        #expect(table.rowKind == .city)
    }
}
