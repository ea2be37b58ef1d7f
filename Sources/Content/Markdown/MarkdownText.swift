internal import Diagnostics
internal import Model

/// A Markdown text as HTML, with what is wrong in it and what is still to be checked.
struct MarkdownText: Sendable {
    /// The HTML, the headings' addresses and the summary.
    let body: Body
    /// The links to headings, in reading order; see `AnchorLink.fault(among:)`.
    let anchorLinks: [AnchorLink]
    /// What is wrong, in no particular order.
    let diagnostics: [Diagnostic]

    /// The text of a source.
    ///
    /// - Parameters:
    ///   - destinations: what links, images and table blocks may name.
    ///   - language: the site's, for the words of dates and the name of a table without a heading.
    init(_ source: MarkdownSource, destinations: LinkDestinations, language: Language) {
        body = .empty
        anchorLinks = []
        diagnostics = []
    }
}
