internal import Diagnostics
internal import Model
internal import Parallel
internal import Templates
internal import Totals

extension SitePages {
    /// A cell as a page shows it.
    func cellView(
        _ cell: Cell, grain: Metric.Grain?, from here: Standpoint
    ) -> CellView {
        let isNumber = cell.value != .none
        return CellView(
            value: cell.plain ?? "",
            display: cell.display(in: language),
            meaning: isNumber ? nil : meaning(of: cell.status),
            badge: cell.status == .partial ? badge(cell, grain: grain) : nil,
            isNumber: isNumber,
            isProvisional: cell.isProvisional,
            correction: cell.isCorrected
                ? correctionURL(cell.newestCorrection, from: here) : nil)
    }

    /// An amount of one report as a page shows it.
    func cellView(
        of amount: Amount, isProvisional: Bool, correction: Int?, from here: Standpoint
    ) -> CellView {
        let cell: Cell =
            switch amount {
            case .number(let number):
                Cell(
                    value: .count(number), status: .complete, reported: 1, expected: 1,
                    newestCorrection: correction, isProvisional: isProvisional)
            case .notAvailable:
                Cell(
                    value: .none, status: .notAvailable, reported: 0, expected: 1,
                    newestCorrection: correction, isProvisional: isProvisional)
            case .notApplicable:
                Cell(
                    value: .none, status: .notApplicable, reported: 0, expected: 0,
                    newestCorrection: correction, isProvisional: isProvisional)
            }
        return cellView(cell, grain: nil, from: here)
    }

    /// How many of how many units reported.
    func badge(_ cell: Cell, grain: Metric.Grain?) -> String {
        words.badge(reported: cell.reported, of: cell.expected, grain: grain)
    }

    private func meaning(of status: Cell.Status) -> String {
        switch status {
        case .notAvailable: words(.cellNotAvailable)
        case .notApplicable: words(.cellNotApplicable)
        case .notReported, .partial, .complete: words(.cellNotReported)
        }
    }

    /// The metrics at a place, each part under its whole. A metric that nobody reported and that is
    /// not a fact of the place's grain is left out.
    ///
    /// - Parameter isInTotals: whether what they are made of is in the totals of tables.
    func figures(
        at place: Place, isInTotals: Bool = true, from here: Standpoint
    ) -> [FigureView] {
        shownMetrics.flatMap { metric in
            figure(metric, isInTotals: isInTotals, comparedWith: nil, from: here) {
                totals.cell($0, at: place)
            }
        }
    }

    /// The metrics of the whole at the end of a day with a report, likewise.
    ///
    /// - Parameter earlier: the day with which each is compared.
    func figures(
        on day: Int, isInTotals: Bool, comparedWith earlier: Int?, from here: Standpoint
    ) -> [FigureView] {
        func cell(_ term: MetricTerm, on day: Int) -> Cell {
            dayCells.value(of: term) { totals.cells(term, on: days) }[day]
        }
        return shownMetrics.flatMap { metric in
            figure(
                metric, isInTotals: isInTotals,
                comparedWith: earlier.map { earlier in { cell($0, on: earlier) } }, from: here
            ) {
                cell($0, on: day)
            }
        }
    }

    /// A metric and its parts as lines of a list of figures.
    func figure(
        _ metric: Metric, isInTotals: Bool, comparedWith earlier: ((MetricTerm) -> Cell)?,
        from here: Standpoint, _ cell: (MetricTerm) -> Cell
    ) -> [FigureView] {
        let whole = MetricTerm(metric: metric.id)
        let parts = partTerms(of: metric)
        // The parts of a quotient are shares of one whole, which says nothing by itself.
        let isShare = metric.isRatio && !parts.isEmpty
        let lines = (isShare ? [] : [whole]) + parts
        return lines.map { term in
            let isPart = term.part != nil
            let label = isPart ? partLabel(term, of: metric) : metric.label
            let cell = cell(term)
            return FigureView(
                label: isShare ? "\(metric.label): \(label)" : label,
                unit: isPart ? nil : metric.unit,
                isPart: isPart && !isShare,
                origin: isInTotals ? origin(of: term, in: cell, from: here) : nil,
                cell: cellView(cell, grain: metric.grain, from: here),
                change: earlier.flatMap { earlier in
                    words.told(Change(from: earlier(term), to: cell), grain: metric.grain)
                })
        }
    }

    /// The parts of a metric, or of what a ratio divides.
    func partTerms(of metric: Metric) -> [MetricTerm] {
        var source = metric
        if case .ratio(let of, _) = metric.kind, of.part == nil,
            let divided = settings.metric(of.metric)
        {
            source = divided
        }
        return site.parts(of: source).map { MetricTerm(metric: metric.id, part: $0) }
    }

    /// What a part is called: a pair's name, or the part's own.
    func partLabel(_ term: MetricTerm, of metric: Metric) -> String {
        site.label(of: term, of: metric)
    }

    /// A term in words: `Suara: RIDO`.
    func label(of term: MetricTerm) -> String {
        guard let metric = settings.metric(term.metric) else { return term.description }
        guard term.part != nil else { return metric.label }
        return words(
            .correctionFigure, ["metric": metric.label, "part": partLabel(term, of: metric)])
    }
}
