/// A pair of candidates.
public final class Candidate: Entry {
    /// A pair's name in other entries, tables and addresses, and as a part of metrics: `rido`.
    public typealias ID = Identifier<Candidate>

    /// Who put the pair up.
    public enum Nomination: String, CaseIterable, Sendable {
        case party, independent
    }

    /// A portrait below `Content/files/`.
    public struct Photo: Hashable, Sendable {
        /// Its path below `Content/files/`.
        public let file: String
        /// What is to be seen on it, for those who do not see it.
        public let alternativeText: String
        /// As the file itself tells it.
        public let size: PixelSize

        /// A picture with its size and what is to be seen on it.
        public init(file: String, alternativeText: String, size: PixelSize) {
            self.file = file
            self.alternativeText = alternativeText
            self.size = size
        }
    }

    /// Its file, its text, and the keys that entries of all kinds share.
    public let header: EntryHeader
    /// The name of its file without `.md`; also its part of a metric by candidate, as in
    /// `votes.rido`.
    public let id: ID
    /// Both names, as readers know them: `Ridwan Kamil–Suswono`.
    public let title: String
    /// The ballot number, from 1: the order in which candidates stand, everywhere.
    public let number: Int
    /// Who stands for governor.
    public let governor: String
    /// Who stands for vice governor.
    public let viceGovernor: String
    /// What the press calls the pair: `RIDO`; `nil` where the full title has to do.
    public let shortName: String?
    /// Whether parties put the pair up or it stands by itself; `nil` where the entry does not say.
    public let nomination: Nomination?
    /// Those that put the pair up, in the order of the entry; empty where none is named.
    public let parties: [String]
    /// A portrait for the pair's page; `nil` where there is none.
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
    /// From left to right, as it is shown.
    public let width: Int
    /// From top to bottom, as it is shown.
    public let height: Int

    /// So many pixels wide and high.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}

/// One post's situation on one day.
///
/// There may be a hundred thousand of them, and lists, editions and pages pass them around: a class
/// that never changes is a value too, and a copy of it is one reference.
public final class Summary: Entry {
    /// A summary's name in addresses, one among all summaries whatever folder they lie in.
    public typealias ID = Identifier<Summary>

    /// How sure the figures are.
    public enum Status: String, CaseIterable, Sendable {
        case provisional, certified
    }

    /// Its file, its text, and the keys that entries of all kinds share.
    public let header: EntryHeader
    /// The name of its file without `.md`, whatever folder it lies in.
    public let id: ID
    /// The title that the entry states, if it does.
    public let title: String?
    /// Who reports; only posts of the site's own election enter totals.
    public let post: Post.ID
    /// The day that the report is about, whenever it was written (totals.md, “Time”).
    public let date: Day
    /// The city that the figures are about: the post's own, or the one that a province post
    /// reports for; `nil` where a province post states totals of the whole.
    public let city: City.ID?
    /// When the data was read.
    public let asOf: Moment?
    /// When the post means to report next; `nil` where it does not say.
    public let nextReport: Moment?
    /// Whether the figures are certified or may still change; `nil` where the summary does not say,
    /// and they are then not marked as provisional.
    public let status: Status?
    /// Whether the figures are made up; they enter totals only in a site that is a simulation.
    public let isSimulation: Bool
    /// What is right now; `corrections` tell what stood before.
    public let figures: [Figure]
    /// The problems that it names, in its order; where there are none, `reportsIssues` says whether
    /// that is known.
    public let issues: [IssueReport]
    /// Whether it says how things stand with problems at all: `issues: []` is none, no `issues:` is
    /// not reported.
    public let reportsIssues: Bool
    /// How the post advises to solve problems, in words and in the order of the entry.
    public let advice: [String]
    /// What the post did to settle disputes, in words and in the order of the entry.
    public let mediation: [String]
    /// In the order of their times.
    public let corrections: [Correction]

    /// A summary with all that it says; without a word on `reportsIssues`, it reports problems
    /// where it names one.
    public init(
        header: EntryHeader, id: ID, title: String?, post: Post.ID, date: Day, city: City.ID?,
        asOf: Moment?, status: Status?, isSimulation: Bool, figures: [Figure],
        issues: [IssueReport], advice: [String], mediation: [String], corrections: [Correction],
        reportsIssues: Bool? = nil, nextReport: Moment? = nil
    ) {
        self.header = header
        self.id = id
        self.title = title
        self.post = post
        self.date = date
        self.city = city
        self.asOf = asOf
        self.nextReport = nextReport
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
public final class News: Entry {
    /// An item's name in addresses.
    public typealias ID = Identifier<News>

    /// Its file, its text, and the keys that entries of all kinds share.
    public let header: EntryHeader
    /// The name of its file without `.md`.
    public let id: ID
    /// Its headline, on its page, in lists and in the feed.
    public let title: String
    /// The day that it bears; without `publish_at` it is known from the beginning of this day.
    public let date: Day
    /// The cities that it concerns and whose pages list it; empty where it is about none in
    /// particular.
    public let cities: [City.ID]
    /// What sort of item it is, a word that the press staff choose; `nil` where they choose none.
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
public final class FreePage: Entry {
    /// Its file, its text, and the keys that entries of all kinds share.
    public let header: EntryHeader
    /// Its path below `Content/pages/` without `.md`: `tentang`, `cara/memilih`.
    public let path: String
    /// Its heading, and its word in the navigation where it stands there.
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
