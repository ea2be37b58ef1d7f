internal import Diagnostics
internal import Model
internal import Totals

/// What a build leaves for the next one beside its files: what it reported, and between which times
/// a clock gives the same site.
struct BuildNote: Hashable {
    /// The counts of a report, in its order.
    let counts: [Int]
    /// The site's language.
    let language: Language
    /// When the site stands.
    let asOf: Moment
    /// When the next thing comes to be known; `nil` where nothing will.
    let until: Moment?

    init(_ report: BuildReport, language: Language, asOf: Moment, until: Moment?) {
        let held = report.heldBack
        counts =
            report.entries.map(\.count) + [report.pages, report.files, report.bytes]
            + [held.drafts, held.embargoed, held.later, held.corrections]
        self.language = language
        self.asOf = asOf
        self.until = until
    }

    /// A note by its text; `nil` where it is none of this form.
    init?(_ text: String) {
        let words = text.split(separator: " ")
        let numbers = words.dropFirst(2).map { Int($0) }
        guard words.count > 2, words[0] == "build",
            let language = Language(rawValue: String(words[1])),
            numbers.count == BuildNote.length,
            numbers.dropLast().allSatisfy({ $0 != nil }), numbers.last != nil || words.last == "-"
        else { return nil }
        let known = numbers.compactMap(\.self)
        self.language = language
        counts = Array(known.prefix(BuildNote.length - 2))
        asOf = Moment(seconds: known[BuildNote.length - 2])
        until = known.count == BuildNote.length ? Moment(seconds: known[known.count - 1]) : nil
    }

    private static let length = BuildReport.kinds.count + 9

    /// One line.
    var text: String {
        let numbers = (counts + [asOf.seconds]).map(String.init)
        return (["build", language.rawValue] + numbers + [until.map { String($0.seconds) } ?? "-"])
            .joined(separator: " ")
    }

    /// Whether what is asked for stands where this site stands.
    func holds(for asked: AsOf) -> Bool {
        guard case .clock(let now) = asked else { return true }
        return asOf <= now && until.map { now < $0 } ?? true
    }

    /// What the build reported, with the times of another.
    func report(_ timings: [StageTiming], search: SearchProgram?) -> BuildReport {
        let kinds = BuildReport.kinds.count
        return BuildReport(
            entries: zip(BuildReport.kinds, counts).map { EntryCount(kind: $0, count: $1) },
            pages: counts[kinds], files: counts[kinds + 1], bytes: counts[kinds + 2],
            heldBack: HeldBack(
                drafts: counts[kinds + 3], embargoed: counts[kinds + 4], later: counts[kinds + 5],
                corrections: counts[kinds + 6]),
            search: search?.version, timings: timings)
    }
}

extension Site {
    /// The first time after a moment at which something comes to be known.
    func nextKnown(after moment: Moment) -> Moment? {
        var next: Moment?
        forEachKnownTime { time in
            if time > moment { next = min(next ?? time, time) }
        }
        return next
    }

    /// The last time at which something comes to be known.
    var lastKnown: Moment? {
        var last: Moment?
        forEachKnownTime { last = max(last ?? $0, $0) }
        return last
    }

    /// Tells since when each entry and each correction is known.
    private func forEachKnownTime(_ take: (Moment) -> Void) {
        forEachEntry(in: 0..<entryCount) { entry in
            if let time = entry.header.knownFrom { take(time) }
        }
        for summary in summaries {
            for correction in summary.corrections { take(correction.at) }
        }
    }
}
