internal import ArgumentParser
internal import Build
internal import Diagnostics
internal import Model
internal import Pages
internal import Totals

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Print where a figure of a table comes from, to file and line.",
        discussion: """
            For example: posko explain votes-by-city --row total --column turnout
            The last row of a table is named total.
            """)

    @ArgumentParser.Argument(help: ArgumentHelp("The table's name.", valueName: "table"))
    var table: String

    @Option(
        help: ArgumentHelp("A row of the table, or total.", valueName: "key"))
    var row = "total"

    @Option(help: ArgumentHelp("The column: a metric or a part of one.", valueName: "key"))
    var column: String

    @OptionGroup var options: SiteOptions

    func run() throws {
        try withTables(of: options) { tables, words in
            let published = try tables.table(named: table, words)
            let columns = published.table.columns.map(\.key)
            guard columns.contains(column) else {
                throw wrongUsage(words.unknown(.column, column, among: columns))
            }
            guard let explanation = published.explanation(row: row, column: column) else {
                let rows = published.table.rows.map(\.key) + ["total"]
                throw wrongUsage(words.unknown(.row, row, among: rows))
            }
            Terminal.standardOutput.write(explanation)
        }
    }
}
