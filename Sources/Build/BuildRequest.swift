internal import Files
public import Model

/// What a build is asked for: everything that it depends on besides the files of the site.
public struct BuildRequest: Sendable {
    /// The site folder.
    public let site: String
    /// As of when the site is told.
    public let asOf: AsOf
    /// Takes the place of `base_url` in site.yaml.
    public let baseURL: BaseURL?
    /// Whether drafts are shown.
    public let includesDrafts: Bool
    /// The file of the program that builds: what another program made is made anew. `nil` makes
    /// everything anew.
    public let program: String?
    /// What makes the search; `nil` makes a site without one.
    public let search: SearchProgram?

    /// A request for a site.
    public init(
        site: String, asOf: AsOf, baseURL: BaseURL?, includesDrafts: Bool, program: String? = nil,
        search: SearchProgram? = nil
    ) {
        self.program = program
        self.search = search
        self.site = site
        self.asOf = asOf
        self.baseURL = baseURL
        self.includesDrafts = includesDrafts
    }
}

extension BuildRequest {
    /// Refuses a request that cannot be met whatever the site holds.
    func check() throws(BuildFailure) {
        try checkFolder(of: site)
        // Whether a time can be read does not depend on the zone.
        _ = try asOf.moment(in: .utc)
    }
}

/// Refuses a site folder that is none.
func checkFolder(of site: String) throws(BuildFailure) {
    guard kind(ofFile: "\(site)/.") == .folder else { throw .noSiteFolder(site) }
}

/// As of when a site is told.
public enum AsOf: Hashable, Sendable {
    /// A time or day as it was asked for, in the site's time zone: the site stands exactly there.
    case asked(String)
    /// What the clock says. The site then stands at the last thing that is known by then, so that
    /// two builds of the same content are the same whenever they run.
    case clock(Moment)

    /// The moment in a time zone; a day alone means its end (totals.md, “Time”).
    func moment(in zone: TimeZone) throws(BuildFailure) -> Moment {
        switch self {
        case .clock(let moment): return moment
        case .asked(let text):
            if let moment = Moment(iso: text, in: zone) { return moment }
            guard let day = Day(iso: text) else { throw .unreadableTime(text) }
            return Moment(endOf: day, in: zone)
        }
    }
}

/// A request that cannot be met whatever the site holds.
public enum BuildFailure: Error, Hashable, Sendable {
    /// The path is no folder.
    case noSiteFolder(String)
    /// The text that should be a time or a day is neither.
    case unreadableTime(String)
}
