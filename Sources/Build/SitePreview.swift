internal import Content
public import Diagnostics
internal import Files
internal import Model
internal import Pages
internal import Totals

/// What came of making a site for a preview.
public enum PreviewOutcome: Sendable {
    /// Something is wrong with the site.
    case faults([Diagnostic], Language)
    /// Nothing is wrong with it: its files can be asked for.
    case site(SitePreview)
}

/// A site that was checked whole and whose files are made when they are asked for, byte for byte as
/// a build writes them.
public struct SitePreview: Sendable {
    /// The site's language.
    public let language: Language
    /// What is told along: warnings.
    public let diagnostics: [Diagnostic]
    /// How many pages it has.
    public let pages: Int
    /// The path part of the site's address, with a slash at both ends: what the links of its 404
    /// page begin with.
    public let basePath: String
    /// What the next preview may take over.
    fileprivate let reading: EarlierReading?
    private let root: String
    private let texts: SiteTexts
    private let planned: [String: PlannedFile]
    private let pictures: [String: PlannedPicture]
    /// Paths below `Content/files/`.
    private let copies: Set<String>

    fileprivate init(
        of site: Site, _ plan: SitePlan, _ checked: CheckedSite, texts: SiteTexts,
        reading: EarlierReading?, root: String
    ) {
        self.reading = reading
        language = checked.language
        diagnostics = checked.diagnostics
        pages = checked.pages ?? 0
        basePath = site.settings.baseURL.path
        self.root = root
        self.texts = texts
        planned = Dictionary(plan.files.lazy.map { ($0.path, $0) }) { first, _ in first }
        pictures = Dictionary(plan.pictures.map { ($0.path, $0) }) { first, _ in first }
        copies = Set(site.files)
    }

    /// The bytes of a file of the site; `nil` where it has none at this path. Several tasks may ask
    /// at the same time.
    ///
    /// - Parameter path: from the site's root, as a build writes it: `kota/index.html`.
    /// - Throws: `MachineFault` where what it is made from cannot be read, or is no longer what it
    ///   was when the site was checked.
    public func file(at path: String) throws -> [UInt8]? {
        if let file = planned[path] { return try bytes(of: file) }
        if let picture = pictures[path] {
            return try copy(of: "Content/files/\(picture.file)").flatMap(picture.bytes)
        }
        let folder = "files/"
        guard path.hasPrefix(folder), copies.contains(String(path.dropFirst(folder.count))) else {
            return nil
        }
        return try copy(of: "Content/\(path)")
    }

    private func bytes(of file: PlannedFile) throws(MachineFault) -> [UInt8] {
        let reader = texts.reader
        var bodies: [Body] = []
        for entry in [file.shown].compactMap(\.self) + file.others {
            bodies.append(try reader.body(of: entry))
        }
        var bytes: [UInt8] = []
        file.append(bodies, to: &bytes)
        return bytes
    }

    /// A file of the site's own folder. What has become a link since is not followed: it may lead
    /// anywhere.
    private func copy(of path: String) throws(MachineFault) -> [UInt8]? {
        let parts = path.split(separator: "/")
        for count in 1..<parts.count {
            let folder = "\(root)/\(parts.prefix(count).joined(separator: "/"))"
            guard kind(ofFile: folder) == .folder || count == 1 else { return nil }
        }
        guard kind(ofFile: "\(root)/\(path)") == .file else { return nil }
        return try Files.bytes(ofFile: "\(root)/\(path)")
    }
}

/// Makes a site for a preview: reads and checks all of it, and writes nothing.
///
/// - Parameters:
///   - request: what is asked for.
///   - last: what the same request gave before, of which as much is taken over as still holds.
/// - Throws: `BuildFailure` for a request that cannot be met, `MachineFault` where a file or
///   folder cannot be read.
public func previewSite(
    _ request: BuildRequest, after last: SitePreview?
) throws -> PreviewOutcome {
    let earlier = last?.reading ?? EarlierReading()
    let site = try PlannedSite(request, from: nil, Stopwatch(), after: earlier)
    // What was found in texts before still holds where they are the same.
    var later = site.later
    later?.findings = earlier.findings
    let checked = try site.checked(keeping: &later)
    guard let plan = checked.plan, let edition = checked.edition else {
        return .faults(checked.diagnostics, checked.language)
    }
    return .site(
        SitePreview(
            of: edition.site, plan, checked, texts: site.texts, reading: later, root: request.site))
}
