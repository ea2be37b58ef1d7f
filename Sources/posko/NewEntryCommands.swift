internal import ArgumentParser
internal import Files
internal import Model
internal import Writing

struct NewSummaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: "Begin a post's report on a day.")

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            "The post that reports, by the name of its file; may be left out where there is one.",
            valueName: "post"))
    var post: String?

    @Option(
        help: ArgumentHelp("The day that is reported. Without it: today.", valueName: "day"),
        transform: day(from:))
    var date: Day?

    @Option(
        help: ArgumentHelp(
            "The city that is reported on, where a post of the whole does that.", valueName: "city")
    )
    var city: String?

    @OptionGroup var options: EntryOptions

    func run() throws {
        try options.write(on: date) { writer, site, words in
            let post = try post(of: site, words)
            let city = try city.map { try site.city(named: $0, words) }
            let home = site.posts.first { $0.id == post }?.city
            if let city, let home, city != home {
                throw wrongUsage(words.reports(post.text, on: home.text, not: city.text))
            }
            let earlier = site.report(of: post, on: city ?? home, at: writer.reportDay)
            if options.name == nil, let earlier { throw wrongUsage(words.reportedAlready(earlier)) }
            if let name = options.name, let taken = site.report(named: name) {
                throw wrongUsage(words.existsAlready(taken))
            }
            return writer.summary(of: post, on: city, name: options.name)
        }
    }

    /// The post that is named, also one whose own entry is at fault; without a name, the only one.
    private func post(of site: KnownSite, _ words: ReportWords) throws -> Post.ID {
        let names = site.posts.map(\.id.text)
        guard let name = post else {
            guard let only = site.posts.first, site.posts.count == 1 else {
                throw wrongUsage(words.whichPost(names))
            }
            return only.id
        }
        if let post = site.posts.first(where: { $0.id.text == name || $0.title == name }) {
            return post.id
        }
        let file = "\(options.site)/Content/posts/\(name).md"
        if let id = Post.ID(name), kind(ofFile: file) == .file { return id }
        throw wrongUsage(words.unknown(.post, name, among: names))
    }
}

struct NewPostCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "post", abstract: "Add a post: the place where people sit and report.")

    @ArgumentParser.Argument(
        help: ArgumentHelp("What it is called.", valueName: "title"), transform: title(from:))
    var title: String

    @Option(
        help: ArgumentHelp(
            "The city that it is in. Without it: a post of the whole.", valueName: "city"))
    var city: String?

    @OptionGroup var options: EntryOptions

    func run() throws {
        try options.write { writer, site, words in
            let city = try city.map { try site.city(named: $0, words) }
            return writer.post(title, city: city, name: options.name)
        }
    }
}

struct NewCandidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "candidate", abstract: "Add a pair of candidates.")

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            "The pair, with a dash between both names: \"Nama Satu–Nama Dua\".", valueName: "pair"),
        transform: title(from:))
    var title: String

    @OptionGroup var options: EntryOptions

    func run() throws {
        try options.write { writer, _, _ in writer.candidate(title, name: options.name) }
    }
}

struct NewCityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "city", abstract: "Add a city or regency.")

    @ArgumentParser.Argument(
        help: ArgumentHelp("What it is called.", valueName: "title"), transform: title(from:))
    var title: String

    @OptionGroup var options: EntryOptions

    func run() throws {
        try options.write { writer, _, _ in writer.city(title, name: options.name) }
    }
}

struct NewNewsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "news", abstract: "Begin a piece of news.")

    @ArgumentParser.Argument(
        help: ArgumentHelp("Its title.", valueName: "title"), transform: title(from:))
    var title: String

    @Option(
        help: ArgumentHelp("The day of the news. Without it: today.", valueName: "day"),
        transform: day(from:))
    var date: Day?

    @OptionGroup var options: EntryOptions

    func run() throws {
        try options.write(on: date) { writer, _, _ in writer.news(title, name: options.name) }
    }
}

struct NewPageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Begin any other page.")

    @ArgumentParser.Argument(
        help: ArgumentHelp("Its title.", valueName: "title"), transform: title(from:))
    var title: String

    @OptionGroup var options: EntryOptions

    func run() throws {
        try options.write { writer, _, _ in writer.page(title, name: options.name) }
    }
}
