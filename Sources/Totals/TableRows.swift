import Diagnostics
import Model

extension TableReckoning {
    /// What stands below all rows.
    var totalHeading: Heading {
        let place =
            scope.post.map { ledger.posts[$0].title } ?? scope.city.map { site.cities[$0].title }
            ?? site.region.title
        return Heading(key: "total", label: place, scope: scope)
    }

    /// The rows, from above.
    var headings: [Heading] {
        switch definition.rows {
        case .city:
            site.cities.indices.filter { scope.city == nil || scope.city == $0 }.map { city in
                var narrowed = scope
                narrowed.city = city
                return Heading(
                    key: site.cities[city].id.text, label: site.cities[city].title, scope: narrowed)
            }
        case .post: postHeadings
        case .date:
            ledger.days(of: definition.columns, in: scope).map { day in
                Heading(
                    key: day.description, label: site.settings.language.date(day),
                    scope: scope.ending(on: day, flowsOfItAlone: true))
            }
        case .candidate:
            site.candidates.map {
                Heading(key: $0.id.text, label: $0.label, scope: scope, part: $0.id.text)
            }
        case .category:
            categories.map {
                Heading(
                    key: $0, label: site.settings.category($0), scope: scope, part: $0)
            }
        case .metric:
            definition.columns.flatMap(opened).compactMap { term in
                column(of: term).map { column in
                    Heading(
                        key: column.key,
                        label: column.group.map { "\($0): \(column.label)" } ?? column.label,
                        unit: column.unit, scope: scope, term: term)
                }
            }
        }
    }

    /// By the order of their cities, province posts first; those that are only planned and gave
    /// nothing are left out.
    private var postHeadings: [Heading] {
        let order = { (post: Int) in ledger.posts[post].city.flatMap(ledger.cityIndex) ?? -1 }
        return
            (scope.post.map { [$0] } ?? scope.city.map { ledger.postsOfCity[$0] }
            ?? Array(ledger.posts.indices))
            .filter {
                ledger.posts[$0].status != .planned || !ledger.unitsOfPost[$0].isEmpty
            }
            .sorted { (order($0), $0) < (order($1), $1) }
            .map { post in
                var narrowed = scope
                narrowed.post = post
                return Heading(
                    key: ledger.posts[post].id.text, label: ledger.posts[post].title,
                    scope: narrowed)
            }
    }

    /// The parts of the columns' lists, each once, in their order.
    private var categories: [String] {
        var seen: Set<String> = []
        return definition.columns.flatMap { parts(of: MetricTerm(metric: $0.metric)) }
            .map(\.part).filter { seen.insert($0).inserted }
    }
}
