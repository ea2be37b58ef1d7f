internal import ArgumentParser
internal import Build
internal import Diagnostics

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look for mistakes in the site, and write nothing.",
        discussion: "Checks everything that build checks.")

    @OptionGroup var options: SiteOptions

    @Option(help: FindingsFormat.help)
    var format = FindingsFormat.text

    func run() throws {
        let request = try options.request()
        try reportingFailures(in: options.language) {
            let checked = try checkSite(request)
            tell(
                checked.diagnostics, of: options, siteLanguage: checked.language, as: format)
            guard let pages = checked.pages else { throw ExitCode(1) }
            guard format == .text else { return }
            let words = ReportWords(language: options.language ?? checked.language)
            Terminal.standardOutput.write(words.clean(pages: pages))
        }
    }
}
