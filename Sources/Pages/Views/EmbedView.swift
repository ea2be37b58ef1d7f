internal import Templates

/// What others show of a city or a table in their own pages.
struct EmbedContent: Sendable {
    /// Of how many of how many the figures are, or when was reported last.
    let completeness: String?
    /// The figures of a city; none for a table.
    let figures: [FigureView]
    /// The table, with no more rows than an embed has room for.
    let table: TableView?
    /// How many of how many rows are shown, where they are not all.
    let rows: String?
    /// The page with everything on it.
    let full: Link

    static let shape = Framed<EmbedContent>.shape([
        .text("completeness") { $0.content.completeness },
        .list("figures", FigureView.shape) { $0.content.figures },
        .flag("has_figures") { !$0.content.figures.isEmpty },
        .group("table", TableView.shape) { $0.content.table },
        .text("rows") { $0.content.rows },
        .group("full", Link.shape) { $0.content.full },
    ])
}

/// How a page is shown in somebody else's.
struct EmbedCode: Sendable {
    /// What is to be shown there.
    let page: SafeURL
    /// The element that shows it: `<iframe src="…" …></iframe>`.
    let code: String

    static let shape = Shape<EmbedCode>(
        .url("url") { $0.page },
        .text("code") { $0.code })
}
