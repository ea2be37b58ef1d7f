/// The whole that the cities are parts of, such as a province.
public final class Region: Entry {
    /// Its file, its text, and the keys that entries of all kinds share.
    public let header: EntryHeader
    /// Its name, which also stands before the totals of tables: `DKI Jakarta`.
    public let title: String
    /// What kind of whole it is, such as `provinsi`.
    public let level: String?
    /// Stated totals.
    public let figures: [Figure]

    /// The whole with its stated totals.
    public init(header: EntryHeader, title: String, level: String?, figures: [Figure]) {
        self.header = header
        self.title = title
        self.level = level
        self.figures = figures
    }
}

/// A city or regency.
public final class City: Entry {
    /// A city's name in other entries, tables and addresses: `jakarta-barat`.
    public typealias ID = Identifier<City>

    /// What a city is in law (UU 23/2014).
    public enum Kind: String, CaseIterable, Sendable {
        case kota, kabupaten
    }

    /// A city's codes, each by the authority that gives it: the same digits of two authorities
    /// name different cities.
    public struct Codes: Hashable, Sendable {
        /// By the election commission (KPU); `nil` where it is not told.
        public let kpu: String?
        /// By the ministry of home affairs (Kemendagri), with its points: `31.73`; `nil` where it
        /// is not told.
        public let kemendagri: String?
        /// By the statistics office (BPS); `nil` where it is not told.
        public let bps: String?

        /// Codes by authority.
        public init(kpu: String?, kemendagri: String?, bps: String?) {
            self.kpu = kpu
            self.kemendagri = kemendagri
            self.bps = bps
        }
    }

    /// Its file, its text, and the keys that entries of all kinds share.
    public let header: EntryHeader
    /// The name of its file without `.md`; also the key of its row in tables.
    public let id: ID
    /// Its name as readers know it: `Jakarta Barat`.
    public let title: String
    /// Its place in every list and table, from 1.
    public let order: Int
    /// Whether it is a city or a regency; `nil` where the entry does not say.
    public let kind: Kind?
    /// Those that the entry gives; all of them `nil` where it gives none.
    public let codes: Codes
    /// Base figures: facts about the city that hold from when the entry is known.
    public let figures: [Figure]

    /// A city with its base figures.
    public init(
        header: EntryHeader, id: ID, title: String, order: Int, kind: Kind?, codes: Codes,
        figures: [Figure]
    ) {
        self.header = header
        self.id = id
        self.title = title
        self.order = order
        self.kind = kind
        self.codes = codes
        self.figures = figures
    }
}

/// A post (posko): the place where people sit and report.
public final class Post: Entry {
    /// A post's name in other entries, tables and addresses: `jakarta-barat`.
    public typealias ID = Identifier<Post>

    /// Which level of government a post belongs to.
    public enum Level: String, CaseIterable, Sendable {
        case province, city
    }

    /// Whether a post is at work.
    public enum Status: String, CaseIterable, Sendable {
        case planned, active, closed
    }

    /// Where a post is.
    public struct Location: Hashable, Sendable {
        /// The building or office, by its name; `nil` where it is not told.
        public let place: String?
        /// Where to find it: the street, or the part of a larger building; `nil` where it is not
        /// told.
        public let address: String?
        /// The floor as people call it: `8`, `dasar`; `nil` where it is not told.
        public let floor: String?
        /// Degrees north (WGS 84), from -90 to 90.
        public let latitude: String?
        /// Degrees east (WGS 84), from -180 to 180.
        public let longitude: String?

