import Model

/// What of a site was known at a moment, and how much was not.
struct Knowledge {
    /// Why an entry is held back.
    enum Reason {
        case draft, embargo, later
    }

    let asOf: Moment
    let includesDrafts: Bool
    private(set) var heldBack = HeldBack()

    init(asOf: Moment, includesDrafts: Bool) {
        self.asOf = asOf
        self.includesDrafts = includesDrafts
    }

    /// The site without what was not known.
    mutating func site(from site: Site) -> Site {
        let cities = reasons(for: site.cities, \.id) { _ in nil }
        let candidates = reasons(for: site.candidates, \.id) { _ in nil }
        let posts = reasons(for: site.posts, \.id) { $0.city.flatMap { cities[$0] } }
        let absent = Set(candidates.keys.map(\.text))
        let candidateReason = candidates.min { $0.key < $1.key }?.value
        let byCandidate = Set(
            site.settings.metrics.filter { $0.parts == .candidates }.map(\.id))
        func namesAbsent(_ figure: Figure) -> Bool {
            byCandidate.contains(figure.term.metric)
                && figure.term.part.map(absent.contains) ?? false
        }
        let summaries = reasons(for: site.summaries, \.id) { summary in
            posts[summary.post] ?? summary.city.flatMap { cities[$0] }
                ?? (!absent.isEmpty && summary.figures.contains(where: namesAbsent)
                    ? candidateReason : nil)
        }
        let news = reasons(for: site.news, \.id) { _ in nil }
        let pages = reasons(for: site.pages, \.path) { _ in nil }
        let regionReason = reason(for: site.region.header)
        if let regionReason { count(regionReason) }
        return Site(
            settings: site.settings,
            region: regionReason == nil ? site.region : site.region.untold,
            cities: site.cities.filter { cities[$0.id] == nil }
                .map { $0.leavingOut(figuresOf: absent, byCandidate) },
            posts: site.posts.filter { posts[$0.id] == nil },
            candidates: site.candidates.filter { candidates[$0.id] == nil },
            summaries: knownSummaries(site.summaries, without: summaries),
            news: site.news.filter { news[$0.id] == nil }
                .map { $0.leavingOut { cities[$0] != nil } },
            pages: site.pages.filter { pages[$0.path] == nil },
            files: site.files, pictures: site.pictures)
    }

    private func reason(for header: EntryHeader) -> Reason? {
        if header.isDraft, !includesDrafts { return .draft }
        if let publishAt = header.publishAt, publishAt > asOf { return .embargo }
        if let knownFrom = header.knownFrom, knownFrom > asOf { return .later }
        return nil
    }

    private mutating func reasons<E: Entry, ID: Hashable>(
        for entries: [E], _ id: (E) -> ID, inherited: (E) -> Reason?
    ) -> [ID: Reason] {
        var reasons: [ID: Reason] = [:]
        for entry in entries {
            guard let reason = reason(for: entry.header) ?? inherited(entry) else { continue }
            count(reason)
            reasons[id(entry)] = reason
        }
        return reasons
    }

    private mutating func count(_ reason: Reason) {
        switch reason {
        case .draft: heldBack.drafts += 1
        case .embargo: heldBack.embargoed += 1
        case .later: heldBack.later += 1
        }
    }

    private mutating func knownSummaries(
        _ summaries: [Summary], without absent: [Summary.ID: Reason]
    ) -> [Summary] {
        var known: [Summary] = []
        known.reserveCapacity(summaries.count)
        for summary in summaries where absent.isEmpty || absent[summary.id] == nil {
            let undone = summary.corrections.count { $0.at > asOf }
            heldBack.corrections += undone
            known.append(undone == 0 ? summary : summary.undoing(after: asOf))
        }
        return known
    }
}

extension Summary {
    /// The summary before its later corrections: where a figure was corrected more than once, the
    /// earliest of them tells what stood then.
    fileprivate func undoing(after moment: Moment) -> Summary {
        var before: [MetricTerm: Amount] = [:]
        for correction in corrections
        where correction.at > moment && before[correction.term] == nil {
            before[correction.term] = correction.from
        }
        return Summary(
            header: header, id: id, title: title, post: post, date: date, city: city, asOf: asOf,
            status: status, isSimulation: isSimulation,
            figures: figures.map { figure in
                Figure(
                    term: figure.term, amount: before[figure.term] ?? figure.amount,
                    position: figure.position)
            },
            issues: issues, advice: advice, mediation: mediation,
            corrections: corrections.filter { $0.at <= moment },
            reportsIssues: reportsIssues, nextReport: nextReport)
    }
}

extension Region {
    /// The whole while its entry is not known: its title only, which every page needs.
    fileprivate var untold: Region {
        Region(
            header: EntryHeader(
                file: header.file, description: nil, sources: [], aliases: [], isDraft: false,
                publishAt: nil, knownFrom: nil, updated: nil, text: nil,
                translation: header.translation),
            title: title, level: level, figures: [])
    }
}

extension City {
    fileprivate func leavingOut(
        figuresOf absent: Set<String>, _ byCandidate: Set<Metric.ID>
    ) -> City {
        let unknown = Set(
            figures.filter { figure in
                byCandidate.contains(figure.term.metric)
                    && figure.term.part.map(absent.contains) ?? false
            }.map(\.term.metric))
        if unknown.isEmpty { return self }
        return City(
            header: header, id: id, title: title, order: order, kind: kind, codes: codes,
            figures: figures.filter { !unknown.contains($0.term.metric) })
    }
}

extension News {
    fileprivate func leavingOut(_ isAbsent: (City.ID) -> Bool) -> News {
        guard cities.contains(where: isAbsent) else { return self }
        return News(
            header: header, id: id, title: title, date: date,
            cities: cities.filter { !isAbsent($0) }, category: category)
    }
}
