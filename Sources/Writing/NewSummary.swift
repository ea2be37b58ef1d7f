internal import Content
internal import Diagnostics
public import Model
internal import Totals

extension EntryWriter {
    /// The day that a report is about.
    public var reportDay: Day { day }

    /// A post's report on a day: with the figures that it reports, each with what it said last, and
    /// with its problems that are still open.
    ///
    /// - Parameters:
    ///   - post: the post's name.
    ///   - asked: the city that a post of the whole reports on.
    ///   - name: the entry's name; `nil` for one of the day and the post.
    public func summary(of post: Post.ID, on asked: City.ID?, name: String?) -> NewEntry {
        let home = site.posts.first { $0.id == post }?.city
        let city = asked ?? home
        let before = site.reports(of: post, on: city, before: day)
        var text = blank(.summary)
        text.values = [
            "post": post.text, "date": day.description,
            "status": Summary.Status.provisional.rawValue,
        ]
        text.values["city"] = asked == home ? nil : asked?.text
        text.examples["city"] = site.cities.first?.id.text
        let metrics = reportedMetrics(before, city)
        let figures = figureLines(of: metrics, before: before)
        if !figures.isEmpty { text.blocks["figures"] = figures }
        text.examples["corrections.figure"] = metrics.first.map { example(of: $0) }
        let issues = site.openIssues(of: post, on: city, at: day)
        if !issues.isEmpty { text.blocks["issues"] = issues.map(line(of:)) }
        let place = asked.map { $0 == home ? "" : "-\($0)" } ?? ""
        return entry(
            text, name ?? "\(day)-\(post)\(place)", in: "\(day.month)/")
    }

    /// What a post reports: what it reported before, then what else it could. Facts about a city
    /// that its own entry tells are left to that.
    private func reportedMetrics(_ before: [Summary], _ city: City.ID?) -> [Metric] {
        let told = Set(before.flatMap { $0.figures.map(\.term.metric) })
        let facts = Set(
            site.cities.first { $0.id == city }?.figures.map(\.term.metric) ?? [])
        let counted = site.settings.metrics.filter { !$0.isRatio }
        return counted.filter { told.contains($0.id) }
            + counted.filter { !told.contains($0.id) && !facts.contains($0.id) }
    }

    /// A comment for each metric, or for each of its parts, to be filled.
    func figureLines(of metrics: [Metric], before: [Summary]) -> [String] {
        metrics.flatMap { metric -> [String] in
            let unit = metric.unit.flatMap {
                metric.label.lowercased().contains($0.lowercased()) ? nil : $0
            }
            let words = [metric.label, unit].compactMap(\.self).joined(separator: ", ")
            let parts = partNames(of: metric)
            if metric.parts == .none {
                let last = last(MetricTerm(metric: metric.id), before)
                return ["#   \(metric.id): …  # \(comment(words))\(last)"]
            }
            return ["#   \(metric.id):  # \(comment(words))"]
                + parts.map { part in
                    let last = last(MetricTerm(metric: metric.id, part: part), before)
                    let told = last.isEmpty ? "" : "  #\(last.dropFirst())"
                    return "#     \(part): …\(told)"
                }
        }
    }

    private func partNames(of metric: Metric) -> [String] {
        switch metric.parts {
        case .none, .issues: []
        case .candidates: site.candidates.map(\.id.text)
        case .list(let names): names
        }
    }

    private func example(of metric: Metric) -> String {
        partNames(of: metric).first.map { "\(metric.id).\($0)" } ?? metric.id
    }

    /// What was said of a figure last, behind a semicolon; nothing where nothing was.
    private func last(_ term: MetricTerm, _ before: [Summary]) -> String {
        for summary in before.reversed() {
            guard let figure = summary.figures.first(where: { $0.term == term }) else { continue }
            let language = site.settings.language
            let amount =
                switch figure.amount {
                case .number(let number): language.grouped(number)
                case .notAvailable: "~"
                case .notApplicable: "n/a"
                }
            let date = language.date(summary.date)
            return language == .id ? "; terakhir \(amount) (\(date))" : "; last \(amount) (\(date))"
        }
        return ""
    }

    /// An open problem as it is brought along: as it stood, with its title beside it.
    private func line(of issue: RegisteredIssue) -> String {
        var keys = ["id: \(issue.id)", "status: \(issue.status.rawValue)"]
        if issue.status == .referred, let to = issue.referredTo { keys.append("to: \(yaml(to))") }
        let since = site.settings.language.date(issue.opened)
        let words: Argument = .words(id: "sejak \(since)", en: "since \(since)")
        let said = "\(issue.title), \(words.wording(in: site.settings.language))"
        return "  - {\(keys.joined(separator: ", "))}  # \(comment(said))"
    }
}

/// A text as it may stand in a comment.
private func comment(_ text: String) -> String { Writing.line(of: text) }
