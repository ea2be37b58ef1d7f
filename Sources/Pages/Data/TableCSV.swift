internal import Model
public import Totals

/// A table as CSV (RFC 4180) in UTF-8: a header, a line a row and the total last, for each column
/// its plain digits and how far they can be relied on. It is the same in every language.
public struct TableCSV: Sendable {
    private let table: Table

    /// The CSV of a table.
    public init(_ table: Table) { self.table = table }

    /// The file, with CRLF at the end of each line.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(header, to: &bytes)
        for row in table.rows { append(fields(of: row, key: row.key), to: &bytes) }
        if let total = table.total { append(fields(of: total, key: "total"), to: &bytes) }
        return bytes
    }

    /// Whether rows have units of their own.
    private var hasUnits: Bool { table.rowKind == .metric }

    private var header: [String] {
        [table.rowKind.rawValue, "label"] + (hasUnits ? ["unit"] : [])
            + table.columns.flatMap { [safe($0.key), safe("\($0.key)_status")] }
    }

    private func fields(of row: Table.Row, key: String) -> [String] {
        [safe(key), safe(row.label)] + (hasUnits ? [safe(row.unit ?? "")] : [])
            + row.cells.flatMap { [$0.plain ?? "", $0.status.rawValue] }
    }

    /// Text that no spreadsheet takes for a formula: an apostrophe stands before `=`, `+`, `-`, `@`,
    /// tab and carriage return.
    private func safe(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first)
        else { return text }
        return "'" + text
    }

    private func append(_ fields: [String], to bytes: inout [UInt8]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            let isQuoted = field.utf8.contains { ",\"\r\n".utf8.contains($0) }
            if isQuoted { bytes.append(UInt8(ascii: "\"")) }
            for byte in field.utf8 {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            if isQuoted { bytes.append(UInt8(ascii: "\"")) }
        }
        bytes += "\r\n".utf8
    }
}
