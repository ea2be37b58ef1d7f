internal import Diagnostics
internal import Imaging
internal import Model
internal import Parallel
internal import Totals

/// What cards say: the same figures in the same words as the pages that they stand for.
extension SitePages {
    /// The cards of all pages that have one; none where site.yaml does not want any.
    var cards: PageCards {
        shelf.cards {
            guard settings.hasCards else {
                return PageCards([], at: addresses, below: settings.baseURL)
            }
            let (cities, tables) = (site.cities, tables)
            let firstDays = firstDays
            // Worked out side by side: each asks for some totals.
            let count = 1 + cities.count + tables.count + days.count
            let cards = inParallel(count, chunk: 8) { range in
                range.map { index -> (page: Addresses.Page, card: Card) in
                    var index = index
                    if index == 0 { return (addresses.home, homeCard) }
                    index -= 1
                    if index < cities.count {
                        return (addresses.city(cities[index].id), card(of: cities[index]))
                    }
                    index -= cities.count
                    if index < tables.count {
                        return (addresses.table(tables[index].id), card(of: tables[index]))
                    }
                    let day = days[index - tables.count]
                    return (addresses.day(day), card(of: day, firstDays))
                }
            }
            return PageCards(cards, at: addresses, below: settings.baseURL)
        }
    }

    /// The files of all cards.
    var cardFiles: [PlannedFile] {
        let painters = CardPainters()
        return cards.all.map { placed in
            PlannedFile(
                placed.path, owner: SourceLocation(file: "Content/site.yaml"),
                madeFrom: placed.card.fingerprint
            ) { _, bytes in
                painters.append(placed.card, to: &bytes)
            }
        }
    }

    /// The card that stands for a page: that of what it belongs to, where it has none of its own.
    func card(of subject: PageSubject, at page: Addresses.Page) -> PageCards.Placed? {
        let owner: Addresses.Page? =
            switch subject {
            case .summary(let summary): addresses.day(summary.date)
            case .post(let post): post.city.map(addresses.city)
            case .news(let news): news.cities.count == 1 ? addresses.city(news.cities[0]) : nil
            default: nil
            }
        return cards.card(of: owner ?? page)
    }

    // MARK: - Pages

    private var homeCard: Card {
        let shown = leadingFigures { totals.cell($0, at: .region) }
        return card(
            titled: settings.title,
            statement: outcomeSentence ?? (shown.figures.isEmpty ? situation : nil), shown,
            standing: standing(on: asOfDay, reported: summaryIndex.latestByCity.count))
    }

    private func card(of city: City) -> Card {
        let place = Place.city(city.id)
        let last = summaryIndex.latestByCity[city.id].map { site.summaries[$0].date }
        let state = last.map { words(.stateReported, ["date": language.date($0)]) }
        var ofPosts: String?
        if let metric = settings.metrics.first(where: { $0.grain == .post }) {
            let cell = totals.cell(MetricTerm(metric: metric.id), at: place)
            if cell.expected > 0 { ofPosts = badge(cell, grain: .post) }
        }
        return card(
            titled: city.title, statement: nil, leadingFigures { totals.cell($0, at: place) },
            standing: [state ?? words(.stateNotReported), ofPosts].compactMap(\.self)
                .joined(separator: Self.separator))
    }

    private func card(of day: Day, _ firstDays: [Day]) -> Card {
        card(
            titled: words(.titleDay, ["date": language.longDate(day)]),
            statement: nil, leadingFigures { totals.cell($0, at: .region, on: day) },
            standing: standing(on: day, reported: firstDays.count { $0 <= day }))
    }

    private func card(of table: Table) -> Card {
        let shown = leadingFigures(of: table)
        let grain = table.columns.first?.term.flatMap { settings.metric($0.metric) }?.grain
        let first = (table.total ?? table.rows.first)?.cells.first { $0.expected > 0 }
        let date = asOfDay.map { words(.tableAsOf, ["date": language.date($0)]) }
        return card(
            titled: table.title, statement: outcomeSentence(on: table), shown,
            standing: [date, first.map { badge($0, grain: grain) }].compactMap(\.self)
                .joined(separator: Self.separator))
    }

