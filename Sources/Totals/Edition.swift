public import Diagnostics
public import Model

/// A site as it stood at a moment: entries that were not known yet and, unless they are asked for,
/// drafts are absent, and later corrections are undone.
///
/// An entry that names another is not known before it: a summary waits for its post, its city and
/// the candidates that its figures name.
public struct Edition: Sendable {
    /// What was known then.
    public let site: Site
    /// The moment.
    public let asOf: Moment
    /// How much was not known yet.
    public let heldBack: HeldBack
    /// The corrections that were known then, the newest first; those of one moment by date and
    /// name of their summary.
    public let corrections: [KnownCorrection]
    /// The newest correction of each corrected figure, by its place in `corrections`.
    private let newest: [CorrectedFigure: Int]

    /// The site as it stood at `asOf`, with drafts where they are asked for.
    public init(of site: Site, asOf: Moment, includingDrafts: Bool) {
        var knowledge = Knowledge(asOf: asOf, includesDrafts: includingDrafts)
        self.site = knowledge.site(from: site)
        self.asOf = asOf
        heldBack = knowledge.heldBack
        let known = self.site.summaries.flatMap(knownCorrections)
        corrections = known.enumerated()
            .sorted {
                ($1.element.correction.at, $0.offset) < ($0.element.correction.at, $1.offset)
            }
            .map(\.element)
        newest = Dictionary(
            corrections.enumerated().map { ($1.figure, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The same as of the last moment at which something in it came to be known, where it holds
    /// nothing back; `nil` elsewhere: what is held back may be so for another reason then.
    public func told(asOf last: Moment) -> Edition? {
        heldBack.isEmpty ? Edition(self, asOf: last) : nil
    }

    private init(_ other: Edition, asOf moment: Moment) {
        site = other.site
        asOf = moment
        heldBack = other.heldBack
        corrections = other.corrections
        newest = other.newest
    }

    /// Whether a figure of a summary stood otherwise before: where it shows, it is marked (r).
    public func isCorrected(_ term: MetricTerm, in summary: Summary.ID) -> Bool {
        newestCorrection(of: term, in: summary) != nil
    }

    /// The newest correction of a figure of a summary, by its place in `corrections`.
    public func newestCorrection(of term: MetricTerm, in summary: Summary.ID) -> Int? {
        newest[CorrectedFigure(summary: summary, term: term)]
    }
}

/// How many entries an edition leaves out, each counted once, and how many corrections it undoes.
public struct HeldBack: Hashable, Sendable {
    /// Drafts, where they are not asked for.
    public internal(set) var drafts = 0
    /// Entries whose `publish_at` is later.
    public internal(set) var embargoed = 0
    /// Entries that are known from a later time by their `as_of` or `date`.
    public internal(set) var later = 0
    /// Later corrections.
    public internal(set) var corrections = 0

    /// Nothing held back.
    public init() {}

    /// So much held back.
    public init(drafts: Int, embargoed: Int, later: Int, corrections: Int) {
        self.drafts = drafts
        self.embargoed = embargoed
        self.later = later
        self.corrections = corrections
    }

    /// Whether the edition shows all that there is.
    public var isEmpty: Bool { self == HeldBack() }
}

/// A correction with the summary that it stands in.
public struct KnownCorrection: Sendable {
    /// What was corrected, when and why.
    public let correction: Correction
    /// Which correction of its figure it is, from 1; later ones do not change it.
    public let number: Int
    /// The summary that it stands in.
    public let summary: Summary.ID
    /// The post whose summary it is.
    public let post: Post.ID
    /// The city that the figure is about; `nil` is the whole.
    public let city: City.ID?
    /// The day that the figure is about.
    public let date: Day
    /// Where the correction stands.
    public let location: SourceLocation

    init(_ correction: Correction, number: Int, of summary: Summary) {
        self.correction = correction
        self.number = number
        self.summary = summary.id
        post = summary.post
        city = summary.city
        date = summary.date
        location = summary.header.location(of: correction.position)
    }
}

extension KnownCorrection {
    /// The figure that was corrected.
    public var figure: CorrectedFigure {
        CorrectedFigure(summary: summary, term: correction.term)
    }
}

/// A figure of a summary that was corrected at least once.
public struct CorrectedFigure: Hashable, Sendable {
    /// The summary that it stands in.
    public let summary: Summary.ID
    /// What it tells.
    public let term: MetricTerm

    /// A figure by its summary and what it tells.
    public init(summary: Summary.ID, term: MetricTerm) {
        self.summary = summary
        self.term = term
    }
}

/// The corrections of a summary, numbered figure by figure.
private func knownCorrections(of summary: Summary) -> [KnownCorrection] {
    var numbers: [MetricTerm: Int] = [:]
    return summary.corrections.map { correction in
        numbers[correction.term, default: 0] += 1
        return KnownCorrection(
            correction, number: numbers[correction.term] ?? 1, of: summary)
    }
}
