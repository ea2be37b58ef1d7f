internal import Diagnostics

/// A link to a heading, which can be checked once the headings of every text are known.
struct AnchorLink: Hashable, Sendable {
    /// Where the link stands.
    let location: SourceLocation
    /// The file of the entry that it leads to.
    let file: String
    /// The heading's address, without the `#`.
    let anchor: String
}

extension AnchorLink {
    /// The fault of a link whose entry has no such heading, or `nil` where it has one. A file that
    /// is not in `anchors` has no headings.
    ///
    /// - Parameter anchors: the addresses of each entry's headings, by the entry's file.
    func fault(among anchors: [String: [String]]) -> Diagnostic? {
        let known = anchors[file] ?? []
        guard !known.contains(anchor) else { return nil }
        let list = known.isEmpty ? "–" : known.map { "#\($0)" }.joined(separator: ", ")
        return Diagnostic(
            .brokenAnchor, at: location,
            ["target": .text(file), "anchor": .text(anchor), "known": .text(list)],
            suggestion: nearestName(to: anchor, among: known).map { "#\($0)" })
    }
}
