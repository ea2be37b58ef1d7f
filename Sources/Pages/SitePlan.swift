public import Diagnostics
internal import Model
internal import Parallel
internal import Templates
public import Totals

/// What is known, looked through for what belongs to what. It needs no totals, so that both can be
/// worked out at the same time.
public struct IndexedEdition: Sendable {
    /// What is known.
    public let edition: Edition
    let summaries: SummaryIndex

    /// An edition, looked through.
    public init(_ edition: Edition) {
        self.edition = edition
        summaries = SummaryIndex(of: edition)
    }
}

/// What is known, in one language, with what it comes to.
public struct SpokenEdition: Sendable {
    let indexed: IndexedEdition
    let totals: Totals

    /// An edition in the language of its site.
    ///
    /// - Parameters:
    ///   - edition: what is known.
    ///   - totals: those of the edition.
    public init(_ edition: IndexedEdition, _ totals: Totals) {
        indexed = edition
        self.totals = totals
    }
}

/// Every file of a site: which there are, and how each is made.
public struct SitePlan: Sendable {
    /// Each path once.
    public let files: [PlannedFile]
    /// The smaller copies of photos, which are made from the photos' files.
    public let pictures: [PlannedPicture]
    /// In the order of site.yaml.
    public let tables: [PublishedTable]
    /// What a web server has to say of the files.
    public let serverRules: ServerRules
    /// Totals that disagree with their rows.
    public let diagnostics: [Diagnostic]
    /// What else is to be checked before anything is published, each by itself: two entries at one
    /// address, and the three forms of each table. Several tasks may do it while pages are made.
    public let checks: [@Sendable () -> [Diagnostic]]
    /// The one of them that finds two entries at one address.
    public let addressCheck: @Sendable () -> [Diagnostic]
    /// The folder where the files of the search stand, of all languages.
    public static var searchFolder: String { Addresses.searchBundle }

    /// The files of an edition; `nil` where the design speaks other languages.
    ///
    /// - Parameters:
    ///   - editions: what is known, in each of the site's languages, its main one first.
    ///   - design: how the site looks and what it says itself.
    ///   - origins: what pages depend on, where they may be kept.
    public init?(
        of editions: [SpokenEdition], _ design: SiteDesign, origins: PageOrigins? = nil
    ) {
        let assets = design.assets
        guard editions.count == design.spoken.count, let edition = editions.first else {
            return nil
        }
        let main = SpokenAddresses(of: edition.indexed.edition.site.settings)
        let languages =
            [main]
            + editions.dropFirst().map { main.translated($0.indexed.edition.site.settings) }
        var spoken: [SitePages] = []
        for (edition, words) in zip(editions, design.spoken) {
            spoken.append(
                SitePages(
                    of: edition.indexed, edition.totals, words, assets: assets,
                    among: languages, original: spoken.first, origins: origins))
        }
        guard let pages = spoken.first else { return nil }
        let rules = pages.serverRules(with: spoken.dropFirst().map(\.addresses.prefix))
        // The address of the search page is claimed also where this build has none: what it finds
        // wrong must not depend on the machine.
        let searchFiles = spoken.flatMap(\.searchFiles)
        let hasSearch = assets.searchScript != nil
        let parts =
            fileLists(of: pages, spoken.dropFirst(), rules)
            + (hasSearch ? [{ searchFiles }] : [])
        let all = inParallel(parts.count, chunk: 1) { $0.flatMap { parts[$0]() } }
        files = all
        pictures = pages.pictureCopies.all
        tables = pages.publishedTables
        serverRules = rules
        diagnostics = pages.tables.flatMap(\.faults)
        let copies = edition.indexed.edition.site.files
        let unwritten = hasSearch ? [] : searchFiles
        addressCheck = { doubleAddresses(in: all, and: unwritten, copies: copies) }
        checks = [addressCheck] + pages.tableFileChecks
    }
}

/// What makes the lists that all files stand in, in their order.
///
/// Those that take longest to make stand first, so that no core is left with one at the end; feeds
/// stand behind the pages whose texts they tell.
private func fileLists(
    of pages: SitePages, _ translations: some Sequence<SitePages>, _ rules: ServerRules
) -> [@Sendable () -> [PlannedFile]] {
    func spoken(_ pages: SitePages) -> [@Sendable () -> [PlannedFile]] {
        [{ pages.indexFiles + pages.cardFiles }] + pages.entryFiles + [{ pages.feedFiles }]
    }
    return [{ pages.dataFiles }] + spoken(pages) + [
        {
            pages.aliasFiles + pages.assetFiles
                + [pages.notFoundFile, pages.headersFile(rules)]
        }
    ] + translations.flatMap(spoken)
}
