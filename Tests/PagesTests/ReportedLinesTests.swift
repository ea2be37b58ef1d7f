import Model
import TestSupport
import Testing

@testable import Pages

/// Where a report's figures stand on its page.
@Suite struct ReportedLinesTests {
    private let lines: ReportedLines
    private let sample: SampleSite

    init() {
        var sample = SampleSite(cities: ["utara"])
        sample.count("voters")
        sample.count("votes", by: .list(["sah", "batal"]))
        sample.count("guests")
        self.sample = sample
        lines = ReportedLines(of: sample.site)
    }

    /// The terms of a report's figures as its page has them.
    private func shown(_ figures: KeyValuePairs<String, Given>) -> [String] {
        var sample = sample
        sample.report("utara", on: "2024-12-01", figures)
        let figures = sample.summaries[0].figures
        return lines.places(of: figures).map { line, figure in
            #expect(lines.all[line].term == figures[figure].term)
            return figures[figure].term.description
        }
    }

    @Test func everyMetricComesBeforeItsParts() {
        #expect(
            lines.all.map(\.term.description)
                == ["voters", "votes", "votes.sah", "votes.batal", "guests"])
        #expect(lines.all.map(\.metric) == [0, 1, 1, 1, 2])
    }

    @Test func figuresStandInTheOrderOfTheSettingsWhateverThatOfTheReport() {
        let ordered = ["voters", "votes.sah", "votes.batal", "guests"]
        #expect(
            shown(["voters": 1, "votes.sah": 2, "votes.batal": 3, "guests": 4]) == ordered)
        #expect(
            shown(["guests": 4, "votes.batal": 3, "votes.sah": 2, "voters": 1]) == ordered)
        #expect(shown(["votes.batal": 3, "voters": 1]) == ["voters", "votes.batal"])
        #expect(shown(["other": 1, "guests": 4]) == ["guests"])
        #expect(shown([:]) == [])
    }
}
