public import Fingerprints

/// What was read of a site before, for reading it once more after few of its files have changed.
/// Everything lies here by the fingerprint of all that it was made from, so that what is found is
/// what a new reading would make, whatever the dates of files say.
public struct EarlierReading: Sendable {
    /// Summaries as they were decoded, some files together.
    var summaries: [Fingerprint: SummaryPart] = [:]
    /// What was found in texts, some files together.
    public var findings: [Fingerprint: TextFindings] = [:]

    /// Nothing: all is read anew.
    public init() {}
}
