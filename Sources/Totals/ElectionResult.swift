public import Model

/// What the votes decide, where they do: stated only of a result that is whole and certified.
public struct ElectionResult: Hashable, Sendable {
    /// What is decided.
    public enum Decision: Hashable, Sendable {
        /// The pair has more than half of the valid votes.
        case won(Candidate.ID)
        /// No pair has, and there is a further round: its number.
        case furtherRound(Int)
    }

    /// What is decided.
    public let decision: Decision
    /// Of the pair with the most.
    public let votes: Int64
    /// Of all pairs.
    public let validVotes: Int64
    /// The round that is decided; `nil` where site.yaml tells of none.
    public let round: Int?
}

extension Totals {
    /// The outcome of the election by majority (totals.md, “Display”); `nil` where the site does
    /// not ask for it and as long as nothing is decided.
    ///
    /// It takes that each city gave the votes of all pairs and the valid votes, for the latest
    /// round with a report; that none of it is provisional; that the result is certified; and that
    /// `2 × votes > valid votes`, or that it is so for no pair and a further round is to come.
    /// Certified is a result by the latest statement of a province post for the whole, with the
    /// same numbers: cities may be certified days before the election is. Only an election without
    /// a province post is certified by its summaries, and then by each of them.
    public var electionResult: ElectionResult? {
        MajorityReckoning(ledger: ledger)?.result
    }
}

/// An election's outcome while it is worked out.
private struct MajorityReckoning {
    let ledger: Ledger
    let votes: Metric.ID
    let validVotes: MetricTerm

    private var site: Site { ledger.site }

    init?(ledger: Ledger) {
        let shares = candidateShares(among: ledger.site.settings.metrics)
        guard ledger.site.settings.outcome == .majority, shares.count == 1,
            let share = shares.first,
            case .ratio(let of, let over) = share.kind
        else { return nil }
        self.ledger = ledger
        votes = of.metric
        validVotes = over
    }

    var result: ElectionResult? {
        guard let (round, scope) = latestRound,
            let valid = number(validVotes, in: scope),
            let all = number(MetricTerm(metric: votes), in: scope), valid > 0, all <= valid
        else { return nil }
        var counts: [(pair: Candidate.ID, votes: Int64)] = []
        for pair in site.candidates where !isOutside(pair, in: scope) {
            guard let count = number(term(pair), in: scope) else { return nil }
            counts.append((pair.id, count))
        }
        guard let most = counts.max(by: { $0.votes < $1.votes }),
            isCertified(counts, valid: valid, in: scope)
        else { return nil }
        // 2 × votes > valid votes, without a product that could be beyond 64 bits.
        let decision: ElectionResult.Decision
        if most.votes > valid - most.votes {
            decision = .won(most.pair)
        } else if let next = rounds.first(where: { $0 > round ?? .max }) {
            decision = .furtherRound(next)
        } else {
            return nil
        }
        return ElectionResult(
            decision: decision, votes: most.votes, validVotes: valid, round: round)
    }

    private var rounds: [Int] {
        let election = site.settings.elections.first { $0.id == site.settings.election }
        return (election?.rounds ?? []).map(\.number).sorted()
    }

    /// The last round with a report of votes, so that those of two rounds are never mixed.
    private var latestRound: (number: Int?, scope: Scope)? {
        let all: [Int?] = rounds.isEmpty ? [nil] : rounds.reversed()
        return all.lazy
            .map { ($0, ledger.scope(of: TableDefinition.Filter(round: $0))) }
            .first { !ledger.days(of: [MetricTerm(metric: votes)], in: $1).isEmpty }
    }

    private func term(_ pair: Candidate) -> MetricTerm {
        MetricTerm(metric: votes, part: pair.id.text)
    }

    /// Whether every city says `n/a` for a pair: it does not stand in this round.
    private func isOutside(_ pair: Candidate, in scope: Scope) -> Bool {
        cells(term(pair), in: scope).allSatisfy { $0.status == .notApplicable }
    }

    /// The number of the whole, where every city gave its own and none is provisional.
    private func number(_ term: MetricTerm, in scope: Scope) -> Int64? {
        let whole = ledger.cell(term, in: scope)
        guard whole.status == .complete, !whole.isProvisional,
            case .count(let number) = whole.value,
            cells(term, in: scope).allSatisfy({ $0.status == .complete })
        else { return nil }
        return number
    }

    private func cells(_ term: MetricTerm, in scope: Scope) -> [Cell] {
        site.cities.indices.map { city in
            var narrowed = scope
            narrowed.city = city
            return ledger.cell(term, in: narrowed)
        }
    }

    // MARK: - Certification

    private func isCertified(
        _ counts: [(pair: Candidate.ID, votes: Int64)], valid: Int64, in scope: Scope
    ) -> Bool {
        guard ledger.posts.contains(where: { $0.level == .province }) else {
            let terms = [MetricTerm(metric: votes), validVotes]
            let sources = terms.flatMap { ledger.cell($0, in: scope).sources }
            let certified = Set(site.summaries.filter { $0.status == .certified }.map(\.id))
            return sources.allSatisfy { $0.summary.map(certified.contains) ?? false }
        }
        guard let statement = latestStatement(in: scope), statement.status == .certified else {
            return false
        }
        let stated = Dictionary(
            statement.figures.map { ($0.term, $0.amount) }, uniquingKeysWith: { first, _ in first })
        return stated[validVotes] == .number(valid)
            && counts.allSatisfy { pair, votes in
                stated[MetricTerm(metric: self.votes, part: pair.text)] == .number(votes)
            }
    }

    /// The latest summary of a province post that states votes of the whole.
    private func latestStatement(in scope: Scope) -> Summary? {
        site.summaries.last { summary in
            summary.city == nil && (!summary.isSimulation || site.settings.isSimulation)
                && ledger.postIndex(summary.post) != nil
                && summary.date.number >= scope.levelsFrom && summary.date.number <= scope.last
                && summary.figures.contains { $0.term.metric == votes }
        }
    }
}
