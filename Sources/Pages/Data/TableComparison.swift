internal import Diagnostics

/// The three forms of a table held against each other as they are written: where they differ,
/// nothing may be published.
struct TableComparison {
    /// A form: its file, and its bytes.
    struct Form {
        let file: String
        let bytes: [UInt8]
    }

    let table: String
    let location: SourceLocation
    /// The block that stands on the table's page.
    let page: Form
    let csv: Form
    let json: Form

    /// The first difference between each two forms.
    var faults: [Diagnostic] {
        guard let records = csvRecords(csv.bytes), let header = records.first else {
            return [unreadable(csv, json)]
        }
        guard let wanted = TableInJSON(json.bytes) else { return [unreadable(json, csv)] }
        let rows = Array(records.dropFirst())
        let inFiles = csvFault(header: header, rows: rows, wanted)
        if let inFiles { return [inFiles] }
        return pageFault(wanted, csv: rows, width: header.count).map { [$0] } ?? []
    }

    // MARK: - CSV and JSON

    private func csvFault(header: [String], rows: [[String]], _ wanted: TableInJSON) -> Diagnostic?
    {
        let hasUnits = header.dropFirst(2).first == "unit" && header.count % 2 == 1
        let leading = hasUnits ? 3 : 2
        let columns = wanted.columns.flatMap { [$0, "\($0)_status"] }
        let given = header.dropFirst(leading)
        if !given.elementsEqual(columns, by: isSame) {
            let names = (given.joined(separator: ", "), columns.joined(separator: ", "))
            return fault(.words(id: "judul kolom", en: "the header"), names.0, csv, names.1, json)
        }
        if rows.count != wanted.rows.count {
            return fault(rowCount, "\(rows.count)", csv, "\(wanted.rows.count)", json)
        }
        for (fields, row) in zip(rows, wanted.rows) {
            let texts = [row.key, row.label] + (hasUnits ? [row.unit ?? ""] : [])
            let cells = row.cells.flatMap { [$0.value ?? "?", $0.status ?? "?"] }
            let names = header.prefix(leading) + columns
            guard fields.count == names.count else {
                let counts = ("\(fields.count)", "\(names.count)")
                return fault(place(row, nil), counts.0, csv, counts.1, json)
            }
            for ((name, field), (index, text)) in zip(
                zip(names, fields), (texts + cells).enumerated())
            where index < leading ? !isSame(field, text) : field != text {
                let wanted = index < leading ? guarded(text) : text
                return fault(place(row, name), field, csv, wanted, json)
            }
        }
        return nil
    }

    /// Whether a text of a CSV file is another text.
    private func isSame(_ field: String, _ text: String) -> Bool { field == guarded(text) }

    /// A text with an apostrophe before it where a spreadsheet would take it for a formula.
    private func guarded(_ text: String) -> String {
        let begins = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) }
        return begins == true ? "'" + text : text
    }

    // MARK: - The page

    private func pageFault(
        _ wanted: TableInJSON, csv records: [[String]], width: Int
    ) -> Diagnostic? {
        let shown = TableInHTML(page.bytes).cells
        let columns = wanted.columns.count
        let leading = width - 2 * columns
        let rows = zip(wanted.rows, records).map { ($0, $1) }
        // A template may leave the total out, or show it first.
        let hasTotal = wanted.hasTotal && shown.count == rows.count * columns
        let others = wanted.hasTotal ? rows.count - 1 : rows.count
        guard shown.count == rows.count * columns || shown.count == others * columns else {
            let count = Argument.words(id: "jumlah sel", en: "the number of cells")
            return fault(count, "\(shown.count)", page, "\(rows.count * columns)", json)
        }
        let body = Array(rows.prefix(others))
        let usual = hasTotal ? rows : body
        guard let found = difference(shown, usual, wanted.columns, leading) else { return nil }
        guard hasTotal, let total = rows.last else { return found }
        return difference(shown, [total] + body, wanted.columns, leading) == nil ? nil : found
    }

    private func difference(
        _ shown: [TableInHTML.Shown], _ rows: [(row: GivenRow, fields: [String])],
        _ names: [String], _ leading: Int
    ) -> Diagnostic? {
        let columns = names.count
        // A template shows the rows' names, or none of them.
        let named = rows.indices.filter {
            !rows[$0].row.label.isEmpty
                && shown[$0 * columns].before.contains(rows[$0].row.label)
        }
        for (index, (row, fields)) in rows.enumerated() {
            let cells = shown[(index * columns)..<((index + 1) * columns)]
            if !named.isEmpty, !named.contains(index), !row.label.isEmpty {
                let before = cells.first.map(\.before) ?? ""
                let words = before.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                return fault(place(row, "label"), words, page, row.label, json)
            }
            for (column, (cell, wanted)) in zip(cells.map(\.cell), row.cells).enumerated() {
                if cell.display != wanted.display {
                    let name = place(row, names[column])
                    return fault(name, cell.display ?? "", page, wanted.display ?? "", json)
                }
                let digits = fields[leading + 2 * column]
                if let value = cell.value, value != digits {
                    return fault(place(row, names[column]), value, page, digits, csv)
                }
            }
        }
        return nil
    }

    // MARK: - Words

    private var rowCount: Argument { .words(id: "jumlah baris", en: "the number of rows") }

    private func place(_ row: GivenRow, _ column: String?) -> Argument {
        guard let column else { return .words(id: "baris \(row.key)", en: "row \(row.key)") }
        return .words(
            id: "baris \(row.key), kolom \(column)", en: "row \(row.key), column \(column)")
    }

    private func unreadable(_ form: Form, _ other: Form) -> Diagnostic {
        fault(.words(id: "isi", en: "the content"), "?", form, "…", other)
    }

    private func fault(
        _ place: Argument, _ one: String, _ file: Form, _ other: String, _ otherFile: Form
    ) -> Diagnostic {
        Diagnostic(
            .tableFiles, at: location,
            [
                "table": .text(table), "place": place, "one": .text(one), "other": .text(other),
                "file": .text(file.file), "otherfile": .text(otherFile.file),
            ])
    }
}
