internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import Model
internal import Writing

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a new site, ready to be built, with an example of each kind of entry.",
        discussion: """
            On a terminal it asks for what is not given; elsewhere, and with --yes, it takes what \
            is usual. Nothing is ever overwritten. The site needs no Templates/: the built-in ones \
            serve.

            For example:
              posko init posko-banjir --occasion flood --city "Kota Utara" --city "Kota Selatan"
              posko init latihan --simulation --yes
            """)

    @ArgumentParser.Argument(
        help: ArgumentHelp("The folder to write; created where it is missing.", valueName: "folder")
    )
    var folder: String

    @Option(
        help: "The language of the site: id or en.", transform: language(from:))
    var language: Language?

    @Option(
        help: "What the posts are there for: election, flood or holiday. Without it: election.",
        transform: occasion(from:))
    var occasion: Occasion?

    @Option(
        name: .customLong("title"),
        help: ArgumentHelp("The name of the site.", valueName: "name"), transform: title(from:))
    var siteTitle: String?

    @Option(
        name: .customLong("city"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp("A city; once for each, in their order.", valueName: "name"),
        transform: title(from:))
    var cities: [String] = []

    @Option(
        name: .customLong("post"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "A post; once for each, city after city. Without it: one for each city.",
            valueName: "name"), transform: title(from:))
    var posts: [String] = []

    @Option(
        help: ArgumentHelp(
            "Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura, UTC, or an offset such as "
                + "+07:00. Without it: Asia/Jakarta.", valueName: "zone"),
        transform: timeZone(from:))
    var timeZone: String?

    @Flag(help: "A site for training: two weeks of made-up reports, marked on every page.")
    var simulation = false

    @Option(help: "With --simulation: another number makes up other figures.")
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp("With --simulation: how many reports.", valueName: "count"),
        transform: summaryCount(from:))
    var summaries: Int?

    @Flag(help: "Ask nothing: what is not given is as usual.")
    var yes = false

    func validate() throws {
        if summaries != nil, !simulation {
            throw ValidationError("--summaries goes with --simulation.")
        }
    }

    func run() throws {
        let now = try clock()
        try reportingFailures(in: language) {
            try refuseOldSite()
            let asked = try answers()
            let words = ReportWords(language: asked.language)
            let request = NewSiteRequest(
                language: asked.language, timeZone: asked.timeZone, occasion: asked.occasion,
                title: asked.title, cities: asked.cities, posts: asked.posts, now: now,
                simulation: simulation
                    ? SimulationRequest(seed: seed, summaries: summaries) : nil)
            let site = NewSite(request)
            let files = site.files
            for (path, text) in files {
                let isNew = try create(Array(text.utf8), atPath: "\(folder)/\(path)")
                // What is not to be shared is the folder's own business.
                guard isNew || path == ".gitignore" else {
                    throw wrongUsage(words.existsAlready("\(folder)/\(path)"))
                }
            }
            Terminal.standardOutput.write(
                words.begun(folder, files: files.count, post: site.firstPost))
        }
    }

    /// A folder with a site in it is left alone.
    private func refuseOldSite() throws {
        let words = ReportWords(language: language ?? .id)
        switch kind(ofFile: "\(folder)/.") {
        case .folder?:
            for name in ["Content", "site.yaml"] where kind(ofFile: "\(folder)/\(name)") != nil {
                throw wrongUsage(words.siteExists("\(folder)/\(name)"))
            }
        case nil where kind(ofFile: folder) == nil: break
        default: throw wrongUsage(words.notAFolder(folder))
        }
    }

    /// What is given, asked for where somebody is there to answer, and else as usual.
    private func answers() throws -> Answers {
        let isAsking =
            !yes && Terminal.standardInput.isWatched && Terminal.standardOutput.isWatched
        var questions = Questions(isAsking: isAsking)
        let language = try language ?? questions.language()
        questions.words = ReportWords(language: language)
        let occasion = try occasion ?? questions.occasion()
        let title =
            try siteTitle ?? questions.title(usual: NewSiteRequest.usualTitle(occasion, language))
        let cities =
            try cities.isEmpty
            ? questions.cities(usual: NewSiteRequest.usualCities(language)) : cities
        let posts = try posts.isEmpty ? questions.posts() : posts
        let zone = try timeZone ?? questions.timeZone()
        return Answers(
            language: language, occasion: occasion, title: title, cities: cities, posts: posts,
            timeZone: zone)
    }
}

/// What a new site is to be.
private struct Answers {
    let language: Language
    let occasion: Occasion
    let title: String
    let cities: [String]
    let posts: [String]
    let timeZone: String
}

private func occasion(from text: String) throws -> Occasion {
    guard let occasion = Occasion(rawValue: text) else {
        throw ValidationError("It has to be election, flood or holiday.")
    }
    return occasion
}

private func timeZone(from text: String) throws -> String {
    guard TimeZone(text) != nil else {
        throw ValidationError("It has to be a zone of Indonesia, UTC, or an offset such as +07:00.")
    }
    return text
}

private func summaryCount(from text: String) throws -> Int {
    guard let count = Int(text), (1...1_000_000).contains(count) else {
        throw ValidationError("It has to be a number from 1 to 1000000.")
    }
    return count
}
