/// A pair of candidates.
public struct Candidate: Entry {
    public typealias ID = Identifier<Candidate>

    /// Who put the pair up.
    public enum Nomination: String, CaseIterable, Sendable {
        case party, independent
    }

    /// A portrait below `Content/files/`.
    public struct Photo: Hashable, Sendable {
        public let file: String
        public let alternativeText: String
        public let size: PixelSize

        /// A picture with its size and what is to be seen on it.
        public init(file: String, alternativeText: String, size: PixelSize) {
            self.file = file
            self.alternativeText = alternativeText
            self.size = size
        }
    }

    public let header: EntryHeader
    public let id: ID
    public let title: String
    /// The ballot number, from 1: the order in which candidates stand, everywhere.
    public let number: Int
    public let governor: String
    public let viceGovernor: String
    public let shortName: String?
    public let nomination: Nomination?
    public let parties: [String]
    public let photo: Photo?

    /// A pair with all that is known of it.
    public init(
        header: EntryHeader, id: ID, title: String, number: Int, governor: String,
        viceGovernor: String, shortName: String?, nomination: Nomination?, parties: [String],
        photo: Photo?
    ) {
        self.header = header
        self.id = id
        self.title = title
        self.number = number
        self.governor = governor
        self.viceGovernor = viceGovernor
        self.shortName = shortName
        self.nomination = nomination
        self.parties = parties
        self.photo = photo
    }

    /// What the pair is called in tables.
    public var label: String { shortName ?? title }
}

/// A picture's size in pixels, both at least 1.
public struct PixelSize: Hashable, Sendable {
    public let width: Int
    public let height: Int

    /// So many pixels wide and high.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}

/// One post's situation on one day.
public struct Summary: Entry {
    public typealias ID = Identifier<Summary>

    /// How sure the figures are.
    public enum Status: String, CaseIterable, Sendable {
        case provisional, certified
    }

    public let header: EntryHeader
    public let id: ID
    /// The title that the entry states, if it does.
    public let title: String?
    public let post: Post.ID
    public let date: Day
    /// The city that the figures are about: the post's own, or the one that a province post
    /// reports for; `nil` where a province post states totals of the whole.
    public let city: City.ID?
    /// When the data was read.
    public let asOf: Moment?
    public let status: Status?
    /// Whether the figures are made up; they enter totals only in a site that is a simulation.
    public let isSimulation: Bool
    /// What is right now; `corrections` tell what stood before.
    public let figures: [Figure]
    public let issues: [IssueReport]
    /// Whether it says how things stand with problems at all: `issues: []` is none, no `issues:` is
    /// not reported.
    public let reportsIssues: Bool
    public let advice: [String]
    public let mediation: [String]
    /// In the order of their times.
    public let corrections: [Correction]

    /// A summary with all that it says; without a word on `reportsIssues`, it reports problems
    /// where it names one.
    public init(
        header: EntryHeader, id: ID, title: String?, post: Post.ID, date: Day, city: City.ID?,
        asOf: Moment?, status: Status?, isSimulation: Bool, figures: [Figure],
        issues: [IssueReport], advice: [String], mediation: [String], corrections: [Correction],
        reportsIssues: Bool? = nil
    ) {
        self.header = header
        self.id = id
        self.title = title
        self.post = post
        self.date = date
        self.city = city
        self.asOf = asOf
        self.status = status
        self.isSimulation = isSimulation
        self.figures = figures
        self.issues = issues
        self.reportsIssues = reportsIssues ?? !issues.isEmpty
        self.advice = advice
        self.mediation = mediation
        self.corrections = corrections
    }
}

/// An announcement, an event, public education.
public struct News: Entry {
    public typealias ID = Identifier<News>

    public let header: EntryHeader
    public let id: ID
    public let title: String
    public let date: Day
    public let cities: [City.ID]
    public let category: String?

    /// A news item.
    public init(
        header: EntryHeader, id: ID, title: String, date: Day, cities: [City.ID],
        category: String?
    ) {
        self.header = header
        self.id = id
        self.title = title
        self.date = date
        self.cities = cities
        self.category = category
    }
}

/// Any other page.
public struct FreePage: Entry {
    public let header: EntryHeader
    /// Its path below `Content/pages/` without `.md`: `tentang`, `cara/memilih`.
    public let path: String
    public let title: String
    /// Its place in the navigation; not there without one.
    public let menu: Int?

    /// A free page.
    public init(header: EntryHeader, path: String, title: String, menu: Int?) {
        self.header = header
        self.path = path
        self.title = title
        self.menu = menu
    }
}
