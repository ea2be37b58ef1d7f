import Diagnostics
import Files
import Model
import Templates
import TestSupport
import Testing
import Totals

@testable import Pages

/// The exact SVG of small charts; each lies in `Fixtures/charts`, an element a line. One that is
/// missing is recorded and fails.
@Suite struct ChartText {
    private func expect(_ chart: DrawnChart, asIn name: String) throws {
        let path = "\(SiteCopy.repository)/Tests/PagesTests/Fixtures/charts/\(name).txt"
        let picture = chart.picture
        let text =
            ([picture.title, picture.badge ?? "-"] + picture.notes + [chart.svg])
            .map { $0 + "\n" }.joined()
        guard let known = try? bytes(ofFile: path) else {
            try write(Array(text.utf8), toFile: path)
            Issue.record("\(name) was missing; it is written now. Read it and run again.")
            return
        }
        #expect(text == String(decoding: known, as: UTF8.self))
        #expect(!text.contains("style="))
    }

    /// Two cities, a post in each, and two candidates; the second city has not reported.
    private func election(_ language: Language = .id) -> SampleSite {
        var sample = SampleSite(cities: ["a", "b"])
        sample.language = language
        sample.add(candidate: "satu")
        sample.add(candidate: "dua")
        sample.count("votes", .cumulative, by: .candidates)
        sample.count("valid", .cumulative)
        sample.divide("share", "votes", over: "valid")
        sample.divide("half", "votes.satu", over: "valid")
        sample.map = TileMap(
            rows: [[nil, identifier("b", of: City.self)], [identifier("a", of: City.self)]])
        sample.report(
            "a", on: "2024-12-03", ["votes.satu": 1234, "votes.dua": 0, "valid": 1234],
            corrections: [
                correction(term("votes.dua"), at: "2024-12-03T20:00", from: 1, to: 0)
            ], status: .provisional)
        return sample
    }

    @Test func sharesOfCandidatesStandInAPictureForEachCity() throws {
        var sample = election()
        sample.table("perolehan", rows: .city, columns: ["share", "votes", "half"])
        try expect(DrawnChart(.bars, "share", of: sample), asIn: "bars-shares")
        try expect(DrawnChart(.bars, "votes", of: sample), asIn: "bars-counts")
        try expect(DrawnChart(.bars, "share", of: sample, row: "a"), asIn: "bars-one-row")
        try expect(DrawnChart(.bars, "share", of: sample, row: "total"), asIn: "bars-total")
    }

    @Test func figuresWithoutPartsStandInOnePicture() throws {
        var sample = election(.en)
        sample.table("turnout", rows: .city, columns: ["half", "valid"])
        try expect(DrawnChart(.bars, "half", of: sample), asIn: "bars-ratio-en")
        try expect(DrawnChart(.bars, "valid", of: sample), asIn: "bars-count-en")
    }

    @Test func candidatesAsRowsHaveTintsOfTheirOwn() throws {
        var sample = election()
        sample.table("paslon", rows: .candidate, columns: ["votes", "share"])
        try expect(DrawnChart(.bars, "share", of: sample), asIn: "bars-candidates")
    }

    @Test func aQuotientOverNothingIsNotZero() throws {
        var sample = SampleSite(cities: ["a"])
        sample.count("votes")
        sample.count("valid")
        sample.divide("share", "votes", over: "valid")
        sample.table("kosong", rows: .city, columns: ["share"])
        sample.report("a", on: "2024-12-03", ["votes": 0, "valid": 0])
        try expect(DrawnChart(.bars, "share", of: sample), asIn: "bars-over-nothing")
    }

    @Test func longNamesAreBrokenAndLargeNumbersFit() throws {
        var sample = SampleSite(cities: [])
        sample.add(
            city: "a", ["dpt": Given(.number(.max))],
            title: "Kabupaten Administrasi dengan Nama yang Sangat Panjang & <Aneh>")
        sample.add(city: "b", ["dpt": 1], title: "B")
        sample.count("dpt")
        sample.table("besar", rows: .city, columns: ["dpt"])
        try expect(DrawnChart(.bars, "dpt", of: sample), asIn: "bars-large")
    }

