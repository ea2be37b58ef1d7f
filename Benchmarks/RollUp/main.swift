// How the cost of totals grows with the number of summaries: it has to stay flat for each of them.
//
//     make bench-totals
//
// Each size is measured several times and the fastest run counts; what other programs do can only
// make a run slower.

import Diagnostics
import Model
import TestSupport
import Totals

/// Numbers that look random and are the same in every run (Knuth's MMIX generator).
struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below limit: Int64) -> Int64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int64(state >> 33) % limit
    }
}

/// A site of 20 cities with 5 posts each, every post reporting every day until there are so many
/// summaries.
func site(summaries count: Int) -> Site {
    var numbers = SeededNumbers(seed: 2024)
    let cities = (0..<20).map { "kota-\($0)" }
    var sample = SampleSite(cities: [])
    for city in cities {
        sample.add(city: city)
        for post in 0..<5 { sample.add(post: "\(city)-\(post)", city: city) }
    }
    for name in ["a", "b", "c"] { sample.add(candidate: name) }
    sample.count("laporan", .flow, .post)
    sample.count("suara", .cumulative, .post, by: .candidates)
    sample.count("sah", .cumulative, .post)
    sample.divide("perolehan", "suara", over: "sah")
    sample.check("suara = sah")
    sample.table("per-kota", rows: .city, columns: ["laporan", "suara", "sah", "perolehan"])
    sample.table("per-posko", rows: .post, columns: ["laporan", "suara"])
    sample.table("per-hari", rows: .date, columns: ["laporan", "suara", "sah"])
    let posts = sample.posts.map(\.id.text)
    var votes = [Int64](repeating: 0, count: posts.count * 3)
    for index in 0..<count {
        let post = index % posts.count
        let day = Day(number: 19_000 + index / posts.count).description
        for part in 0..<3 { votes[post * 3 + part] += numbers.next(below: 50) }
        let parts = votes[post * 3..<post * 3 + 3]
        sample.report(
            posts[post], on: day,
            [
                "laporan": Given(.number(numbers.next(below: 9))),
                "suara.a": Given(.number(parts[post * 3])),
                "suara.b": Given(.number(parts[post * 3 + 1])),
                "suara.c": Given(.number(parts[post * 3 + 2])),
                "sah": Given(.number(parts.reduce(0, +))),
            ])
    }
    return sample.site
}

/// The fastest of some runs, in microseconds.
func fastest(of runs: Int, _ body: () -> Void) -> Double {
    (0..<runs).map { _ in
        let start = ContinuousClock.now
        body()
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        return Double(seconds) * 1e6 + Double(attoseconds) / 1e12
    }.min() ?? 0
}

/// A number with two decimals.
func written(_ number: Double) -> String {
    let hundredths = Int64((number * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
}

var first: Double?
print("summaries  roll-up µs each  tables µs each  faults µs each  all, against the first")
for (count, runs) in [(1_000, 9), (10_000, 5), (100_000, 3)] {
    let site = site(summaries: count)
    let each = Double(count)
    let edition = Edition(of: site, asOf: Moment(seconds: 4_000_000_000), includingDrafts: false)
    var totals = Totals(of: edition)
    let rollUp = fastest(of: runs) { totals = Totals(of: edition) } / each
    let tables =
        fastest(of: runs) {
            for table in site.settings.tables { _ = totals.table(table) }
        } / each
    let faults = fastest(of: runs) { _ = figureFaults(in: site, includingDrafts: false) } / each
    let all = rollUp + tables + faults
    let ratio = all / (first ?? all)
    first = first ?? all
    let columns = [
        String(count), written(rollUp), written(tables), written(faults), written(ratio),
    ]
    print(columns.joined(separator: "  "))
}
