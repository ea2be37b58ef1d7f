internal import ArgumentParser
internal import Build
internal import Diagnostics
internal import Preview

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look for mistakes in the site, and write nothing.",
        discussion: "Checks everything that build checks.")

    @OptionGroup var options: SiteOptions

    @Option(help: FindingsFormat.help)
    var format = FindingsFormat.text

    @Flag(help: "Check again at each save, until Ctrl-C.")
    var watch = false

    func validate() throws {
        guard watch, format != .text else { return }
        throw ValidationError("--watch tells people: leave out --format.")
    }

    func run() throws {
        try reportingFailures(in: options.language) {
            if watch { return try checkAtEachSave() }
            guard try check().isClean else { throw ExitCode(1) }
        }
    }

    /// Checks once, and tells what was found.
    private func check() throws -> (isClean: Bool, language: Language) {
        let checked = try checkSite(options.request())
        tell(checked.diagnostics, of: options, siteLanguage: checked.language, as: format)
        let language = options.language ?? checked.language
        guard let pages = checked.pages else { return (false, language) }
        if format == .text {
            Terminal.standardOutput.write(ReportWords(language: language).clean(pages: pages))
        }
        return (true, language)
    }

    /// Checks now and after each change, until the program is asked to end. What is said besides the
    /// findings goes to standard error.
    private func checkAtEachSave() throws {
        endWhenAsked()
        let folders = try FolderWatch(of: options.site)
        // What fails at once is wrong usage; later, it may be mended like any fault.
        var language = try check().language
        while true {
            Terminal.standardError.write("\(ServeWords(language: language).waiting)\n")
            let changed = folders.changes()
            Terminal.standardOutput.clear()
            let cause = ServeWords(language: language).cause(changed)
            Terminal.standardError.write("\n\(cause)\n")
            do {
                try reportingFailures(in: language) { language = try check().language }
            } catch is ExitCode {}
        }
    }
}
