public import Fingerprints

/// What a card says: the picture that stands for a page where its address is shared.
public struct Card: Hashable, Sendable {
    /// The width of every card, in pixels: what the services that show them ask for.
    public static let width = 1200
    /// The height of every card, in pixels.
    public static let height = 630

    /// The most figures that there is room for.
    public static let figureLimit = 4

    /// A figure with its name: never a bare number.
    public struct Figure: Hashable, Sendable {
        /// What it is of: `Partisipasi`.
        public let label: String
        /// `78,78%`, `–`.
        public let value: String
        /// What else has to be known of it: `5 dari 6 wilayah`, `belum dilaporkan`.
        public let note: String?

        /// A figure with its name.
        public init(label: String, value: String, note: String?) {
            self.label = label
            self.value = value
            self.note = note
        }
    }

    /// The site's title.
    public let site: String
    /// What is said across all of the card where its figures are made up.
    public let warning: String?
    /// The page's title.
    public let title: String
    /// One sentence.
    public let statement: String?
    /// What the figures are of, where their names do not say it: `Suara`.
    public let caption: String?
    /// In the order in which they are shown: at most four, as there is room for.
    public let figures: [Figure]
    /// As of when, and how many of how many.
    public let standing: String?

    /// A card that says all this.
    public init(
        site: String, warning: String?, title: String, statement: String?, caption: String?,
        figures: [Figure], standing: String?
    ) {
        self.site = site
        self.warning = warning
        self.title = title
        self.statement = statement
        self.caption = caption
        self.figures = Array(figures.prefix(Card.figureLimit))
        self.standing = standing
    }

    /// How cards are drawn: another number for each change of what is seen, so that no card keeps a
    /// name under which it looked otherwise. A test holds the pixels against it.
    static let design = 1

    /// Of all that it shows, and of how it is drawn.
    public var fingerprint: Fingerprint {
        var all = Fingerprinter()
        all.append(Card.design)
        all.append(site)
        all.append(warning ?? "")
        all.append(title)
        all.append(statement ?? "")
        all.append(caption ?? "")
        for figure in figures {
            all.append(figure.label)
            all.append(figure.value)
            all.append(figure.note ?? "")
        }
        all.append(standing ?? "")
        return all.finished
    }

    /// All that it says, line by line, for whoever cannot see it.
    public var lines: [String] {
        let figures = figures.map { figure in
            "\(figure.label): \(figure.value)" + (figure.note.map { " (\($0))" } ?? "")
        }
        let head = [warning, site, title == site ? nil : title, statement, caption]
        return head.compactMap(\.self) + figures + [standing].compactMap(\.self)
    }
}
