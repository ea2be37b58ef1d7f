internal import Diagnostics
internal import Model
public import Totals

/// A table as it leaves the site: the same cells as its page, for programs and for a terminal.
public struct PublishedTable: Sendable {
    /// The cells.
    public let table: Table
    let notes: [String]
    let asOf: String?
    let words: Words
    /// The figures that were corrected and are known to be, by the place of each in its file.
    let corrections: [KnownCorrection]
    /// What a post or city is called, by where a report stands.
    let places: PlaceNames

    /// The cells as CSV.
    public var csv: TableCSV { TableCSV(table) }

    /// The cells as JSON.
    public var json: TableJSON {
        TableJSON(table, language: words.language, timeZone: words.timeZone, notes: notes)
    }

    /// The cells for a terminal.
    public var text: TableText {
        TableText(table, asOf: asOf, notes: notes, words: words)
    }

    /// Where a figure comes from; `nil` where there is no such row or column.
    ///
    /// - Parameters:
    ///   - row: a row's key, or `total`.
    ///   - column: a column's key.
    public func explanation(row key: String, column: String) -> String? {
        let row = table.rows.first { $0.key == key } ?? (key == "total" ? table.total : nil)
        guard let row, let index = table.columns.firstIndex(where: { $0.key == column }) else {
            return nil
        }
        return Explanation(
            of: row.cells[index], in: row, column: table.columns[index], table: self
        ).text
    }

    /// The table with one of its rows and no total; `nil` where there is no such row.
    public func narrowed(toRow key: String) -> PublishedTable? {
        guard let row = table.rows.first(where: { $0.key == key }) else { return nil }
        return PublishedTable(
            table: table.narrowed(to: row), notes: notes, asOf: asOf, words: words,
            corrections: corrections, places: places)
    }
}

/// What posts and cities are called.
struct PlaceNames: Sendable {
    private let site: Site

    init(of site: Site) { self.site = site }

    /// The place that a report is about: the city, else the post, else the whole.
    func name(of contribution: Contribution) -> String {
        if let city = contribution.city.flatMap(site.city) { return city.title }
        if let post = contribution.post.flatMap(site.post) { return post.title }
        return site.region.title
    }
}
