public import Diagnostics
public import Files
internal import Fingerprints
public import Model
internal import Parallel
internal import YAML

/// What a site folder's `Content/` holds: the site, or why there is none.
public struct SiteReading: Sendable {
    /// The site, where nothing is wrong with the front matter of its entries.
    public let site: Site?
    /// The texts below the front matter, which are read when they are needed.
    public let texts: SiteTexts
    /// The language of site.yaml, where it can be read.
    public let language: Language?
    /// The languages of its pages, the main one first; none where site.yaml cannot be read.
    public let languages: [Language]
    /// The site in its other languages, in their order.
    public let translations: [Site]
    /// Everything that is wrong with site.yaml and the front matter, and warnings.
    public let diagnostics: [Diagnostic]
    /// What the next reading may take over; `nil` where nobody asked.
    public let later: EarlierReading?
    /// What site.yaml says, where it is clean, whatever is wrong elsewhere.
    public let settings: Settings?
    /// The time zone of site.yaml; UTC where it cannot be read.
    public let timeZone: TimeZone
    let listing: FolderListing
    let names: Names
    /// Whether site.yaml can be read, though not without faults.
    let hasReadSettings: Bool
    private let decoded: DecodedEntries

    /// Every entry whose front matter can be read, also where others are at fault, kind by kind.
    public var entries: [any Entry] { decoded.all }

    /// The names of all cities, sorted, also of those whose entries are at fault.
    public var cityNames: [String] { names.cities.all }

    fileprivate init(
        site: Site?, translations: [Site], texts: SiteTexts, language: Language?,
        diagnostics: [Diagnostic], later: EarlierReading?, of reader: SiteReader,
        decoded: DecodedEntries
    ) {
        self.site = site
        self.translations = translations
        languages = reader.languages
        self.texts = texts
        self.language = language
        self.diagnostics = diagnostics
        self.later = later
        settings = reader.settings
        timeZone = reader.names.timeZone
        listing = reader.listing
        names = reader.names
        hasReadSettings = reader.hasReadSettings
        self.decoded = decoded
    }
}

/// Reads `Content/` of a site folder and checks all of it but the texts.
///
/// - Parameters:
///   - root: the site folder.
///   - baseURL: takes the place of `base_url` in site.yaml.
///   - listed: the files below `Content/`, where they have been listed already.
///   - earlier: what may be taken over from an earlier reading; `nil` where none will follow.
///   - knowing: is told the languages of the site's pages as soon as site.yaml is read.
/// - Throws: `MachineFault` where a file or folder cannot be read.
public func readSite(
    in root: String, baseURL: BaseURL?, listed: ListedFiles? = nil,
    after earlier: EarlierReading? = nil, knowing: (_ languages: [Language]) -> Void = { _ in }
) throws(MachineFault) -> SiteReading {
    try requireOpenFiles(for: root)
    let folder = "\(root)/Content"
    var listing = FolderListing.missing
    if let listed, !listed.isEmpty {
        listing = FolderListing(of: listed)
    } else if kind(ofFile: folder) != nil {
        listing = FolderListing(of: try files(below: folder, hidden: false))
    }
    var reader = SiteReader(root: root, listing: listing, earlier: earlier)
    try reader.readSettings(baseURL: baseURL)
    knowing(reader.languages)
    return try reader.readEntries()
}

/// The steps from a folder's listing to a site.
private struct SiteReader {
    let root: String
    let listing: FolderListing
    let earlier: EarlierReading?
    /// Of site.yaml and what takes the place of its address.
    private var settingsFingerprint: Fingerprint?
    private(set) var names = Names()
    private(set) var settings: Settings?
    private var translatedSettings: [Language: Settings] = [:]
    private var diagnostics: [Diagnostic]
    private(set) var hasReadSettings = false

    /// Those of the site's pages, the main one first; none where site.yaml cannot be read.
    var languages: [Language] {
        hasReadSettings && names.isLanguageKnown ? [names.language] + names.translations : []
    }

    init(root: String, listing: FolderListing, earlier: EarlierReading?) {
        self.earlier = earlier
        self.root = root
        self.listing = listing
        diagnostics = listing.diagnostics
        names.cities = NameList(listing.names(of: .city))
        names.posts = NameList(listing.names(of: .post))
        names.candidates = NameList(listing.names(of: .candidate))
    }

    mutating func readSettings(baseURL: BaseURL?) throws(MachineFault) {
        let path = FolderListing.settingsPath
        guard listing.hasSettings else { return }
        guard let file = try sourceFile(path, in: root) else {
            return diagnostics.append(fileLimitFault(path))
        }
        if let fault = file.encodingFault { return diagnostics.append(fault) }
        if earlier != nil {
            var all = Fingerprinter()
            all.append(file.fingerprint)
            all.append(baseURL?.description ?? "")
            settingsFingerprint = all.finished
        }
        let document = Document(file.bytes[...], file: file.path)
        diagnostics += document.diagnostics
        let isReadable = document.diagnostics.allSatisfy { $0.code == .duplicateKey }
        guard isReadable else { return }
        let empty = Node(value: .mapping([]), position: Position(line: 1, column: 1))
        var decoding = Decoding(file: path, names: names)
        let root = document.root ?? empty
        settings = Settings.decode(root, baseURL: baseURL, &decoding)
        names = decoding.names
        hasReadSettings = true
        diagnostics += decoding.diagnostics
        checkTranslations()
        for language in names.translations { try readSettings(root, baseURL, in: language) }
    }

