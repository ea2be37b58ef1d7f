public import Diagnostics
public import Files
internal import JSON
internal import Model

/// The JSON Schemas of a site's own keys.
public struct SiteSchemas: Sendable {
    /// The schema of site.yaml or of one kind of entry.
    public struct Schema: Sendable {
        /// `site`, or the kind: `summary`.
        public let kind: String
        /// The files that it describes, as a pattern from the site folder.
        public let files: String
        /// The document, draft 7 of JSON Schema.
        public let document: [UInt8]
    }

    /// That of site.yaml, then one for each kind; empty where site.yaml cannot be read.
    public let schemas: [Schema]
    /// What is wrong with site.yaml where no schema can be made of it.
    public let diagnostics: [Diagnostic]
    /// The site's language; `nil` where site.yaml does not say.
    public let language: Language?
}

/// The schemas of a site, from the definitions by which its keys are decoded, with the names that
/// it knows now. Other faults of the site do not stand in the way: names are told by their files.
///
/// - Parameter root: the site folder.
/// - Throws: `MachineFault` where a file or folder cannot be read.
public func siteSchemas(of root: String) throws(MachineFault) -> SiteSchemas {
    let reading = try readSite(in: root, baseURL: nil)
    guard reading.hasReadSettings else {
        let faults = reading.diagnostics.filter { $0.location.file.hasPrefix("Content/site.yaml") }
        return SiteSchemas(
            schemas: [], diagnostics: (faults.isEmpty ? reading.diagnostics : faults).sorted(),
            language: reading.language)
    }
    let known = KnownNames(of: reading)
    let site = schema(
        of: SettingsKeys.forms, kind: "site", files: FolderListing.settingsPath, known)
    let entries = EntryKind.allCases.map { kind in
        schema(of: kind.keys, kind: kind.rawValue, files: kind.files, known)
    }
    return SiteSchemas(schemas: [site] + entries, diagnostics: [], language: reading.language)
}

private func schema(
    of forms: [KeyForm], kind: String, files: String, _ known: KnownNames
) -> SiteSchemas.Schema {
    let head: [(name: String, value: JSONText)] = [
        ("$schema", "http://json-schema.org/draft-07/schema#"), ("title", .text("posko: \(kind)")),
    ]
    let document = JSONText.object(head + FormSchema(known: known, kind: kind).keys(forms))
    return SiteSchemas.Schema(kind: kind, files: files, document: document.bytes)
}

extension EntryKind {
    /// The files of the kind's entries, as a pattern from the site folder.
    fileprivate var files: String {
        guard let folder else { return FolderListing.regionPath }
        return "Content/\(folder)/\(allowsFolders ? "**/" : "")*.md"
    }
}
