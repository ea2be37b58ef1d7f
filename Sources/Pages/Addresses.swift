internal import Diagnostics
internal import Fingerprints
internal import Model

/// Where pages stand in one of a site's languages.
struct SpokenAddresses: Sendable {
    let language: Language
    let addresses: Addresses

    /// The main language of a site, whose pages stand at the root.
    init(of settings: Settings) {
        language = settings.language
        addresses = Addresses(routes: settings.routes)
    }

    /// Another language of a site, whose main one these addresses are.
    func translated(_ settings: Settings) -> SpokenAddresses {
        SpokenAddresses(
            language: settings.language,
            addresses: Addresses(
                routes: settings.routes, prefix: "\(settings.language.rawValue)/",
                data: addresses.data))
    }

    private init(language: Language, addresses: Addresses) {
        self.language = language
        self.addresses = addresses
    }
}

/// Where everything stands below the site's root: the only place that knows the form of addresses. A
/// class that never changes is a value too, and a copy of it is one reference.
final class Addresses: Sendable {
    let routes: Routes
    /// The folder of the site's pages in another language than its main one: `en/`. What is no page
    /// and stands in no language (tables as data, pictures, styles) is there once, at the root.
    let prefix: String
    /// The folder of tables as data, for all languages.
    let data: String
    /// The indexes of what there may be very many of, and of what their pages lead to.
    private let (cities, posts, summaries): (Page, Page, Page)

    /// The addresses of a site in one language.
    ///
    /// - Parameters:
    ///   - prefix: the language's folder with a slash at its end; none for the main one.
    ///   - data: the folder of tables as data, which the main language names.
    init(routes: Routes, prefix: String = "", data: String? = nil) {
        self.routes = routes
        self.prefix = prefix
        self.data = data ?? routes[.table]
        func index(_ segment: Routes.Segment) -> Page { Page(indexOf: segment, routes, prefix) }
        (cities, posts, summaries) = (index(.city), index(.post), index(.summary))
    }

    /// A page: a folder with an `index.html`, so that its address needs no ending.
    struct Page: Hashable, Sendable {
        /// The folder with a slash at its end, or empty for the root.
        let folder: String

        init(folder: String) { self.folder = folder }

        fileprivate init(indexOf segment: Routes.Segment, _ routes: Routes, _ prefix: String) {
            self.init(folder: String.joining(prefix, routes[segment], "/"))
        }

        /// The file from the root of the site.
        var file: String { String.joining(folder, "index.html") }

        /// How the page's links lead to the root: `../` for each folder it stands in.
        var root: String {
            let depth = folder.utf8.count { $0 == UInt8(ascii: "/") }
            return depth < Self.roots.count
                ? Self.roots[depth] : String(repeating: "../", count: depth)
        }

        /// Those of the folders that most pages stand in.
        private static let roots = (0..<8).map { String(repeating: "../", count: $0) }

        /// The page above this one, whether or not there is one; `nil` for the root.
        var above: Page? {
            guard !folder.isEmpty else { return nil }
            let end = folder.utf8.dropLast().lastIndex(of: UInt8(ascii: "/"))
            return Page(folder: end.map { String(folder[...$0]) } ?? "")
        }

        /// A page below this one.
        func below(_ name: String) -> Page { Page(folder: String.joining(folder, name, "/")) }
    }

    var home: Page { Page(folder: prefix) }

    /// The index of a kind of page: `kota/`.
    func index(_ segment: Routes.Segment) -> Page {
        switch segment {
        case .city: cities
        case .post: posts
        case .summary: summaries
        default: Page(indexOf: segment, routes, prefix)
        }
    }

    func city(_ id: City.ID) -> Page { cities.below(id.text) }
    func post(_ id: Post.ID) -> Page { posts.below(id.text) }
    func candidate(_ id: Candidate.ID) -> Page { index(.candidate).below(id.text) }
    func summary(_ id: Summary.ID) -> Page { summaries.below(id.text) }
    func day(_ day: Day) -> Page { summaries.below(day.description) }
    func table(_ id: TableDefinition.ID) -> Page { index(.table).below(id.text) }
    func news(_ id: News.ID) -> Page { index(.news).below(id.text) }
    func page(_ page: FreePage) -> Page { Page(folder: "\(prefix)\(page.path)/") }

