public import Diagnostics
public import Model

/// What a new site is asked for.
public struct NewSiteRequest: Sendable {
    /// The language of the site and of the comments in its files.
    public let language: Language
    /// The name of a time zone that site.yaml knows.
    public let timeZone: String
    /// What the posts are there for.
    public let occasion: Occasion
    /// The name of the site.
    public let title: String
    /// The titles of the cities, in their order; at least one.
    public let cities: [String]
    /// The titles of the posts, one for each city in turn; where there is none, each city gets one.
    public let posts: [String]
    /// What the clock says.
    public let now: Moment
    /// Made-up reports of two weeks; `nil` for a site that is to be written in earnest.
    public let simulation: SimulationRequest?

    /// A request for a site. What is empty gets what is usual.
    public init(
        language: Language, timeZone: String, occasion: Occasion, title: String = "",
        cities: [String] = [], posts: [String] = [], now: Moment,
        simulation: SimulationRequest? = nil
    ) {
        self.language = language
        self.timeZone = timeZone
        self.occasion = occasion
        self.title = title.isEmpty ? Self.usualTitle(occasion, language) : title
        self.cities = cities.isEmpty ? Self.usualCities(language) : cities
        self.posts = posts
        self.now = now
        self.simulation = simulation
    }

    /// The title of a site where nobody says.
    public static func usualTitle(_ occasion: Occasion, _ language: Language) -> String {
        occasion.siteTitle.wording(in: language)
    }

    /// The cities of a site where nobody says.
    public static func usualCities(_ language: Language) -> [String] {
        language == .id ? ["Kota Utara", "Kota Selatan"] : ["North City", "South City"]
    }
}

/// Made-up reports.
public struct SimulationRequest: Sendable {
    /// The same seed, request and day give the same site.
    public let seed: UInt64
    /// How many reports there are; `nil` for two weeks of one a day from each post, less a few.
    public let summaries: Int?

    /// A request for reports.
    public init(seed: UInt64, summaries: Int?) {
        self.seed = seed
        self.summaries = summaries
    }
}

/// A place of a new site with the name that it gets.
struct PlannedPlace: Sendable {
    let id: String
    let title: String
    /// Of a post: the number of its city.
    var city = 0
}

/// The files of a new site.
public struct NewSite: Sendable {
    let request: NewSiteRequest
    let cities: [PlannedPlace]
    let posts: [PlannedPlace]
    /// Pairs of candidates; none where no votes are counted.
    let candidates: [PlannedPlace]
    let today: Day

    var language: Language { request.language }
    var occasion: Occasion { request.occasion }
    var isSimulation: Bool { request.simulation != nil }

    /// A new site.
    public init(_ request: NewSiteRequest) {
        self.request = request
        today = request.now.day(in: TimeZone(request.timeZone) ?? .utc)
        let language = request.language
        var taken: Set<String> = []
        var cities: [PlannedPlace] = []
        for title in request.cities {
            let id = freeName(for: title, else: language == .id ? "wilayah" : "city", among: taken)
            taken.insert(id)
            cities.append(PlannedPlace(id: id, title: title))
        }
        taken = []
        var posts: [PlannedPlace] = []
        let titles =
            request.posts.isEmpty
            ? request.cities.map { language == .id ? "Posko \($0)" : "\($0) Post" } : request.posts
        for (index, title) in titles.enumerated() {
            let id = freeName(for: title, else: "posko", among: taken)
            taken.insert(id)
            posts.append(PlannedPlace(id: id, title: title, city: index % cities.count))
        }
        self.cities = cities
        self.posts = posts
        let names = language == .id ? ["Satu", "Dua", "Tiga"] : ["One", "Two", "Three"]
        candidates =
            request.occasion == .election
            ? names.prefix(request.simulation == nil ? 2 : 3).map { name in
                let title =
                    language == .id
                    ? "Calon \(name)–Wakil \(name)" : "Runner \(name)–Deputy \(name)"
                return PlannedPlace(id: name.lowercased(), title: title)
            } : []
    }

    /// Every file by its path from the site folder, sorted.
    public var files: [(path: String, text: String)] {
        var files = [
            (".gitignore", ignored), ("Content/site.yaml", settingsText),
            ("Content/region.md", regionText),
        ]
        for (index, city) in cities.enumerated() {
            files.append(("Content/cities/\(city.id).md", text(ofCity: index)))
        }
        for index in posts.indices {
            files.append(("Content/posts/\(posts[index].id).md", text(ofPost: index)))
        }
        for (index, pair) in candidates.enumerated() {
            files.append(("Content/candidates/\(pair.id).md", text(ofCandidate: index)))
        }
        if let words = ownWords {
            files.append(("Templates/strings/\(language.rawValue).yaml", words))
        }
        files += articles
        files += request.simulation.map { simulatedReports($0) } ?? exampleReport
        return files.sorted { $0.0 < $1.0 }.map { (path: $0.0, text: $0.1) }
    }

    /// The name of a post.
    public var firstPost: String { posts.first?.id ?? "" }

    /// The words of the site's language.
    func words(_ id: String, _ en: String) -> String { language == .id ? id : en }

    /// The name under which site.yaml has the occasion.
    var occasionID: String {
        let name =
            switch occasion {
            case .election: words("pemilihan", "election")
            case .flood: words("banjir", "flood")
            case .holiday: words("mudik", "holiday")
            }
        return "\(name)-\(today.calendar.year)"
    }

    /// The site's own words, where the usual ones are about an election.
    private var ownWords: String? {
        guard occasion != .election else { return nil }
        return words(
            """
            # Kata-kata situs ini yang lain dari bawaan; daftar lengkapnya: posko templates strings/id.yaml
            post.election: Kejadian
            post.other-election: Posko ini dibuka untuk kejadian lain. Angkanya tidak ikut dijumlahkan di situs ini.
            summary.other-election: Ringkasan ini tentang kejadian lain. Angkanya tidak ikut dijumlahkan di situs ini.

            """,
            """
            # Words of this site that differ from the built-in ones; for all of them: posko templates strings/en.yaml
            post.election: Occasion
            post.other-election: This post was set up for another occasion. Its figures are not part of this site’s totals.
            summary.other-election: This summary is about another occasion. Its figures are not part of this site’s totals.

            """)
    }

    private var ignored: String {
        """
        # \(words("Hasil posko build; dapat dibuat lagi kapan saja.", "What posko build writes; it can be made again at any time."))
        /Output/
        /.Output.posko-*

        """
    }
}
