internal import Diagnostics
internal import Model
internal import Parallel
internal import Templates
internal import Totals

/// A chart as a page shows it.
struct ChartView: Sendable {
    let kind: String
    let title: String
    let asOf: String
    /// How many of how many reported.
    let badge: String?
    /// The pictures; `nil` where there is nothing to draw.
    let svg: HTML?
    let notes: [String]
    /// The table that the figures stand in.
    let table: Link

    static let shape = Shape<ChartView>(
        .text("kind") { $0.kind },
        .text("title") { $0.title },
        .text("as_of") { $0.asOf },
        .text("badge") { $0.badge },
        .html("svg") { $0.svg },
        .texts("notes") { $0.notes },
        .flag("has_notes") { !$0.notes.isEmpty },
        .group("table", Link.shape, at: \.table))
}

extension SitePages {
    /// A chart where it stands on a page.
    ///
    /// - Parameters:
    ///   - row: the one row that is shown; `nil` for all.
    ///   - earlier: how many times the page shows the same before.
    func chartHTML(
        _ chart: Chart, row: String? = nil, earlier: Int = 0, from here: Standpoint
    ) -> HTML? {
        let subject = ChartSubject(chart: chart, row: row)
        let picture =
            earlier == 0
            ? chartShelf.value(of: subject) { self.picture(of: subject, named: subject.name) }
            : picture(of: subject, named: "\(subject.name).again\(earlier)")
        guard let picture, let table = tables.first(where: { $0.id == chart.table }) else {
            return nil
        }
        let view = ChartView(
            kind: chart.kind.rawValue, title: picture.title,
            asOf: asOfDay.map(language.date) ?? "", badge: picture.badge,
            svg: picture.svg.bytes.isEmpty ? nil : picture.svg, notes: picture.notes,
            table: here.link(addresses.table(table.id), table.title))
        var html = HTML(bytes: [])
        templates.chartBlock.render(view, into: &html.bytes)
        return html
    }
}
