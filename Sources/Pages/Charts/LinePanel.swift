internal import Model
internal import Totals

/// A figure over days: a line where day follows day, a point where the days beside it have nothing.
struct LinePanel {
    let panel: ChartPanel
    /// The day of each figure of the panel.
    let days: [Day]
    let scale: ChartScale
    /// The figure at the end of the axis.
    let largest: DrawnFigure?
    let id: String
    let title: String
    /// The first and the last day in words.
    let ends: (first: String, last: String)

    private static let plotHeight = 600
    private static let top = 330

    /// Adds the picture.
    func draw(into svg: inout SVGText) {
        svg.open(
            id, title: [title, panel.title].compactMap(\.self).joined(separator: ": "),
            description: description, width: "100%", height: Self.top + Self.plotHeight + 170)
        svg.text(panel.title ?? ends.last, y: 105, style: panel.title == nil ? "quiet" : "name")
        if let last = panel.figures.last {
            svg.text(last.display, x: 10_000, y: 105, anchor: "end", style: "figure")
        }
        if let largest { svg.text(largest.display, y: Self.top - 35, style: "quiet") }
        drawGrid(at: Self.top, into: &svg)
        drawGrid(at: Self.top + Self.plotHeight, into: &svg)
        svg.add("<svg y=\"\(em(Self.top))\" width=\"100%\" height=\"\(em(Self.plotHeight))\" ")
        svg.add("viewBox=\"0 0 10000 10000\" preserveAspectRatio=\"none\" overflow=\"visible\">")
        drawPath("line", linePath, into: &svg)
        drawPath("point", points { !$0.isPartial }, into: &svg)
        drawPath("point part", points(where: \.isPartial), into: &svg)
        drawPath("point hole", points(where: \.isPartial), into: &svg)
        svg.add("</svg>")
        let below = Self.top + Self.plotHeight + 130
        svg.text(ends.first, y: below, style: "quiet")
        if days.count > 1 {
            svg.text(ends.last, x: 10_000, y: below, anchor: "end", style: "quiet")
        }
        svg.close()
    }

    private func drawGrid(at y: Int, into svg: inout SVGText) {
        svg.add("<line class=\"grid\" y1=\"\(em(y))\" x2=\"100%\" y2=\"\(em(y))\"/>")
    }

    private func drawPath(_ style: String, _ path: String, into svg: inout SVGText) {
        guard !path.isEmpty else { return }
        svg.add("<path class=\"\(style)\" vector-effect=\"non-scaling-stroke\" d=\"\(path)\"/>")
    }

    /// Every figure; of very many, the first, the largest and the last.
    private var description: String {
        guard panel.figures.count > 40 else {
            return panel.figures.map(\.sentence).joined(separator: "; ")
        }
        let reaches = panel.figures.map { scale.reach(of: $0.cell.value) ?? -1 }
        let peak = reaches.indices.max { reaches[$0] < reaches[$1] } ?? 0
        let told = Set([0, peak, panel.figures.count - 1]).sorted()
        return told.map { panel.figures[$0].sentence }.joined(separator: "; ")
    }

    /// Where a figure stands, in ten-thousandths of the plot; `nil` where there is none.
    private func place(_ index: Int) -> (x: Int, y: Int)? {
        guard let reach = scale.reach(of: panel.figures[index].cell.value), let first = days.first,
            let last = days.last
        else { return nil }
        let length = last.number - first.number
        let x = length == 0 ? 5000 : (days[index].number - first.number) * 10_000 / length
        return (x, 10_000 - reach)
    }

    private var linePath: String {
        var path = ""
        for index in panel.figures.indices.dropFirst() {
            guard days[index].number == days[index - 1].number + 1, let to = place(index),
                let from = place(index - 1)
            else { continue }
            let goesOn = path.hasSuffix("L\(from.x) \(from.y)")
            path += goesOn ? "L\(to.x) \(to.y)" : "M\(from.x) \(from.y)L\(to.x) \(to.y)"
        }
        return path
    }

    /// A dot for each figure, as a line without length whose ends are round.
    private func points(where isWanted: (DrawnFigure) -> Bool) -> String {
        panel.figures.indices.filter { isWanted(panel.figures[$0]) }.compactMap(place)
            .map { "M\($0.x) \($0.y)h0" }.joined()
    }
}
