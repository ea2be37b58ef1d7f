internal import Model

/// A post in a simulation, which gives a report a day.
struct SimulatedPost {
    private let site: NewSite
    private let post: Int
    private let city: SimulatedCity
    private let progress: [Int]
    private let days: [Day]
    /// Whether it is the post that gives its city's figures: the first one there.
    private let givesCityFigures: Bool
    private var numbers: SeededNumbers
    private var problems: SimulatedProblems
    private var officers: Int
    /// How many reports it gave.
    private var count = 0

    init(of site: NewSite, post: Int, seed: UInt64) {
        self.site = site
        self.post = post
        let cityIndex = site.posts[post].city
        city = site.simulatedCity(cityIndex)
        progress = site.progress(ofCity: cityIndex)
        days = site.simulatedDays
        givesCityFigures = site.posts.firstIndex { $0.city == cityIndex } == post
        numbers = SeededNumbers(seed: seed, .report, post)
        problems = SimulatedProblems(post: post, language: site.language)
        officers = numbers.between(8, 30)
    }

    /// The report of a day.
    mutating func report(_ day: Int) -> String {
        count += 1
        let isLast = day == days.count - 1
        let date = days[day]
        let minute = numbers.between(10, 59)
        var lines = [
            "---", "post: \(site.posts[post].id)", "date: \(date)", "as_of: \(date)T18:\(minute)",
            "status: \(isLast ? "certified" : "provisional")", "figures:",
        ]
        var flows: [(figure: String, amount: Int)] = []
        for metric in site.occasion.metrics where metric.grain != nil {
            lines += figure(metric, on: day, &flows)
        }
        let told = problems.told(inReport: count, &numbers)
        if !told.isEmpty { lines += ["issues:"] + told }
        if !isLast, let corrected = correction(of: flows, on: date) { lines += corrected }
        let source = site.words("Buku jaga posko", "The post's log")
        lines += [
            "sources:", "  - {title: \(source), date: \(date)}", "---", "",
            site.words(
                "Laporan latihan ke-\(count): semua angkanya dibuat oleh program.",
                "Report \(count) of an exercise: all of its figures were made by a program."),
        ]
        return lines.map { "\($0)\n" }.joined()
    }

    private mutating func figure(
        _ metric: PlannedMetric, on day: Int, _ flows: inout [(figure: String, amount: Int)]
    ) -> [String] {
        func part(_ whole: Int) -> Int { whole * progress[day] / 10_000 }
        func line(_ amount: Int) -> [String] { ["  \(metric.id): \(site.number(amount))"] }
        if metric.grain == "city" {
            guard givesCityFigures else { return [] }
            let votes = city.votes.map(part)
            switch metric.id {
            case "stations_reported": return line(part(city.stations))
            case "votes": return parted(metric, site.candidates.map(\.id), votes)
            case "valid_votes": return line(votes.reduce(0, +))
            case "invalid_votes": return line(part(city.invalid))
            case "ballots_used": return line(votes.reduce(part(city.invalid), +))
            case "evacuated":
                let all = flooded(on: day)
                let names = metric.partNames(in: site.language)
                return parted(
                    metric, names, [all * 3 / 10, all - all * 3 / 10 - all / 10, all / 10])
            case "shelters": return line((flooded(on: day) + 249) / 250)
            case "rescued": return line(part(city.rescued))
            default: return []
            }
        }
        if metric.kind == "stock" {
            officers = max(5, officers + numbers.between(-2, 2))
            return line(officers)
        }
        let names = metric.partNames(in: site.language)
        if names.isEmpty {
            // Now and then nobody could count.
            if numbers.below(30) == 0 { return ["  \(metric.id): ~"] }
            let amount = numbers.between(20, 400)
            flows.append((metric.id, amount))
            return line(amount)
        }
        let limits = Self.limits[metric.id] ?? [6, 6, 6]
        let amounts = limits.map { numbers.below($0) }
        for (name, amount) in zip(names, amounts) { flows.append(("\(metric.id).\(name)", amount)) }
        return parted(metric, names, amounts)
    }

    /// Below which the parts of a flow are, where they are not few.
    private static let limits = ["vehicles": [9000, 4000, 300], "accidents": [5, 2, 1]]

    private func parted(_ metric: PlannedMetric, _ names: [String], _ amounts: [Int]) -> [String] {
        ["  \(metric.id):"] + zip(names, amounts).map { "    \($0): \(site.number($1))" }
    }

    /// How many have fled: more from day to day in the first third, then fewer and fewer.
    private func flooded(on day: Int) -> Int {
        let peak = max(1, days.count / 3)
        let rest = max(1, days.count - peak)
        let share = day <= peak ? day * 1000 / peak : (days.count - day) * 1000 / rest
        return city.evacuated * max(20, share) / 1000
    }

    /// What stood before in a report that was mended on the next day: most have nothing; the first
    /// post's second one has.
    private mutating func correction(
        of flows: [(figure: String, amount: Int)], on date: Day
    ) -> [String]? {
        let isChosen = numbers.below(25) == 0 || (post == 0 && count == 2)
        let chosen = numbers.below(flows.count)
        guard isChosen, flows.indices.contains(chosen) else { return nil }
        let (figure, amount) = flows[chosen]
        let before = amount + numbers.between(1, 9)
        let reason = site.words("Salah salin dari buku jaga", "Copied wrongly from the log")
        let change = "figure: \(figure), from: \(before), to: \(amount)"
        return [
            "corrections:", "  - {at: \(date)T21:30, \(change), reason: \(reason)}",
        ]
    }
}
