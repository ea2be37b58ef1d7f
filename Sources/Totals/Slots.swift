import Model

/// The terms that reports can give, numbered without gaps: a metric, or each part of one that has
/// parts.
struct Slots: Sendable {
    struct Slot: Sendable {
        let term: MetricTerm
        let kind: Metric.Kind
        let grain: Metric.Grain

        var isFlow: Bool { kind == .flow }
    }

    let all: [Slot]
    /// Those that reports give; behind them stand those of the problem register.
    let reported: Range<Int>
    private let flows: [Bool]
    private let grains: [Metric.Grain]
    private let byMetric: [Metric.ID: Range<Int>]
    private let byTerm: [MetricTerm: Int]

    /// - Parameter life: which parts the register's metrics have; without it they have no slots, and
    ///   the others have the same as with it.
    init(of site: Site, life: IssueLife? = nil) {
        var all: [Slot] = []
        var byMetric: [Metric.ID: Range<Int>] = [:]
        func add(_ metrics: [Metric]) {
            for metric in metrics where !metric.isRatio {
                let parts =
                    if case .issues(let breakdown) = metric.parts {
                        life?.parts(of: breakdown) ?? []
                    } else {
                        site.parts(of: metric)
                    }
                let terms =
                    metric.parts == .none
                    ? [MetricTerm(metric: metric.id)]
                    : parts.map { MetricTerm(metric: metric.id, part: $0) }
                byMetric[metric.id] = all.count..<all.count + terms.count
                all += terms.map { Slot(term: $0, kind: metric.kind, grain: metric.grain) }
            }
        }
        add(site.settings.metrics)
        reported = 0..<all.count
        if life != nil { add(Metric.derived(in: site.settings.language)) }
        self.all = all
        flows = all.map(\.isFlow)
        grains = all.map(\.grain)
        self.byMetric = byMetric
        byTerm = Dictionary(
            all.enumerated().map { ($1.term, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether what a slot holds is new in the period.
    func isFlow(_ slot: Int) -> Bool { flows[slot] }

    /// Where what a slot holds is counted.
    func grain(_ slot: Int) -> Metric.Grain { grains[slot] }

    /// The slot of a term as reports give it; `nil` for the whole of a metric that has parts.
    func slot(of term: MetricTerm) -> Int? { byTerm[term] }

    /// The slots that a term is the sum of: one, or those of all parts; none where it is unknown.
    func slots(of term: MetricTerm) -> Range<Int> {
        if let slot = byTerm[term] { return slot..<slot + 1 }
        return term.part == nil ? byMetric[term.metric] ?? 0..<0 : 0..<0
    }
}
