internal import ArgumentParser
internal import Build
internal import Diagnostics
internal import Model
internal import Pages
internal import Totals

struct TotalsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "totals",
        abstract: "Print a table of the site, or the list of its tables.",
        discussion: """
            Prints the same cells as the table's page, CSV and JSON. Without a table: the names \
            and titles of all.
            """)

    /// How a table is printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case csv
        case json
    }

    @ArgumentParser.Argument(help: ArgumentHelp("The table's name.", valueName: "table"))
    var table: String?

    @OptionGroup var options: SiteOptions

    @Option(help: ArgumentHelp("How it is printed.", valueName: "format"))
    var format = Format.text

    @Option(help: ArgumentHelp("Only the row of this city.", valueName: "city"))
    var city: String?

    func run() throws {
        try withTables(of: options) { tables, words in
            guard let table else {
                for published in tables {
                    Terminal.standardOutput.write(
                        "\(published.table.id)\t\(published.table.title)\n")
                }
                return
            }
            var published = try tables.table(named: table, words)
            if let city { published = try published.narrowed(toRow: city, words) }
            switch format {
            case .text:
                let width = Terminal.standardOutput.width
                Terminal.standardOutput.write(published.text.lines(width: width))
            case .csv: Terminal.standardOutput.write(published.csv.bytes)
            case .json: Terminal.standardOutput.write(published.json.bytes)
            }
        }
    }
}

/// Checks a site and hands its tables on; with faults, tells them and ends with exit code 1.
func withTables(
    of options: SiteOptions, _ body: ([PublishedTable], ReportWords) throws -> Void
) throws {
    let request = try options.request()
    try reportingFailures(in: options.language) {
        let checked = try checkSite(request)
        tell(checked.diagnostics, of: options, siteLanguage: checked.language)
        guard let plan = checked.plan else { throw ExitCode(1) }
        try body(plan.tables, ReportWords(language: options.language ?? checked.language))
    }
}

extension [PublishedTable] {
    /// The table of a name; an unknown one is wrong usage, told with the name that was meant.
    func table(named name: String, _ words: ReportWords) throws -> PublishedTable {
        if let table = first(where: { $0.table.id.text == name }) { return table }
        let message = words.unknown(.table, name, among: map(\.table.id.text))
        throw wrongUsage(message)
    }
}

extension PublishedTable {
    /// The table with one of its rows and no total.
    func narrowed(toRow key: String, _ words: ReportWords) throws -> PublishedTable {
        if let narrowed = narrowed(toRow: key) { return narrowed }
        throw wrongUsage(words.unknown(.row, key, among: table.rows.map(\.key)))
    }
}

/// Tells what is wrong with the command line; the program ends with exit code 2.
func wrongUsage(_ message: String) -> ExitCode {
    Terminal.standardError.write("posko: \(message)\n")
    return ExitCode(2)
}
