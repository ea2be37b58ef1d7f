internal import Diagnostics
internal import Model
internal import Templates
internal import Totals

extension SitePages {
    /// How many cells of a table an embed has room for, so that it stays below 10 KB.
    private static var cellLimit: Int { 120 }

    /// How many figures of a city it has room for.
    private static var figureLimit: Int { 40 }

    func embedPage(of city: City) -> Framed<EmbedContent> {
        let page = addresses.city(city.id)
        let here = Standpoint(on: addresses.embed(of: page))
        let latest = summaryIndex.latestByCity[city.id].map { site.summaries[$0].date }
        let state =
            latest.map { words(.stateReported, ["date": language.date($0)]) }
            ?? words(.stateNotReported)
        let all = figures(at: .city(city.id), isInTotals: false, from: here)
        let shown = Array(all.prefix(Self.figureLimit))
        return embed(
            EmbedContent(
                completeness: state, figures: shown, table: nil,
                rows: rowsShown(shown.count, of: all.count), full: here.link(page, city.title)),
            of: page, title: city.title, sources: city.header.sources)
    }

    func embedPage(of table: Table) -> Framed<EmbedContent> {
        let page = addresses.table(table.id)
        let here = Standpoint(on: addresses.embed(of: page))
        let limit = max(1, Self.cellLimit / (table.columns.count + 1))
        return embed(
            EmbedContent(
                completeness: completeness(of: table), figures: [],
                table: tableView(table, rows: limit, from: here),
                rows: rowsShown(min(limit, table.rows.count), of: table.rows.count),
                full: here.link(page, table.title)),
            of: page, title: table.title, sources: [])
    }

    private func rowsShown(_ shown: Int, of all: Int) -> String? {
        guard shown < all else { return nil }
        return words(
            .embedRows,
            [
                "shown": language.grouped(Int64(shown)), "all": language.grouped(Int64(all)),
            ])
    }

    /// Of how many of how many a table's total is: of its column that lacks most.
    private func completeness(of table: Table) -> String? {
        guard let total = table.total else { return nil }
        let columns = zip(total.cells, table.columns).filter { $0.0.expected > 1 }
        let least = columns.min { one, other in
            one.0.reported * other.0.expected < other.0.reported * one.0.expected
        }
        return least.map { cell, column in
            badge(cell, grain: column.term.flatMap { settings.metric($0.metric) }?.grain)
        }
    }

    private func embed(
        _ content: EmbedContent, of page: Addresses.Page, title: String, sources: [Source]
    ) -> Framed<EmbedContent> {
        Framed(
            page: PageView(
                title: title, windowTitle: windowTitle(title), description: nil,
                canonical: SafeURL(String.joining(settings.baseURL.description, page.folder)),
                image: cards.card(of: page)?.image,
                published: nil, modified: nil, kind: nil, structuredData: nil,
                breadcrumbs: [],
                sources: sources.map(sourceView), updated: nil),
            content: content)
    }

    /// How others show a page's embed.
    ///
    /// - Parameter rows: how many lines of figures it has, for the height of the frame: the rest
    ///   can be scrolled to.
    func embedCode(
        of page: Addresses.Page, title: String, rows: Int, from here: Standpoint
    ) -> EmbedCode {
        let embed = addresses.embed(of: page)
        let url = settings.baseURL.description + embed.folder
        let height = min(240 + 40 * rows, 720)
        let code = """
            <iframe src="\(url)" width="100%" height="\(height)" \
            title="\(HTML(escaping: windowTitle(title)).text)" loading="lazy"></iframe>
            """
        return EmbedCode(page: here.url(embed), code: code)
    }
}

extension HTML {
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
