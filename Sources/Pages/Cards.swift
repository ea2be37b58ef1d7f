internal import Diagnostics
internal import Imaging
internal import Model
internal import Synchronization
internal import Templates

/// The pictures that stand for pages where their addresses are shared: one each for the home page,
/// cities, days and tables. Any other page is shown by the one of what it belongs to.
struct PageCards: Sendable {
    /// A card with its address.
    struct Placed: Sendable {
        let card: Card
        /// From the site's root: `cards/kota/jakarta-barat.3f2a91c04b7d.png`.
        let path: String
        let image: ImageView?
    }

    /// In the order of `all`.
    private let places: [Addresses.Page: Int]
    /// The home page's first.
    let all: [Placed]

    /// Cards of pages, each page once.
    init(
        _ cards: [(page: Addresses.Page, card: Card)], at addresses: Addresses, below base: BaseURL
    ) {
        all = cards.map { page, card in
            let path = addresses.card(page, showing: card.fingerprint)
            return Placed(
                card: card, path: path,
                image: SafeURL(base.description + path).map { url in
                    ImageView(
                        url: url, width: String(Card.width), height: String(Card.height),
                        alternativeText: card.sentences)
                })
        }
        places = Dictionary(
            cards.enumerated().map { ($1.page, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The one that stands for a page: its own, that of the page above it, or the home page's.
    func card(of page: Addresses.Page) -> Placed? {
        (places[page] ?? page.above.flatMap { places[$0] }).map { all[$0] } ?? all.first
    }
}

/// The cards of a site, made when the first page asks for them.
final class CardShelf: Sendable {
    private let made = Mutex<PageCards?>(nil)

    /// The cards.
    func cards(_ make: () -> PageCards) -> PageCards {
        made.withLock { made in
            if let made { return made }
            let cards = make()
            made = cards
            return cards
        }
    }
}

extension Card {
    /// All that it says, in one text.
    fileprivate var sentences: String {
        lines.reduce(into: "") { text, line in
            if let last = text.last { text += ".!?".contains(last) ? " " : ". " }
            text += line
        }
    }
}
