internal import Model

/// How a city comes out in a simulation, all of it made up.
struct SimulatedCity {
    let voters: Int
    let stations: Int
    /// By candidate.
    let votes: [Int]
    let invalid: Int
    /// How many flee at the worst of the flood, and how many are rescued in all.
    let evacuated: Int
    let rescued: Int

    init(seed: UInt64, index: Int, candidates: Int) {
        var numbers = SeededNumbers(seed: seed, .city, index)
        voters = numbers.between(120_000, 1_900_000)
        stations = voters / numbers.between(420, 560)
        let used = voters * numbers.between(5_200, 8_600) / 10_000
        let invalid = used * numbers.between(150, 900) / 10_000
        let shares = (0..<candidates).map { _ in numbers.between(1_000, 6_000) }
        let all = max(1, shares.reduce(0, +))
        votes = shares.map { (used - invalid) * $0 / all }
        self.invalid = invalid
        evacuated = voters * numbers.between(20, 300) / 10_000
        rescued = numbers.between(20, 900)
    }
}

extension NewSite {
    private var seed: UInt64 { request.simulation?.seed ?? 0 }

    /// How many reports each post would give if none were missing, so that as many as are asked for
    /// are there: one a day, and somewhere one that is missing.
    private var dayCount: Int {
        guard let asked = request.simulation?.summaries else { return 14 }
        return asked / posts.count + 1
    }

    /// The days of a simulation, of which the last is yesterday, so that all of it is known.
    var simulatedDays: [Day] {
        ((today.number - dayCount)..<today.number).map { Day(number: $0) }
    }

    /// Of all days of all posts, those without a report: where there can be a choice, none of the
    /// first or last day.
    var missingReports: Set<Int> {
        let (days, all) = (dayCount, dayCount * posts.count)
        let asked = request.simulation?.summaries ?? (all - max(1, all / 16))
        var free = (0..<all).filter { $0 / posts.count != 0 && $0 / posts.count != days - 1 }
        let rest = (0..<all).filter { $0 / posts.count == days - 1 }
        if free.count < all - asked { free += rest }
        var numbers = SeededNumbers(seed: seed, .schedule, 0)
        var missing: Set<Int> = []
        while missing.count < all - asked, !free.isEmpty {
            missing.insert(free.remove(at: numbers.below(free.count)))
        }
        return missing
    }

    func simulatedCity(_ index: Int) -> SimulatedCity {
        SimulatedCity(seed: seed, index: index, candidates: candidates.count)
    }

    /// What a city's own entry tells.
    func simulatedFacts(ofCity index: Int) -> [(metric: String, total: Int)] {
        let city = simulatedCity(index)
        switch occasion {
        case .election: return [("registered_voters", city.voters), ("stations", city.stations)]
        case .flood: return [("residents", city.voters)]
        case .holiday: return []
        }
    }

    /// What the region states: what its cities come to.
    var statedTotals: [(metric: String, total: Int)] {
        guard isSimulation else { return [] }
        let all = cities.indices.map(simulatedFacts(ofCity:))
        return (all.first ?? []).enumerated().map { index, fact in
            (fact.metric, all.map { $0[index].total }.reduce(0, +))
        }
    }

    /// How far each day of a city has come, of 10,000: it never falls, and ends whole.
    func progress(ofCity index: Int) -> [Int] {
        var numbers = SeededNumbers(seed: seed, .progress, index)
        var reached = 0
        return (0..<dayCount).map { day in
            let left = dayCount - day
            reached += (10_000 - reached) * numbers.between(50, 150) / (100 * left)
            return day == dayCount - 1 ? 10_000 : min(reached, 10_000)
        }
    }

    /// The reports of all posts.
    func simulatedReports(_ simulation: SimulationRequest) -> [(String, String)] {
        let missing = missingReports
        let days = simulatedDays
        return posts.indices.flatMap { post -> [(String, String)] in
            var teller = SimulatedPost(of: self, post: post, seed: simulation.seed)
            return days.indices.compactMap { day in
                guard !missing.contains(day * posts.count + post) else { return nil }
                let date = days[day]
                return (
                    "Content/summaries/\(date.month)/\(date)-\(posts[post].id).md",
                    teller.report(day)
                )
            }
        }
    }
}
