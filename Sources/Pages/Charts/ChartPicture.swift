internal import Diagnostics
internal import Model
internal import Templates
internal import Totals

/// A chart of a table, or of one row of it, apart from the page that shows it.
struct ChartPicture: Sendable {
    /// What is shown: `Perolehan menurut wilayah`.
    let title: String
    /// How many of how many reported; `nil` where the table cannot say.
    let badge: String?
    /// The pictures; empty where there is nothing to draw.
    let svg: HTML
    /// What readers have to know of the signs in it.
    let notes: [String]
}

/// What a chart shows: a table's rows, or one of them.
struct ChartSubject: Hashable, Sendable {
    let chart: Chart
    /// The row's key; `total` for the last one, and `nil` for all.
    let row: String?

    /// A name for the picture's parts, which no heading of a text can have.
    var name: String {
        ["chart", chart.table.text, chart.kind.rawValue, chart.column, row].compactMap(\.self)
            .joined(separator: ".")
    }
}

extension SitePages {
    /// The picture of a subject with ids that begin with a name; `nil` where there is no such table
    /// or row.
    func picture(of subject: ChartSubject, named name: String) -> ChartPicture? {
        guard let table = tables.first(where: { $0.id == subject.chart.table }) else { return nil }
        var drawing = ChartDrawing(of: table, subject, named: name, on: self)
        return drawing?.picture
    }
}

/// A chart while it is drawn.
struct ChartDrawing {
    let table: Table
    let subject: ChartSubject
    let name: String
    let pages: SitePages
    let metric: Metric
    /// The columns that are drawn, by their places: the metric's parts, or its whole.
    let columns: [Int]
    /// The rows that are drawn.
    let rows: [Table.Row]
    var svg = SVGText()
    /// What stands in the picture, in order.
    var figures: [DrawnFigure] = []
    private var count = 0

    init?(of table: Table, _ subject: ChartSubject, named name: String, on pages: SitePages) {
        guard let metric = pages.settings.metric(subject.chart.column) else { return nil }
        let own = table.columns.indices.filter {
            table.columns[$0].term?.metric == subject.chart.column
        }
        let isSingle = subject.chart.kind == .map || subject.chart.kind == .completeness
        let parts = own.filter { table.columns[$0].term?.part != nil }
        let wholes = own.filter { table.columns[$0].term?.part == nil }
        columns = isSingle ? (wholes.isEmpty ? parts : wholes) : (parts.isEmpty ? wholes : parts)
        switch subject.row {
        case nil: rows = table.rows
        case "total": rows = table.total.map { [$0] } ?? []
        case let key?:
            rows = table.rows.filter { $0.key == key }
            if rows.isEmpty { return nil }
        }
        self.table = table
        self.subject = subject
        self.name = name
        self.pages = pages
        self.metric = metric
    }

    /// The whole picture.
    var picture: ChartPicture {
        mutating get {
            var notes: [String] = []
            switch subject.chart.kind {
            case .bars: drawBars()
            case .line: drawLines()
            case .completeness: notes = drawStrip()
            case .map: notes = drawMap()
            }
            return ChartPicture(
                title: title, badge: badge, svg: svg.html, notes: notes + signNotes)
        }
    }

    /// A name for the next picture of the chart.
    mutating func nextName() -> String {
        count += 1
        return "\(name).\(count)"
    }

    // MARK: - Words

    /// What the chart is about.
    var title: String {
        let unit = metric.unit.flatMap { unit in
            metric.label.lowercased().contains(unit.lowercased()) ? nil : " (\(unit))"
        }
        let label = metric.label + (unit ?? "")
        if subject.row != nil, let row = rows.first {
            return pages.words(.chartOfRow, ["metric": label, "row": row.label])
        }
        if subject.chart.kind == .completeness {
            return pages.words(.chartCompleteness, ["metric": metric.label])
        }
        let rows = pages.rowsLabel(table.rowKind).lowercased()
        return pages.words(.chartTitle, ["metric": label, "rows": rows])
    }

    /// How many of how many reported, where the total, or the row, can say.
    private var badge: String? {
        let row = subject.row == nil ? table.total : rows.first
        let cells = columns.compactMap { column in row.map { $0.cells[column] } }
        guard let least = cells.min(by: { $0.reported < $1.reported }), least.expected > 0 else {
            return nil
        }
        // Of a city itself, that one of one city reported says nothing.
        if least.expected == 1, least.reported == 1, subject.row != nil { return nil }
        return pages.badge(least, grain: metric.grain)
    }

    /// What the signs in the picture mean, each where it stands in it.
    private var signNotes: [String] {
        var notes = pages.settings.isSimulation ? [pages.words(.noteSimulation)] : []
        if figures.contains(where: \.isPartial) {
            switch subject.chart.kind {
            case .bars, .map: notes.append(pages.words(.chartPartial))
            case .line: notes.append(pages.words(.chartPartialPoint))
            case .completeness: break
            }
        }
        if subject.chart.kind != .completeness {
            for (status, word) in [
                (Cell.Status.notReported, PageString.cellNotReported),
                (.notAvailable, .cellNotAvailable), (.notApplicable, .cellNotApplicable),
            ] {
                let sign = figures.first { $0.cell.status == status }
                if let sign {
                    notes.append("\(sign.cell.display(in: pages.language)): \(pages.words(word))")
                }
            }
            if figures.contains(where: \.cell.isProvisional) {
                notes.append(pages.words(.noteProvisional))
            }
            if figures.contains(where: \.cell.isCorrected) {
                notes.append("(r): \(pages.words(.cellCorrected))")
            }
        }
        return notes
    }
}
