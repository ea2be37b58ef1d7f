public import Diagnostics
public import Model

/// Faults in what the figures of a site say together: on everything that it holds, embargoed
/// entries too, with all corrections made, so that every earlier edition can be rebuilt from
/// figures that are right.
///
/// - Parameter includingDrafts: whether drafts are held against the others too.
public func figureFaults(in site: Site, includingDrafts: Bool) -> [Diagnostic] {
    let edition = Edition(
        of: site, asOf: Moment(seconds: .max), includingDrafts: includingDrafts)
    let ledger = Ledger(of: edition)
    return ledger.life.faults.sorted()
}
