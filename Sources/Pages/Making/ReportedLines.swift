internal import Model

/// The lines that reports can give: every metric of a site in the order of site.yaml, its whole before
/// its parts.
struct ReportedLines: Sendable {
    /// The whole of a metric, or a part.
    struct Line: Sendable {
        let term: MetricTerm
        /// The number of its metric.
        let metric: Int
        let isPart: Bool
        /// What it is called below its whole.
        let label: String
        /// What it is called where the whole is not there.
        let labelAlone: String
        let unit: String?
    }

    let all: [Line]
    private let places: [MetricTerm: Int]

    init(of site: Site) {
        all = site.settings.metrics.enumerated().flatMap { number, metric in
            let terms =
                [MetricTerm(metric: metric.id)]
                + site.parts(of: metric).map { MetricTerm(metric: metric.id, part: $0) }
            return terms.map { term in
                let label = site.label(of: term, of: metric)
                return Line(
                    term: term, metric: number, isPart: term.part != nil, label: label,
                    labelAlone: term.part == nil ? label : "\(metric.label): \(label)",
                    unit: metric.unit)
            }
        }
        places = Dictionary(
            all.enumerated().map { ($1.term, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The lines of figures by their places here, with the place of each figure, in the order of
    /// the lines.
    func places(of figures: [Figure]) -> [(line: Int, figure: Int)] {
        var found: [(line: Int, figure: Int)] = []
        found.reserveCapacity(figures.count)
        var isInOrder = true
        for index in figures.indices {
            // Reports mostly give their figures in the order of site.yaml.
            let next = (found.last?.line ?? -1) + 1
            guard let line = line(of: figures[index].term, likelyAt: next) else { continue }
            isInOrder = isInOrder && line >= next
            found.append((line, index))
        }
        return isInOrder ? found : found.sorted { $0.line < $1.line }
    }

    private func line(of term: MetricTerm, likelyAt place: Int) -> Int? {
        place < all.count && all[place].term == term ? place : places[term]
    }
}

extension Site {
    /// What a part is called: a pair's name, or the part's own; without a part, the metric's label.
    func label(of term: MetricTerm, of metric: Metric) -> String {
        guard let part = term.part else { return metric.label }
        return Candidate.ID(part).flatMap(candidate)?.label ?? settings.category(part)
    }
}
