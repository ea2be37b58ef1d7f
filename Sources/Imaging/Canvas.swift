/// A picture of sixteen colours while it is drawn, four bits a pixel.
struct Canvas: Sendable {
    /// The number of a colour.
    struct Colour: Hashable, Sendable {
        let number: UInt8

        static let paper = Colour(number: 0)
        /// The darkest of those between paper and ink, which letters' edges are made of: more of
        /// them make a larger file, and nobody sees them.
        static let ink = Colour(number: 8)
        static let quiet = Colour(number: 6)
        static let accent = Colour(number: 9)
        static let line = Colour(number: 10)
    }

    /// Red, green and blue of each colour.
    static let palette: [UInt8] = {
        let (paper, ink, steps) = ([255, 255, 255], [24, 29, 34], Int(Colour.ink.number))
        let between = (0...steps).flatMap { step in
            zip(paper, ink).map { UInt8($0 + ($1 - $0) * step / steps) }
        }
        return between + [10, 90, 140] + [211, 217, 223]
            + [UInt8](repeating: 0, count: 3 * (15 - Int(Colour.line.number)))
    }()

    let width: Int
    let height: Int
    /// Two pixels a byte, the left one in the upper half.
    private(set) var rows: [UInt8]

    private var rowCount: Int { width / 2 }

    /// A blank picture.
    ///
    /// - Parameter width: even.
    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        rows = [UInt8](repeating: 0, count: width / 2 * height)
    }

    /// Makes all of it blank again.
    mutating func clear() {
        rows.withUnsafeMutableBytes { _ = $0.initializeMemory(as: UInt8.self, repeating: 0) }
    }

    /// Fills a part with a colour; it begins and ends at even columns.
    mutating func fill(columns: Range<Int>, rows lines: Range<Int>, _ colour: Colour) {
        let both = colour.number << 4 | colour.number
        let columns = columns.clamped(to: 0..<width)
        for line in lines.clamped(to: 0..<height) {
            let start = line * rowCount
            for place in start + columns.lowerBound / 2..<start + columns.upperBound / 2 {
                rows[place] = both
            }
        }
    }

    /// Draws a letter in a colour between paper and ink.
    ///
    /// - Parameters:
    ///   - x: from where the letter is measured.
    ///   - y: the line that it stands on.
    ///   - ground: what it stands on, paper or ink.
    mutating func draw(
        _ letter: Lettering.Letter, x: Int, y: Int, _ colour: Colour, on ground: Colour
    ) {
        let (left, top) = (x + letter.left, y + letter.top)
        let (rowCount, width, height) = (rowCount, width, height)
        let (from, to) = (Int(ground.number), Int(colour.number))
        rows.withUnsafeMutableBufferPointer { rows in
            letter.coverage.withUnsafeBufferPointer { coverage in
                for row in 0..<letter.height where (0..<height).contains(top + row) {
                    for column in 0..<letter.width where (0..<width).contains(left + column) {
                        let covered = Int(coverage[row * letter.width + column])
                        if covered == 0 { continue }
                        let mixed = UInt8((from * (15 - covered) + to * covered + 7) / 15)
                        let place = (top + row) * rowCount + (left + column) / 2
                        let isLeft = (left + column) % 2 == 0
                        let other = rows[place] & (isLeft ? 0x0F : 0xF0)
                        rows[place] = other | (isLeft ? mixed << 4 : mixed)
                    }
                }
            }
        }
    }
}
