internal import Model

/// A list of dated things, the newest first, split by month where it is too long for one page.
struct Archive<Item: Sendable>: Sendable {
    /// The items of one month.
    struct Month: Sendable {
        /// `2024-12`.
        let name: String
        /// A day of it, for its name in words.
        let day: Day
        let items: [Item]
    }

    /// More than these are split by month.
    static var limit: Int { 60 }

    /// What stands on the list's own page: everything, or the newest month.
    let shown: [Item]
    /// The months with a page of their own, the newest first; none where everything is shown.
    let months: [Month]

    /// Splits items that are sorted with the newest first.
    init(_ items: [Item], day: (Item) -> Day) {
        guard items.count > Archive.limit else {
            shown = items
            months = []
            return
        }
        var months: [Month] = []
        var start = items.startIndex
        while start < items.endIndex {
            let first = day(items[start])
            let end =
                items[start...].firstIndex { day($0).month != first.month } ?? items.endIndex
            months.append(Month(name: first.month, day: first, items: Array(items[start..<end])))
            start = end
        }
        self.months = months
        shown = months.first?.items ?? []
    }
}
