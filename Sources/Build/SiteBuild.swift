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
    /// Where the time went.
    public let timings: [StageTiming]
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
///   - progress: is told how many of how many files are written, from time to time.
/// - Throws: `BuildFailure`, `OutputRefusal` and `MachineFault`; the old output is then as it was.
public func buildSite(
    _ request: BuildRequest, to output: String, progress: @Sendable (_ done: Int, _ of: Int) -> Void
) throws -> BuildOutcome {
    let watch = Stopwatch()
    let site = try PlannedSite(request, watch)
    guard let plan = site.plan, let edition = site.edition else {
        let checked = try site.checked()
        return .faults(checked.diagnostics, checked.language)
    }
    let folder: OutputFolder
    do {
        folder = try OutputFolder(output)
    } catch {
        // What is wrong with the site is told before what is wrong with the folder.
        let checked = try site.checked()
        guard checked.plan == nil else { throw error }
        return .faults(checked.diagnostics, checked.language)
    }
    do {
        let making = SiteMaking(
            plan: plan, copies: edition.site.files, texts: site.texts, from: request.site,
            to: folder, watch)
        let made = try making.made(progress)
        let checked = try site.checked(made.findings, made.faults)
        guard checked.plan != nil else {
            try folder.discard()
            return .faults(checked.diagnostics, checked.language)
        }
        _ = try watch.time(.exchange) { try folder.exchange(made.files) }
        let report = BuildReport(
            entries: counts(of: edition.site), pages: checked.pages ?? 0,
            files: making.count, bytes: made.bytes, heldBack: edition.heldBack,
            timings: watch.timings)
        return .built(report, checked.diagnostics, checked.language)
    } catch {
        try? folder.discard()
        throw error
    }
}

private func counts(of site: Site) -> [EntryCount] {
    [
        EntryCount(kind: "city", count: site.cities.count),
        EntryCount(kind: "post", count: site.posts.count),
        EntryCount(kind: "candidate", count: site.candidates.count),
        EntryCount(kind: "summary", count: site.summaries.count),
        EntryCount(kind: "news", count: site.news.count),
        EntryCount(kind: "page", count: site.pages.count),
    ]
}
