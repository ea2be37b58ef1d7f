internal import Fingerprints
internal import Templates

/// What a page may load and do (Content Security Policy Level 3): nothing but what is named, never
/// a style or script that somebody has put into it.
struct PagePolicy: Sendable {
    /// What `style-src` names; nothing where a page has no style.
    private var styles: [String] = []
    private var hasImages = false
    /// Whether the page asks Pagefind, a script of the site that is compiled to WebAssembly.
    private var hasSearch = false

    /// Of pages that load their style and pictures from the site.
    static let linked = PagePolicy(styles: ["'self'"], hasImages: true)

    /// Of pages that have their style in them.
    static func inlined(_ style: InlineStyle?) -> PagePolicy {
        PagePolicy(styles: style.map { [$0.source] } ?? [], hasImages: true)
    }

    /// Of pages that have their style in them and no pictures.
    static func bare(_ style: InlineStyle?) -> PagePolicy {
        PagePolicy(styles: style.map { [$0.source] } ?? [], hasImages: false)
    }

    /// Of the search page.
    static let searching = PagePolicy(styles: ["'self'"], hasImages: true, hasSearch: true)

    /// Of pages that load their style, or have one of these in them: for whoever serves the site and
    /// does not tell its kinds of pages apart. The policy of the page itself is the narrower one.
    /// The search page may be one of them, whatever made the rules: a build may have a search where
    /// this one has none.
    static func any(of styles: [InlineStyle]) -> PagePolicy {
        PagePolicy(styles: ["'self'"] + styles.map(\.source), hasImages: true, hasSearch: true)
    }

    /// The policy, without `frame-ancestors`, which only a header may set (section 6.4.2).
    var text: String {
        var directives = ["default-src 'none'"]
        if !styles.isEmpty { directives.append("style-src \(styles.joined(separator: " "))") }
        if hasImages { directives.append("img-src 'self'") }
        if hasSearch {
            directives += ["script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"]
        }
        return (directives + ["base-uri 'none'", "form-action 'none'"]).joined(separator: "; ")
    }
}

/// A style that stands in a page, with what a policy knows it by.
struct InlineStyle: Sendable {
    /// The `style` element.
    let element: HTML
    /// The SHA-256 of what stands in the element: `'sha256-…='`.
    let source: String

    /// A style; `nil` for one that would be another inside a page: where it names a file, which it
    /// does from its own place, and where it would end the element.
    init?(_ style: [UInt8]) {
        guard !["url(", "src(", "@import", "</"].contains(where: { style.has($0) }) else {
            return nil
        }
        element = HTML(bytes: Array("<style>".utf8) + style + Array("</style>".utf8))
        source = "'sha256-\(base64(sha256(of: style)))'"
    }
}

extension [UInt8] {
    /// Whether a word stands anywhere, in letters of either size.
    ///
    /// - Parameter word: ASCII, in small letters.
    fileprivate func has(_ word: String) -> Bool {
        let word = [UInt8](word.utf8)
        return indices.contains { place in
            lowered(self[place]) == word.first
                && self[place...].lazy.map(lowered).starts(with: word)
        }
    }
}

private func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}
