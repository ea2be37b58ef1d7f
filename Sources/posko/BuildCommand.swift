internal import ArgumentParser
internal import Build
internal import Diagnostics
internal import Output

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Write the site to its output folder.",
        discussion: """
            The site is written aside and takes the old one's place when it is whole. With any \
            mistake in the site, the old one stays as it is.
            """)

    @OptionGroup var options: SiteOptions

    @Option(
        help: ArgumentHelp(
            "The folder to write. Without it: Output/ in the site folder.", valueName: "folder"))
    var output: String?

    @Option(help: FindingsFormat.help)
    var format = FindingsFormat.text

    @Flag(help: "Tell how long each stage of the build took.")
    var timings = false

    @Option(
        help: ArgumentHelp(
            "The Pagefind program that makes the search. Without it: pagefind on the PATH, where it "
                + "is installed.",
            valueName: "file"))
    var pagefind: String?

    @Flag(help: "Write a site without a search, also where Pagefind is installed.")
    var noSearch = false

    func run() throws {
        let output = output ?? "\(options.site)/Output"
        try reportingFailures(in: options.language) {
            let request = try options.request(search: try searchProgram())
            let progress = ProgressLine(on: .standardError)
            let start = ContinuousClock.now
            let outcome = try buildSite(
                request, to: output,
                waiting: { folder in
                    let words = ReportWords(language: options.language ?? .id)
                    Terminal.standardError.write("posko: \(words.waiting(for: folder))\n")
                },
                progress: { progress.show($0, of: $1) })
            progress.clear()
            switch outcome {
            case .faults(let faults, let language):
                tell(faults, of: options, siteLanguage: language, as: format)
                throw ExitCode(1)
            case .built(let report, let warnings, let language):
                tell(warnings, of: options, siteLanguage: language, as: format)
                let words = ReportWords(language: options.language ?? language)
                let time = ContinuousClock.now - start
                // A program reads the mistakes on standard output; the rest is for people.
                let terminal = format == .text ? Terminal.standardOutput : .standardError
                terminal.write(words.built(report, in: time, output: output))
                if timings { terminal.write(words.timings(report.timings)) }
                withExtendedLifetime(report.materials) { leave(with: 0) }
            }
        }
    }

    /// What makes the search; `nil` where none is wanted or installed.
    private func searchProgram() throws -> SearchProgram? {
        if noSearch { return nil }
        if let pagefind { return try SearchProgram(file: pagefind) }
        return try SearchProgram(onPath: environment("PATH") ?? "")
    }
}
