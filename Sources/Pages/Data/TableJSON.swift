public import Diagnostics
internal import JSON
public import Model
public import Totals

/// A table as JSON, in the form of totals.md, “A table”: numbers as plain digits with what people
/// see of them beside it, and for each how far it can be relied on.
public struct TableJSON: Sendable {
    private let table: Table
    private let language: Language
    private let timeZone: TimeZone
    private let notes: [String]

    /// The JSON of a table.
    ///
    /// - Parameters:
    ///   - language: of what people see.
    ///   - timeZone: of the edition's time.
    ///   - notes: what readers have to know, in the site's words.
    public init(_ table: Table, language: Language, timeZone: TimeZone, notes: [String]) {
        self.table = table
        self.language = language
        self.timeZone = timeZone
        self.notes = notes
    }

    /// The file, with a line feed at its end.
    public var bytes: [UInt8] {
        JSONText.object([
            ("table", .text(table.id.text)),
            ("as_of", .text(table.asOf.iso(in: timeZone))),
            ("title", .text(table.title)),
            ("columns", .list(table.columns.map(column))),
            ("rows", .list(table.rows.map(row))),
            ("total", table.total.map(total) ?? .null),
            ("notes", .list(notes.map { .text($0) })),
        ]).bytes
    }

    private func column(_ column: Table.Column) -> JSONText {
        var members: [(name: String, value: JSONText)] = [
            ("key", .text(column.key)), ("label", .text(column.label)),
        ]
        if let group = column.group { members.append(("group", .text(group))) }
        if let kind = column.kind { members.append(("kind", .text(kind.name))) }
        if let unit = column.unit { members.append(("unit", .text(unit))) }
        return .object(members)
    }

    private func row(_ row: Table.Row) -> JSONText {
        var members: [(name: String, value: JSONText)] = [
            ("key", .text(row.key)), ("label", .text(row.label)),
        ]
        if let unit = row.unit { members.append(("unit", .text(unit))) }
        return .object(members + [("cells", cells(of: row))])
    }

    private func total(_ total: Table.Row) -> JSONText {
        .object([("label", .text(total.label)), ("cells", cells(of: total))])
    }

    private func cells(of row: Table.Row) -> JSONText {
        .object(zip(table.columns, row.cells).map { ($0.key, cell($1)) })
    }

    /// One cell; `corrected` and `provisional` stand there only where they are so.
    private func cell(_ cell: Cell) -> JSONText {
        var members: [(name: String, value: JSONText)] = [
            ("value", cell.plain.map { .number($0) } ?? .null)
        ]
        if case .ratio(let fraction) = cell.value {
            members.append(("numerator", .number(fraction.numerator)))
            members.append(("denominator", .number(fraction.denominator)))
        }
        members += [
            ("display", .text(cell.display(in: language))),
            ("status", .text(cell.status.rawValue)),
            ("reported", .number(cell.reported)), ("expected", .number(cell.expected)),
        ]
        if cell.isCorrected { members.append(("corrected", .yes)) }
        if cell.isProvisional { members.append(("provisional", .yes)) }
        return .object(members)
    }
}
