extension ServerRules {
    /// The rules as a server reads them.
    public func text(for format: ServerFormat) -> String {
        switch format {
        case .netlify: netlify
        case .nginx: nginx
        case .caddy: caddy
        }
    }

    /// What stands above the rules, in every format.
    private var remark: String {
        """
        # Once all of the host is reached by HTTPS, say there, too:
        #   \(Self.transport.name): \(Self.transport.value)

        """
    }

    // MARK: - Netlify, Cloudflare Pages

    /// Rules of several places add up there, and a header that is told twice is joined, so that no
    /// file gets one from two rules.
    private var netlify: String {
        func rule(_ path: String, _ headers: [Header]) -> String {
            "\(root)\(path)\n" + headers.map { "  \($0.name): \($0.value)\n" }.joined()
        }
        func all(_ path: String) -> String { path.hasSuffix("/") ? "\(path)*" : path }
        let rules =
            [
                rule("*", Self.everywhere), rule(all(embeds), ofEmbeds),
            ] + kept.map { rule(all($0), Self.ofKept) } + pages.map { rule(all($0), ofPages) }
        return remark + rules.joined()
    }

    // MARK: - nginx

    /// `add_header` in a block takes the place of all of those around it, so that each block says
    /// everything.
    private var nginx: String {
        func block(_ place: String, _ headers: [Header]) -> String {
            let lines = (headers + Self.everywhere).map {
                "    add_header \($0.name) \"\($0.value)\" always;\n"
            }
            return "location \(place) {\n\(lines.joined())}\n"
        }
        return remark + "error_page 404 \(root)\(notFound);\n"
            + block(root, ofPages)
            + block("\(root)\(embeds)", ofEmbeds)
            + kept.map { block("\(root)\($0)", Self.ofKept) }.joined()
            + block("\(root)\(files)", Self.ofFiles)
    }

    /// The folder of files that the site did not make: what they may load is their own matter.
    private var files: String { "files/" }

    // MARK: - Caddy

    private var caddy: String {
        func rule(_ name: String, _ match: String, _ headers: [Header]) -> String {
            let lines = headers.map { "\t\($0.name) \"\($0.value)\"\n" }
            return "@\(name) \(match)\nheader @\(name) {\n\(lines.joined())}\n"
        }
        func paths(_ folders: [String]) -> String {
            folders.map { "\(root)\($0)*" }.joined(separator: " ")
        }
        let missing = """
            handle_errors {
            \trewrite * \(root)\(notFound)
            \tfile_server
            }

            """
        let all = Self.everywhere.map { "\t\($0.name) \"\($0.value)\"\n" }
        return remark + "header {\n\(all.joined())}\n"
            + rule("pages", "not path \(paths([embeds] + kept + [files]))", ofPages)
            + rule("embeds", "path \(paths([embeds]))", ofEmbeds)
            + rule("kept", "path \(paths(kept))", Self.ofKept)
            + rule("files", "path \(paths([files]))", Self.ofFiles) + missing
    }
}
