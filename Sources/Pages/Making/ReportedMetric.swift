internal import Model

/// A metric with the lines that a report can give of it.
struct ReportedMetric: Sendable {
    /// The whole, or a part.
    struct Line: Sendable {
        let term: MetricTerm
        /// What it is called below its whole.
        let label: String
        /// What it is called where the whole is not there.
        let labelAlone: String
    }

    let unit: String?
    /// The whole first.
    let lines: [Line]

    /// Every metric of a site, in the order of site.yaml.
    static func all(of site: Site) -> [ReportedMetric] {
        site.settings.metrics.map { metric in
            let terms =
                [MetricTerm(metric: metric.id)]
                + site.parts(of: metric).map { MetricTerm(metric: metric.id, part: $0) }
            return ReportedMetric(
                unit: metric.unit,
                lines: terms.map { term in
                    let label = site.label(of: term, of: metric)
                    return Line(
                        term: term, label: label,
                        labelAlone: term.part == nil ? label : "\(metric.label): \(label)")
                })
        }
    }
}

extension Site {
    /// What a part is called: a pair's name, or the part's own; without a part, the metric's label.
    func label(of term: MetricTerm, of metric: Metric) -> String {
        guard let part = term.part else { return metric.label }
        return Candidate.ID(part).flatMap(candidate)?.label ?? settings.category(part)
    }
}
