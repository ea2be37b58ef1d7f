internal import Model
internal import Templates

/// What one total is made of, to be opened below its table.
struct OriginView: Sendable {
    /// The name in the page's own address: `origin-votes.rido`.
    let anchor: String
    /// The total's name: `Suara: RIDO`.
    let label: String
    let display: String
    /// What the display means where it is no number.
    let meaning: String?
    /// How many of how many reported, where some did not.
    let badge: String?
    /// How many figures it is made of, in words.
    let count: String
    /// Whether the figures are too many to stand one by one: they are summed by place.
    let isGrouped: Bool
    /// One, or of a ratio those above and those below the line.
    let lists: [OriginList]

    static let shape = Shape<OriginView>(
        .text("anchor") { $0.anchor },
        .text("label") { $0.label },
        .text("display") { $0.display },
        .text("meaning") { $0.meaning },
        .text("badge") { $0.badge },
        .text("count") { $0.count },
        .flag("is_grouped") { $0.isGrouped },
        .list("lists", OriginList.shape) { $0.lists })
}

/// Figures that are added.
struct OriginList: Sendable {
    let caption: String
    let lines: [OriginLine]

    static let shape = Shape<OriginList>(
        .text("caption") { $0.caption },
        .list("lines", OriginLine.shape) { $0.lines })
}

/// One figure that is added, or the sum of those of one place.
struct OriginLine: Sendable {
    /// The city, or the post where it is about no city in particular.
    let place: String
    /// The candidate, the part or the problem, where the figures of a list are of several.
    let part: String?
    let cell: CellView
    /// The report's page; of a base figure or a sum, the place's.
    let page: Link
    let date: String?
    let isoDate: String?
    let asOf: String?
    /// File and line; of a sum, nothing.
    let location: String?

    static let shape = Shape<OriginLine>(
        .text("place") { $0.place },
        .text("part") { $0.part },
        .group("cell", CellView.shape, at: \.cell),
        .group("page_link", Link.shape) { $0.page },
        .text("date") { $0.date },
        .text("iso_date") { $0.isoDate },
        .text("as_of") { $0.asOf },
        .text("location") { $0.location })
}
