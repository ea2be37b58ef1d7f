import Model
import TestSupport
import Testing
import Totals

@Suite struct ElectionResultTests {
    @Test func moreThanHalfOfTheValidVotesWins() {
        #expect(election(51, 49).told == "won x 51/100 round 1")
        #expect(election(49, 51).told == "won y 51/100 round 1")
    }

    @Test func exactlyHalfIsNoMajority() {
        #expect(election(50, 50).told == "further round 2 50/100 round 1")
        #expect(election(50, 30, valid: 100).told == "further round 2 50/100 round 1")
        var last = election(50, 50)
        last.rounds = []
        #expect(last.told == "nothing")
    }

    @Test func withoutAFurtherRoundNothingIsStatedOfNoMajority() {
        var sample = election(40, 60, valid: 200)
        sample.rounds.removeLast()
        #expect(sample.told == "nothing")
    }

    @Test func nothingIsStatedWhereTheSiteDoesNotAsk() {
        var sample = election(51, 49)
        sample.outcome = nil
        #expect(sample.told == "nothing")
    }

    @Test(arguments: [Summary.Status.provisional, nil])
    func aSummaryThatIsNotCertifiedGivesNothing(status: Summary.Status?) {
        var sample = election(51, 49)
        sample.report(
            "b", on: "2024-12-04", ["votes.x": 1, "votes.y": 1, "valid_votes": 2], status: status)
        #expect(sample.told == "nothing")
    }

    @Test func aCityWithoutReportOrWithAGapGivesNothing() {
        var sample = ballot()
        sample.result("a", 51, 49, 100)
        #expect(sample.told == "nothing")
        sample.report("b", on: "2024-12-03", ["votes.x": 1, "valid_votes": 1], status: .certified)
        #expect(sample.told == "nothing")
        sample.report(
            "b", on: "2024-12-04", ["votes.x": 1, "votes.y": .unknown, "valid_votes": 1],
            status: .certified)
        #expect(sample.told == "nothing")
    }

    @Test func aWholeCityThatSaysNAIsNoReport() {
        var sample = ballot()
        sample.result("a", 51, 49, 100)
        sample.report(
            "b", on: "2024-12-03",
            ["votes.x": .pointless, "votes.y": .pointless, "valid_votes": .pointless],
            status: .certified)
        #expect(sample.told == "nothing")
    }

    @Test func moreVotesThanValidOnesDecideNothing() {
        #expect(election(60, 60, valid: 100).told == "nothing")
        #expect(election(0, 0).told == "nothing")
    }

    @Test func votesNearTheEndOf64BitsAreComparedExactly() {
        let half = Int64.max / 2
        #expect(election(half + 1, half).told == "won x \(half + 1)/\(Int64.max) round 1")
        #expect(election(half, half).told == "further round 2 \(half)/\(half * 2) round 1")
        #expect(election(Int64.max, 1).told == "nothing")
    }

    @Test func theVotesOfTwoRoundsAreNotMixed() {
        var sample = election(50, 50)
        sample.result("a", 30, 70, 100, on: "2025-02-26")
        #expect(sample.told == "nothing")
        sample.result("b", 0, 0, 0, on: "2025-02-26")
        #expect(sample.told == "won y 70/100 round 2")
    }

    @Test func aPairThatDoesNotStandInTheLastRoundIsLeftOut() {
        var sample = ballot()
        for city in ["a", "b"] {
            sample.report(
                city, on: "2025-03-01", ["votes.x": .pointless, "votes.y": 7, "valid_votes": 9],
                status: .certified)
        }
        #expect(sample.told == "won y 14/18 round 2")
    }

    // MARK: - What the province says

    @Test func withAProvincePostTheWholeHasToBeCertified() {
        var sample = election(51, 49)
        sample.add(post: "prov", city: nil)
        #expect(sample.told == "nothing")
        sample.state(51, 49, 100, on: "2024-12-08", .certified)
        #expect(sample.told == "won x 51/100 round 1")
        #expect(sample.told(asOf: "2024-12-07T23:59") == "nothing")
    }

