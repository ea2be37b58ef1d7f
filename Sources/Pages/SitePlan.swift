public import Diagnostics
internal import Model
public import Templates
public import Totals

/// Every file of a site: which there are, and how each is made.
public struct SitePlan: Sendable {
    /// Each path once.
    public let files: [PlannedFile]
    /// In the order of site.yaml.
    public let tables: [PublishedTable]
    /// Two entries at one address, and totals that disagree with their rows.
    public let diagnostics: [Diagnostic]

    /// The files of an edition; `nil` where the templates or strings are at fault.
    ///
    /// - Parameters:
    ///   - edition: what is known.
    ///   - folder: the templates.
    ///   - assets: the files that pages load.
    ///   - faults: gets what is wrong with templates and strings.
    public init?(
        of edition: Edition, templates folder: TemplateFolder, strings: Strings, assets: Assets,
        reporting faults: inout [Diagnostic]
    ) {
        guard let templates = checkedTemplates(in: folder, strings: strings, reporting: &faults)
        else { return nil }
        let pages = SitePages(
            of: edition, templates: templates, strings: strings, assets: assets)
        let planned =
            pages.entryFiles + pages.indexFiles + pages.dataFiles + pages.aliasFiles
            + pages.assetFiles
        files = planned
        tables = pages.publishedTables
        diagnostics =
            pages.tables.flatMap(\.faults) + pages.tableFileFaults
            + doubleAddresses(in: planned, copies: edition.site.files)
    }
}