    @Test func aLineHasGapsAndHollowPoints() throws {
        var sample = SampleSite(cities: ["a", "b"])
        sample.count("rescued", .cumulative)
        sample.table("hari", rows: .date, columns: ["rescued"])
        sample.report("a", on: "2024-12-01", ["rescued": 3])
        sample.report("a", on: "2024-12-02", ["rescued": 5])
        sample.report("b", on: "2024-12-05", ["rescued": 5])
        try expect(DrawnChart(.line, "rescued", of: sample), asIn: "line")
    }

    @Test func aLineOfOneDayIsAPoint() throws {
        var sample = SampleSite(cities: ["a"])
        sample.count("calls", .flow, .post)
        sample.table("hari", rows: .date, columns: ["calls"])
        sample.report("a", on: "2024-12-01", ["calls": 0])
        try expect(DrawnChart(.line, "calls", of: sample), asIn: "line-one-day")
    }

    @Test func partsOfALineStandInPicturesOfOneScale() throws {
        var sample = election()
        sample.table("hari", rows: .date, columns: ["votes"])
        try expect(DrawnChart(.line, "votes", of: sample), asIn: "line-parts")
    }

    @Test func tilesStandWhereTheMapPutsThem() throws {
        var sample = election()
        sample.table("wilayah", rows: .city, columns: ["valid", "half"])
        try expect(DrawnChart(.map, "half", of: sample), asIn: "map-ratio")
        try expect(DrawnChart(.map, "valid", of: sample), asIn: "map-count")
    }

    @Test func aStripTellsWhoHasReportedWhoInPartAndWhoNot() throws {
        var sample = SampleSite(cities: ["a", "b", "c"])
        sample.add(post: "a2", city: "a")
        sample.count("calls", .flow, .post)
        sample.count("dpt")
        sample.table("wilayah", rows: .city, columns: ["calls", "dpt"])
        sample.report("a", on: "2024-12-01", ["calls": 2])
        sample.report("b", on: "2024-12-01", ["calls": 0])
        try expect(DrawnChart(.completeness, "calls", of: sample), asIn: "completeness")
        try expect(DrawnChart(.completeness, "dpt", of: sample), asIn: "completeness-none")
    }

    @Test func aStripOfVeryManyIsDrawnStateByState() throws {
        var sample = SampleSite(cities: (1...60).map { "kota-\($0)" })
        sample.count("dpt")
        sample.table("wilayah", rows: .city, columns: ["dpt"])
        for city in 1...45 { sample.base("kota-\(city)", ["dpt": 7]) }
        try expect(DrawnChart(.completeness, "dpt", of: sample), asIn: "completeness-many")
    }

    @Test func fortyRowsAreFortyBars() throws {
        var sample = SampleSite(cities: (1...40).map { "kota-\($0)" })
        sample.count("dpt")
        sample.table("wilayah", rows: .city, columns: ["dpt"])
        for city in 1...40 { sample.base("kota-\(city)", ["dpt": Given(.number(Int64(city)))]) }
        let chart = try DrawnChart(.bars, "dpt", of: sample)
        #expect(chart.lengths == (1...40).map { Double($0) * 2.5 })
        #expect(chart.svg.contains("height=\"114em\""))
    }

    @Test func twoChartsOfOneKindOnAPageHaveIdsOfTheirOwn() throws {
        var sample = election()
        sample.table("perolehan", rows: .city, columns: ["share"])
        let pages = try pages(of: sample)
        let table = try #require(pages.tables.first)
        let chart = Chart(table: table.id, kind: .bars, column: "share")
        let body = Body(pieces: [.chart(chart), .chart(chart)], anchors: [], summary: nil)
        let html = try #require(pages.html(of: body, from: Standpoint(on: pages.addresses.home)))
        let text = String(decoding: html.bytes, as: UTF8.self)
        let ids = text.matches(of: /\sid="(.*?)"/).map { String($0.1) }
        #expect(ids.count == 2 * (3 * 2 + 1))
        #expect(Set(ids).count == ids.count)
        let named = text.matches(of: /aria-labelledby="(.*?)"/)
            .flatMap { $0.1.split(separator: " ") }.map(String.init)
        #expect(named.count == 12 && Set(named).isSubset(of: ids))
    }
}
