public import Diagnostics
internal import Synchronization

/// The preview of a site: what stands at each address now, what is wrong, and who is told when that
/// changes.
public final class Preview: Sendable {
    static let scriptPath = ".posko/preview.js"
    static let eventsPath = ".posko/events"

    private let run: String
    private let makeDay: @Sendable (_ asOf: String) -> MadeSite
    private let line: @Sendable (_ file: String, _ number: Int) -> String?
    private let standing = Mutex(Standing())
    /// Makes the site of one day at a time.
    private let days = Mutex(DaySites())
    let listeners = Listeners()

    /// A preview that shows nothing yet.
    ///
    /// - Parameters:
    ///   - run: differs for each run of the program, so that pages of an earlier one load anew.
    ///   - makeDay: makes the site as of a day or time.
    ///   - line: a line of a file of the site, for faults; `nil` where there is none.
    public init(
        run: String, makeDay: @escaping @Sendable (_ asOf: String) -> MadeSite,
        line: @escaping @Sendable (_ file: String, _ number: Int) -> String?
    ) {
        self.run = run
        self.makeDay = makeDay
        self.line = line
    }

    /// Shows what came of making the site, and tells every browser. Faults leave the pages of the
    /// last good site.
    ///
    /// - Parameter language: in which the reader is spoken to.
    public func show(_ made: MadeSite, in language: Language) {
        let words = PreviewWords(language: language)
        let faults = faultList(of: made, words)
        standing.withLock { standing in
            standing.words = words
            standing.count += 1
            standing.faults = faults
            if case .site(let site) = made {
                standing.site = site
                standing.siteCount = standing.count
                standing.seen.removeAll()
            }
        }
        listeners.tell(state)
        // One that is being made is forgotten by the next that is asked for.
        days.withLockIfAvailable { $0.sites.removeAll() }
    }

    private func faultList(of made: MadeSite, _ words: PreviewWords) -> FaultList? {
        switch made {
        case .site, .unreadableDay: nil
        case .faults(let diagnostics): FaultList(of: diagnostics, words, line: line)
        case .failed(let message): FaultList(ofFailure: message, words)
        }
    }

    /// The event that says how everything stands: which making of the site is shown, and what is to
    /// be laid over its pages.
    var state: String {
        let now = standing.withLock { $0 }
        // Without a site the faults are the page.
        let overlay = now.site == nil ? nil : now.faults.map(PreviewPages(words: now.words).overlay)
        let lines = "\(generation(now))\n\(overlay ?? "")"
            .split(separator: "\n", omittingEmptySubsequences: false)
        return "event: state\nretry: 500\n" + lines.map { "data: \($0)\n" }.joined() + "\n"
    }

    private func generation(_ now: Standing) -> String {
        "\(run)-\(now.site == nil ? now.count : now.siteCount)"
    }

    // MARK: - Answers

    /// What a request gets from a server on a port.
    func answer(_ request: Request, port: Int) -> Answer {
        let now = standing.withLock { $0 }
        let (words, pages) = (now.words, PreviewPages(words: now.words))
        func refusal(_ status: Int, _ sentence: String) -> Answer {
            let page = pages.page(words.refusedTitle, saying: sentence)
            return .document(Document(status, ContentType.html, page))
        }
        guard request.isMeant(forPort: port) else {
            return refusal(421, words.refusedHost(port: port))
        }
        guard ["GET", "HEAD"].contains(request.method) else {
            return refusal(405, words.refusedMethod)
        }
        guard let target = RequestTarget(request.target) else {
            return refusal(400, words.refusedPath)
        }
        switch target.path {
        case Self.eventsPath: return .events
        case Self.scriptPath:
            return .document(Document(200, ContentType.script, Array(BrowserScript.text.utf8)))
        default: return .document(page(target, now))
        }
    }

    private func page(_ target: RequestTarget, _ now: Standing) -> Document {
        let pages = PreviewPages(words: now.words)
        let script = pages.script(generation: generation(now), day: target.asOf)
        let site: ServedSite
        switch target.asOf.map({ made(asOf: $0, now) }) ?? now.site.map(MadeSite.site) {
        case .site(let found): site = found
        case nil:
            guard let faults = now.faults else {
                let page = pages.page(
                    now.words.makingTitle, saying: now.words.making, script: script)
                return Document(503, ContentType.html, page)
            }
            return Document(500, ContentType.html, pages.page(faults, script: script))
        case .unreadableDay:
            let sentence = now.words.unreadableDay(target.asOf ?? "")
            let page = pages.page(now.words.unreadableDayTitle, saying: sentence)
            return Document(400, ContentType.html, page)
        case let made?:
            let faults = faultList(of: made, now.words) ?? now.faults
            guard let faults else { return Document(500, ContentType.plain, []) }
            return Document(500, ContentType.html, pages.page(faults, script: script))
        }
        do {
            let found = try SiteAnswer(site, target) { try file($0, of: site, target, now) }
            return found.document(pages, script: script)
        } catch {
            // What it is made from has changed since: the next making of the site is on its way.
            let page = pages.page(now.words.changingTitle, saying: now.words.making, script: script)
            return Document(503, ContentType.html, page)
        }
    }

    /// A file of a site. While a fault keeps the last good site, the text of a page may be another
    /// one already: then the page is the one that was seen last.
    private func file(
        _ path: String, of site: ServedSite, _ target: RequestTarget, _ now: Standing
    ) throws -> [UInt8]? {
        let key = "\(target.asOf ?? "")\n\(path)"
        do {
            let bytes = try site.file(path)
            if let bytes, path.hasSuffix(".html") {
                standing.withLock { standing in
                    if standing.siteCount == now.siteCount { standing.seen.note(bytes, as: key) }
                }
            }
            return bytes
        } catch {
            guard let seen = standing.withLock({ $0.seen[key] }) else { throw error }
            return seen
        }
    }

    private func made(asOf day: String, _ now: Standing) -> MadeSite {
        days.withLock { days in
            if days.count != now.count { days = DaySites(count: now.count) }
            if let made = days.sites[day] { return made }
            let made = makeDay(day)
            if days.sites.count >= DaySites.most { days.sites.removeAll() }
            days.sites[day] = made
            return made
        }
    }
}

/// How everything stands at a moment.
private struct Standing {
    var words = PreviewWords(language: .id)
    /// The last one without faults.
    var site: ServedSite?
    /// What is wrong now.
    var faults: FaultList?
    /// How often something was shown, and which of these the site is.
    var count = 0
    var siteCount = 0
    var seen = SeenPages()
}

/// Sites of some days, kept until the site is made anew.
private struct DaySites {
    static let most = 3
    /// How often something was shown when they were made.
    var count = 0
    var sites: [String: MadeSite] = [:]
}

/// The pages of a site that were seen last, a few of them.
private struct SeenPages {
    static let most = 32
    private var pages: [String: [UInt8]] = [:]
    private var order: [String] = []

    subscript(key: String) -> [UInt8]? { pages[key] }

    mutating func note(_ page: [UInt8], as key: String) {
        if pages.updateValue(page, forKey: key) != nil { order.removeAll { $0 == key } }
        order.append(key)
        if order.count > Self.most { pages[order.removeFirst()] = nil }
    }

    mutating func removeAll() { self = SeenPages() }
}
