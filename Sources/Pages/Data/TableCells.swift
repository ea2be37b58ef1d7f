internal import JSON

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
        let marked = Self.cells(in: bytes[...], named: "data")
        cells = marked.isEmpty ? Self.cells(in: bytes[...], named: "td") : marked
    }

    private static func cells(in html: ArraySlice<UInt8>, named name: String) -> [Shown] {
        let (opening, closing) = (Array("<\(name)".utf8), Array("</\(name)>".utf8))
        var cells: [Shown] = []
        var rest = html
        while let start = rest.firstRange(ofBytes: opening) {
            let before = rest[..<start.lowerBound]
            rest = rest[start.upperBound...]
            guard let first = rest.first, first == UInt8(ascii: ">") || isSpace(first),
                let end = rest.firstIndex(of: UInt8(ascii: ">")),
                let close = rest.firstRange(ofBytes: closing)
            else { continue }
            let attributes = rest[..<end]
            let content = rest[(end + 1)..<max(close.lowerBound, end + 1)]
            rest = rest[close.upperBound...]
            let cell = GivenCell(
                value: name == "data" ? value(in: attributes) : nil,
                display: text(of: trimmed(withoutTags(content))), status: nil)
            cells.append(Shown(cell: cell, before: text(of: withoutTags(before)[...])))
        }
        return cells
    }

    private static func value(in attributes: ArraySlice<UInt8>) -> String? {
        guard let start = attributes.firstRange(ofBytes: Array(#"value=""#.utf8)) else {
            return nil
        }
        let value = attributes[start.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
        return text(of: withoutTags(value)[...])
    }

    private static func withoutTags(_ html: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var isInTag = false
        for byte in html {
            switch byte {
            case UInt8(ascii: "<"): isInTag = true
            case UInt8(ascii: ">") where isInTag: isInTag = false
            default: if !isInTag { text.append(byte) }
            }
        }
        return text
    }

    /// Text with the references that templates write as the characters that they stand for.
    private static func text(of bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(UInt8(ascii: "&")) else { return text }
        let references = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ]
        return references.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
        var text = text[...]
        while let last = text.last, isSpace(last) { text.removeLast() }
        return text.drop(while: isSpace)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (9...13).contains(byte)
    }
}

extension ArraySlice<UInt8> {
    /// Where some bytes, of which there is at least one, stand first.
    fileprivate func firstRange(ofBytes wanted: [UInt8]) -> Range<Int>? {
        guard let first = wanted.first else { return nil }
        var start = startIndex
        while let index = self[start...].firstIndex(of: first), index + wanted.count <= endIndex {
            if self[index..<index + wanted.count].elementsEqual(wanted) {
                return index..<index + wanted.count
            }
            start = index + 1
        }
        return nil
    }
}
