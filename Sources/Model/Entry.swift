public import Diagnostics
public import Fingerprints

/// What all entries have in common. A class that never changes is a value too, and a copy of it is one
/// reference.
public final class EntryHeader: Sendable {
    /// The entry's file from the site folder: `Content/posts/jakarta-barat.md`.
    public let file: String
    /// One sentence for lists and metadata.
    public let description: String?
    /// Where its facts come from, in the order of the entry; empty where it names none.
    public let sources: [Source]
    /// Old paths that lead here.
    public let aliases: [Alias]
    /// Whether it is left out unless drafts are asked for.
    public let isDraft: Bool
    /// Before this time the entry is nowhere.
    public let publishAt: Moment?
    /// When the public could first know of it: `publish_at`, else `as_of`, else the start of its
    /// `date`; `nil` is always (totals.md, “Time”).
    public let knownFrom: Moment?
    /// When it last changed, as the entry says, a day alone being its first second; `nil` where it
    /// does not say.
    public let updated: Moment?
    /// Where the text below the front matter stands; `nil` where it is not known or there is none.
    public let text: EntryText?
    /// The language into which the entry is translated; `nil` where it speaks that of site.yaml.
    public let translation: Language?

    /// What an entry says of itself, whatever its kind.
    public init(
        file: String, description: String?, sources: [Source], aliases: [Alias], isDraft: Bool,
        publishAt: Moment?, knownFrom: Moment?, updated: Moment?, text: EntryText?,
        translation: Language? = nil
    ) {
        self.file = file
        self.description = description
        self.sources = sources
        self.aliases = aliases
        self.isDraft = isDraft
        self.publishAt = publishAt
        self.knownFrom = knownFrom
        self.updated = updated
        self.text = text
        self.translation = translation
    }

    /// The file in which the text stands: the entry's own, or that of its translation.
    public var textFile: String {
        translation.map { Self.translation(of: file, into: $0) } ?? file
    }

    /// The file that translates an entry's: `Content/region.en.md` of `Content/region.md`.
    public static func translation(of file: String, into language: Language) -> String {
        "\(file.dropLast(".md".count)).\(language.rawValue).md"
    }

    /// A place in the entry's file.
    public func location(of position: Position) -> SourceLocation {
        SourceLocation(file: file, position: position)
    }
}

/// Where the text of an entry stands in its file. What it says is read when a page shows it, so that
/// a large site is not held in memory with all its texts.
public struct EntryText: Hashable, Sendable {
    private let (storedOffset, storedLine): (UInt32, UInt32)
    /// The place of its first byte in the file, without a byte order mark.
    public var offset: Int { Int(storedOffset) }
    /// The number of its first line in the file, from 1.
    public var firstLine: Int { Int(storedLine) }
    /// Of the whole file, as it was read.
    public let fingerprint: Fingerprint
    /// What of the site the text may need.
    public let needs: TextNeeds
    /// The text itself, where it is short and the site is small enough to hold it; `nil` where the
    /// file is read once more.
    public let kept: [UInt8]?

    /// A text by where it begins, at most 2³² - 1.
    public init(
        offset: Int, firstLine: Int, fingerprint: Fingerprint, needs: TextNeeds,
        kept: [UInt8]? = nil
    ) {
        storedOffset = UInt32(clamping: offset)
        storedLine = UInt32(clamping: firstLine)
        self.fingerprint = fingerprint
        self.needs = needs
        self.kept = kept
    }
}

/// What of the site the HTML of a text depends on besides the text.
public struct TextNeeds: OptionSet, Hashable, Sendable {
    /// A bit for each of the needs below.
    public let rawValue: UInt8

    /// A set by its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Which entries and files there are, and since when they are known.
    public static let links = TextNeeds(rawValue: 1)
    /// The headings of other texts.
    public static let headings = TextNeeds(rawValue: 2)
    /// The site's tables.
    public static let tables = TextNeeds(rawValue: 4)
}

/// Anything that a file of `Content/` tells.
public protocol Entry: AnyObject, Sendable {
    var header: EntryHeader { get }
}

/// Where a fact comes from.
public struct Source: Hashable, Sendable {
    /// What it is called where readers see it; a source that is plain text is only this.
    public let title: String
    /// Its address on the web, with `http` or `https`; `nil` where it has none.
    public let url: String?
    /// The day that it is of; `nil` where that is not told.
    public let date: Day?
    /// The name of the document in the site's own archive.
    public let seed: String?

    /// A source by title, with what else is known of it.
    public init(title: String, url: String? = nil, date: Day? = nil, seed: String? = nil) {
        self.title = title
        self.url = url
        self.date = date
        self.seed = seed
    }
}

/// An old path that leads to an entry.
public struct Alias: Hashable, Sendable {
    /// From the root of the site, without a leading slash.
    public let path: String
    /// Where it stands in the entry's file.
    public let position: Position

    /// An old path as it stands in an entry.
    public init(path: String, position: Position) {
        self.path = path
        self.position = position
    }
}
