internal import Model
internal import Templates

/// The page on which links are written: addresses are told from there, so that a site works below
/// any path and from the disk.
struct Standpoint: Sendable {
    /// How links lead from here to the site's root: `../../`, or `/jakarta/` where the page may be
    /// served for any address.
    let root: String

    init(on page: Addresses.Page) { root = page.root }

    /// The page that a file is, by its path from the root.
    init(onFile path: String) {
        self.init(
            on: Addresses.Page(folder: path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""))
    }

    init(root: String) { self.root = root }

    /// The address of a page. It names `index.html`, because a folder opened from the disk shows
    /// none.
    func url(_ page: Addresses.Page) -> SafeURL {
        SafeURL(path: String.joining(root, page.folder, "index.html"))
    }

    /// The address of a place on a page.
    func url(_ page: Addresses.Page, anchor: String) -> SafeURL {
        SafeURL(String.joining(url(page).text, "#", anchor)) ?? url(page)
    }

    /// The address of a file by its path from the root.
    func url(file: String) -> SafeURL { SafeURL(path: String.joining(root, file)) }

    /// A link to a page.
    func link(_ page: Addresses.Page, _ text: String) -> Link {
        Link(url: url(page), text: text)
    }
}

/// An address with the text that leads to it.
struct Link: Sendable {
    let url: SafeURL
    let text: String

    static let shape = Shape<Link>(
        .url("url") { $0.url },
        .text("text") { $0.text })
}
