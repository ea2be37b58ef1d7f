public import Diagnostics
internal import Model
public import Templates
public import Totals

/// Every file of a site: which there are, and how each is made.
public struct SitePlan: Sendable {
    /// Sorted by path; each path once.
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
        let templates = PageTemplates(from: folder, reporting: &faults)
        let required = Dictionary(
            uniqueKeysWithValues: PageString.allCases.map { ($0.rawValue, $0.placeholders) })
        let stringFaults = strings.faults(
            required: required, usedByTemplates: folder.usedStrings)
        faults += stringFaults
        guard let templates, stringFaults.isEmpty else { return nil }
        let pages = SitePages(
            of: edition, templates: templates, strings: strings, assets: assets)
        let planned =
            pages.entryFiles + pages.indexFiles + pages.dataFiles + pages.aliasFiles
            + pages.assetFiles
        files = planned.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        tables = pages.publishedTables
        diagnostics = pages.tables.flatMap(\.faults) + doubleAddresses(in: planned)
    }
}

/// The faults of addresses that are asked for twice, letter case folded, told at the later one.
private func doubleAddresses(in files: [PlannedFile]) -> [Diagnostic] {
    var owners: [String: String] = [:]
    return files.compactMap { file in
        let address = file.path.lowercased()
        guard let other = owners[address] else {
            owners[address] = file.owner.description
            return nil
        }
        return Diagnostic(
            .duplicateURL, at: file.owner, ["url": .text(file.path), "other": .text(other)])
    }
}
