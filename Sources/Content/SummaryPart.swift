internal import Diagnostics
internal import Fingerprints

/// Summaries that were decoded together.
struct SummaryPart: Sendable {
    /// Its place among the parts.
    let index: Int
    /// Of all that it was made from; `nil` where nobody asks.
    let origin: Fingerprint?
    let entries: DecodedEntries
    let diagnostics: [Diagnostic]

    /// The same summaries at another place among the parts.
    func moved(to index: Int) -> SummaryPart {
        SummaryPart(index: index, origin: origin, entries: entries, diagnostics: diagnostics)
    }
}
