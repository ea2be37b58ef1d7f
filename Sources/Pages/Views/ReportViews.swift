internal import Model
internal import Templates

/// A post.
struct PostContent: Sendable {
    struct Duty: Sendable {
        let when: String
        let hours: String?
        let who: [String]
        /// Whether it is a date that says when, in the words of the site.
        let isDate: Bool

        static let shape = Shape<Duty>(
            .text("when") { $0.when },
            .flag("is_date") { $0.isDate },
            .text("hours") { $0.hours },
            .texts("who") { $0.who })
    }

    struct Role: Sendable {
        let role: String
        let name: String?
        let office: String?
        let period: String?

        static let shape = Shape<Role>(
            .text("role") { $0.role },
            .text("name") { $0.name },
            .text("office") { $0.office },
            .text("period") { $0.period })
    }

    struct Contact: Sendable {
        let phone: String?
        let phoneURL: SafeURL?
        let email: String?
        let emailURL: SafeURL?
        let website: SafeURL?
        let note: String?

        static let shape = Shape<Contact>(
            .text("phone") { $0.phone },
            .url("phone_url") { $0.phoneURL },
            .text("email") { $0.email },
            .url("email_url") { $0.emailURL },
            .url("website") { $0.website },
            .text("note") { $0.note })
    }

    let level: String
    let city: Link?
    let election: String
    /// Whether the site's totals are about another election.
    let isOtherElection: Bool
    let status: String
    let isPlanned: Bool
    let alsoKnownAs: [String]
    let place: String?
    let address: String?
    let floor: String?
    let map: SafeURL?
    let period: String?
    let closesWhen: String?
    let hours: String?
    let roster: [Duty]
    let structure: [Role]
    let members: [String]
    let functions: [String]
    let contact: Contact?
    let summaries: [ItemView]
    let months: [MonthView]
    let openIssues: [IssueView]
    let body: HTML?

    static let shape = Framed<PostContent>.shape([
        .text("level") { $0.content.level },
        .group("city", Link.shape) { $0.content.city },
        .text("election") { $0.content.election },
        .flag("is_other_election") { $0.content.isOtherElection },
        .text("status") { $0.content.status },
        .flag("is_planned") { $0.content.isPlanned },
        .texts("also_known_as") { $0.content.alsoKnownAs },
        .flag("has_also_known_as") { !$0.content.alsoKnownAs.isEmpty },
        .text("place") { $0.content.place },
        .text("address") { $0.content.address },
        .text("floor") { $0.content.floor },
        .url("map") { $0.content.map },
        .text("period") { $0.content.period },
        .text("closes_when") { $0.content.closesWhen },
        .text("hours") { $0.content.hours },
        .list("roster", Duty.shape) { $0.content.roster },
        .flag("has_roster") { !$0.content.roster.isEmpty },
        .list("structure", Role.shape) { $0.content.structure },
        .flag("has_structure") { !$0.content.structure.isEmpty },
        .texts("members") { $0.content.members },
        .flag("has_members") { !$0.content.members.isEmpty },
        .texts("functions") { $0.content.functions },
        .flag("has_functions") { !$0.content.functions.isEmpty },
        .group("contact", Contact.shape) { $0.content.contact },
        .list("summaries", ItemView.shape) { $0.content.summaries },
        .flag("has_summaries") { !$0.content.summaries.isEmpty },
        .list("months", MonthView.shape) { $0.content.months },
        .flag("has_months") { !$0.content.months.isEmpty },
        .list("open_issues", IssueView.shape) { $0.content.openIssues },
        .flag("has_open_issues") { !$0.content.openIssues.isEmpty },
        .html("body") { $0.content.body },
    ])
}

/// One post's situation on one day.
struct SummaryContent: Sendable {
    let post: Link
    let city: Link?
    let date: String
    let isoDate: String
    let day: SafeURL
    let asOf: String?
    let status: String?
    let isProvisional: Bool
    let isSimulation: Bool
    /// Whether its figures are about another election than the site's totals.
    let isOtherElection: Bool
    /// Whether its figures are stated totals of the whole.
    let isStated: Bool
    let figures: [FigureView]
    let issues: [IssueView]
    let advice: [String]
    let mediation: [String]
    let corrections: [CorrectionView]
    let body: HTML?

    static let shape = Framed<SummaryContent>.shape([
        .group("post", Link.shape, at: \.content.post),
        .group("city", Link.shape) { $0.content.city },
        .text("date") { $0.content.date },
        .text("iso_date") { $0.content.isoDate },
        .url("day") { $0.content.day },
        .text("as_of") { $0.content.asOf },
        .text("status") { $0.content.status },
        .flag("is_provisional") { $0.content.isProvisional },
        .flag("is_simulation") { $0.content.isSimulation },
        .flag("is_other_election") { $0.content.isOtherElection },
        .flag("is_stated") { $0.content.isStated },
        .list("figures", FigureView.shape) { $0.content.figures },
        .flag("has_figures") { !$0.content.figures.isEmpty },
        .list("issues", IssueView.shape) { $0.content.issues },
        .flag("has_issues") { !$0.content.issues.isEmpty },
        .texts("advice") { $0.content.advice },
        .flag("has_advice") { !$0.content.advice.isEmpty },
        .texts("mediation") { $0.content.mediation },
        .flag("has_mediation") { !$0.content.mediation.isEmpty },
        .list("corrections", CorrectionView.shape) { $0.content.corrections },
        .flag("has_corrections") { !$0.content.corrections.isEmpty },
        .html("body") { $0.content.body },
    ])
}
