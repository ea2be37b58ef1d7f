internal import ArgumentParser
internal import Build
internal import Diagnostics
internal import Model

/// The options that say which site is meant and how it is to be read.
struct SiteOptions: ParsableArguments {
    @Option(help: FolderOptions.siteHelp)
    var site = "."

    @Option(help: SiteOptions.asOfHelp)
    var asOf: String?

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp(
            "The address at which the site will stand, instead of the one in site.yaml.",
            valueName: "url"), transform: baseURL(from:))
    var baseURL: BaseURL?

    @Flag(help: "Show entries with draft: true as well.")
    var drafts = false

    @Option(help: FolderOptions.languageHelp, transform: language(from:))
    var language: Language?

    static let asOfHelp = ArgumentHelp(
        """
        Tell the site as it stood then: a day (its end is meant) or a time, such as \
        2024-12-03 or 2024-12-03T15:00+07:00. Without it: SOURCE_DATE_EPOCH, else now.
        """, valueName: "time")

    /// What is asked for.
    ///
    /// - Parameter search: what makes the search, where one is wanted.
    func request(search: SearchProgram? = nil) throws -> BuildRequest {
        BuildRequest(
            site: site, asOf: try posko.asOf(asOf), baseURL: baseURL, includesDrafts: drafts,
            program: programFile(), search: search)
    }
}

/// The options of what only reads or writes `Content/`.
struct FolderOptions: ParsableArguments {
    @Option(help: FolderOptions.siteHelp)
    var site = "."

    @Option(help: FolderOptions.languageHelp, transform: language(from:))
    var language: Language?

    static let siteHelp = ArgumentHelp(
        "The site folder, which holds Content/ and Templates/.", valueName: "folder")
    static let languageHelp: ArgumentHelp =
        "The language of messages: id or en. Without it: the site's."
}

/// As of when a site is told: what was asked for, else what the clock says.
func asOf(_ asked: String?) throws -> AsOf {
    try asked.map { .asked($0) } ?? .clock(clock())
}

/// What the clock says: SOURCE_DATE_EPOCH where it is set, else the machine's.
func clock() throws -> Moment {
    guard let epoch = environment("SOURCE_DATE_EPOCH"), !epoch.isEmpty else { return now() }
    guard let seconds = Int(epoch), seconds >= 0 else {
        throw ValidationError("SOURCE_DATE_EPOCH has to be seconds since 1970, not “\(epoch)”.")
    }
    return Moment(seconds: seconds)
}

private func baseURL(from text: String) throws -> BaseURL {
    guard let url = BaseURL(text) else {
        throw ValidationError("It has to begin with https:// or http:// and name a host.")
    }
    return url
}

func language(from text: String) throws -> Language {
    guard let language = Language(rawValue: text) else {
        throw ValidationError("It has to be id or en.")
    }
    return language
}

/// A day as it is asked for.
func day(from text: String) throws -> Day {
    guard let day = Day(iso: text) else {
        throw ValidationError("It has to be a day such as 2024-12-03.")
    }
    return day
}
