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
        self.init(source, destinations: destinations, language: language, dialect: .site)
    }

    /// The text of a source in a dialect.
    init(
        _ source: MarkdownSource, destinations: LinkDestinations, language: Language,
        dialect: MarkdownDialect
    ) {
        if dialect == .site, let line = TextLimits.tooDeepLine(of: source.bytes) {
            let location = SourceLocation(
                file: source.file, position: Position(line: source.firstLine + line - 1, column: 1))
            self.init(
                body: Body(pieces: [], anchors: [], summary: nil), anchorLinks: [],
                diagnostics: [
                    Diagnostic(.textLimit, at: location, ["problem": TextLimits.tooDeep])
                ])
            return
        }
        let parsed = ParsedMarkdown(source, hasTables: dialect != .commonMark)
        var renderer = MarkdownRenderer(
            source: source, tables: parsed.tables, destinations: destinations, language: language,
            dialect: dialect)
        if let line = parsed.givenUpAt { renderer.tellTableLimit(atLine: line) }
        parsed.tree.walk { renderer.visit($0, isEntered: $1) }
        self = renderer.finished()
    }

    /// A text that is rendered already.
    init(body: Body, anchorLinks: [AnchorLink], diagnostics: [Diagnostic]) {
        self.body = body
        self.anchorLinks = anchorLinks
        self.diagnostics = diagnostics
    }
}

/// What is added to CommonMark. Texts of the site are always in the site's own dialect; the others
/// are there to be held against the programs that define them.
enum MarkdownDialect: Sendable {
    /// What libcmark itself renders.
    case commonMark
    /// With tables, as cmark-gfm renders them.
    case gitHub
    /// With tables, checked links and images, heading addresses, and without raw HTML.
    case site
}
