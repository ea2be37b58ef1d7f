internal import Model

extension SitePages {
    /// What a web server has to say of this site.
    ///
    /// - Parameter languages: the folders of its pages in other languages.
    func serverRules(with languages: [String]) -> ServerRules {
        let indexes = Routes.Segment.allCases.map { addresses.index($0).folder }
        let free = site.pages.map { page in
            String(addresses.page(page).folder.prefix { $0 != "/" }) + "/"
        }
        return ServerRules(
            root: settings.baseURL.path,
            pages: ["", addresses.home.file, addresses.notFound]
                + Set(indexes + free + languages).sorted(),
            embeds: Addresses.embeds, kept: [Assets.folder, Addresses.cards],
            notFound: addresses.notFound,
            policy: .any(of: assets.inlined), embedPolicy: .bare(assets.plainStyle))
    }

    /// `_headers`, which hosts of static sites read.
    func headersFile(_ rules: ServerRules) -> PlannedFile {
        file(addresses.headers) { Array(rules.text(for: .netlify).utf8) }
    }
}
