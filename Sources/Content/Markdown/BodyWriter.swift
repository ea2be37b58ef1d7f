internal import Model

/// The pieces of a body while they are being written.
struct BodyWriter {
    private var pieces: [Body.Piece] = []
    /// The HTML since the last piece that is none.
    var html: [UInt8] = []
    /// Room for what most stretches are, so that they grow in one step.
    private static let room = 1024

    init() { html.reserveCapacity(Self.room) }

    /// Ends the line, unless nothing stands on it yet.
    mutating func startLine() {
        if let last = html.last {
            if last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
        } else if case .address? = pieces.last {
            html.append(UInt8(ascii: "\n"))
        }
    }

    /// Adds what depends on the page that shows the body.
    mutating func add(_ piece: Body.Piece) {
        endHTML()
        pieces.append(piece)
    }

    /// All pieces.
    consuming func finished() -> [Body.Piece] {
        endHTML()
        return pieces
    }

    private mutating func endHTML() {
        guard !html.isEmpty else { return }
        pieces.append(.html(html))
        html = []
        html.reserveCapacity(Self.room)
    }
}
