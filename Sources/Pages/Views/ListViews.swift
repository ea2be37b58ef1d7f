internal import Model
internal import Templates

/// An entry in a list: where it leads, and a few words on it.
struct ItemView: Sendable {
    let link: Link
    /// One sentence.
    let description: String?
    let date: String?
    /// A date for machines: `2024-12-03`.
    let isoDate: String?
    /// A state in a word or two.
    let badge: String?
    /// The language of the text that leads there, where it is not the page's.
    let textLang: String?
    /// The language of the sentence, where it is not the page's.
    let lang: String?

    init(
        _ link: Link, description: String? = nil, date: String? = nil, isoDate: String? = nil,
        badge: String? = nil, textLang: String? = nil, lang: String? = nil
    ) {
        self.link = link
        self.description = description
        self.date = date
        self.isoDate = isoDate
        self.badge = badge
        self.textLang = textLang
        self.lang = lang
    }

    static let shape = Shape<ItemView>(
        .url("url") { $0.link.url },
        .text("text") { $0.link.text },
        .text("description") { $0.description },
        .text("date") { $0.date },
        .text("iso_date") { $0.isoDate },
        .text("badge") { $0.badge },
        .text("text_lang") { $0.textLang },
        .text("lang") { $0.lang })
}

/// A month of a list that is split, with how many items it has.
struct MonthView: Sendable {
    let link: Link
    let count: String

    static let shape = Shape<MonthView>(
        .url("url") { $0.link.url },
        .text("text") { $0.link.text },
        .text("count") { $0.count })
}

/// A problem of the register.
struct IssueView: Sendable {
    struct Change: Sendable {
        let date: String
        let status: String
        let note: String?
        let summary: SafeURL?
        /// The language of the note, where it is not the page's.
        let lang: String?

        static let shape = Shape<Change>(
            .text("date") { $0.date },
            .text("status") { $0.status },
            .text("note") { $0.note },
            .url("summary") { $0.summary },
            .text("lang") { $0.lang })
    }

    let id: String
    let title: String
    let category: String?
    let severity: String?
    let status: String
    let isOpen: Bool
    let place: String?
    let city: Link?
    let opened: String
    let history: [Change]
    /// The language of the title, where it is not the page's.
    let lang: String?

    static let shape = Shape<IssueView>(
        .text("id") { $0.id },
        .text("title") { $0.title },
        .text("category") { $0.category },
        .text("severity") { $0.severity },
        .text("status") { $0.status },
        .flag("is_open") { $0.isOpen },
        .text("place") { $0.place },
        .group("city", Link.shape) { $0.city },
        .text("opened") { $0.opened },
        .list("history", Change.shape) { $0.history },
        .text("lang") { $0.lang })
}

/// A correction.
struct CorrectionView: Sendable {
    let anchor: String
    let figure: String
    let summary: Link
    let place: String?
    let date: String
    let at: String
    /// The time for machines: `2024-12-05T09:00:00+07:00`.
    let isoAt: String
    let from: String
    let to: String
    let reason: String
    /// The language of the reason, where it is not the page's.
    let lang: String?
    /// The tables of which a cell contains the figure.
    let tables: [Link]

    static let shape = Shape<CorrectionView>(
        .text("anchor") { $0.anchor },
        .text("figure") { $0.figure },
        .group("summary", Link.shape) { $0.summary },
        .text("place") { $0.place },
        .text("date") { $0.date },
        .text("at") { $0.at },
        .text("iso_at") { $0.isoAt },
        .text("from") { $0.from },
        .text("to") { $0.to },
        .text("reason") { $0.reason },
        .text("lang") { $0.lang },
        .list("tables", Link.shape) { $0.tables },
        .flag("has_tables") { !$0.tables.isEmpty })
}
