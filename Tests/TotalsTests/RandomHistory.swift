import Diagnostics
import Model
import TestSupport

/// What posts reported over twenty days, when it could be known, and how it was corrected since.
struct RandomHistory {
    /// An amount, and those that took its place, each from its time.
    struct Told {
        let term: String
        let amounts: [(from: Moment, amount: Amount)]
    }

    struct Report {
        let post: String
        let city: String?
        let date: Day
        let known: Moment
        let isEmbargoed: Bool
        let isProvisional: Bool
        let figures: [Told]
        let issues: [IssueReport]
    }

    static let cities = ["a", "b", "c"]
    static let terms = [
        "tps", "used", "votes.satu", "votes.dua", "datang", "lapor.teknis", "lapor.logistik",
        "petugas",
    ]
    static let firstDay = day("2024-12-01")

    private(set) var reports: [Report] = []
    private(set) var embargoedPost: Moment?

    /// - Parameter isPunctual: whether all is known on its day, and never corrected.
    init(seed: UInt64, isPunctual: Bool = false) {
        var numbers = SeededNumbers(seed: seed)
        if !isPunctual, numbers.chance(50) { embargoedPost = RandomHistory.moment(&numbers) }
        for offset in 0..<20 {
            for post in ["a", "a2", "b", "c", "prov"] where numbers.chance(40) {
                let city =
                    post == "prov" ? RandomHistory.cities.randomElement(using: &numbers) : nil
                let date = Day(number: RandomHistory.firstDay.number + offset)
                let start = Moment(startOf: date, in: zone).seconds
                let known = Moment(
                    seconds: start
                        + (isPunctual || numbers.chance(50)
                            ? 0 : .random(in: 0..<500_000, using: &numbers)))
                reports.append(
                    Report(
                        post: post, city: city, date: date, known: known,
                        isEmbargoed: !isPunctual && numbers.chance(20),
                        isProvisional: numbers.chance(30),
                        figures: RandomHistory.figures(
                            known: known, areCorrected: !isPunctual, &numbers),
                        issues: RandomHistory.issues(&numbers)))
            }
        }
    }

    static func moment(_ numbers: inout SeededNumbers) -> Moment {
        Moment(
            seconds: Moment(startOf: firstDay, in: zone).seconds
                + .random(in: -100_000..<3_000_000, using: &numbers))
    }

    private static func figures(
        known: Moment, areCorrected: Bool, _ numbers: inout SeededNumbers
    ) -> [Told] {
        var figures: [Told] = []
        for term in terms where numbers.chance(60) {
            var amounts = [(from: known, amount: amount(&numbers))]
            while areCorrected, numbers.chance(20), let last = amounts.last?.from {
                let from = Moment(seconds: last.seconds + .random(in: 0..<600_000, using: &numbers))
                amounts.append((from, amount(&numbers)))
            }
            figures.append(Told(term: term, amounts: amounts))
        }
        return figures
    }

    private static func amount(_ numbers: inout SeededNumbers) -> Amount {
        if numbers.chance(5) { return .notAvailable }
        if numbers.chance(5) { return .notApplicable }
        return .number(.random(in: 0..<1000, using: &numbers))
    }

    private static func issues(_ numbers: inout SeededNumbers) -> [IssueReport] {
        (0..<3).filter { _ in numbers.chance(30) }.map { line in
            issue(
                "I-\(Int.random(in: 0..<8, using: &numbers))",
                IssueReport.Status.allCases.randomElement(using: &numbers) ?? .open,
                title: "Masalah", category: "teknis", line: 40 + line)
        }
    }

    /// All that the site holds now.
    var sample: SampleSite { sample(reports) { _ in true } }

    /// A site of only what was known at a time, with the figures that stood then.
    func sample(knownAt time: Moment) -> SampleSite {
        sample(
            reports.filter { report in
                report.known <= time && (report.post != "a2" || (embargoedPost ?? time) <= time)
            },
            hasPost: (embargoedPost ?? time) <= time
        ) { $0 <= time }
    }

    private func sample(
        _ reports: [Report], hasPost: Bool = true, isKnown: (Moment) -> Bool
    ) -> SampleSite {
        var sample = SampleSite(cities: RandomHistory.cities)
        if hasPost {
            sample.add(
                post: "a2", city: "a", opened: "2024-12-04", closes: "2024-12-15",
                publishAt: embargoedPost?.iso(in: zone))
        }
        sample.add(post: "prov", city: nil)
        for candidate in ["satu", "dua"] { sample.add(candidate: candidate) }
        sample.count("tps")
        sample.count("used", .cumulative)
        sample.count("votes", .cumulative, by: .candidates)
        sample.count("datang", .flow)
        sample.count("lapor", .flow, .post, by: .list(["teknis", "logistik"]))
        sample.count("petugas", .stock, .post)
        sample.divide("turnout", "used", over: "tps")
        sample.divide("share", "votes", over: "used")
        sample.divide("rate", "lapor", over: "petugas")
        sample.base("a", ["tps": 500])
        for (index, report) in reports.enumerated() { add(report, index, to: &sample, isKnown) }
        return sample
    }

    private func add(
        _ report: Report, _ index: Int, to sample: inout SampleSite, _ isKnown: (Moment) -> Bool
    ) {
        var corrections: [Correction] = []
        var figures: [Figure] = []
        for (line, told) in report.figures.enumerated() {
            let known = told.amounts.enumerated().filter {
                $0.offset == 0 || isKnown($0.element.from)
            }
            for (before, after) in zip(known, known.dropFirst()) {
                corrections.append(
                    Correction(
                        at: after.element.from, term: term(told.term), from: before.element.amount,
                        to: after.element.amount, reason: "",
                        position: Position(line: 30, column: 1)))
            }
            figures.append(
                Figure(
                    term: term(told.term), amount: known.last?.element.amount ?? .notAvailable,
                    position: Position(line: 10 + line, column: 3)))
        }
        let known = report.known.iso(in: zone)
        sample.report(
            report.post, on: report.date.description, city: report.city,
            name: "\(report.date)-\(report.post)", issues: report.issues, reportsIssues: true,
            corrections: corrections.sorted { $0.at < $1.at },
            status: report.isProvisional ? .provisional : nil,
            asOf: report.isEmbargoed ? nil : known, publishAt: report.isEmbargoed ? known : nil,
            exactly: figures)
    }
}

let zone = TimeZone("Asia/Jakarta") ?? .utc
