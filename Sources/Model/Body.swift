/// The text of an entry as HTML, with what depends on the page that shows it still open.
public struct Body: Sendable {
    /// A stretch of the text.
    public enum Piece: Sendable {
        /// HTML that is the same on every page.
        case html([UInt8])
        /// The address of an entry or file, as it has to be written on the page that shows it.
        case address(LinkTarget, fragment: String?)
        /// Which file of `Content/files/` an `img` element shows and how large it is: its attributes,
        /// as they have to be written on the page that shows it.
        case picture(file: String, PixelSize)
        /// A table of the site.
        case table(TableDefinition.ID)
        /// A picture of a table's figures.
        case chart(Chart)
    }

    /// In reading order.
    public let pieces: [Piece]
    /// The addresses (`id`) of the headings, in reading order.
    public let anchors: [String]
    /// The first paragraph without markup, for lists, feeds and metadata.
    public let summary: String?

    /// A text that is taken apart already.
    public init(pieces: [Piece], anchors: [String], summary: String?) {
        self.pieces = pieces
        self.anchors = anchors
        self.summary = summary
    }

    /// A text of which nothing is known but its summary.
    public init(summary: String?) { self.init(pieces: [], anchors: [], summary: summary) }

    /// An entry without text.
    public static let empty = Body(pieces: [], anchors: [], summary: nil)

    /// Whether a table of the site stands in it.
    public func shows(_ table: TableDefinition.ID) -> Bool {
        pieces.contains { piece in
            if case .table(table) = piece { true } else { false }
        }
    }

    /// Whether a picture stands in it.
    public func shows(_ chart: Chart) -> Bool {
        pieces.contains { piece in
            if case .chart(chart) = piece { true } else { false }
        }
    }

    /// Whether there is nothing to show.
    public var isEmpty: Bool { pieces.isEmpty }
}

/// What a link inside the site leads to.
public enum LinkTarget: Hashable, Sendable {
    /// An entry, by the path of its file: `Content/posts/jakarta-barat.md`.
    case entry(file: String)
    /// A file that is copied, by its path below `Content/files/`.
    case file(String)
}
