import Diagnostics
import Model
import TestSupport
import Testing
import Totals

@Suite struct TheElectionOf2024 {
    @Test func comesToTheOfficialFigures() {
        let totals = Pilkada.site().totals()
        #expect(totals.told("registered_voters") == "8.214.007 complete 6/6")
        #expect(totals.told("tps") == "14.835 complete 6/6")
        #expect(totals.told("votes.rido") == "1.718.160 complete 6/6")
        #expect(totals.told("votes.dharma-kun") == "459.230 complete 6/6")
        #expect(totals.told("votes.pram-doel") == "2.183.239 complete 6/6")
        #expect(totals.told("votes") == "4.360.629 complete 6/6")
        #expect(totals.told("valid_votes") == "4.360.629 complete 6/6")
        #expect(totals.told("invalid_votes") == "363.764 complete 6/6")
        #expect(totals.told("ballots_used") == "4.724.393 complete 6/6")
        #expect(totals.told("share.rido") == "39,40% complete 6/6")
        #expect(totals.told("share.dharma-kun") == "10,53% complete 6/6")
        #expect(totals.told("share.pram-doel") == "50,07% complete 6/6")
    }

    @Test func hasATurnoutOfItsSumsAndNotTheMeanOfItsCities() {
        let totals = Pilkada.site().totals()
        #expect(totals.told("turnout") == "57,52% complete 6/6")
        let mean = Pilkada.cities.map { Double($0.used) / Double($0.registered) }.reduce(0, +) / 6
        #expect((mean * 10_000).rounded() / 100 == 59.55)
        #expect(totals.told("turnout", city: "jakarta-utara") == "52,93% complete 1/1")
    }

    @Test func hasNoFaults() {
        #expect(Pilkada.site().faults() == "")
    }

    @Test func oneVoterTooManyIsToldWithBothSumsAndEachPart() {
        var sample = Pilkada.site()
        sample.base("jakarta-barat", ["registered_voters": 1_909_775, "tps": 3452])
        #expect(
            sample.faults() == """
                Content/region.md:10:3: error[stated-total]: “registered_voters” berjumlah \
                8.214.008, tetapi tertulis 8.214.007; selisih 1
                     = Content/cities/kepulauan-seribu.md:10:3: Kepulauan Seribu 20.908
                     = Content/cities/jakarta-pusat.md:10:3: Jakarta Pusat 813.721
                     = Content/cities/jakarta-utara.md:10:3: Jakarta Utara 1.345.815
                     = Content/cities/jakarta-barat.md:10:3: Jakarta Barat 1.909.775
                     = Content/cities/jakarta-selatan.md:10:3: Jakarta Selatan 1.748.961
                     = Content/cities/jakarta-timur.md:10:3: Jakarta Timur 2.374.828
                     = aturan: keduanya harus sama: perbaiki jumlahnya, atau bagian yang keliru

                """)
    }

    /// All combinations of one to five cities.
    @Test(arguments: 1..<63)
    func isPartialUntilAllSixCitiesReported(_ combination: Int) {
        let reported = Set(Pilkada.cities.indices.filter { combination & (1 << $0) != 0 })
        let cities = reported.map { Pilkada.cities[$0] }
        let totals = Pilkada.site(reported: reported).totals()
        func sum(_ figure: (Pilkada.City) -> Int64) -> String {
            let sum = cities.map(figure).reduce(0, +)
            return "\(Language.id.grouped(sum)) partial \(reported.count)/6"
        }
        #expect(totals.told("tps_reported") == sum(\.tps))
        #expect(totals.told("votes.rido") == sum(\.rido))
        #expect(totals.told("votes.dharma-kun") == sum(\.dharmaKun))
        #expect(totals.told("votes.pram-doel") == sum(\.pramDoel))
        #expect(totals.told("votes") == sum(\.valid))
        #expect(totals.told("ballots_used") == sum(\.used))
        #expect(totals.told("tps") == "14.835 complete 6/6")
        let turnout = totals.cell(term("turnout"), at: .region)
        #expect(
            turnout.value
                == Fraction(
                    cities.map(\.used).reduce(0, +), over: cities.map(\.registered).reduce(0, +)
                ).map { .ratio($0) })
        #expect(turnout.status == .partial)
        #expect(turnout.reported == reported.count)
        #expect(turnout.expected == 6)
    }

    @Test func isRebuiltAsItStoodOnTheEveningOf3December() {
        let totals = Pilkada.site().totals(asOf: "2024-12-03T23:59")
        #expect(totals.told("tps_reported") == "6.571 partial 3/6")
        #expect(totals.told("votes.pram-doel") == "971.112 partial 3/6")
        #expect(totals.edition.heldBack.later == 3)
        #expect(
            Pilkada.site().totals().told("tps_reported", on: "2024-12-03") == "6.571 partial 3/6")
    }

    @Test func sharesOfVotersByCityThatRoundTo99and99AreNoted() {
        let cells = { (decimals: Int) in
            Pilkada.cities.compactMap { city in
                Fraction(city.registered, over: 8_214_007).map {
                    Cell(
                        value: .ratio($0), status: .complete, reported: 1, expected: 1,
                        decimals: decimals)
                }
            }
        }
        #expect(roundedShares(cells(2), in: .id) == "99,99%")
        #expect(roundedShares(cells(1), in: .id) == "100,1%")
        #expect(roundedShares(Array(cells(2).dropLast()), in: .id) == nil)
    }
}
