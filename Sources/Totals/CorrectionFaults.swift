import Diagnostics
import Model

/// Corrections of figures that are not there, and chains that do not join.
func correctionFaults(in site: Site) -> [Diagnostic] {
    site.summaries.filter { !$0.corrections.isEmpty }.flatMap(correctionFaults)
}

private func correctionFaults(in summary: Summary) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    var chains: [MetricTerm: [Correction]] = [:]
    for correction in summary.corrections {
        chains[correction.term, default: []].append(correction)
    }
    for (term, chain) in chains {
        let name = Argument.text(term.description)
        guard let figure = summary.figures.first(where: { $0.term == term }) else {
            faults += chain.map {
                Diagnostic(
                    .correctionOfNothing, at: summary.header.location(of: $0.position),
                    ["figure": name])
            }
            continue
        }
        for (before, after) in zip(chain, chain.dropFirst()) where before.to != after.from {
            faults.append(
                Diagnostic(
                    .correctionChain, at: summary.header.location(of: after.position),
                    [
                        "figure": name, "before": before.to.argument, "from": after.from.argument,
                    ],
                    notes: [
                        Note(
                            at: summary.header.location(of: before.position), before.to.argument)
                    ]))
        }
        if let last = chain.last, last.to != figure.amount {
            faults.append(
                Diagnostic(
                    .correctionChain, at: summary.header.location(of: last.position),
                    [
                        "figure": name, "before": last.to.argument,
                        "from": figure.amount.argument,
                    ],
                    notes: [
                        Note(
                            at: summary.header.location(of: figure.position),
                            figure.amount.argument)
                    ]))
        }
    }
    return faults
}
