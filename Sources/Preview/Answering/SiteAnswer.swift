/// What a site has at an address.
enum SiteAnswer {
    /// A file, by its path from the site's root.
    case file(String, [UInt8])
    /// A folder that was asked for without the slash at its end.
    case folder(String)
    /// Nothing; the site's own page for that, where it has one.
    case nothing([UInt8]?)

    /// Looks for what is meant, from the root and from where the site will stand: what its 404 page
    /// links to begins there.
    init(
        _ site: ServedSite, _ target: RequestTarget, _ file: (_ path: String) throws -> [UInt8]?
    ) throws {
        let base = site.basePath.dropFirst()
        var paths = [target.path]
        if !base.isEmpty, "\(target.path)/".hasPrefix(base) {
            paths.append(String(target.path.dropFirst(base.count)))
        }
        for path in paths {
            let name = RequestTarget.file(of: path)
            if let bytes = try file(name) {
                self = .file(name, bytes)
                return
            }
            if !path.isEmpty, !path.hasSuffix("/"), try file("\(path)/index.html") != nil {
                self = .folder(target.withSlash)
                return
            }
        }
        self = .nothing(try file("404.html"))
    }

    /// The answer; pages load the preview's script.
    func document(_ pages: PreviewPages, script: String) -> Document {
        switch self {
        case .file(let name, let bytes):
            let type = ContentType.of(name)
            guard type == ContentType.html else { return Document(200, type, bytes) }
            return Document(200, type, PreviewPages.inserted(script, into: bytes))
        case .folder(let location):
            return Document(302, ContentType.plain, [], location: location)
        case .nothing(let page?):
            return Document(404, ContentType.html, PreviewPages.inserted(script, into: page))
        case .nothing(nil):
            let page = pages.page(
                pages.words.notFoundTitle, saying: pages.words.notFound, script: script)
            return Document(404, ContentType.html, page)
        }
    }
}
