/// A cell as one form of a table gives it; what the form does not tell is `nil`.
struct GivenCell: Equatable {
    var value: String?
    var display: String?
    var status: String?
}

/// A row as one form of a table gives it.
struct GivenRow {
    /// `total` for the last row.
    var key: String
    var label: String
    var unit: String?
    var cells: [GivenCell]
}

/// What the JSON of a table says, read from its bytes.
struct TableInJSON {
    let columns: [String]
    /// The total last, where there is one.
    let rows: [GivenRow]
    let hasTotal: Bool

    /// `nil` where the bytes are no table.
    init?(_ bytes: [UInt8]) {
        guard let table = JSONText(reading: bytes), let columns = table["columns"]?.items,
            let rows = table["rows"]?.items, let total = table["total"]
        else { return nil }
        let keys = columns.compactMap { $0["key"]?.text }
        var given = rows.compactMap { row in
            row["key"]?.text.flatMap { Self.row(row, key: $0, columns: keys) }
        }
        if case .null = total {
            hasTotal = false
        } else {
            guard let row = Self.row(total, key: "total", columns: keys) else { return nil }
            given.append(row)
            hasTotal = true
        }
        guard keys.count == columns.count, given.count == rows.count + (hasTotal ? 1 : 0)
        else { return nil }
        self.columns = keys
        self.rows = given
    }

    private static func row(_ row: JSONText, key: String, columns: [String]) -> GivenRow? {
        guard let label = row["label"]?.text, let cells = row["cells"] else { return nil }
        let given = columns.compactMap { column in
            cells[column].map {
                GivenCell(
                    value: $0["value"]?.digits, display: $0["display"]?.text,
                    status: $0["status"]?.text)
            }
        }
        guard given.count == columns.count else { return nil }
        return GivenRow(key: key, label: label, unit: row["unit"]?.text, cells: given)
    }
}

/// The cells that the block of a table shows, read from its HTML.
struct TableInHTML {
    struct Shown {
        let cell: GivenCell
        /// The text between the cell before it and this one.
        let before: String
    }

    let cells: [Shown]

    /// Each `data` element is a cell, with what people see and its digits for machines; in a block
    /// without any, each `td` is one, of which only the text can be known.
    init(_ bytes: [UInt8]) {
        let html = String(decoding: bytes, as: UTF8.self)
        let marked = Self.cells(in: html, named: "data")
        cells = marked.isEmpty ? Self.cells(in: html, named: "td") : marked
    }

    private static func cells(in html: String, named name: String) -> [Shown] {
        var cells: [Shown] = []
        var rest = html[...]
        while let start = rest.firstRange(of: "<\(name)") {
            let before = rest[..<start.lowerBound]
            rest = rest[start.upperBound...]
            guard let first = rest.first, first == ">" || first.isWhitespace,
                let end = rest.firstIndex(of: ">"),
                let close = rest.firstRange(of: "</\(name)>")
            else { continue }
            let attributes = rest[..<end]
            let content = rest[rest.index(after: end)..<close.lowerBound]
            rest = rest[close.upperBound...]
            let cell = GivenCell(
                value: name == "data" ? value(in: attributes) : nil,
                display: trimmed(text(of: content)), status: nil)
            cells.append(Shown(cell: cell, before: text(of: before)))
        }
        return cells
    }

    private static func value(in attributes: Substring) -> String? {
        guard let start = attributes.firstRange(of: "value=\"") else { return nil }
        return text(of: attributes[start.upperBound...].prefix { $0 != "\"" })
    }

    /// The text of HTML without its tags.
    private static func text(of html: Substring) -> String {
        var text = ""
        var isInTag = false
        for character in html {
            switch character {
            case "<": isInTag = true
            case ">" where isInTag: isInTag = false
            default: if !isInTag { text.append(character) }
            }
        }
        let references = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ]
        return references.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
