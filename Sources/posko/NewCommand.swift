internal import ArgumentParser
internal import Build
internal import Content
internal import Diagnostics
internal import Files
internal import Model
internal import Writing

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write the file of a new entry in its right place, with every key of its kind.",
        discussion: """
            What is known is filled: today in the site's time zone, a post's city, the figures \
            that it reports, the problems that are still open. All other keys stand there as \
            comments that say what belongs behind them. Nothing is ever overwritten.

            For example:
              posko new summary posko-utara     today's report of a post
              posko new post "Posko Utara" --city kota-utara
            """,
        subcommands: [
            NewSummaryCommand.self, NewPostCommand.self, NewCandidateCommand.self,
            NewCityCommand.self, NewNewsCommand.self, NewPageCommand.self,
        ])
}

/// What every kind of new entry may be told.
struct EntryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The entry's name, a-z, 0-9 and hyphens. Without it: made from the title.",
            valueName: "name"), transform: entryName(from:))
    var name: String?

    @Option(help: ArgumentHelp("The site folder.", valueName: "folder"))
    var site = "."

    @Option(
        help: "The language of messages: id or en. Without it: the site's.",
        transform: language(from:))
    var language: Language?

    /// Writes an entry, and says where it lies and what comes next.
    func write(
        on day: Day? = nil,
        _ entry: (EntryWriter, KnownSite, ReportWords) throws -> NewEntry
    ) throws {
        let now = try clock()
        try reportingFailures(in: language) {
            let reading = try readContent(of: site)
            let words = ReportWords(language: language ?? reading.language ?? .id)
            guard let known = KnownSite(reading) else {
                var options = SiteOptions()
                (options.site, options.language) = (site, language)
                let faults = reading.diagnostics.filter { $0.location.file == settingsFile }
                // Without Content/ there is nothing to say of site.yaml.
                tell(
                    faults.isEmpty ? reading.diagnostics : faults, of: options,
                    siteLanguage: words.language)
                throw ExitCode(1)
            }
            let entry = try entry(EntryWriter(for: known, on: day, now: now), known, words)
            let path = "\(site)/\(entry.path)".replacingPrefix("./", with: "")
            guard try create(Array(entry.text.utf8), atPath: "\(site)/\(entry.path)") else {
                throw wrongUsage(words.existsAlready(path, freeName: freeName(beside: entry.path)))
            }
            Terminal.standardOutput.write(words.written(path))
            Terminal.standardOutput.write(words.next(toFill: entry.toFill))
        }
    }

    /// A name that is free where an entry's is taken.
    private func freeName(beside path: String) -> String {
        let stem = path.dropLast(".md".count)
        var number = 2
        while kind(ofFile: "\(site)/\(stem)-\(number).md") != nil { number += 1 }
        let name = stem.split(separator: "/").last ?? stem
        return "\(name)-\(number)"
    }
}

private let settingsFile = "Content/site.yaml"

private func readContent(of site: String) throws -> SiteReading {
    guard kind(ofFile: "\(site)/.") == .folder else { throw BuildFailure.noSiteFolder(site) }
    return try readSite(in: site, baseURL: nil)
}

/// The name of an entry as it is asked for.
private func entryName(from text: String) throws -> String {
    guard Identifier<Post>(text) != nil else {
        throw ValidationError("A name has only a-z, 0-9 and hyphens, such as posko-utara.")
    }
    return text
}

/// A title as it is asked for.
func title(from text: String) throws -> String {
    let title = line(of: text)
    guard !title.isEmpty else { throw ValidationError("It has to say something.") }
    return title
}

extension KnownSite {
    /// The city of a name or title; an unknown one is wrong usage.
    func city(named name: String, _ words: ReportWords) throws -> City.ID {
        if let city = cities.first(where: { $0.id.text == name || $0.title == name }) {
            return city.id
        }
        throw wrongUsage(words.unknown(.city, name, among: cities.map(\.id.text)))
    }
}