        /// A place in words, and in degrees where they are known.
        public init(
            place: String?, address: String?, floor: String?, latitude: String?, longitude: String?
        ) {
            self.place = place
            self.address = address
            self.floor = floor
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    /// When a post closes.
    public enum Closing: Hashable, Sendable {
        /// The last day on which it is open.
        case day(Day)
        /// A condition in words.
        case condition(String)
    }

    /// A span of hours in the site's time zone.
    public struct Hours: Hashable, Sendable {
        /// When it begins; in a post's `hours` always before it ends.
        public let from: TimeOfDay
        /// When it ends, at the latest 24.00.
        public let to: TimeOfDay

        /// From one time of the day to another.
        public init(from: TimeOfDay, to: TimeOfDay) {
            self.from = from
            self.to = to
        }
    }

    /// Who sits at the post, and when.
    public struct Duty: Hashable, Sendable {
        /// The days in words.
        public let days: String?
        /// The one day that the line is about, shown in place of `days`; `nil` where there is no
        /// such day.
        public let date: Day?
        /// When it begins, in the site's time zone; `nil` where that is not told.
        public let from: TimeOfDay?
        /// When it ends, in the site's time zone; `nil` where that is not told.
        public let to: TimeOfDay?
        /// Persons, offices or agencies, in the order of the entry.
        public let who: [String]

        /// A line of the roster.
        public init(days: String?, date: Day?, from: TimeOfDay?, to: TimeOfDay?, who: [String]) {
            self.days = days
            self.date = date
            self.from = from
            self.to = to
            self.who = who
        }
    }

    /// A role in the post's structure, and who or what office has it.
    public struct Role: Hashable, Sendable {
        /// What is done in it, in words: `Pengarah`.
        public let role: String
        /// The person who has it; `nil` where only the office is told.
        public let name: String?
        /// The office that it comes with: `Asisten Pemerintahan`; `nil` where only the person is
        /// told.
        public let office: String?
        /// The first day; `nil` where it is not told.
        public let from: Day?
        /// The last day, which counts; `nil` where none is told.
        public let to: Day?

        /// A line of the structure.
        public init(role: String, name: String?, office: String?, from: Day?, to: Day?) {
            self.role = role
            self.name = name
            self.office = office
            self.from = from
            self.to = to
        }
    }

    /// How to reach a post.
    public struct Contact: Hashable, Sendable {
        /// A number as people write it, spaces and signs included; `nil` where none is told.
        public let phone: String?
        /// An e-mail address without `mailto:`; `nil` where none is told.
        public let email: String?
        /// An address with `http` or `https`; `nil` where none is told.
        public let website: String?
        /// What else helps to reach it, in words; `nil` where there is nothing to add.
        public let note: String?

        /// Ways to reach a post.
        public init(phone: String?, email: String?, website: String?, note: String?) {
            self.phone = phone
            self.email = email
            self.website = website
            self.note = note
        }
    }

    /// Its file, its text, and the keys that entries of all kinds share.
    public let header: EntryHeader
    /// The name of its file without `.md`; also the key of its row in tables.
    public let id: ID
    /// Its name as readers know it: `Posko Bersama Jakarta Barat`.
    public let title: String
    /// A city post reports for its city, a province post for cities or for the whole.
    public let level: Level
    /// The city that it belongs to; there exactly when the level is `city`.
    public let city: City.ID?
    /// The election that it is there for; only posts of the site's own election enter totals.
    public let election: Election.ID
    /// As the entry says; a planned post is never expected to report, whatever its dates.
    public let status: Status
    /// Other names that people or the press use, in the order of the entry.
    public let alsoKnownAs: [String]
    /// Where people find it; `nil` where that is not told.
    public let location: Location?
    /// The first day on which it is open.
    public let opened: Day?
    /// Its last day, or what has to have happened; `nil` where no end is told.
    public let closes: Closing?
    /// When it is open on its days; `nil` where that is not told.
    public let hours: Hours?
    /// Who sits there and when, line by line as in the entry; empty where that is not told.
    public let roster: [Duty]
    /// Who leads it and in what role, line by line as in the entry; empty where that is not told.
    public let structure: [Role]
    /// The agencies and groups that take part, in the order of the entry.
    public let members: [String]
    /// What the post is there to do, in words and in the order of the entry.
    public let functions: [String]
    /// How people reach it; `nil` where that is not told.
    public let contact: Contact?

    /// A post with all that is known of it.
    public init(
        header: EntryHeader, id: ID, title: String, level: Level, city: City.ID?,
        election: Election.ID, status: Status, alsoKnownAs: [String], location: Location?,
        opened: Day?, closes: Closing?, hours: Hours?, roster: [Duty], structure: [Role],
        members: [String], functions: [String], contact: Contact?
    ) {
        self.header = header
        self.id = id
        self.title = title
        self.level = level
        self.city = city
        self.election = election
        self.status = status
        self.alsoKnownAs = alsoKnownAs
        self.location = location
        self.opened = opened
        self.closes = closes
        self.hours = hours
        self.roster = roster
        self.structure = structure
        self.members = members
        self.functions = functions
        self.contact = contact
    }
}