    /// Notes translations into languages in which the site has no pages, each language once.
    private mutating func checkTranslations() {
        guard names.isLanguageKnown else { return }
        let all = listing.settingsTranslations + listing.entries.flatMap(\.translations)
        for language in Language.allCases where !names.translations.contains(language) {
            let paths = all.filter { $0.language == language }.map(\.path).sorted()
            guard let first = paths.first else { continue }
            let name = language.rawValue
            let others = paths.dropFirst().map { SourceLocation(file: $0) }
            diagnostics.append(
                Diagnostic(
                    .unknownTranslation, at: SourceLocation(file: first),
                    [
                        "file": .text(first),
                        "problem": language == names.language
                            ? .words(
                                id: "“\(name)” adalah bahasa situs ini sendiri",
                                en: "“\(name)” is the site's own language")
                            : .words(
                                id: "“\(name)” tidak ada dalam “languages” di Content/site.yaml",
                                en: "“languages” in Content/site.yaml does not have “\(name)”"),
                    ],
                    notes: furtherPlaces(others, .words(id: "juga di sini", en: "here too"))))
        }
    }

    /// Reads what site.yaml is called in another language.
    private mutating func readSettings(
        _ own: Node, _ baseURL: BaseURL?, in language: Language
    ) throws(MachineFault) {
        let path = FolderListing.settingsPath(in: language)
        guard listing.settingsTranslations.contains(where: { $0.language == language }) else {
            return diagnostics.append(
                Diagnostic(
                    .missingTranslation, at: SourceLocation(file: FolderListing.settingsPath),
                    ["language": .text(language.rawValue), "file": .text(path)]))
        }
        guard let file = try sourceFile(path, in: root) else {
            return diagnostics.append(fileLimitFault(path))
        }
        if let fault = file.encodingFault { return diagnostics.append(fault) }
        let document = Document(file.bytes[...], file: path)
        diagnostics += document.diagnostics
        guard document.diagnostics.allSatisfy({ $0.code == .duplicateKey }) else { return }
        let empty = Node(value: .mapping([]), position: Position(line: 1, column: 1))
        var decoding = Decoding(file: path, names: names)
        translatedSettings[language] = Settings.decode(
            own, translatedBy: document.root ?? empty, into: language, baseURL: baseURL, &decoding)
        diagnostics += decoding.diagnostics
    }

    func readEntries() throws(MachineFault) -> SiteReading {
        let pictures = try pictures()
        var first = EntryReader(root: root, names, hasReadSettings, pictures, DecodedEntries())
        // Posts come before summaries, whose city is that of their post.
        let others = listing.entries.filter { $0.kind != .summary }
        for kind in EntryKind.allCases {
            for entry in others where entry.kind == kind { try first.read(entry) }
        }
        let parts = try readSummaries(pictures, after: first.entries)
        var entries = first.entries
        for part in parts { entries.add(part.entries) }
        let all =
            diagnostics + first.diagnostics + parts.flatMap(\.diagnostics) + entries.faults
            + untranslatedCategories(in: entries)
        let later = earlier.map { _ in
            var later = EarlierReading()
            for part in parts {
                if let origin = part.origin { later.summaries[origin] = part }
            }
            return later
        }
        let isClean = entries.early.isEmpty && !all.contains { $0.code.severity == .error }
        let read = entries
        let (site, texts) = together {
            isClean ? self.site(of: read, pictures) : nil
        } _: {
            self.texts(of: read, pictures)
        }
        let translations = names.translations.compactMap { language in
            translatedSettings[language].flatMap { settings in
                site.map { site in
                    (entries.translations[language] ?? TranslatedEntries())
                        .site(of: site, settings: settings)
                }
            }
        }
        return SiteReading(
            site: site, translations: translations, texts: texts,
            language: languages.first,
            diagnostics: all, later: later, of: self, decoded: entries)
    }

    /// Categories that a translation of site.yaml has no words for, though metrics or entries name
    /// them.
    private func untranslatedCategories(in entries: DecodedEntries) -> [Diagnostic] {
        guard !translatedSettings.isEmpty else { return [] }
        let named = entries.categories(with: names.metrics)
        return names.translations.flatMap { language -> [Diagnostic] in
            guard let known = translatedSettings[language]?.categories else { return [] }
            let start = SourceLocation(
                file: FolderListing.settingsPath(in: language),
                position: Position(line: 1, column: 1))
            return named.filter { known[$0.category] == nil }.map { category, file in
                Diagnostic(
                    .untranslatedKey, at: start,
                    ["key": .text("categories.\(category)"), "file": .text(file)])
            }
        }
    }

