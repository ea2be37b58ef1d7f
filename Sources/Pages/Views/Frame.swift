internal import Diagnostics
internal import Model
internal import Templates

/// What every page of a site shares, seen from a page.
struct SiteView: Sendable {
    let title: String
    let description: String?
    let language: String
    /// Language and country, as Open Graph names them: `id_ID`.
    let locale: String
    let publisher: String?
    let licence: String?
    let home: SafeURL
    let feed: SafeURL
    /// The search page, where there is one.
    let search: SafeURL?
    let stylesheet: SafeURL?
    /// What a browser holds the style sheet against, where the site asks for that.
    let stylesheetIntegrity: String?
    /// What a page may load that links the style sheet.
    let policy: String
    /// The style sheet for a page that has it in it.
    let inlined: StyleView?
    /// The few rules of a page that stands alone.
    let plain: StyleView
    let icon: SafeURL?
    let menu: [MenuItem]
    /// The day as of which the site tells the situation, in words.
    let asOf: String?
    let isSimulation: Bool

    static let shape = Shape<SiteView>(
        .text("title") { $0.title },
        .text("description") { $0.description },
        .text("language") { $0.language },
        .text("locale") { $0.locale },
        .text("publisher") { $0.publisher },
        .text("licence") { $0.licence },
        .url("home") { $0.home },
        .url("feed") { $0.feed },
        .url("search") { $0.search },
        .url("stylesheet") { $0.stylesheet },
        .text("stylesheet_integrity") { $0.stylesheetIntegrity },
        .text("policy") { $0.policy },
        .group("inlined", StyleView.shape) { $0.inlined },
        .group("plain", StyleView.shape) { $0.plain },
        .url("icon") { $0.icon },
        .list("menu", MenuItem.shape) { $0.menu },
        .text("as_of") { $0.asOf },
        .flag("is_simulation") { $0.isSimulation })

    /// The names of all kinds of pages: `site`.
    static let shared = Shape<SiteView>(.group("site", shape) { $0 })
}

/// A style that stands in a page, with what such a page may load.
struct StyleView: Sendable {
    /// The `style` element; `nil` where the style cannot stand in a page.
    let style: HTML?
    let policy: String

    static let shape = Shape<StyleView>(
        .html("style") { $0.style },
        .text("policy") { $0.policy })
}

/// An item of the navigation.
struct MenuItem: Sendable {
    let link: Link
    /// Whether the page that shows it is the one that it leads to.
    let isCurrent: Bool
    /// The language of its text, where it is not the page's.
    let lang: String?

    static let shape = Shape<MenuItem>(
        .url("url") { $0.link.url },
        .text("text") { $0.link.text },
        .flag("is_current") { $0.isCurrent },
        .text("lang") { $0.lang })
}

/// What a page says of itself.
struct PageView: Sendable {
    /// The page's one `h1`.
    let title: String
    /// The language of the title, where it is not the page's.
    var titleLang: String?
    /// The language of the words of the page's entry, where it is not the page's.
    var lang: String?
    /// That the entry is not translated, where it is not.
    var untranslated: String?
    /// The page in each of the site's languages; empty where it has one only.
    var languages: [PageLanguageView] = []
    /// The title of the window: the page's and the site's.
    let windowTitle: String
    /// One sentence for search engines and share previews; where a figure is partial, it says so.
    let description: String?
    /// The full address.
    let canonical: SafeURL?
    /// What stands for the page where its address is shared; `nil` where the site has no cards.
    let image: ImageView?
    /// When the public could first know of what an article says: `2024-12-03T15:00:00+07:00`; `nil`
    /// on a page that is no article.
    let published: String?
    /// When what the page shows last changed, in the same form, where that is known.
    let modified: String?
    /// The name of the list that the page belongs to, where it is not a list itself.
    let kind: String?
    /// What the page is about, for machines: JSON-LD in its `script` element.
    let structuredData: HTML?
    /// The pages above this one, from the home page.
    let breadcrumbs: [Link]
    /// Where the page's facts come from.
    let sources: [SourceView]
    /// When the entry was last updated, in words.
    let updated: String?

    static let shape = Shape<PageView>(
        .text("title") { $0.title },
        .text("title_lang") { $0.titleLang },
        .text("lang") { $0.lang },
        .text("untranslated") { $0.untranslated },
        .list("languages", PageLanguageView.shape) { $0.languages },
        .flag("has_languages") { !$0.languages.isEmpty },
        .text("window_title") { $0.windowTitle },
        .text("description") { $0.description },
        .url("canonical") { $0.canonical },
        .group("image", ImageView.shape) { $0.image },
        .text("published_time") { $0.published },
        .text("modified_time") { $0.modified },
        .text("kind") { $0.kind },
        .html("structured_data") { $0.structuredData },
        .list("breadcrumbs", Link.shape) { $0.breadcrumbs },
        .list("sources", SourceView.shape) { $0.sources },
        .flag("has_sources") { !$0.sources.isEmpty },
        .text("updated") { $0.updated })
}

/// A page in one of the site's languages.
struct PageLanguageView: Sendable {
    let language: String
    /// What the language is called in itself.
    let name: String
    let url: SafeURL
    /// The full address.
    let canonical: SafeURL?
    /// Whether it is the page that shows it.
    let isCurrent: Bool
    /// Whether it is in the site's main language.
    let isMain: Bool

    static let shape = Shape<PageLanguageView>(
        .text("language") { $0.language },
        .text("name") { $0.name },
        .url("url") { $0.url },
        .url("canonical") { $0.canonical },
        .flag("is_current") { $0.isCurrent },
        .flag("is_main") { $0.isMain })
}

/// The picture that stands for a page.
struct ImageView: Sendable {
    /// The full address.
    let url: SafeURL
    let width: String
    let height: String
    /// All that it says.
    let alternativeText: String

    static let shape = Shape<ImageView>(
        .url("url") { $0.url },
        .text("width") { $0.width },
        .text("height") { $0.height },
        .text("alt") { $0.alternativeText })
}

/// Where a fact comes from.
struct SourceView: Sendable {
    let title: String
    let url: SafeURL?
    let date: String?
    let seed: String?
    /// The language of its title, where it is not the page's.
    let lang: String?

    static let shape = Shape<SourceView>(
        .text("title") { $0.title },
        .url("url") { $0.url },
        .text("date") { $0.date },
        .text("seed") { $0.seed },
        .text("lang") { $0.lang })
}

/// A page of any kind: what it says of itself, and what its kind adds.
struct Framed<Content: Sendable>: Sendable {
    let page: PageView
    let content: Content

    /// The names of a kind of page besides `site`: `page`, and those of its content.
    static func shape(_ fields: [Field<Framed<Content>>]) -> Shape<Framed<Content>> {
        Shape([.group("page", PageView.shape, at: \.page)] + fields)
    }
}
