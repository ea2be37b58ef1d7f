import Diagnostics
import Model
import TestSupport
import Testing

@testable import Totals

@Test func aTotalThatItsRowsDoNotAddUpToIsToldAndNotPublished() throws {
    var sample = SampleSite(cities: "a", "b")
    sample.count("tps")
    sample.base("a", ["tps": 1000])
    sample.base("b", ["tps": 2])
    let definition = sample.table("per-kota", rows: .city, columns: ["tps"])
    let totals = sample.totals()
    let table = totals.table(definition)
    let right = try #require(table.total)
    func faults(total: Table.Row) -> String {
        let sums = TableSums(
            definition: definition, ledger: totals.ledger,
            scope: totals.ledger.scope(of: definition.filter), columns: table.columns,
            rows: table.rows, total: total)
        return TextPrinter(language: .id, isColoured: false) { _, _ in nil }.text(of: sums.faults)
    }
    #expect(faults(total: right) == "")
    let wrong = Cell(value: .count(1001), status: .complete, reported: 2, expected: 2)
    #expect(
        faults(total: Table.Row(key: "total", label: "Provinsi", cells: [wrong])) == """
            Content/site.yaml:20:3: error[table-total]: jumlah “tps” dalam tabel “per-kota” adalah \
            1.001, tetapi baris-barisnya berjumlah 1.002
                 = aturan: ini kesalahan program, bukan kesalahan isi situs; laporkan kepada pembuatnya

            """)
}
