import Diagnostics
import Model
import TestSupport
import Testing
import Totals

@testable import Pages

/// Charts read back: what is drawn is what the table's cells say.
@Suite struct ChartReading {
    /// Forty cities, of which some have not reported or do not know, with figures of any size.
    private func sample(seed: UInt64) -> SampleSite {
        var numbers = SeededNumbers(seed: seed)
        let cities = (1...40).map { "kota-\($0)" }
        var sample = SampleSite(cities: cities)
        for candidate in ["satu", "dua", "tiga"] { sample.add(candidate: candidate) }
        sample.count("votes", .cumulative, by: .candidates)
        sample.count("valid", .cumulative)
        sample.divide("share", "votes", over: "valid")
        sample.table("perolehan", rows: .city, columns: ["share", "votes", "valid"])
        sample.map = TileMap(
            rows: (0..<8).map { row in
                (0..<5).map { identifier("kota-\(row * 5 + $0 + 1)", of: City.self) }
            })
        for city in cities {
            let kind = numbers.next() % 8
            if kind == 0 { continue }
            let votes = (0..<3).map { _ in
                Int64(numbers.next() % (numbers.next() % 3 == 0 ? 1_000_000_000_000 : 3000))
            }
            let sum = votes.reduce(0, +)
            sample.report(
                city, on: "2024-12-03",
                [
                    "votes.satu": kind == 1 ? .unknown : Given(.number(votes[0])),
                    "votes.dua": Given(.number(votes[1])), "votes.tiga": Given(.number(votes[2])),
                    "valid": Given(.number(sum)),
                ])
        }
        return sample
    }

    /// The cells of a metric's parts in the order in which bars show them.
    private func cells(_ rows: [Table.Row], of table: Table, _ metric: String) -> [Cell] {
        let own = table.columns.indices.filter { table.columns[$0].term?.metric == metric }
        let parts = own.filter { table.columns[$0].term?.part != nil }
        return rows.flatMap { row in (parts.isEmpty ? own : parts).map { row.cells[$0] } }
    }

    private func amount(_ cell: Cell) -> Double? {
        switch cell.value {
        case .none: nil
        case .count(let count): Double(count)
        case .ratio(let fraction): Double(fraction.numerator) / Double(fraction.denominator)
        }
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func everyBarIsAsLongAsItsCellSaysAndEveryFigureIsTheCells(seed: UInt64) throws {
        for (metric, hasTotal) in [("share", true), ("votes", false), ("valid", false)] {
            let chart = try DrawnChart(.bars, metric, of: sample(seed: seed))
            let rows = (hasTotal ? [try #require(chart.table.total)] : []) + chart.table.rows
            let cells = cells(rows, of: chart.table, metric)
            #expect(chart.written == cells.map { $0.display(in: .id) })
            let amounts = cells.compactMap(amount)
            let end = metric == "share" ? 1 : try #require(amounts.max())
            #expect(chart.lengths.count == amounts.count)
            for (length, amount) in zip(chart.lengths, amounts) {
                // What is more than nothing is seen, a hundredth of a percent at least.
                let wanted = amount == 0 ? 0 : max(amount / end * 100, 0.01)
                #expect(abs(length - wanted) <= 0.0051, "\(metric)")
            }
        }
    }

    @Test(arguments: [UInt64(4), 5])
    func everyTileHasItsCellsFigureAndBar(seed: UInt64) throws {
        let chart = try DrawnChart(.map, "valid", of: sample(seed: seed))
        let cells = cells(chart.table.rows, of: chart.table, "valid")
        #expect(chart.written == cells.map { $0.display(in: .id) })
        let amounts = cells.compactMap(amount)
        let end = try #require(amounts.max())
        // Five tiles in a row, with a little between them.
        let tile = 20 - 100.0 / (5 * 24)
        for (length, amount) in zip(chart.lengths, amounts) {
            #expect(abs(length - max(amount / end, 0.0001) * tile) <= 0.011)
        }
        #expect(chart.lengths.count == amounts.count)
    }

    @Test func everyPointOfALineIsAsHighAsItsCellSays() throws {
        var numbers = SeededNumbers(seed: 6)
        var sample = SampleSite(cities: ["a"])
        sample.count("calls", .flow, .post)
        sample.table("panggilan", rows: .date, columns: ["calls"])
        for day in 1...8 where day != 4 {
            sample.report(
                "a", on: "2024-12-0\(day)", ["calls": Given(.number(Int64(numbers.next() % 5000)))])
        }
        let chart = try DrawnChart(.line, "calls", of: sample)
        let amounts = try chart.table.rows.map { try #require(amount($0.cells[0])) }
        let end = try #require(amounts.max())
        let points = chart.svg.matches(of: /M(\d+) (\d+)h0/).compactMap { Double($0.2) }
        #expect(points.count == 7 && amounts.count == 7)
        for (point, amount) in zip(points, amounts) {
            #expect(abs((10_000 - point) / 10_000 - amount / end) <= 0.00011)
        }
        // The fourth day has no report: the line breaks there.
        let line = try #require(chart.svg.firstMatch(of: /<path class="line"[^>]* d="([^"]*)"/)).1
        #expect(line.matches(of: /M/).count == 2)
        #expect(line.matches(of: /L/).count == 5)
    }
}
