internal import Content
public import Diagnostics
internal import Files
internal import Fingerprints
internal import Model
public import Pages
internal import Parallel
internal import Templates
public import Totals

/// Everything that a site folder holds, read and checked: faults, or a plan of what to write.
public struct CheckedSite: Sendable {
    /// The site's language; Indonesian where site.yaml does not say.
    public let language: Language
    /// Everything that is wrong, sorted by place, and warnings.
    public let diagnostics: [Diagnostic]
    /// The site as it is told; `nil` where something is wrong with its content.
    public let edition: Edition?
    /// What is to be written; `nil` where something is wrong.
    public let plan: SitePlan?

    /// How many pages the site has; `nil` where something is wrong.
    public var pages: Int? { plan?.files.count(where: \.isPage) }
}

/// Reads a site folder and checks all of it: content, figures, templates, addresses.
///
/// - Throws: `BuildFailure` for a request that cannot be met, `MachineFault` where a file or
///   folder cannot be read.
public func checkSite(_ request: BuildRequest) throws -> CheckedSite {
    try PlannedSite(request, from: nil, Stopwatch()).checked()
}

/// A site that is read and planned, with its texts still to be read: they are checked as the pages
/// that show them are made, or all at once where nothing is made.
struct PlannedSite: Sendable {
    let language: Language
    let texts: SiteTexts
    let edition: Edition?
    /// When the next thing comes to be known; `nil` where nothing will.
    let until: Moment?
    /// What the next reading may take over; `nil` where nobody asked.
    let later: EarlierReading?
    /// What is wrong besides the texts.
    private let faults: [Diagnostic]
    private let planned: SitePlan?
    private let root: String
    /// What is in the texts, where it was looked for along with the figures.
    private let early: Findings?
    /// What else is to be checked before anything is published, each by itself.
    let checks: [Check]

    typealias Check = @Sendable () -> [Diagnostic]
    private typealias Findings = (all: [TextFindings], kept: [Fingerprint: TextFindings])

    /// Reads a site folder.
    ///
    /// - Parameters:
    ///   - listed: the files below `Content/`, where they have been listed already.
    ///   - earlier: what may be taken over from an earlier reading; `nil` where none will follow.
    /// - Throws: as `checkSite` does.
    init(
        _ request: BuildRequest, from origin: SiteOrigin?,
        listed: ListedFiles? = nil, _ watch: Stopwatch,
        after earlier: EarlierReading? = nil
    ) throws {
        try request.check()
        root = request.site
        var designing: Meanwhile<Result<CheckedDesign, MachineFault>>?
        let content = try watch.time(.content) {
            try readSite(
                in: request.site, baseURL: request.baseURL, listed: listed, after: earlier
            ) { languages in
                designing = Meanwhile {
                    Result { () throws(MachineFault) in
                        try CheckedDesign(in: languages, for: request, watch)
                    }
                }
            }
        }
        let designed = try designing?.value.get()
        later = content.later
        language = content.language ?? .id
        let texts = content.texts
        self.texts = texts
        guard let site = content.site else {
            (edition, planned, until, early, checks) = (nil, nil, nil, nil, [])
            faults = content.diagnostics + (designed?.faults ?? [])
            return
        }
        let moment = try request.asOf.moment(in: site.settings.timeZone)
        // Figures are about all that is written, pages about what is known: neither needs the other.
        // Where little is left to do, all of it is done here; else the figures are held against the
        // rules while pages are made.
        let ((figures, ofFigures), prepared) = together { () -> (Figures, [Diagnostic]?) in
            let figures = watch.time(.totals) {
                Figures(of: site, includingDrafts: request.includesDrafts)
            }
            return (figures, earlier.map { _ in watch.time(.faults) { figures.faults } })
        } _: {
            Result { () throws(MachineFault) in
                let indexed = watch.time(.totals) { told(site, at: moment, for: request) }
                return (indexed, try earlier.map(texts.findings(after:)))
            }
        }
        let (indexed, early) = try prepared.get()
        let totals = watch.time(.totals) { figures.totals(of: indexed.edition) }
        let planned = watch.time(.plan) {
            let translations = inParallel(content.translations.count, chunk: 1) { range in
                content.translations[range].map { site in
                    let indexed = told(site, at: moment, for: request)
                    let figures = Figures(of: site, includingDrafts: request.includesDrafts)
                    return SpokenEdition(indexed, figures.totals(of: indexed.edition))
                }
            }
            return designed?.design.flatMap { design in
                SitePlan(
                    of: [SpokenEdition(indexed, totals)] + translations, design,
                    origins: origin?.pages(texts, asOf: indexed.edition.asOf))
            }
        }
        (edition, self.planned, self.early) = (indexed.edition, planned, early)
        until = site.nextKnown(after: indexed.edition.asOf)
        faults =
            content.diagnostics + (designed?.faults ?? []) + (ofFigures ?? [])
            + (planned?.diagnostics ?? [])
        // A preview leaves the three forms of each table to builds: those checks hold the program to
        // its word, not what somebody has just saved.
        checks =
            ofFigures == nil
            ? [{ watch.time(.faults) { figures.faults } }] + (planned?.checks ?? [])
            : [planned?.addressCheck].compactMap(\.self)
    }

