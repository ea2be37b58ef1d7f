public import Diagnostics
public import Files
public import Model
internal import YAML

/// What a site folder's `Content/` holds: the site, or why there is none.
public struct SiteReading: Sendable {
    /// The site, where nothing is wrong with it.
    public let site: Site?
    /// The language of site.yaml, where it can be read.
    public let language: Language?
    /// Everything that is wrong, and warnings.
    public let diagnostics: [Diagnostic]
}

/// Reads `Content/` of a site folder and checks all of it.
///
/// - Parameters:
///   - root: the site folder.
///   - baseURL: takes the place of `base_url` in site.yaml.
/// - Throws: `MachineFault` where a file or folder cannot be read.
public func readSite(in root: String, baseURL: BaseURL?) throws(MachineFault) -> SiteReading {
    let folder = "\(root)/Content"
    let listing =
        kind(ofFile: folder) == nil
        ? .missing : FolderListing(of: try files(below: folder, hidden: false))
    var reader = SiteReader(root: root, listing: listing)
    try reader.readSettings(baseURL: baseURL)
    try reader.readEntries()
    return reader.reading
}

/// The steps from a folder's listing to a site.
private struct SiteReader {
    let root: String
    let listing: FolderListing
    private var names = Names()
    private var settings: Settings?
    private var diagnostics: [Diagnostic]
    private var hasReadSettings = false
    private var entries = DecodedEntries()

    init(root: String, listing: FolderListing) {
        self.root = root
        self.listing = listing
        diagnostics = listing.diagnostics
        names.cities = listing.names(of: .city)
        names.posts = listing.names(of: .post)
        names.candidates = listing.names(of: .candidate)
    }

    var reading: SiteReading {
        var all = diagnostics
        all += entries.faults
        let isClean = !all.contains { $0.code.severity == .error }
        return SiteReading(
            site: isClean ? site : nil,
            language: hasReadSettings && names.isLanguageKnown ? names.language : nil,
            diagnostics: all)
    }

    private var site: Site? {
        guard let settings, let region = entries.region else { return nil }
        return Site(
            settings: settings, region: region, cities: entries.cities, posts: entries.posts,
            candidates: entries.candidates, summaries: entries.summaries, news: entries.news,
            pages: entries.pages, files: listing.files)
    }

    mutating func readSettings(baseURL: BaseURL?) throws(MachineFault) {
        let path = FolderListing.settingsPath
        guard listing.hasSettings, let file = try sourceFile(path) else { return }
        let document = Document(file.bytes[...], file: path)
        diagnostics += document.diagnostics
        let isReadable = document.diagnostics.allSatisfy { $0.code == .duplicateKey }
        guard isReadable else { return }
        let empty = Node(value: .mapping([]), position: Position(line: 1, column: 1))
        var decoding = Decoding(file: path, names: names)
        settings = Settings.decode(document.root ?? empty, baseURL: baseURL, &decoding)
        names = decoding.names
        hasReadSettings = true
        diagnostics += decoding.diagnostics
    }

    mutating func readEntries() throws(MachineFault) {
        let pictures = try pictures()
        let destinations = LinkDestinations(
            entries: Set(listing.entries.map(\.path)), files: Set(listing.files),
            tables: (names.tables + names.tablesAtFault.sorted())
                .compactMap { TableDefinition.ID($0) },
            imageSize: { pictures.size(of: $0) })
        // Posts come before summaries, whose city is that of their post.
        for kind in EntryKind.allCases {
            for entry in listing.entries where entry.kind == kind {
                guard let source = try sourceFile(entry.path) else { continue }
                guard let parts = FrontMatter(of: source, reporting: &diagnostics) else { continue }
                // Without site.yaml every name of a metric or election would be told as unknown.
                guard hasReadSettings else { continue }
                let text = MarkdownText(
                    MarkdownSource(
                        bytes: parts.text, file: entry.path, firstLine: parts.textLine),
                    destinations: destinations, language: names.language)
                diagnostics += text.diagnostics
                entries.note(text, in: entry.path)
                let file = EntryFile(
                    path: entry.path, name: entry.name, keys: parts.keys, body: text.body)
                var decoding = Decoding(file: entry.path, names: names)
                entries.decode(file, as: kind, pictures: pictures, &decoding)
                diagnostics += decoding.diagnostics
            }
        }
    }

    /// The files below `Content/files/`, with the sizes of those that are pictures.
    private func pictures() throws(MachineFault) -> Pictures {
        var sizes: [String: PixelSize?] = [:]
        for file in listing.files {
            let isPicture = Pictures.endings.contains { file.lowercased().hasSuffix($0) }
            let path = "\(root)/Content/files/\(file)"
            sizes[file] = .some(isPicture ? PixelSize(try bytes(ofFile: path)) : nil)
        }
        return Pictures(sizes: sizes)
    }

    /// The file's bytes; `nil` after its fault was noted.
    private mutating func sourceFile(_ path: String) throws(MachineFault) -> SourceFile? {
        let file = SourceFile(path: path, bytes: try bytes(ofFile: "\(root)/\(path)"))
        guard let fault = file.encodingFault else { return file }
        diagnostics.append(fault)
        return nil
    }
}
