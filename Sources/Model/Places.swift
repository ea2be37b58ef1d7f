/// The whole that the cities are parts of, such as a province.
public struct Region: Entry {
    public let header: EntryHeader
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
public struct City: Entry {
    public typealias ID = Identifier<City>

    /// What a city is in law (UU 23/2014).
    public enum Kind: String, CaseIterable, Sendable {
        case kota, kabupaten
    }

    /// A city's codes, each by the authority that gives it: the same digits of two authorities
    /// name different cities.
    public struct Codes: Hashable, Sendable {
        public let kpu: String?
        public let kemendagri: String?
        public let bps: String?

        /// Codes by authority.
        public init(kpu: String?, kemendagri: String?, bps: String?) {
            self.kpu = kpu
            self.kemendagri = kemendagri
            self.bps = bps
        }
    }

    public let header: EntryHeader
    public let id: ID
    public let title: String
    /// Its place in every list and table, from 1.
    public let order: Int
    public let kind: Kind?
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
public struct Post: Entry {
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
        public let place: String?
        public let address: String?
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
        public let from: TimeOfDay
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
        public let date: Day?
        public let from: TimeOfDay?
        public let to: TimeOfDay?
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
        public let role: String
        public let name: String?
        public let office: String?
        public let from: Day?
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
        public let phone: String?
        public let email: String?
        public let website: String?
        public let note: String?

        /// Ways to reach a post.
        public init(phone: String?, email: String?, website: String?, note: String?) {
            self.phone = phone
            self.email = email
            self.website = website
            self.note = note
        }
    }

    public let header: EntryHeader
    public let id: ID
    public let title: String
    public let level: Level
    /// The city that it belongs to; there exactly when the level is `city`.
    public let city: City.ID?
    public let election: Election.ID
    public let status: Status
    public let alsoKnownAs: [String]
    public let location: Location?
    /// The first day on which it is open.
    public let opened: Day?
    public let closes: Closing?
    public let hours: Hours?
    public let roster: [Duty]
    public let structure: [Role]
    public let members: [String]
    public let functions: [String]
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
