internal import Diagnostics
internal import Model
internal import Templates
internal import Totals

extension SitePages {
    func cityPage(_ city: City, _ body: Body) -> Framed<CityContent> {
        let page = addresses.city(city.id)
        let here = Standpoint(on: page)
        let archive = Archive(summaryIndex.byCity[city.id] ?? []) { site.summaries[$0].date }
        let figures = figures(at: .city(city.id), from: here)
        let content = CityContent(
            kind: city.kind.map(words.word(for:)),
            codes: codeViews(city.codes),
            state: state(of: city), completeness: completeness(of: city),
            changes: changes(of: city, from: here), openCount: openCount(of: city),
            figures: figures,
            chart: cityChart(city, besides: body, from: here),
            posts: site.posts.filter { $0.city == city.id }.map { item($0, from: here) },
            summaries: items(archive.shown, from: here),
            months: monthViews(of: archive, below: page, from: here),
            openIssues: (openIssuesByCity[city.id] ?? []).map { issueView($0, from: here) },
            news: site.news.reversed().filter { $0.cities.contains(city.id) }
                .map { item($0, from: here) },
            feed: here.url(file: addresses.cityFeed(city.id)),
            body: html(of: body, from: here),
            embed: embedCode(of: page, title: city.title, rows: figures.count, from: here))
        return framed(
            content, about: .city(city), at: page, title: city.title,
            above: [(addresses.index(.city), words(.titleCities))], header: city.header, body: body)
    }

    /// How many of the figures that each city has are there; `nil` where none is asked for.
    private func completeness(of city: City) -> String? {
        let cells = settings.metrics.filter { $0.grain == .city && !$0.isRatio }
            .map { totals.cell(MetricTerm(metric: $0.id), at: .city(city.id)) }
            .filter { $0.status != .notApplicable }
        if cells.isEmpty { return nil }
        return words(
            .cityCompleteness,
            [
                "reported": language.grouped(Int64(cells.count { $0.status == .complete })),
                "expected": language.grouped(Int64(cells.count)),
            ])
    }

    func codeViews(_ codes: City.Codes) -> [CityContent.CodeView] {
        [("KPU", codes.kpu), ("Kemendagri", codes.kemendagri), ("BPS", codes.bps)]
            .compactMap { authority, code in
                code.map { CityContent.CodeView(authority: authority, code: $0) }
            }
    }

    func candidatePage(_ candidate: Candidate, _ body: Body) -> Framed<CandidateContent> {
        let page = addresses.candidate(candidate.id)
        let here = Standpoint(on: page)
        let content = CandidateContent(
            number: String(candidate.number), governor: candidate.governor,
            viceGovernor: candidate.viceGovernor, shortName: candidate.shortName,
            nomination: candidate.nomination.map(words.word(for:)), parties: candidate.parties,
            photo: candidate.photo.map { photoView($0, from: here) },
            figures: figures(of: candidate, from: here),
            body: html(of: body, from: here))
        return framed(
            content, about: .candidate(candidate), at: page, title: candidate.title,
            above: [(addresses.index(.candidate), words(.titleCandidates))],
            header: candidate.header, body: body)
    }

    private func photoView(
        _ photo: Candidate.Photo, from here: Standpoint
    ) -> CandidateContent.Photo {
        let copies = pictureCopies[photo.file]
        let size = copies.last?.size ?? photo.size
        return CandidateContent.Photo(
            url: here.url(file: copies.last?.path ?? addresses.file(photo.file)),
            small: copies.count > 1 ? here.url(file: copies[0].path) : nil,
            alternativeText: photo.alternativeText, width: String(size.width),
            height: String(size.height))
    }

    /// What a pair has of each metric by candidate.
    private func figures(of candidate: Candidate, from here: Standpoint) -> [FigureView] {
        settings.metrics.compactMap { metric in
            let parts = partTerms(of: metric)
            guard let term = parts.first(where: { $0.part == candidate.id.text }) else {
                return nil
            }
            let cell = totals.cell(term, at: .region)
            return FigureView(
                label: metric.label, unit: metric.unit, isPart: false,
                origin: origin(of: term, in: cell, from: here),
                cell: cellView(cell, grain: metric.grain, from: here))
        }
    }

    func newsPage(_ news: News, _ body: Body) -> Framed<ArticleContent> {
        let page = addresses.news(news.id)
        let here = Standpoint(on: page)
        let content = ArticleContent(
            date: language.longDate(news.date), isoDate: news.date.description,
            category: news.category.map(settings.category),
            cities: news.cities.compactMap(site.city).map {
                here.link(addresses.city($0.id), $0.title)
            },
            body: html(of: body, from: here))
        return framed(
            content, about: .news(news), at: page, title: news.title,
            above: [(addresses.index(.news), words(.titleNews))], header: news.header, body: body)
    }

    func freePage(_ free: FreePage, _ body: Body) -> Framed<ArticleContent> {
        let page = addresses.page(free)
        let content = ArticleContent(
            date: nil, isoDate: nil, category: nil, cities: [],
            body: html(of: body, from: Standpoint(on: page)))
        return framed(
            content, about: .free(free), at: page, title: free.title, header: free.header,
            body: body)
    }
}
