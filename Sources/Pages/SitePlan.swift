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
    /// Totals that disagree with their rows.
    public let diagnostics: [Diagnostic]
    /// What else is to be checked before anything is published, each by itself: two entries at one
    /// address, and the three forms of each table. Several tasks may do it while pages are made.
    public let checks: [@Sendable () -> [Diagnostic]]
    /// The one of them that finds two entries at one address.
    public let addressCheck: @Sendable () -> [Diagnostic]

    /// The files of an edition; `nil` where the templates or strings are at fault.
    ///
    /// - Parameters:
    ///   - edition: what is known.
    ///   - totals: those of the edition.
    ///   - folder: the templates.
    ///   - assets: the files that pages load.
    ///   - origins: what pages depend on, where they may be kept.
    ///   - faults: gets what is wrong with templates and strings.
    public init?(
        of edition: Edition, _ totals: Totals, templates folder: TemplateFolder, strings: Strings,
        assets: Assets,
        origins: PageOrigins? = nil, reporting faults: inout [Diagnostic]
    ) {
        guard let templates = checkedTemplates(in: folder, strings: strings, reporting: &faults)
        else { return nil }
        let pages = SitePages(
            of: edition, totals, templates: templates, strings: strings, assets: assets,
            origins: origins)
        // Those that take longest stand first, so that no core is left with one at the end.
        let parts = [
            pages.dataFiles, pages.indexFiles, pages.entryFiles, pages.aliasFiles, pages.assetFiles,
        ]
        // Just the room that they need: there may be very many.
        var planned: [PlannedFile] = []
        planned.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for part in parts { planned += part }
        let all = planned
        files = all
        tables = pages.publishedTables
        diagnostics = pages.tables.flatMap(\.faults)
        let copies = edition.site.files
        addressCheck = { doubleAddresses(in: all, copies: copies) }
        checks = [addressCheck] + pages.tableFileChecks
    }
}