    /// Of all that summaries are decoded with besides their own files; `nil` where nothing is taken
    /// over.
    private func surroundings(_ entries: DecodedEntries) -> Fingerprint? {
        guard let settingsFingerprint else { return nil }
        var all = Fingerprinter()
        all.append(settingsFingerprint)
        for entry in listing.entries where entry.kind != .summary { all.append(entry.path) }
        for place in entries.texts { all.append(place.text.fingerprint) }
        return all.finished
    }

    /// Up to how many summaries their short texts are held until pages show them. More are read twice,
    /// so that memory does not grow with what is written.
    private static let keptTexts = 16_384

    /// The summaries, of which there may be very many, on all cores.
    private func readSummaries(
        _ pictures: Pictures, after entries: DecodedEntries
    ) throws(MachineFault) -> [SummaryPart] {
        let summaries = listing.entries.filter { $0.kind == .summary }
        let chunk = 64
        let start = entries.withoutSummaries
        let surroundings = surroundings(entries)
        let keepsTexts = summaries.count <= Self.keptTexts
        let parts = try withWorkers(chunks: (summaries.count + chunk - 1) / chunk) {
            (next) throws(MachineFault) -> [SummaryPart] in
            var parts: [SummaryPart] = []
            var reader = EntryReader(
                root: root, names.unshared, hasReadSettings, pictures, keepsTexts: keepsTexts, start
            )
            while let index = next() {
                let files = summaries[index * chunk..<min((index + 1) * chunk, summaries.count)]
                guard let surroundings else {
                    for entry in files { try reader.read(entry) }
                    parts.append(reader.taken(as: index, from: nil))
                    continue
                }
                parts.append(try part(index, of: files, in: surroundings, &reader))
            }
            return parts
        }
        return parts.flatMap(\.self).sorted { $0.index < $1.index }
    }

    /// Summaries as they were decoded before, where their files and all around them are the same.
    private func part(
        _ index: Int, of files: ArraySlice<FolderListing.EntryPath>, in surroundings: Fingerprint,
        _ reader: inout EntryReader
    ) throws(MachineFault) -> SummaryPart {
        var sources: [EntrySources] = []
        var all = Fingerprinter()
        all.append(surroundings)
        for entry in files {
            let read = try EntrySources(of: entry, in: root, names.translations)
            sources.append(read)
            read.append(to: &all)
        }
        let origin = all.finished
        if let same = earlier?.summaries[origin] { return same.moved(to: index) }
        for (entry, source) in zip(files, sources) { reader.read(entry, from: source) }
        return reader.taken(as: index, from: origin)
    }

    private func site(of entries: DecodedEntries, _ pictures: Pictures) -> Site? {
        guard let settings, let region = entries.region else { return nil }
        return Site(
            settings: settings, region: region, cities: entries.cities, posts: entries.posts,
            candidates: entries.candidates, summaries: entries.summaries, news: entries.news,
            pages: entries.pages, files: listing.files, pictures: pictures.stored)
    }

    private func texts(of entries: DecodedEntries, _ pictures: Pictures) -> SiteTexts {
        SiteTexts(
            root: root,
            destinations: LinkDestinations(
                entries: EntryFiles(listing.entries.map(\.path)), files: Set(listing.files),
                tables: (names.tables + names.tablesAtFault.sorted())
                    .compactMap { TableDefinition.ID($0) },
                charts: settings.map { $0.tables.map($0.charts) } ?? [],
                imageSize: { pictures.size(of: $0) }),
            // Without site.yaml no text is told of either.
            language: names.language, all: entries.texts, early: entries.early)
    }

    /// The files below `Content/files/`, with the sizes of those that are pictures.
    private func pictures() throws(MachineFault) -> Pictures {
        var sizes: [String: PixelSize?] = [:]
        var stored: [String: StoredPicture] = [:]
        for file in listing.files {
            let isPicture = Pictures.endings.contains { file.lowercased().hasSuffix($0) }
            let path = "\(root)/Content/files/\(file)"
            guard isPicture else {
                sizes[file] = .some(nil)
                continue
            }
            let beginning = try firstBytes(1 << 20, ofFile: path)
            let size = PixelSize(beginning)
            sizes[file] = .some(size)
            if let size { stored[file] = try StoredPicture(beginning, size: size, ofFile: path) }
        }
        return Pictures(sizes: sizes, stored: stored)
    }
}

/// A file of the site; `nil` where it is too large to be read.
func sourceFile(_ path: String, in root: String) throws(MachineFault) -> SourceFile? {
    try text(ofFile: "\(root)/\(path)").map { SourceFile(path: path, bytes: $0) }
}

func fileLimitFault(_ path: String) -> Diagnostic {
    Diagnostic(.fileLimit, at: SourceLocation(file: path), ["file": .text(path)])
}