    /// What is to be written, while nothing is known to be wrong.
    var plan: SitePlan? {
        faults.contains { $0.code.severity == .error } ? nil : planned
    }

    /// The site with all that is wrong with it, once all texts were read.
    ///
    /// - Parameters:
    ///   - findings: what is in the texts.
    ///   - late: what the plan's own checks have found.
    func checked(_ findings: [TextFindings], _ late: [Diagnostic]) throws -> CheckedSite {
        let all = faults + late + (try texts.faults(in: findings))
        let isClean = !all.contains { $0.code.severity == .error }
        return CheckedSite(
            language: language, diagnostics: all.gathered, edition: edition,
            plan: isClean ? planned : nil)
    }

    /// The site with all that is wrong with it; its texts are read for that alone.
    func checked() throws -> CheckedSite {
        var later: EarlierReading?
        return try checked(keeping: &later)
    }

    /// Photos of which no smaller copy can be made. A preview leaves them to builds: each is as much
    /// work as hundreds of pages.
    private var pictureFaults: [Diagnostic] {
        let first = (planned?.pictures ?? []).filter(\.isFirst)
        return inParallel(first.count, chunk: 1) { range in
            first[range].filter { picture in
                let photo = try? bytes(ofFile: "\(root)/Content/files/\(picture.file)")
                return photo.flatMap(picture.bytes) == nil
            }.map(Diagnostic.unreadable)
        }
    }

    /// As above, where a later check may follow.
    ///
    /// - Parameter later: what was read before, and then what this check has read.
    func checked(keeping later: inout EarlierReading?) throws -> CheckedSite {
        let earlier = later
        let (late, findings) = together {
            inParallel(checks.count, chunk: 1) { range in range.flatMap { checks[$0]() } }
                + (earlier == nil ? pictureFaults : [])
        } _: {
            early.map(Result.success)
                ?? Result { () throws(MachineFault) in try texts.findings(after: earlier) }
        }
        let (found, kept) = try findings.get()
        later?.findings = kept
        return try checked(found, late)
    }
}

/// The site as of the moment that is asked for. A clock's moment is moved back to the last thing
/// that is known by then.
private func told(
    _ site: Site, at moment: Moment, for request: BuildRequest
) -> IndexedEdition {
    let edition = Edition(of: site, asOf: moment, includingDrafts: request.includesDrafts)
    guard case .clock = request.asOf else { return IndexedEdition(edition) }
    let last = min(edition.site.lastKnown ?? Moment(seconds: 0), moment)
    return IndexedEdition(
        edition.told(asOf: last)
            ?? Edition(of: site, asOf: last, includingDrafts: request.includesDrafts))
}

/// The site's design, and what is wrong with it.
private struct CheckedDesign: Sendable {
    let design: SiteDesign?
    let faults: [Diagnostic]

    init(
        in languages: [Language], for request: BuildRequest, _ watch: Stopwatch
    ) throws(MachineFault) {
        var faults: [Diagnostic] = []
        design = try watch.time(.templates) { () throws(MachineFault) in
            let reading = try TemplateReading(
                in: request.site, languages: languages, reporting: &faults)
            return SiteDesign(
                reading, hasSearch: request.search != nil, reporting: &faults)
        }
        self.faults = faults
    }
}
