internal import ArgumentParser
internal import Build
internal import Pages

struct HeadersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "headers",
        abstract: "Print what a web server is to say of the site's files, as its settings.",
        discussion: """
            What pages may load (Content-Security-Policy), who may show them in theirs, and how \
            long browsers may keep what. Hosts such as Netlify and Cloudflare Pages take it from \
            the file _headers of the built site; for nginx and Caddy it is printed here, to be \
            included in the block of the site. It changes with the style sheet: print it anew \
            after a change of that.
            """)

    /// Whose settings are printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case netlify
        case nginx
        case caddy

        var rules: ServerFormat {
            switch self {
            case .netlify: .netlify
            case .nginx: .nginx
            case .caddy: .caddy
            }
        }
    }

    @OptionGroup var options: SiteOptions

    @Option(help: ArgumentHelp("Whose settings are printed.", valueName: "format"))
    var format = Format.netlify

    func run() throws {
        let request = try options.request()
        try reportingFailures(in: options.language) {
            let checked = try checkSite(request)
            tell(checked.diagnostics, of: options, siteLanguage: checked.language)
            guard let plan = checked.plan else { throw ExitCode(1) }
            Terminal.standardOutput.write(plan.serverRules.text(for: format.rules))
        }
    }
}
