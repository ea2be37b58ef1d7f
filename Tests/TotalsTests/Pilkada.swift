import Model
import TestSupport

/// The governor election of Jakarta of 27 November 2024 by city (KPU Provinsi DKI Jakarta,
/// recapitulation of 8 December 2024).
enum Pilkada {
    struct City {
        let id: String
        let title: String
        let registered: Int64
        let tps: Int64
        let rido: Int64
        let dharmaKun: Int64
        let pramDoel: Int64
        let valid: Int64
        let invalid: Int64
        let used: Int64
        let date: String
    }

    static let cities = [
        City(
            id: "kepulauan-seribu", title: "Kepulauan Seribu", registered: 20_908, tps: 41,
            rido: 6578, dharmaKun: 653, pramDoel: 7456, valid: 14_687, invalid: 474, used: 15_161,
            date: "2024-12-03"),
        City(
            id: "jakarta-pusat", title: "Jakarta Pusat", registered: 813_721, tps: 1542,
            rido: 152_235, dharmaKun: 44_865, pramDoel: 220_372, valid: 417_472, invalid: 38_077,
            used: 455_549, date: "2024-12-04"),
        City(
            id: "jakarta-utara", title: "Jakarta Utara", registered: 1_345_815, tps: 2386,
            rido: 261_463, dharmaKun: 77_026, pramDoel: 328_486, valid: 666_975, invalid: 45_392,
            used: 712_367, date: "2024-12-03"),
        City(
            id: "jakarta-barat", title: "Jakarta Barat", registered: 1_909_774, tps: 3452,
            rido: 386_880, dharmaKun: 109_457, pramDoel: 500_738, valid: 997_075, invalid: 71_927,
            used: 1_069_002, date: "2024-12-04"),
        City(
            id: "jakarta-selatan", title: "Jakarta Selatan", registered: 1_748_961, tps: 3270,
            rido: 375_391, dharmaKun: 90_294, pramDoel: 491_017, valid: 956_702, invalid: 89_778,
            used: 1_046_480, date: "2024-12-04"),
        City(
            id: "jakarta-timur", title: "Jakarta Timur", registered: 2_374_828, tps: 4144,
            rido: 535_613, dharmaKun: 136_935, pramDoel: 635_170, valid: 1_307_718,
            invalid: 118_116, used: 1_425_834, date: "2024-12-03"),
    ]

    /// The site with base figures of all cities and the results of those whose place is in
    /// `reported`.
    static func site(reported: Set<Int> = Set(cities.indices)) -> SampleSite {
        var sample = SampleSite()
        for candidate in ["rido", "dharma-kun", "pram-doel"] { sample.add(candidate: candidate) }
        sample.count("registered_voters")
        sample.count("tps")
        sample.count("tps_reported", .cumulative)
        sample.count("votes", .cumulative, by: .candidates)
        sample.count("valid_votes", .cumulative)
        sample.count("invalid_votes", .cumulative)
        sample.count("ballots_used", .cumulative)
        sample.divide("turnout", "ballots_used", over: "registered_voters")
        sample.divide("share", "votes", over: "valid_votes")
        sample.check("votes = valid_votes")
        sample.check("valid_votes + invalid_votes = ballots_used")
        sample.check("tps_reported <= tps")
        sample.state(["registered_voters": 8_214_007, "tps": 14_835])
        for (index, city) in cities.enumerated() {
            sample.add(
                city: city.id,
                ["registered_voters": Given(city.registered), "tps": Given(city.tps)],
                title: city.title)
            sample.add(post: city.id, city: city.id)
            guard reported.contains(index) else { continue }
            sample.report(
                city.id, on: city.date,
                [
                    "tps_reported": Given(city.tps), "votes.rido": Given(city.rido),
                    "votes.dharma-kun": Given(city.dharmaKun),
                    "votes.pram-doel": Given(city.pramDoel), "valid_votes": Given(city.valid),
                    "invalid_votes": Given(city.invalid), "ballots_used": Given(city.used),
                ], status: .certified)
        }
        return sample
    }
}

extension Given {
    init(_ number: Int64) { self.init(.number(number)) }
}
