public import Content

/// The JSON Schemas of a site's own keys, for editors.
///
/// - Parameter site: the site folder.
/// - Throws: `BuildFailure` where there is no such folder, `MachineFault` where a file or folder
///   cannot be read.
public func schemas(of site: String) throws -> SiteSchemas {
    try checkFolder(of: site)
    return try siteSchemas(of: site)
}
