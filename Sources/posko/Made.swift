internal import Build
internal import Diagnostics
internal import Files
internal import Preview

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// What came of making the site once for the preview.
struct Made: Sendable {
    /// What is shown.
    let site: MadeSite
    /// In which the reader is spoken to.
    let language: Language
    /// How many pages there are, where there are any.
    private(set) var pages: Int?
    /// What the machine could not do, in words.
    private(set) var failure: String?
    private var diagnostics: [Diagnostic] = []
    private var last: SitePreview?

    /// Makes the site for the first time.
    ///
    /// - Throws: `BuildFailure` for what no site could meet.
    init(_ options: SiteOptions) throws {
        do {
            self.init(try previewSite(options.request(), after: nil), options)
        } catch let fault as MachineFault {
            self.init(failure: fault.message(in: options.language ?? .id), nil, options)
        }
    }

    /// Makes the site anew. What is missing for a moment, while somebody puts it in place, is looked
    /// for once more.
    init(_ options: SiteOptions, after made: Made) {
        do {
            let outcome: PreviewOutcome
            do {
                outcome = try previewSite(options.request(), after: made.last)
            } catch is MachineFault {
                usleep(50_000)
                outcome = try previewSite(options.request(), after: made.last)
            }
            self.init(outcome, options)
            // A fault does not make what was there before less true.
            if last == nil { last = made.last }
        } catch {
            self.init(failure: error, made, options)
        }
    }

    /// Makes the site as of another day or time.
    init(_ options: SiteOptions, asOf day: String) {
        do {
            let request = try options.request()
            let outcome = try previewSite(
                BuildRequest(
                    site: request.site, asOf: .asked(day), baseURL: request.baseURL,
                    includesDrafts: request.includesDrafts, program: request.program), after: nil)
            self.init(outcome, options)
        } catch BuildFailure.unreadableTime {
            self.init(unreadableDayIn: options.language ?? .id)
        } catch {
            self.init(failure: error, nil, options)
        }
    }

    private init(_ outcome: PreviewOutcome, _ options: SiteOptions) {
        switch outcome {
        case .faults(let faults, let language):
            (site, diagnostics) = (.faults(faults), faults)
            self.language = options.language ?? language
        case .site(let preview):
            site = .site(ServedSite(basePath: preview.basePath) { try preview.file(at: $0) })
            diagnostics = preview.diagnostics
            language = options.language ?? preview.language
            pages = preview.pages
            last = preview
        }
    }

    private init(unreadableDayIn language: Language) {
        site = .unreadableDay
        self.language = language
    }

    private init(failure error: any Error, _ made: Made?, _ options: SiteOptions) {
        let language = options.language ?? made?.language ?? .id
        let message =
            switch error {
            case let fault as MachineFault: fault.message(in: language)
            case let failure as BuildFailure: ReportWords(language: language).failure(failure)
            default: "\(error)"
            }
        self.init(failure: message, made, options)
    }

    private init(failure message: String, _ made: Made?, _ options: SiteOptions) {
        site = .failed(message)
        language = options.language ?? made?.language ?? .id
        failure = message
        last = made?.last
    }

    /// Tells on the terminal what came of it: one line, or what is wrong.
    ///
    /// - Parameters:
    ///   - ready: what is said of a site without faults.
    ///   - changed: the files whose change made it anew.
    func tell(of options: SiteOptions, _ ready: String, after changed: [String] = []) {
        let words = ServeWords(language: language)
        let cause = words.cause(changed)
        let beginning = cause.isEmpty ? "" : "\(cause) "
        if let failure {
            Terminal.standardError.write("posko: \(beginning)\(failure)\n")
            return
        }
        if pages != nil {
            Terminal.standardOutput.write("\(beginning)\(ready)\n")
        } else if !cause.isEmpty {
            Terminal.standardError.write("\(cause)\n")
        }
        tellDiagnostics(of: options, words)
    }

    private func tellDiagnostics(of options: SiteOptions, _ words: ServeWords) {
        posko.tell(diagnostics, of: options, siteLanguage: language) { _, count in
            words.faults(count, isFirst: last == nil)
        }
    }
}
