import Model

/// Which reports a cell takes.
struct Scope {
    var city: Int?
    var post: Int?
    /// The first day for stock and cumulative metrics, as `Day.number`.
    var levelsFrom = Int.min
    /// The first day for flows.
    var flowsFrom = Int.min
    /// The last day.
    var last = Int.max
    /// The day whose open posts are expected.
    var day: Day
    /// Whether only what province posts report for no city in particular is taken.
    var isOutsideCities = false

    init(day: Day) { self.day = day }

    /// What was said up to a day; of flows only what came on it where that is asked for.
    func ending(on day: Day, flowsOfItAlone: Bool = false) -> Scope {
        var scope = self
        scope.day = day
        scope.last = day.number
        if flowsOfItAlone { scope.flowsFrom = day.number }
        return scope
    }
}

/// What counts as one among those that should report.
struct CountedUnit {
    enum Place {
        /// A city, whichever post reports.
        case city(Int)
        /// What one post reports, by its units.
        case units([Int])
    }

    let place: Place
    /// Whether it is expected also where it gives nothing.
    let isExpected: Bool
}

extension Ledger {
    /// The one city of a scope, or all.
    func cities(in scope: Scope) -> Range<Int> { scope.city.map { $0..<$0 + 1 } ?? 0..<cityCount }

    func countedUnits(_ grain: Metric.Grain, in scope: Scope) -> [CountedUnit] {
        switch (grain, scope.post) {
        case (.city, nil):
            cities(in: scope).map { CountedUnit(place: .city($0), isExpected: true) }
        case (.city, let post?):
            citiesReported(by: post, in: scope)
        case (.post, _):
            (scope.post.map { [$0] } ?? scope.city.map { postsOfCity[$0] } ?? Array(posts.indices))
                .map { post in
                    let own = posts[post].city
                    let isHere = scope.city.map { site.cities[$0].id == own } ?? true
                    return CountedUnit(
                        place: .units(units(of: post, in: scope)),
                        isExpected: isHere && !scope.isOutsideCities
                            && openDays[post].contains(scope.day.number))
                }
        }
    }

    /// A post's own reports about cities: its city, or those that a province post reports for.
    private func citiesReported(by post: Int, in scope: Scope) -> [CountedUnit] {
        let reported = units(of: post, in: scope).filter { units[$0].city != nil }
        if reported.isEmpty, let own = posts[post].city.flatMap(cityIndex),
            scope.city == nil || scope.city == own
        {
            return [CountedUnit(place: .units([]), isExpected: true)]
        }
        return reported.map { CountedUnit(place: .units([$0]), isExpected: true) }
    }

    private func units(of post: Int, in scope: Scope) -> [Int] {
        if scope.isOutsideCities { return unitsOfPost[post].filter { units[$0].city == nil } }
        guard let city = scope.city else { return unitsOfPost[post] }
        return unitsOfPost[post].filter { units[$0].city == city }
    }
}

extension Post {
    /// The days on which it is open, as `Day.number`: none while it is only planned, and else from
    /// its first to its last day where they are known.
    var openDays: Range<Int> {
        if status == .planned { return 0..<0 }
        let first = opened?.number ?? .min
        guard case .day(let last) = closes else { return first..<Int.max }
        return first..<max(first, last.number + 1)
    }
}
