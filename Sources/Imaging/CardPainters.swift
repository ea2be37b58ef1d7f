internal import Synchronization

/// Makes the files of cards. Several tasks may ask at the same time: each gets a painter to itself,
/// with the letters that an earlier card was painted with.
public final class CardPainters: Sendable {
    private let free = Mutex<[CardPainter]>([])

    /// None that has painted yet.
    public init() {}

    /// Appends a card as a PNG file: the same bytes for the same card.
    public func append(_ card: Card, to bytes: inout [UInt8]) {
        var painter = free.withLock { $0.popLast() } ?? CardPainter()
        painter.paint(card)
        appendPNG(of: painter.canvas, to: &bytes)
        free.withLock { $0.append(painter) }
    }
}