    private func card(
        titled title: String, statement: String?, _ shown: Shown, standing: String?
    ) -> Card {
        Card(
            site: settings.title,
            warning: settings.isSimulation ? words(.cardSimulation) : nil, title: title,
            statement: statement, caption: shown.caption, figures: shown.figures,
            standing: standing == "" ? nil : standing)
    }

    // MARK: - As of when, and how many of how many

    private static var separator: String { " · " }

    /// As of which day, and how many of the cities had reported by then.
    private func standing(on day: Day?, reported: Int) -> String? {
        guard let day, !site.summaries.isEmpty else { return nil }
        let badge = words.badge(reported: reported, of: site.cities.count, grain: .city)
        return words(.tableAsOf, ["date": language.date(day)]) + Self.separator + badge
    }

    /// When each city that has reported did so for the first time.
    private var firstDays: [Day] {
        var first: [City.ID: Day] = [:]
        for summary in site.summaries {
            guard let city = summary.city, first[city] == nil,
                summaryIndex.latestByCity[city] != nil,
                site.post(summary.post)?.election == settings.election
            else { continue }
            first[city] = summary.date
        }
        return Array(first.values)
    }

    // MARK: - Figures

    /// The figures of a card, and what they are of where their names do not say it.
    private struct Shown {
        var caption: String?
        var figures: [Card.Figure] = []

        /// A column of a table with its total.
        struct Column {
            let column: Table.Column
            let cell: Cell
            let isPart: Bool
            let isOfPair: Bool
            let metric: Metric?

            var hasNumber: Bool { cell.value != .none }
        }
    }

    /// What the candidates have, where that is reported: all of them, or none where there are more
    /// than can stand side by side. Otherwise the first figures of site.yaml that are reported.
    private func leadingFigures(_ cell: (MetricTerm) -> Cell) -> Shown {
        for metric in settings.metrics where metric.parts == .candidates {
            let cells = partTerms(of: metric).map { ($0, cell($0)) }
            guard (1...Card.figureLimit).contains(cells.count),
                cells.contains(where: { $1.value != .none })
            else { continue }
            return Shown(
                caption: metric.label,
                figures: cells.map { term, cell in
                    figure(partLabel(term, of: metric), cell, grain: metric.grain)
                })
        }
        var figures: [Card.Figure] = []
        for metric in settings.metrics where figures.count < 3 {
            let cell = cell(MetricTerm(metric: metric.id))
            guard cell.value != .none else { continue }
            figures.append(figure(metric.label, cell, grain: metric.grain))
        }
        return Shown(figures: figures)
    }

    /// The first of a table's totals, under the same rule; where it has none, its first rows.
    private func leadingFigures(of table: Table) -> Shown {
        guard let total = table.total else {
            let rows = table.rows.compactMap { row in row.cells.first.map { (row.label, $0) } }
            let shown = rows.filter { $1.value != .none }.prefix(3)
            return Shown(figures: shown.map { figure($0, $1, grain: nil) })
        }
        let columns = zip(table.columns, total.cells).compactMap { column, cell in
            column.term.map { term in
                Shown.Column(
                    column: column, cell: cell, isPart: term.part != nil,
                    isOfPair: site.candidates.contains { $0.id.text == term.part },
                    metric: settings.metric(term.metric))
            }
        }
        let votes = columns.first(where: \.isOfPair)?.metric
        let pairs = columns.filter { $0.isOfPair && $0.metric?.id == votes?.id }
        if (1...Card.figureLimit).contains(pairs.count), pairs.contains(where: \.hasNumber) {
            return Shown(
                caption: votes?.label,
                figures: pairs.map { figure($0.column.label, $0.cell, grain: $0.metric?.grain) })
        }
        let shown = columns.filter { !$0.isPart && $0.hasNumber }.prefix(3)
        return Shown(
            figures: shown.map { figure($0.column.label, $0.cell, grain: $0.metric?.grain) })
    }

    private func figure(_ label: String, _ cell: Cell, grain: Metric.Grain?) -> Card.Figure {
        let view = cellView(cell, grain: grain, from: Standpoint(on: addresses.home))
        let provisional = view.isProvisional ? words(.cellProvisional) : nil
        let notes = [view.meaning, view.badge, provisional].compactMap(\.self)
        return Card.Figure(
            label: label, value: view.display,
            note: notes.isEmpty ? nil : notes.joined(separator: ", "))
    }
}
