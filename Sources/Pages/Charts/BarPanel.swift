internal import Totals

/// Bars from zero, each below its name and figure, so that both are as large as other text on the
/// narrowest screen.
struct BarPanel {
    let panel: ChartPanel
    let scale: ChartScale
    /// What its title and description are named after.
    let id: String
    /// What the chart is about.
    let title: String

    /// What fits on the narrowest screen, in hundredths of an em.
    private static let width = 2000
    private static let lineHeight = 140
    private static let barHeight = 70
    private static let gap = 75

    /// Adds the picture.
    func draw(into svg: inout SVGText) {
        let description = panel.figures.map(\.sentence).joined(separator: "; ")
        let names = panel.figures.map(lines(of:))
        let head = panel.title == nil ? 0 : Self.lineHeight + 40
        let total = zip(panel.figures, names).reduce(head) { height, figure in
            height + self.height(of: figure.0, lines: figure.1)
        }
        svg.open(
            id, title: [title, panel.title].compactMap(\.self).joined(separator: ": "),
            description: description, width: "100%", height: total)
        if panel.figures.contains(where: \.isPartial) { svg.hatching(id) }
        if let title = panel.title { svg.text(title, y: 105, style: "name") }
        var y = head
        for (figure, lines) in zip(panel.figures, names) {
            draw(figure, lines, at: y, into: &svg)
            y += height(of: figure, lines: lines)
        }
        svg.close()
    }

    private func lines(of figure: DrawnFigure) -> [String] {
        textLines(figure.label, width: Self.width - textWidth(figure.display) - 100)
    }

    private func height(of figure: DrawnFigure, lines: [String]) -> Int {
        let count = max(lines.count, 1) + (figure.badge == nil ? 0 : 1)
        return count * Self.lineHeight + Self.barHeight + Self.gap
    }

    private func draw(
        _ figure: DrawnFigure, _ lines: [String], at top: Int, into svg: inout SVGText
    ) {
        for (number, line) in lines.enumerated() {
            svg.text(line, y: top + 105 + number * Self.lineHeight)
        }
        svg.text(figure.display, x: 10_000, y: top + 105, anchor: "end", style: "figure")
        var y = top + max(lines.count, 1) * Self.lineHeight
        if let badge = figure.badge {
            svg.text(badge, y: y + 105, style: "quiet")
            y += Self.lineHeight
        }
        guard let reach = scale.reach(of: figure.cell.value) else {
            let middle = em(y + Self.barHeight / 2)
            svg.add("<line class=\"none\" y1=\"\(middle)\" x2=\"100%\" y2=\"\(middle)\"/>")
            return
        }
        if scale.isHundredPercent {
            svg.rectangle(y: y, width: 10_000, height: Self.barHeight, style: "track")
        }
        let tint = figure.tint.map { " k\($0 % 3 + 1)" } ?? ""
        svg.rectangle(
            y: y, width: reach, height: Self.barHeight,
            style: figure.isPartial ? "bar part" : "bar\(tint)",
            fill: figure.isPartial ? "url(#\(id)-h)" : nil)
    }
}
