/// What a web server has to say of the files of a site besides what is in them: what its pages may
/// load, who may show them, how long they may be kept.
public struct ServerRules: Sendable {
    /// A line of the head of an answer (RFC 9110, section 6.3).
    struct Header: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// The path of the site on its host, with a slash at both ends.
    let root: String
    /// The folders and files of pages, from the root of the site; folders end with a slash.
    let pages: [String]
    /// The folder of pages that others may show in theirs.
    let embeds: String
    /// The folders of what changes its address with its content.
    let kept: [String]
    /// The page for addresses that lead nowhere.
    let notFound: String
    /// What the site's pages may load, whatever their kind; the policy in a page is the narrower one.
    let policy: PagePolicy
    /// What the pages that others may show can load.
    let embedPolicy: PagePolicy

    /// What is said of everything: the type that is named is the one that is meant, and other sites
    /// are told where a reader comes from, not what was read.
    static let everywhere = [
        Header(name: "X-Content-Type-Options", value: "nosniff"),
        Header(name: "Referrer-Policy", value: "strict-origin-when-cross-origin"),
    ]

    /// What is said of styles and pictures: they never change, so nobody has to ask again (RFC 8246).
    static let ofKept = [
        Header(name: "Cache-Control", value: "public, max-age=31536000, immutable")
    ]

    /// What is said of pages and of data: a browser may keep them, and asks whether they still hold.
    static let ofFiles = [Header(name: "Cache-Control", value: "no-cache")]

    /// What is said of pages: nobody else may show them in theirs.
    var ofPages: [Header] {
        [policyHeader("\(policy.text); frame-ancestors 'none'")] + Self.ofFiles
    }

    /// What is said of embeds: everybody may.
    var ofEmbeds: [Header] {
        [policyHeader("\(embedPolicy.text); frame-ancestors *")] + Self.ofFiles
    }

    private func policyHeader(_ policy: String) -> Header {
        Header(name: "Content-Security-Policy", value: policy)
    }

    /// What no page of a site can decide: a host that says it once is reached by HTTPS only from
    /// then on, with all that stands on it (RFC 6797).
    static let transport = Header(
        name: "Strict-Transport-Security", value: "max-age=31536000")
}

/// Whose way of writing is used for what a server has to say.
public enum ServerFormat: Sendable {
    /// A file `_headers` in the site, as Netlify, Cloudflare Pages and others read it.
    case netlify
    /// For a `server` block of nginx.
    case nginx
    /// For a site block of Caddy.
    case caddy
}
