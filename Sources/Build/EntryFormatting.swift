public import Content
internal import Files
internal import Fingerprints

/// Looks at the front matter of a site's entries: the order of its keys, and how figures are written.
///
/// - Parameters:
///   - site: the site folder.
///   - files: the entries that are asked for, by their paths from the site folder; `nil` is all.
/// - Throws: `BuildFailure` where there is no such folder, `MachineFault` where a file or folder
///   cannot be read.
public func siteFormatting(of site: String, files: [String]?) throws -> SiteFormatting {
    try checkFolder(of: site)
    return try formatting(of: site, files: files)
}

/// Writes what would change, each file in one step.
///
/// - Throws: `MachineFault` where a file cannot be written, or is not what it was; those before it
///   are written.
public func write(_ formatting: SiteFormatting, to site: String) throws {
    for change in formatting.changes {
        let path = "\(site)/\(change.file)"
        guard Fingerprint(of: try bytes(ofFile: path)) == change.old else {
            throw MachineFault(changed: path)
        }
        try replace(path, with: change.bytes)
    }
}
