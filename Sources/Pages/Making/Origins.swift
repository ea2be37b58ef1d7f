internal import Diagnostics
internal import Model
internal import Templates
internal import Totals

extension SitePages {
    /// More figures than these in one total are summed by place, so that a page does not grow with
    /// each day of reports.
    private static var originLimit: Int { 60 }

    /// What the totals of a table are made of; where the rows are metrics, what its rows are. A
    /// total that nobody has reported on has nothing to be opened.
    func origins(of table: Table, from here: Standpoint) -> [OriginView] {
        let totals: [(key: String, label: String, cell: Cell, grain: Metric.Grain?)]
        if let total = table.total {
            totals = zip(table.columns, total.cells).map { column, cell in
                let grain = column.term.flatMap { settings.metric($0.metric) }?.grain
                return (column.key, column.fullLabel, cell, grain)
            }
        } else {
            totals = table.rows.flatMap { row in
                row.cells.map { (row.key, row.label, $0, nil) }
            }
        }
        return totals.enumerated().compactMap { index, total in
            origin(
                of: total.cell, label: total.label, grain: total.grain,
                anchor: originAnchor(of: total.key, at: index), from: here)
        }
    }

    private func origin(
        of cell: Cell, label: String, grain: Metric.Grain?, anchor: String, from here: Standpoint
    ) -> OriginView? {
        guard let (dividend, divisor) = cell.provenance else { return nil }
        let count = dividend.count + divisor.count
        guard count > 0 else { return nil }
        let isGrouped = count > Self.originLimit
        let view = cellView(cell, grain: grain, from: here)
        func list(_ sources: Sources, _ caption: String) -> OriginList {
            OriginList(
                caption: caption,
                lines: isGrouped
                    ? sources.sums.map { line(of: $0, from: here) }
                    : lines(of: sources.contributions, from: here))
        }
        let lists =
            divisor.count == 0
            ? [list(dividend, label)]
            : [
                list(dividend, words(.originsDividend, ["figure": name(of: dividend)])),
                list(divisor, words(.originsDivisor, ["figure": name(of: divisor)])),
            ]
        return OriginView(
            anchor: anchor, label: label, display: view.display, meaning: view.meaning,
            badge: view.badge,
            count: words(.originsCount, ["count": language.grouped(Int64(count))]),
            isGrouped: isGrouped, lists: lists)
    }

    /// What figures that are added are of, in words: a part, or a metric where they are several.
    private func name(of sources: Sources) -> String {
        let terms = sources.terms
        guard let first = terms.first else { return "" }
        return label(of: terms.count == 1 ? first : MetricTerm(metric: first.metric))
    }

    // MARK: - One by one

    private func lines(of figures: [Contribution], from here: Standpoint) -> [OriginLine] {
        let isSeveral = Set(figures.map(\.term)).count > 1
        return figures.map { figure in
            let metric = settings.metric(figure.term.metric)
            let part = isSeveral ? metric.map { partLabel(figure.term, of: $0) } : nil
            return OriginLine(
                place: place(of: figure), part: figure.issue ?? part,
                cell: cellView(
                    of: figure.amount, isProvisional: figure.isProvisional,
                    correction: figure.newestCorrection, from: here),
                page: page(of: figure, from: here),
                date: figure.date.map(language.date), isoDate: figure.date?.description,
                asOf: figure.asOf.map { language.dateAndTime($0, in: settings.timeZone) },
                location: "\(figure.location.file):\(figure.location.position.line)")
        }
    }

    private func place(of figure: Contribution) -> String {
        figure.city.flatMap(site.city)?.title ?? figure.post.flatMap(site.post)?.title
            ?? site.region.title
    }

    /// Where a figure stands: its report's page, called by the post; or the page of the city that
    /// has it as a base figure.
    private func page(of figure: Contribution, from here: Standpoint) -> Link {
        guard let id = figure.summary else {
            let base = words(.originsBase, ["place": place(of: figure)])
            return here.link(figure.city.map(addresses.city) ?? addresses.home, base)
        }
        let post = figure.post.flatMap(site.post)?.title
        let title = summary(id)?.title ?? post ?? id.text
        return here.link(addresses.summary(id), title)
    }

    // MARK: - By place

    private func line(of sum: PlaceSum, from here: Standpoint) -> OriginLine {
        let count = words(.originsCount, ["count": language.grouped(Int64(sum.count))])
        return OriginLine(
            place: name(of: sum.place), part: nil,
            cell: cellView(
                of: sum.amount, isProvisional: sum.isProvisional,
                correction: sum.newestCorrection, from: here),
            page: here.link(page(of: sum.place), count), date: nil, isoDate: nil, asOf: nil,
            location: nil)
    }

    private func name(of place: Place) -> String {
        switch place {
        case .region: site.region.title
        case .city(let id): site.city(id)?.title ?? site.region.title
        case .post(let id): site.post(id)?.title ?? site.region.title
        }
    }

    private func page(of place: Place) -> Addresses.Page {
        switch place {
        case .region: addresses.home
        case .city(let id): addresses.city(id)
        case .post(let id): addresses.post(id)
        }
    }

    // MARK: - From other pages

    /// Where the total that a figure is in can be opened: on the first table that takes every
    /// report and has the figure among its columns.
    func origin(of term: MetricTerm, in cell: Cell, from here: Standpoint) -> SafeURL? {
        guard cell.status != .notReported, let (table, anchor) = originPages[term] else {
            return nil
        }
        return SafeURL("\(here.url(addresses.table(table)).text)#\(anchor)")
    }

    /// For each figure, the table and the anchor where its total can be opened.
    static func originPages(
        of tables: [Table], _ definitions: [TableDefinition]
    ) -> [MetricTerm: (table: TableDefinition.ID, anchor: String)] {
        var pages: [MetricTerm: (table: TableDefinition.ID, anchor: String)] = [:]
        for (table, definition) in zip(tables, definitions)
        where definition.filter == TableDefinition.Filter() {
            guard let total = table.total else { continue }
            for (index, column) in table.columns.enumerated() {
                guard let term = column.term, pages[term] == nil,
                    total.cells[index].hasSources
                else { continue }
                pages[term] = (table.id, originAnchor(of: column.key, at: index))
            }
        }
        return pages
    }
}

/// A total's name in the address of its table's page. A key with signs that a name cannot have
/// gives way to the total's place.
private func originAnchor(of key: String, at index: Int) -> String {
    let isName = key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }
    return "origin-\(isName ? key : String(index))"
}
