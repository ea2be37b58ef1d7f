internal import Model
internal import Templates

extension SitePages {
    /// The page that asks what the search has found.
    func searchPage() -> Framed<SearchContent> {
        let page = addresses.index(.search)
        let here = Standpoint(on: page)
        let content = SearchContent(
            action: here.url(page), policy: PagePolicy.searching.text,
            script: (assets.searchScript?.path).map(here.url(file:)),
            scriptIntegrity: settings.hasIntegrity ? assets.searchScript?.integrity : nil,
            bundle: here.url(file: Addresses.searchBundle),
            root: here.url(Addresses.Page(folder: "")),
            indexes: indexes.map { here.link($0.page, $0.text) })
        return framed(content, about: .index(.search), at: page, title: words(.titleSearch))
    }

    /// The name of the list that a page belongs to, where it is not a list itself: what kind of page a
    /// search has found.
    func kind(of subject: PageSubject) -> String? {
        switch subject {
        case .city: words(.titleCities)
        case .post: words(.titlePosts)
        case .candidate: words(.titleCandidates)
        case .summary, .day: words(.titleSummaries)
        case .news: words(.titleNews)
        case .table: words(.titleTables)
        case .home, .free, .index, .part: nil
        }
    }
}
