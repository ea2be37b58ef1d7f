public import Diagnostics
internal import Files
internal import Model
internal import Output
internal import Pages
public import Totals

/// What came of a build.
public enum BuildOutcome: Sendable {
    /// Something is wrong with the site, and nothing was written.
    case faults([Diagnostic], Language)
    /// The site was written; what is told along are warnings.
    case built(BuildReport, [Diagnostic], Language)
}

/// What a build wrote, and what it held back.
public struct BuildReport: Sendable {
    /// How many entries of each kind are shown, in the order of the format's description.
    public let entries: [EntryCount]
    /// How many pages.
    public let pages: Int
    /// How many files, pages among them.
    public let files: Int
    /// Their bytes.
    public let bytes: Int
    /// What is not shown yet.
    public let heldBack: HeldBack
    /// The version of Pagefind that made the search; `nil` where the site has none.
    public let search: String?
    /// Where the time went.
    public let timings: [StageTiming]
    /// What the site was made from; `nil` where nothing had changed. To let go of it takes a while
    /// where there are very many entries, so that a program that is about to end keeps it.
    public internal(set) var materials: Materials?

    /// Everything that a site was made from.
    public struct Materials: Sendable {
        let site: PlannedSite
    }
}

/// How many entries there are of a kind.
public struct EntryCount: Hashable, Sendable {
    /// The kind as front matter names it: `city`, `post`.
    public let kind: String
    /// Those that are shown, without what is held back.
    public let count: Int
}

/// Builds a site: reads, checks, and, where nothing is wrong, writes it aside and exchanges it for
/// the old output. With any fault the old output keeps every byte.
///
/// - Parameters:
///   - request: what is asked for.
///   - output: the folder to write.
///   - waiting: is told the folder when another build that writes to it has to end first.
///   - progress: is told how many of how many files are written, from time to time.
/// - Throws: `BuildFailure`, `OutputRefusal`, `SearchFailure` and `MachineFault`; the old output is
///   then as it was.
public func buildSite(
    _ request: BuildRequest, to output: String, waiting: (_ output: String) -> Void = { _ in },
    progress: @Sendable (_ done: Int, _ of: Int) -> Void
) throws -> BuildOutcome {
    try request.check()
    // What follows begins tasks before anything is read.
    try requireOpenFiles(for: request.site)
    let watch = Stopwatch()
    var listed: ListedFiles?
    let origin = watch.time(.reuse) { SiteOrigin(of: request, listing: &listed) }
    let opened = Result { try OutputFolder(output, waiting: waiting) }
    if let origin, case .success(let folder) = opened,
        let note = watch.time(
            .reuse, { unchanged(folder, since: origin, listed ?? [], for: request) })
    {
        return .built(
            note.report(watch.timings, search: request.search), [], note.language)
    }
    let site = try PlannedSite(request, from: origin, listed: listed.take(), watch)
    guard let plan = site.plan, let edition = site.edition else {
        if case .success(let folder) = opened { try folder.discard() }
        let checked = try site.checked()
        return .faults(checked.diagnostics, checked.language)
    }
    let folder: OutputFolder
    do {
        folder = try opened.get()
    } catch {
        // What is wrong with the site is told before what is wrong with the folder.
        let checked = try site.checked()
        guard checked.plan == nil else { throw error }
        return .faults(checked.diagnostics, checked.language)
    }
    do {
        let making = SiteMaking(
            plan: plan, checks: site.checks, copies: edition.site.files, texts: site.texts,
            from: request.site, to: folder, watch)
        let outcome = try making.made(progress)
        let checked = try outcome.map { try site.checked($0.findings, $0.faults) } ?? site.checked()
        guard var made = outcome, checked.plan != nil else {
            try folder.discard()
            return .faults(checked.diagnostics, checked.language)
        }
        let search = try request.search.map { program in
            try watch.time(.search) {
                try SiteSearch(program: program, folder: folder, address: SitePlan.searchFolder)
                    .made(of: made.files)
            }
        }
        let report = BuildReport(
            entries: counts(of: edition.site), pages: checked.pages ?? 0,
            files: making.count + (search?.count ?? 0), bytes: made.bytes + (search?.bytes ?? 0),
            heldBack: edition.heldBack, search: nil, timings: [])
        let note = BuildNote(report, language: site.language, asOf: edition.asOf, until: site.until)
        _ = try watch.time(.exchange) {
            // Warnings are told by every build, so that what gave any is made anew.
            try folder.exchange(
                made.takeFiles() + (search?.files ?? []),
                origin: checked.diagnostics.isEmpty ? origin?.whole(site.texts) : nil,
                note: note.text)
        }
        var told = note.report(watch.timings, search: request.search)
        told.materials = BuildReport.Materials(site: site)
        return .built(told, checked.diagnostics, checked.language)
    } catch {
        try? folder.discard()
        throw error
    }
}

/// What the last build of an output left, where a new one would write the same.
private func unchanged(
    _ folder: OutputFolder, since origin: SiteOrigin, _ listed: ListedFiles,
    for request: BuildRequest
) -> BuildNote? {
    guard let last = folder.previous.origin, let note = BuildNote(folder.previous.note),
        note.holds(for: request.asOf), origin.now(listed) == last, folder.isIntact()
    else { return nil }
    return note
}

extension BuildReport {
    /// The kinds of entries that it counts, in the order of the format's description.
    static let kinds = ["city", "post", "candidate", "summary", "news", "page"]
}

private func counts(of site: Site) -> [EntryCount] {
    let counts = [
        site.cities.count, site.posts.count, site.candidates.count, site.summaries.count,
        site.news.count, site.pages.count,
    ]
    return zip(BuildReport.kinds, counts).map { EntryCount(kind: $0, count: $1) }
}
