internal import ArgumentParser
internal import Diagnostics
internal import Preview

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the site in a browser, anew at each save.",
        discussion: """
            Builds in memory and never touches Output/. Where the site has mistakes, the last page \
            that was right stays, with the mistakes laid over it. Any page shows an earlier day with \
            ?as-of=2024-12-03 at the end of its address. Ctrl-C ends it.
            """)

    @OptionGroup var options: SiteOptions

    @Option(help: "The port on this machine; where it is taken, the next free one.")
    var port = 8080

    @Flag(help: "Open the home page in the browser.")
    var open = false

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port has to be from 0 to 65535.")
        }
    }

    func run() throws {
        endWhenAsked()
        try reportingFailures(in: options.language) {
            // What is saved while the site is made for the first time is told afterwards.
            let watch = try FolderWatch(of: options.site)
            var made = try Made(options)
            let preview = preview()
            let server = try PreviewServer(preview, port: port)
            preview.show(made.site, in: made.language)
            let words = ServeWords(language: made.language)
            Terminal.standardOutput.write(words.serving(on: server.port, insteadOf: port))
            made.tell(of: options, words.ready(pages: made.pages))
            if open {
                openInBrowser("http://127.0.0.1:\(server.port)/") {
                    Terminal.standardError.write("posko: \(words.noBrowser)\n")
                }
            }
            while true {
                let changed = watch.changes(within: made.failure == nil ? nil : .seconds(1))
                let start = ContinuousClock.now
                let last = made
                made = Made(options, after: last)
                preview.show(made.site, in: made.language)
                // What is tried again by itself and fails in the same way was told.
                if changed.isEmpty, made.failure == last.failure { continue }
                let words = ServeWords(language: made.language)
                made.tell(
                    of: options,
                    words.ready(pages: made.pages, in: ContinuousClock.now - start), after: changed)
            }
        }
    }

    /// A preview that shows nothing yet.
    private func preview() -> Preview {
        let options = options
        let sources = ShownSources()
        // Pages of an earlier run load anew.
        let run = String(UInt64.random(in: .min ... .max), radix: 36)
        return Preview(run: run) {
            Made(options, asOf: $0).site
        } line: { file, number in
            sources.line(number, ofFile: "\(options.site)/\(file)")
        }
    }
}
