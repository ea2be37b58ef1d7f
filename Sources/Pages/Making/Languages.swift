internal import Diagnostics
internal import Model
internal import Templates

/// What a site in several languages tells of them: where the same stands in another one, and what is
/// in which.
extension SitePages {
    /// The language of an entry's words, where it is not that of the pages.
    func lang(of header: EntryHeader) -> String? {
        // Pages of the main language show entries as they are.
        isTranslation ? header.lang(on: language, of: settings.entryLanguage) : nil
    }

    /// Whether the pages are in another language than the entries.
    var isTranslation: Bool { language != settings.entryLanguage }

    /// The language of an entry's title, where it is not that of the pages. A summary without one
    /// is called by the site's own words.
    func titleLang(of entry: any Entry) -> String? {
        guard let lang = lang(of: entry.header) else { return nil }
        if let summary = entry as? Summary, summary.title == nil { return nil }
        return lang
    }

    /// Whether an entry says more than what it is called.
    func hasWords(_ entry: (any Entry)?, _ body: Body?) -> Bool {
        if let body, !body.isEmpty { return true }
        switch entry {
        case nil: return false
        case let summary as Summary:
            return summary.title != nil || !summary.advice.isEmpty || !summary.mediation.isEmpty
                || !summary.corrections.isEmpty
                || summary.issues.contains { $0.title != nil || $0.note != nil }
        case let city as City: return city.header.description != nil
        case let pair as Candidate: return pair.header.description != nil
        default: return true
        }
    }

    /// What a page says whose entry is not translated.
    var untranslated: String {
        words(
            .languageUntranslated, ["language": words.word(for: settings.entryLanguage)])
    }

    /// A page in each of the site's languages; none where it has one only.
    func languageViews(
        of page: Addresses.Page, from here: Standpoint
    ) -> [PageLanguageView] {
        guard languages.count > 1 else { return [] }
        return languages.map { other in
            let same = addresses.page(page, in: other.addresses)
            return PageLanguageView(
                language: other.language.rawValue, name: other.language.name,
                url: here.url(same),
                canonical: SafeURL(
                    String.joining(settings.baseURL.description, same.folder)),
                isCurrent: other.language == language,
                isMain: other.language == settings.entryLanguage)
        }
    }

    /// Appends what the site says itself to an entry's text, which may be in another language.
    func append(_ block: HTML?, to html: inout HTML) {
        guard let block else { return }
        guard isTranslation else {
            html.bytes += block.bytes
            return
        }
        html.bytes += "<div lang=\"\(language.rawValue)\">\n".utf8
        html.bytes += block.bytes
        html.bytes += "</div>\n".utf8
    }
}

extension EntryHeader {
    /// The language of the entry's words, where it is not that of the pages.
    ///
    /// - Parameter entryLanguage: that of entries which are no translation.
    func lang(on language: Language, of entryLanguage: Language) -> String? {
        let own = translation ?? entryLanguage
        return own == language ? nil : own.rawValue
    }
}
