internal import Diagnostics
internal import Model
internal import Totals

extension SitePages {
    /// What the election came to with the numbers that decide it, in one sentence; `nil` as long
    /// as nothing is decided.
    var outcomeSentence: String? {
        guard let result = electionResult else { return nil }
        let votes = language.grouped(result.votes)
        let valid = language.grouped(result.validVotes)
        switch result.decision {
        case .won(let pair):
            let pair = site.candidate(pair)?.title ?? pair.text
            return words(.outcomeWon, ["pair": pair, "votes": votes, "valid": valid])
        case .furtherRound(let round):
            return words(
                .outcomeFurtherRound, ["round": String(round), "votes": votes, "valid": valid])
        }
    }

    /// The sentence on the page of a table that shows the candidates' shares of the whole.
    func outcomeSentence(on table: Table) -> String? {
        let shares = candidateShares(among: settings.metrics).map(\.id)
        guard let result = electionResult, let definition = settings.table(table.id),
            definition.columns.contains(where: { shares.contains($0.metric) })
        else { return nil }
        // A table of one city, period or other round does not show what is decided.
        let filter = definition.filter
        let isWhole =
            filter == TableDefinition.Filter()
            || filter == TableDefinition.Filter(round: result.round)
        return isWhole ? outcomeSentence : nil
    }
}
