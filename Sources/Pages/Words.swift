internal import Diagnostics
internal import Model
internal import Templates

/// How the site speaks: its own words, and numbers and dates as its language writes them.
final class Words: Sendable {
    let strings: Strings
    let language: Language
    let timeZone: TimeZone
    /// What a summary without a title is called: by its post, its place and its date.
    let summaryTitle: Phrase

    init(strings: Strings, language: Language, timeZone: TimeZone) {
        self.strings = strings
        self.language = language
        self.timeZone = timeZone
        summaryTitle = strings.phrase(
            PageString.titleSummary.rawValue, with: ["post", "place", "date"])
    }

    /// The site's words, with their placeholders filled.
    func callAsFunction(_ string: PageString, _ values: KeyValuePairs<String, String> = [:])
        -> String
    {
        strings.filled(string.rawValue, values)
    }

    /// An amount as it stands in a report.
    func display(_ amount: Amount) -> String {
        switch amount {
        case .number(let number): language.grouped(number)
        case .notAvailable: "[x]"
        case .notApplicable: "[z]"
        }
    }

    /// How many of how many units reported: cities, or posts.
    func badge(reported: Int, of expected: Int, grain: Metric.Grain?) -> String {
        let counts: KeyValuePairs = [
            "reported": language.grouped(Int64(reported)),
            "expected": language.grouped(Int64(expected)),
        ]
        return self(grain == .post ? .badgePosts : .badgeCities, counts)
    }

    /// What a language is called in that of the pages.
    func word(for language: Language) -> String {
        switch language {
        case .id: self(.languageIndonesian)
        case .en: self(.languageEnglish)
        }
    }

    func word(for status: Post.Status) -> String {
        switch status {
        case .planned: self(.postPlanned)
        case .active: self(.postActive)
        case .closed: self(.postClosed)
        }
    }

    func word(for level: Post.Level) -> String {
        switch level {
        case .province: self(.levelProvince)
        case .city: self(.levelCity)
        }
    }

    func word(for kind: City.Kind) -> String {
        switch kind {
        case .kota: self(.cityKota)
        case .kabupaten: self(.cityKabupaten)
        }
    }

    func word(for nomination: Candidate.Nomination) -> String {
        switch nomination {
        case .party: self(.nominationParty)
        case .independent: self(.nominationIndependent)
        }
    }

    func word(for status: Summary.Status) -> String {
        switch status {
        case .provisional: self(.summaryProvisional)
        case .certified: self(.summaryCertified)
        }
    }

    func word(for status: IssueReport.Status, to receiver: String? = nil) -> String {
        switch status {
        case .open: self(.issueOpen)
        case .inProgress: self(.issueInProgress)
        case .referred:
            receiver.map { self(.issueReferredTo, ["to": $0]) } ?? self(.issueReferred)
        case .resolved: self(.issueResolved)
        }
    }

    func word(for severity: IssueReport.Severity) -> String {
        switch severity {
        case .low: self(.severityLow)
        case .medium: self(.severityMedium)
        case .high: self(.severityHigh)
        }
    }

    /// A period whose end may be open or a condition.
    func period(from first: Day?, to last: Post.Closing?) -> String? {
        switch (first, last) {
        case (let first?, .day(let last)): language.period(from: first, to: last)
        case (nil, .day(let last)): language.date(last)
        case (let first?, _): self(.stageFrom, ["date": language.date(first)])
        case (nil, _): nil
        }
    }
}
