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
        return known.contains(anchor) ? nil : fault(among: known)
    }

    /// The fault of a link to a heading that is not among those of its entry. A near one is looked
    /// for among the first hundred.
    func fault(among known: [String]) -> Diagnostic {
        Diagnostic(
            .brokenAnchor, at: location,
            [
                "target": .text(file), "anchor": .text(anchor),
                "known": known.isEmpty
                    ? .words(id: "tidak ada", en: "none") : .list(known.lazy.map { "#\($0)" }),
            ],
            suggestion: nearestName(to: anchor, among: known.prefix(100)).map { "#\($0)" })
    }
}