    @Test func onlyTheLatestStatementOfTheSameNumbersCertifies() {
        var sample = election(51, 49)
        sample.add(post: "prov", city: nil)
        sample.state(51, 49, 100, on: "2024-12-08", .certified)
        sample.state(51, 49, 100, on: "2024-12-09", .provisional)
        #expect(sample.told == "nothing")
        sample.state(52, 48, 100, on: "2024-12-10", .certified)
        #expect(sample.told == "nothing")
        sample.report("prov", on: "2024-12-11", ["votes.x": 51, "votes.y": 49], status: .certified)
        #expect(sample.told == "nothing")
        sample.state(51, 49, 100, on: "2024-12-12", .certified)
        #expect(sample.told == "won x 51/100 round 1")
    }

    @Test func aCertifiedWholeDoesNotCoverAProvisionalCity() {
        var sample = election(51, 49)
        sample.add(post: "prov", city: nil)
        sample.report(
            "b", on: "2024-12-04", ["votes.x": 0, "votes.y": 0, "valid_votes": 0],
            status: .provisional)
        sample.state(51, 49, 100, on: "2024-12-08", .certified)
        #expect(sample.told == "nothing")
    }

    // MARK: - The election of 2024

    @Test func theElectionOf2024WasWonInOneRound() {
        var sample = Pilkada.site()
        sample.outcome = .majority
        sample.rounds = rounds
        #expect(sample.told == "won pram-doel 2183239/4360629 round 1")
    }

    /// All combinations of no to five cities.
    @Test(arguments: 0..<63)
    func anIncompleteCountOf2024SaysNothing(_ combination: Int) {
        var sample = Pilkada.site(
            reported: Set(Pilkada.cities.indices.filter { combination & (1 << $0) != 0 }))
        sample.outcome = .majority
        sample.rounds = rounds
        #expect(sample.told == "nothing")
    }
}

private let rounds = [
    Election.Round(number: 1, pollingDay: day("2024-11-27"), condition: nil),
    Election.Round(number: 2, pollingDay: day("2025-02-26"), condition: nil),
]

/// Two cities, two pairs and two rounds, without a report.
private func ballot() -> SampleSite {
    var sample = SampleSite(cities: "a", "b")
    sample.add(candidate: "x")
    sample.add(candidate: "y")
    sample.count("votes", .cumulative, by: .candidates)
    sample.count("valid_votes", .cumulative)
    sample.divide("share", "votes", over: "valid_votes")
    sample.rounds = rounds
    sample.outcome = .majority
    return sample
}

/// All votes in one city, none in the other, both certified.
private func election(_ x: Int64, _ y: Int64, valid: Int64? = nil) -> SampleSite {
    var sample = ballot()
    sample.result("a", x, y, valid ?? x.addingReportingOverflow(y).partialValue)
    sample.result("b", 0, 0, 0)
    return sample
}

extension SampleSite {
    fileprivate mutating func result(
        _ post: String, _ x: Int64, _ y: Int64, _ valid: Int64, on date: String = "2024-12-03"
    ) {
        report(
            post, on: date,
            ["votes.x": Given(x), "votes.y": Given(y), "valid_votes": Given(valid)],
            status: .certified)
    }

    fileprivate mutating func state(
        _ x: Int64, _ y: Int64, _ valid: Int64, on date: String, _ status: Summary.Status
    ) {
        report(
            "prov", on: date,
            ["votes.x": Given(x), "votes.y": Given(y), "valid_votes": Given(valid)],
            status: status)
    }

    fileprivate var told: String { told(asOf: "2030-01-01") }

    fileprivate func told(asOf time: String) -> String {
        guard let result = totals(asOf: time).electionResult else { return "nothing" }
        let decision =
            switch result.decision {
            case .won(let pair): "won \(pair)"
            case .furtherRound(let number): "further round \(number)"
            }
        let round = result.round.map { " round \($0)" } ?? ""
        return "\(decision) \(result.votes)/\(result.validVotes)\(round)"
    }
}
