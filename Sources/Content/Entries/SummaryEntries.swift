internal import Diagnostics
internal import Model
internal import YAML

enum SummaryKeys {
    static let title = Key("title", ValueType<String>.text)
    static let post = Key.required("post", ValueType.post)
    static let date = Key.required("date", ValueType.date)
    static let city = Key("city", ValueType.city.placed)
    static let asOf = Key("as_of", ValueType<Moment>.moment)
    static let nextReport = Key("next_report", ValueType<Moment>.moment)
    static let status = Key("status", ValueType<Summary.Status>.choice)
    static let simulation = Key("simulation", ValueType.flag)
    static let figures = Key("figures", ValueType.figures(in: .summary))
    static let issues = Key("issues", ValueType.issue.list)
    static let advice = Key("advice", ValueType.oneOrMoreTexts)
    static let mediation = Key("mediation", ValueType.oneOrMoreTexts)
    static let corrections = Key("corrections", ValueType.correction.list)

    static let forms =
        CommonKeys.around(
            title: title.form,
            [
                post.form, date.form, city.form, asOf.form, nextReport.form, status.form,
                simulation.form, figures.form, issues.form, advice.form, mediation.form,
                corrections.form,
            ])
}

extension EntryFile {
    /// One post's situation on one day. The city is that of its post where it names none.
    func summary(posts: [Post.ID: Post], _ decoding: inout Decoding) -> Summary? {
        guard let mapping = mapping(.summary, &decoding) else { return nil }
        let post = mapping.value(SummaryKeys.post, &decoding)
        let date = mapping.value(SummaryKeys.date, &decoding)
        let city = mapping.value(SummaryKeys.city, &decoding)
        let asOf = mapping.value(SummaryKeys.asOf, &decoding)
        let nextReport = mapping.value(SummaryKeys.nextReport, &decoding)
        let zone = decoding.names.timeZone
        let header = header(
            mapping, reported: asOf ?? date.map { Moment(startOf: $0, in: zone) }, &decoding)
        let title = mapping.value(SummaryKeys.title, &decoding)
        let status = mapping.value(SummaryKeys.status, &decoding)
        let isSimulation = mapping.value(SummaryKeys.simulation, &decoding) ?? false
        // A copy has room for just what is in it, and there are as many as summaries.
        let figures = mapping.values(SummaryKeys.figures, &decoding).map(\.self)
        let issues = mapping.values(SummaryKeys.issues, &decoding)
        let advice = mapping.values(SummaryKeys.advice, &decoding)
        let mediation = mapping.values(SummaryKeys.mediation, &decoding)
        let corrections = mapping.values(SummaryKeys.corrections, &decoding)
        guard let id = Summary.ID(name), let post, let date else { return nil }
        let home = posts[post]?.city
        if let city, let home, city.value != home {
            decoding.report(
                .cityMismatch, at: city.position,
                [
                    "post": .text(post.text), "city": .text(home.text),
                    "other": .text(city.value.text),
                ])
        }
        return Summary(
            header: header, id: id, title: title, post: post, date: date,
            city: city?.value ?? home, asOf: asOf, status: status, isSimulation: isSimulation,
            figures: figures, issues: issues, advice: advice, mediation: mediation,
            corrections: corrections.sorted { ($0.at, $0.position) < ($1.at, $1.position) },
            reportsIssues: mapping.has(SummaryKeys.issues), nextReport: nextReport)
    }
}

extension ValueType where Value == IssueReport {
    private static let id = Key.required("id", ValueType<IssueReport.ID>.issueName)
    private static let title = Key("title", ValueType<String>.text)
    private static let category = Key("category", ValueType<String>.text)
    private static let severity = Key("severity", ValueType<IssueReport.Severity>.choice)
    private static let status = Key.required("status", ValueType<IssueReport.Status>.choice)
    private static let to = Key("to", ValueType<String>.text)
    private static let place = Key("place", ValueType<String>.text)
    private static let note = Key("note", ValueType<String>.text)
    private static let forms: [KeyForm] = [
        id.form, title.form, category.form, severity.form, status.form, to.form, place.form,
        note.form,
    ]

    /// One problem as a summary tells it.
    static let issue = ValueType(.mapping(forms)) { node, key, decoding in
        guard let mapping = MappingDecoder(node, named: key, keys: forms, &decoding) else {
            return nil
        }
        let title = mapping.value(title, &decoding)
        let category = mapping.value(category, &decoding)
        let severity = mapping.value(severity, &decoding)
        let referredTo = mapping.value(to, &decoding)
        let place = mapping.value(place, &decoding)
        let note = mapping.value(note, &decoding)
        let identifier = mapping.value(id, &decoding)
        let current = mapping.value(status, &decoding)
        if let current, (current == .referred) != mapping.has(to) {
            let problem =
                current == .referred
                ? Argument.words(
                    id: "masalah yang diteruskan memerlukan “to”", en: "a referred issue needs “to”"
                )
                : .words(
                    id: "“to” hanya untuk masalah yang diteruskan",
                    en: "“to” is only for a referred issue")
            decoding.report(
                .issueReferral,
                at: current == .referred ? mapping.position(of: status) : mapping.position(of: to),
                ["problem": problem])
        }
        guard let identifier, let current else { return nil }
        return IssueReport(
            id: identifier, title: title, category: category, severity: severity,
            status: current, referredTo: referredTo, place: place, note: note,
            position: mapping.position(of: id))
    }
}

extension ValueType where Value == Correction {
    private static let at = Key.required("at", ValueType<Moment>.moment)
    private static let figure = Key.required("figure", ValueType<MetricTerm>.term)
    private static let from = Key.required("from", ValueType<Amount>.amount)
    private static let to = Key.required("to", ValueType<Amount>.amount)
    private static let reason = Key.required("reason", ValueType<String>.text)
    private static let forms: [KeyForm] = [at.form, figure.form, from.form, to.form, reason.form]

    /// A correction of one figure of its summary.
    static let correction = ValueType(.mapping(forms)) { node, key, decoding in
        guard let mapping = MappingDecoder(node, named: key, keys: forms, &decoding) else {
            return nil
        }
        let (moment, term) = (mapping.value(at, &decoding), mapping.value(figure, &decoding))
        let (before, after) = (mapping.value(from, &decoding), mapping.value(to, &decoding))
        guard let reason = mapping.value(reason, &decoding), let moment, let term, let before,
            let after
        else { return nil }
        return Correction(
            at: moment, term: term, from: before, to: after, reason: reason,
            position: mapping.position(of: figure))
    }
}
