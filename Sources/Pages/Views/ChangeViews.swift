internal import Templates

/// What is new on the last day with a report.
struct ChangesView: Sendable {
    /// One figure, or several of which the same is to be said.
    struct Line: Sendable {
        let label: String
        let unit: String?
        /// As it is now; `nil` where the line is about several figures.
        let cell: CellView?
        /// With its sign, or how many report now.
        let change: String

        static let shape = Shape<Line>(
            .text("label") { $0.label },
            .text("unit") { $0.unit },
            .group("cell", CellView.shape) { $0.cell },
            .text("change") { $0.change })
    }

    let title: String
    /// With what the figures are compared, and where reports are missing.
    let notes: [String]
    let lines: [Line]
    /// The page of the day.
    let day: Link

    static let shape = Shape<ChangesView>(
        .text("title") { $0.title },
        .texts("notes") { $0.notes },
        .list("lines", Line.shape) { $0.lines },
        .group("day", Link.shape, at: \.day))
}

/// What the reports of a day say on one subject, each report by itself.
struct StatementView: Sendable {
    /// The report, named by its post.
    let report: Link
    let texts: [String]
    /// The language of the texts, where it is not the page's.
    let lang: String?

    static let shape = Shape<StatementView>(
        .url("url") { $0.report.url },
        .text("text") { $0.report.text },
        .texts("texts") { $0.texts },
        .text("lang") { $0.lang })
}
