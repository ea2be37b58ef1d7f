internal import ArgumentParser
internal import Build
internal import Diagnostics
internal import JSON
internal import Model

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the entries of the site: file, kind, day, city, state and title.",
        discussion: """
            The state is published, draft, embargoed (its publish_at is still to come) or later \
            (its day is); of a post that is published, it is planned, active or closed. \
            Conditions are joined: posko list --kind summary --city kota-utara
            """)

    /// A kind of entry.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case region, city, post, candidate, summary, news, page
    }

    /// What can be asked for of an entry's state, and what it says of that itself.
    enum State: String, CaseIterable, ExpressibleByArgument {
        case published, draft, embargoed, later
        case planned, active, closed
        case provisional, certified
    }

    /// How the list is printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
    }

    @OptionGroup var options: FolderOptions

    @Option(help: SiteOptions.asOfHelp)
    var asOf: String?

    @Option(help: ArgumentHelp("Only entries of this kind.", valueName: "kind"))
    var kind: Kind?

    @Option(
        help: ArgumentHelp("Only entries that are about this city, by name.", valueName: "city"))
    var city: String?

    @Option(
        help: ArgumentHelp(
            "Only summaries and news of this day, such as 2024-12-03.", valueName: "day"),
        transform: day(from:))
    var day: Day?

    @Option(help: ArgumentHelp("Only entries in this state.", valueName: "state"))
    var state: State?

    @Option(help: ArgumentHelp("How the list is printed.", valueName: "format"))
    var format = Format.text

    func run() throws {
        let asOf = try posko.asOf(asOf)
        try reportingFailures(in: options.language) {
            let list = try listEntries(of: options.site, asOf: asOf)
            let language = options.language ?? list.language
            let words = ReportWords(language: language)
            if let city, !list.cities.contains(city) {
                throw wrongUsage(words.unknown(.city, city, among: list.cities))
            }
            let entries = list.entries.filter(isWanted)
            switch format {
            case .text:
                Terminal.standardOutput.write(lines(of: entries))
                if entries.isEmpty { Terminal.standardError.write(words.noEntry) }
            case .json: Terminal.standardOutput.write(document(of: entries))
            }
            tell(list.diagnostics, of: options.site, in: language, last: { $0.notListed($1) })
            if list.diagnostics.contains(where: { $0.code.severity == .error }) {
                throw ExitCode(1)
            }
        }
    }

    private func isWanted(_ entry: ListedEntry) -> Bool {
        if let kind, entry.kind != kind.rawValue { return false }
        if let city, !entry.cities.contains(where: { $0.text == city }) { return false }
        if let day, entry.day != day { return false }
        guard let state else { return true }
        return entry.state.rawValue == state.rawValue || entry.status == state.rawValue
    }

    /// A line an entry, the columns aligned.
    private func lines(of entries: [ListedEntry]) -> String {
        let rows = entries.map { entry in
            return [
                path(of: entry.file, in: options.site), entry.kind,
                entry.day?.description ?? "-", entry.shownCities, entry.shownState,
                entry.title ?? entry.post?.text ?? "-",
            ]
        }
        return aligned(rows)
    }

    private func document(of entries: [ListedEntry]) -> [UInt8] {
        let list = entries.map { entry in
            JSONText.object([
                ("file", .text(path(of: entry.file, in: options.site))),
                ("kind", .text(entry.kind)), ("title", .text(entry.title)),
                ("day", .text(entry.day?.description)),
                ("cities", .list(entry.cities.map { .text($0.text) })),
                ("post", .text(entry.post?.text)), ("state", .text(entry.state.rawValue)),
                ("status", .text(entry.status)),
            ])
        }
        return JSONText.object([("version", .number(1)), ("entries", .list(list))]).bytes
    }
}

extension ListedEntry {
    /// The first city, and how many more there are.
    fileprivate var shownCities: String {
        let first = cities.first?.text ?? "-"
        return cities.count > 1 ? "\(first) +\(cities.count - 1)" : first
    }

    /// A post that the public knows is told by what it does.
    fileprivate var shownState: String {
        kind == "post" && state == .published ? status ?? state.rawValue : state.rawValue
    }
}

/// Rows of fields as lines, all columns but the last as wide as their widest field.
private func aligned(_ rows: [[String]]) -> String {
    let columns = (rows.first ?? []).indices.dropLast()
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
        let padded = zip(row, widths).map { field, width in
            field + String(repeating: " ", count: width - field.count)
        }
        return (padded + row.suffix(1)).joined(separator: "  ") + "\n"
    }.joined()
}
