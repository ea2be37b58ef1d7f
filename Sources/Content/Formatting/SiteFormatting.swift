public import Diagnostics
public import Files
public import Fingerprints
internal import Model

/// What would change if all entries of a site were written in canonical form.
public struct SiteFormatting: Sendable {
    /// A file with the bytes that it would have.
    public struct Change: Sendable {
        /// Its path from the site folder.
        public let file: String
        /// The whole file.
        public let bytes: [UInt8]
        /// Of the file as it was read.
        public let old: Fingerprint
    }

    /// The files that would change, sorted by path.
    public let changes: [Change]
    /// How many files were looked at, those with faults left out.
    public let count: Int
    /// What is wrong with files that were asked for, or with what they are read by. A file with a
    /// fault is none of those that change.
    public let diagnostics: [Diagnostic]
    /// The paths that were asked for and are no entries.
    public let strangers: [String]
    /// The language of site.yaml, where it can be read.
    public let language: Language?
}

/// Looks at the front matter of a site's entries: its order, and how figures are written.
///
/// - Parameters:
///   - root: the site folder.
///   - files: the entries that are asked for, by their paths from the site folder; `nil` is all.
/// - Throws: `MachineFault` where a file or folder cannot be read.
public func formatting(
    of root: String, files: [String]?
) throws(MachineFault) -> SiteFormatting {
    let reading = try readSite(in: root, baseURL: nil)
    let entries = reading.listing.entries
    let wanted = files.map(Set.init)
    let known = Set(entries.map(\.path))
    let atFault = Set(
        reading.diagnostics.filter { $0.code.severity == .error }.map(\.location.file))
    let settings = FolderListing.settingsPath
    var changes: [SiteFormatting.Change] = []
    var count = 0
    for entry in entries where wanted?.contains(entry.path) ?? true {
        // Without its language, no number can be told from another.
        guard let language = reading.language, !atFault.contains(entry.path),
            let bytes = try text(ofFile: "\(root)/\(entry.path)")
        else { continue }
        guard
            let canonical = CanonicalEntry(of: bytes, kind: entry.kind, language: language)?.bytes
        else { throw MachineFault(changed: "\(root)/\(entry.path)") }
        count += 1
        if canonical != bytes {
            changes.append(
                SiteFormatting.Change(
                    file: entry.path, bytes: canonical, old: Fingerprint(of: bytes)))
        }
    }
    let told = reading.diagnostics.filter { fault in
        guard let wanted else { return true }
        return wanted.contains(fault.location.file)
            || (reading.language == nil && fault.location.file == settings)
    }
    return SiteFormatting(
        changes: changes, count: count, diagnostics: told.gathered,
        strangers: files.map { $0.filter { !known.contains($0) && !atFault.contains($0) } } ?? [],
        language: reading.language)
}
