/// Paints cards, one after the other, on the same canvas and with the same letters.
///
/// Cards are mostly seen as small as 300 pixels wide, so that nothing on them is smaller than 30.
struct CardPainter: Sendable {
    private var letterings: [TypeSize: Lettering] = [:]
    private(set) var canvas = Canvas(width: Card.width, height: Card.height)

    /// What is free at each side.
    private static let margin = 72
    private static let room = Card.width - 2 * margin
    /// Between the title and the statement.
    private static let gap = 14
    /// Where the line above the last words lies.
    private static let foot = Card.height - 100

    /// Paints a card over the last one.
    mutating func paint(_ card: Card) {
        canvas.clear()
        var top = paintHead(card.warning) + 28
        if card.site != card.title {
            let size = TypeSize(isHeading: false, pixels: 34)
            top = paint([card.site], at: top, size, most: 1, .quiet) + 10
        }
        let bottom = paintFigures(of: card, above: paintFoot(card.standing)) - 20
        let sizes = sizes(of: card, in: bottom - top)
        top = paint([card.title], at: top, sizes.title, most: 2, .ink) + Self.gap
        guard let statement = card.statement, let size = sizes.statement else { return }
        paint([statement], at: top, size, most: (bottom - top) / lineHeight(size), .ink)
    }

    /// The warning across all of the card, or a band where there is none.
    ///
    /// - Returns: where it ends.
    private mutating func paintHead(_ warning: String?) -> Int {
        let end = warning == nil ? 20 : 80
        canvas.fill(columns: 0..<Card.width, rows: 0..<end, warning == nil ? .accent : .ink)
        guard let warning else { return end }
        let sizes = [42, 36, 30].map { TypeSize(isHeading: true, pixels: $0) }
        let size = sizes.first { lines(of: warning, $0, most: 2).count == 1 } ?? sizes[2]
        guard let line = lines(of: warning, size, most: 1).first else { return end }
        set(line, size, x: Self.margin, y: 40 + size.pixels * 3 / 8, .paper, on: .ink)
        return end
    }

    /// - Returns: where it begins.
    private mutating func paintFoot(_ standing: String?) -> Int {
        guard let standing else { return Card.height - 56 }
        canvas.fill(
            columns: Self.margin..<Card.width - Self.margin, rows: Self.foot..<Self.foot + 2, .line)
        paint([standing], at: Self.foot + 24, TypeSize(isHeading: false, pixels: 36), most: 1, .ink)
        return Self.foot
    }

    /// The title as large as it can be in one line, or else in two, beside a statement that is not
    /// cut; where there is no room for that, without the statement.
    private mutating func sizes(
        of card: Card, in height: Int
    ) -> (title: TypeSize, statement: TypeSize?) {
        let titles = [92, 80, 68, 58, 50].map { TypeSize(isHeading: true, pixels: $0) }
        let statements = [54, 46, 40, 34].map { TypeSize(isHeading: false, pixels: $0) }
        let inOneLine = titles.first { lines(of: card.title, $0, most: 2).count == 1 }
        for title in [inOneLine].compactMap(\.self) + titles {
            let count = lines(of: card.title, title, most: 3).count
            let left = height - count * lineHeight(title)
            guard count <= 2, left >= 0 else { continue }
            guard let statement = card.statement else { return (title, nil) }
            for size in statements {
                let most = max(0, left - Self.gap) / lineHeight(size)
                if lines(of: statement, size, most: most + 1).count <= most { return (title, size) }
            }
        }
        let fitting = titles.first { size in
            let count = lines(of: card.title, size, most: 3).count
            return count <= 2 && count * lineHeight(size) <= height
        }
        return (fitting ?? titles[4], nil)
    }

    /// The figures side by side, each in the same room and in the same sizes.
    ///
    /// - Returns: where they begin.
    private mutating func paintFigures(of card: Card, above bottom: Int) -> Int {
        let figures = card.figures
        guard !figures.isEmpty else { return bottom }
        let gap = figures.count > 3 ? 24 : 36
        // Even, as all that is filled.
        let width = ((Self.room + gap) / figures.count - gap) / 2 * 2
        let small = TypeSize(isHeading: false, pixels: 32)
        let sizes = [84, 72, 60, 48, 40].map { TypeSize(isHeading: true, pixels: $0) }
        let fitting = sizes.first { size in
            figures.allSatisfy { lines(of: $0.value, size, width: width, most: 2).count <= 1 }
        }
        let large = fitting ?? sizes[4]
        let labels = figures.map { lines(of: $0.label, small, width: width, most: 2) }
        let notes = figures.map { lines(of: $0.note ?? "", small, width: width, most: 2) }
        let labelLines = labels.map(\.count).max() ?? 0
        let noteLines = notes.map(\.count).max() ?? 0
        let height = (labelLines + noteLines) * lineHeight(small) + lineHeight(large) + 36
        let top = bottom - height
        for (index, figure) in figures.enumerated() {
            let x = Self.margin + index * (width + gap)
            canvas.fill(columns: x..<x + width, rows: top..<top + 6, .accent)
            // All values stand side by side, whatever is above them.
            let skipped = (labelLines - labels[index].count) * lineHeight(small)
            var y = top + 16 + skipped
            y = paint(labels[index], at: y, small, most: 2, .quiet, x: x, width: width)
            y = paint([figure.value], at: y, large, most: 1, .ink, x: x, width: width)
            paint(notes[index], at: y, small, most: 2, .quiet, x: x, width: width)
        }
        guard let caption = card.caption else { return top }
        let captionTop = top - lineHeight(small) - 8
        paint([caption], at: captionTop, small, most: 1, .ink)
        return captionTop
    }

    // MARK: - Texts

    /// Paints texts from a height downwards, each in lines of its own.
    ///
    /// - Returns: where the last line ends.
    @discardableResult
    private mutating func paint(
        _ texts: [String], at top: Int, _ size: TypeSize, most: Int, _ colour: Canvas.Colour,
        x: Int = margin, width: Int = room
    ) -> Int {
        var y = top
        for line in texts.flatMap({ lines(of: $0, size, width: width, most: most) }).prefix(most) {
            // The letters stand in the middle of the line's height.
            set(line, size, x: x, y: y + lineHeight(size) * 3 / 4, colour, on: .paper)
            y += lineHeight(size)
        }
        return y
    }

    private mutating func set(
        _ line: String, _ size: TypeSize, x: Int, y: Int, _ colour: Canvas.Colour,
        on ground: Canvas.Colour
    ) {
        var lettering = letterings.removeValue(forKey: size) ?? Lettering(size)
        lettering.set(line, at: x) { letter, x in
            canvas.draw(letter, x: x, y: y, colour, on: ground)
        }
        letterings[size] = lettering
    }

    private func lineHeight(_ size: TypeSize) -> Int {
        size.pixels * (size.isHeading ? 115 : 130) / 100
    }

    private mutating func lines(
        of text: String, _ size: TypeSize, width: Int = room, most: Int
    ) -> [String] {
        var lettering = letterings.removeValue(forKey: size) ?? Lettering(size)
        defer { letterings[size] = lettering }
        return lettering.lines(of: text, width: width, most: most)
    }
}