    /// The same page in another language.
    func page(_ page: Page, in other: Addresses) -> Page {
        if other.prefix == prefix { return page }
        let folder = page.folder.dropFirst(prefix.count)
        guard let slash = folder.firstIndex(of: "/") else { return other.home }
        let first = folder[..<slash]
        let segment = Routes.Segment.allCases.first { routes[$0] == first }
        return Page(
            folder: String.joining(
                other.prefix, segment.map { other.routes[$0] } ?? String(first),
                String(folder[slash...])))
    }

    /// A table as a data file beside its page: `rekap/votes-by-city.csv`.
    func data(_ id: TableDefinition.ID, format: String) -> String {
        "\(data)/\(id).\(format)"
    }

    /// What every table's JSON is: `rekap/table.schema.json`.
    var tableSchema: String { "\(data)/table.schema.json" }

    /// Where the pictures stand that stand for pages.
    static let cards = "cards/"

    /// The picture that stands for a page: `cards/kota/jakarta-barat.3f2a91c04b7d.png`. It changes
    /// with what it shows, so that nobody keeps an old one.
    func card(_ page: Page, showing fingerprint: Fingerprint) -> String {
        let name = page == home ? prefix + "home" : String(page.folder.dropLast())
        return "\(Self.cards)\(name).\(fingerprint.description.prefix(12)).png"
    }

    /// All tables as a Data Package.
    let package = "datapackage.json"

    /// All tables with what describes them: `rekap/pilgub-2024.zip`.
    func archive(_ id: Election.ID) -> String { "\(data)/\(id).zip" }

    /// A file of `Content/files/`.
    func file(_ path: String) -> String { "files/\(path)" }

    /// Where all pages stand that others may show in theirs.
    static let embeds = "embed/"

    /// A page as others may show it in theirs: `embed/kota/jakarta-barat/`.
    func embed(of page: Page) -> Page { Page(folder: String.joining(Self.embeds, page.folder)) }

    /// A smaller copy of a photo: `pictures/foto/rapat.720.3f2a91c04b7d.jpg`. It changes with the
    /// photo and with how copies are made.
    static func copy(
        of file: String, _ format: StoredPicture.Format, _ width: Int, _ origin: Fingerprint
    ) -> String {
        let name = file.lastIndex(of: ".").map { file[..<$0] } ?? file[...]
        let ending = format == .jpeg ? "jpg" : "png"
        return "pictures/\(name).\(width).\(origin.description.prefix(12)).\(ending)"
    }

    /// The file of an old path: the path itself where it names a file, else a folder's index.
    func alias(_ alias: Alias) -> String {
        if alias.path.hasSuffix(".html") || alias.path.hasSuffix(".htm") { return alias.path }
        return alias.path.hasSuffix("/") ? "\(alias.path)index.html" : "\(alias.path)/index.html"
    }

    var feed: String { prefix + Self.feedName }
    private static let feedName = "atom.xml"
    /// The feed of a city: `kota/NAME/atom.xml`.
    func cityFeed(_ id: City.ID) -> String { city(id).folder + Self.feedName }
    /// The feed of corrections: `ralat/atom.xml`.
    var correctionFeed: String { index(.correction).folder + Self.feedName }
    /// The folder of what the search page asks, in all languages.
    static let searchBundle = "pagefind/"
    let sitemap = "sitemap.xml"
    /// A part of the sitemap of a very large site: `sitemap-2.xml`.
    func sitemap(part: Int) -> String { "sitemap-\(part).xml" }
    let robots = "robots.txt"
    /// What hosts of static sites are to say of the files.
    let headers = "_headers"
    let notFound = "404.html"
}
