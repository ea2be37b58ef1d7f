internal import Model
internal import Totals

/// A tile for each city where site.yaml puts it, with a bar from zero at its foot.
struct MapPanel {
    let map: TileMap
    let figures: [City.ID: DrawnFigure]
    let scale: ChartScale
    let id: String
    let title: String

    private static let tileHeight = 600
    private static let gapHeight = 30
    private static let barHeight = 70
    private static let lineHeight = 130
    /// More tiles in a row than these are wider together than the narrowest screen, and scroll.
    private static let most = 4
    private static let tileWidth = 560

    /// Adds the picture.
    func draw(into svg: inout SVGText) {
        let tiles = map.rows.enumerated().flatMap { row, cities in
            cities.enumerated().compactMap { column, city in
                city.flatMap { figures[$0] }.map { (row: row, column: column, figure: $0) }
            }
        }
        svg.open(
            id, title: title,
            description: tiles.map(\.figure.sentence).joined(separator: "; "),
            width: map.width > Self.most ? em(map.width * Self.tileWidth) : "100%",
            height: map.rows.count * (Self.tileHeight + Self.gapHeight))
        if tiles.contains(where: \.figure.isPartial) { svg.hatching(id) }
        for tile in tiles {
            draw(tile.figure, column: tile.column, row: tile.row, into: &svg)
        }
        svg.close()
    }

    private func draw(_ figure: DrawnFigure, column: Int, row: Int, into svg: inout SVGText) {
        let step = 10_000 / map.width
        let width = step - 10_000 / (map.width * 24)
        let (x, top) = (column * step, row * (Self.tileHeight + Self.gapHeight))
        let reach = scale.reach(of: figure.cell.value)
        svg.rectangle(
            x: x, y: top, width: width, height: Self.tileHeight,
            style: reach == nil ? "tile none" : "tile")
        if let reach {
            svg.rectangle(
                x: x, y: top + Self.tileHeight - Self.barHeight, width: width * reach / 10_000,
                height: Self.barHeight, style: figure.isPartial ? "bar part" : "bar",
                fill: figure.isPartial ? "url(#\(id)-h)" : nil)
        }
        let middle = x + width / 2
        let lines = figure.label.split(separator: " ").map(String.init)
        let words = lines.count > 3 ? Array(lines.prefix(2)) + ["…"] : lines
        for (number, word) in words.enumerated() {
            svg.text(
                word, x: middle, y: top + 130 + number * Self.lineHeight, anchor: "middle")
        }
        svg.text(
            figure.display, x: middle, y: top + Self.tileHeight - Self.barHeight - 60,
            anchor: "middle",
            style: "figure")
    }
}
