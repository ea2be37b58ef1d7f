internal import Templates

/// The search page: its form, and where its script finds what it needs.
struct SearchContent: Sendable {
    let action: SafeURL
    /// What the page may load.
    let policy: String
    let script: SafeURL?
    /// What a browser holds the script against, where the site asks for that.
    let scriptIntegrity: String?
    /// The folder that Pagefind has written.
    let bundle: SafeURL
    /// The first page of the site, from which Pagefind tells the addresses of what it finds.
    let root: SafeURL
    let indexes: [Link]

    static let shape = Framed<SearchContent>.shape([
        .url("action") { $0.content.action },
        .text("policy") { $0.content.policy },
        .url("script") { $0.content.script },
        .text("script_integrity") { $0.content.scriptIntegrity },
        .url("bundle") { $0.content.bundle },
        .url("root") { $0.content.root },
        .list("indexes", Link.shape) { $0.content.indexes },
    ])
}
