internal import Fingerprints
internal import Model
internal import Totals

/// Which summaries belong to what, so that no page looks through all of them. There may be very many:
/// what is kept of them are their numbers in the site.
struct SummaryIndex: Sendable {
    let places: PlaceTable
    let byDay: [Day: [Int]]
    /// The summaries about each city, the newest first.
    let byCity: [City.ID: [Int]]
    /// Each post's own summaries, the newest first.
    let byPost: [Post.ID: [Int]]
    /// The latest summary about each city that counts for the site's election.
    let latestByCity: [City.ID: Int]
    /// When what pages show last changed.
    let changes: LastChanges

    init(of edition: Edition) {
        let site = edition.site
        let summaries = site.summaries
        places = PlaceTable(count: summaries.count) { Fingerprint(of: summaries[$0].id.text) }
        byDay = Dictionary(grouping: summaries.indices) { summaries[$0].date }
        byCity = grouped(summaries.indices.reversed()) { summaries[$0].city }
        byPost = grouped(summaries.indices.reversed()) { summaries[$0].post }
        let counted = Set(
            site.posts.lazy.filter { $0.election == site.settings.election }.map(\.id))
        latestByCity = byCity.compactMapValues { numbers in
            numbers.first { counted.contains(summaries[$0].post) }
        }
        changes = LastChanges(of: edition)
    }
}

/// Values by what they belong to, each group in their order; what belongs to nothing is left out.
func grouped<Key: Hashable, Value>(
    _ values: some Sequence<Value>, by key: (Value) -> Key?
) -> [Key: [Value]] {
    var groups: [Key: [Value]] = [:]
    for value in values {
        if let key = key(value) { groups[key, default: []].append(value) }
    }
    return groups
}
