internal import Templates

/// One day as a situation report: who reported, what the whole came to, and what became of it.
struct DayContent: Sendable {
    let date: String
    let isoDate: String
    /// When the latest data of its reports was read.
    let asOf: String?
    /// How many cities reported on it, of how many.
    let reported: String
    /// How many reports there are.
    let count: String
    let figures: [FigureView]
    /// With which day the figures are compared; `nil` where there is none.
    let since: String?
    /// What the candidates had on the day.
    let chart: HTML?
    let summaries: [ItemView]
    let newIssues: [IssueView]
    let ongoingIssues: [IssueView]
    let resolvedIssues: [IssueView]
    /// How many problems were open at its end, with the way to the register.
    let open: Link?
    let advice: [StatementView]
    let mediation: [StatementView]
    let corrections: [CorrectionView]
    let previous: Link?
    let next: Link?
    /// When the next report is due, as those of the last day say; `nil` where none says so.
    let nextReport: String?

    private var hasIssues: Bool {
        !(newIssues.isEmpty && ongoingIssues.isEmpty && resolvedIssues.isEmpty)
    }

    static let shape = Framed<DayContent>.shape([
        .text("date") { $0.content.date },
        .text("iso_date") { $0.content.isoDate },
        .text("as_of") { $0.content.asOf },
        .text("reported") { $0.content.reported },
        .text("count") { $0.content.count },
        .list("figures", FigureView.shape) { $0.content.figures },
        .flag("has_figures") { !$0.content.figures.isEmpty },
        .text("since") { $0.content.since },
        .html("chart") { $0.content.chart },
        .list("summaries", ItemView.shape) { $0.content.summaries },
        .list("new_issues", IssueView.shape) { $0.content.newIssues },
        .flag("has_new_issues") { !$0.content.newIssues.isEmpty },
        .list("ongoing_issues", IssueView.shape) { $0.content.ongoingIssues },
        .flag("has_ongoing_issues") { !$0.content.ongoingIssues.isEmpty },
        .list("resolved_issues", IssueView.shape) { $0.content.resolvedIssues },
        .flag("has_resolved_issues") { !$0.content.resolvedIssues.isEmpty },
        .flag("has_issues") { $0.content.hasIssues },
        .group("open", Link.shape) { $0.content.open },
        .list("advice", StatementView.shape) { $0.content.advice },
        .flag("has_advice") { !$0.content.advice.isEmpty },
        .list("mediation", StatementView.shape) { $0.content.mediation },
        .flag("has_mediation") { !$0.content.mediation.isEmpty },
        .list("corrections", CorrectionView.shape) { $0.content.corrections },
        .flag("has_corrections") { !$0.content.corrections.isEmpty },
        .group("previous", Link.shape) { $0.content.previous },
        .group("next", Link.shape) { $0.content.next },
        .text("next_report") { $0.content.nextReport },
    ])
}
