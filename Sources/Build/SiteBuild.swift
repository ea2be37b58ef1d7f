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
public struct BuildReport: Hashable, Sendable {
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
    _ request: BuildRequest, to output: String, progress: (_ done: Int, _ of: Int) -> Void
) throws -> BuildOutcome {
    let checked = try checkSite(request)
    guard let plan = checked.plan, let edition = checked.edition else {
        return .faults(checked.diagnostics, checked.language)
    }
    let folder = try OutputFolder(output)
    var writer = folder.writer()
    var bytes = 0
    let copies = edition.site.files
    let total = plan.files.count + copies.count
    do {
        for (index, file) in plan.files.enumerated() {
            let contents = file.bytes()
            bytes += contents.count
            try writer.write(contents, to: file.path)
            progress(index + 1, total)
        }
        for (index, file) in copies.enumerated() {
            bytes += try writer.copy(
                "\(request.site)/Content/files/\(file)", to: "files/\(file)")
            progress(plan.files.count + index + 1, total)
        }
        _ = try folder.exchange([writer.finished()])
    } catch {
        try? folder.discard()
        throw error
    }
    let report = BuildReport(
        entries: counts(of: edition.site), pages: checked.pages ?? 0,
        files: total, bytes: bytes, heldBack: edition.heldBack)
    return .built(report, checked.diagnostics, checked.language)
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
