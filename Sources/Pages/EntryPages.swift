internal import Diagnostics
internal import Model

/// Which page each entry has, by the entry's file.
struct EntryPages: Sendable {
    private let pages: [String: Addresses.Page]
    private let addresses: Addresses

    init(of site: Site, at addresses: Addresses) {
        self.addresses = addresses
        var pages: [String: Addresses.Page] = [site.region.header.file: addresses.home]
        for city in site.cities { pages[city.header.file] = addresses.city(city.id) }
        for post in site.posts { pages[post.header.file] = addresses.post(post.id) }
        for pair in site.candidates { pages[pair.header.file] = addresses.candidate(pair.id) }
        for item in site.news { pages[item.header.file] = addresses.news(item.id) }
        for page in site.pages { pages[page.header.file] = addresses.page(page) }
        self.pages = pages
    }

    /// The page of the entry in a file.
    subscript(file: String) -> Addresses.Page? { pages[file] ?? summaryPage(of: file) }

    /// The page of a summary's file. There may be very many, and their names say where they stand.
    private func summaryPage(of file: String) -> Addresses.Page? {
        let path = file.utf8
        guard path.starts(with: "Content/summaries/".utf8), path.count > 3,
            let slash = path.lastIndex(of: UInt8(ascii: "/"))
        else { return nil }
        let name = path[path.index(after: slash)...].dropLast(".md".utf8.count)
        return Summary.ID(String(decoding: name, as: UTF8.self)).map { addresses.summary($0) }
    }
}
