internal import Model
internal import Totals

/// A figure as a chart says it: the cell of the table with its name.
struct DrawnFigure {
    /// What the figure is called: the row, or the part.
    let label: String
    /// Which of several tints it has, from 0; `nil` where all are alike.
    let tint: Int?
    let cell: Cell
    /// As it stands beside its shape: `39,40%`, `39,40% *`, `–`.
    let display: String
    /// As it is read aloud: `39,40%`, `belum dilaporkan`.
    let spoken: String
    /// How many of how many reported, where some did not.
    let badge: String?

    var isPartial: Bool { cell.status == .partial && cell.value != .none }

    /// `RIDO: 39,40%`.
    var sentence: String {
        "\(label): \(spoken)" + (badge.map { " (\($0))" } ?? "")
    }
}

/// Figures of one table that stand in one picture.
struct ChartPanel {
    /// What stands above them; `nil` where the chart's own title is enough.
    let title: String?
    let figures: [DrawnFigure]
}

extension SitePages {
    /// A cell as a chart says it.
    func drawn(_ cell: Cell, label: String, tint: Int? = nil, grain: Metric.Grain?) -> DrawnFigure {
        let view = cellView(cell, grain: grain, from: notFoundStandpoint)
        let marks = (cell.isProvisional ? " *" : "") + (cell.isCorrected ? " (r)" : "")
        return DrawnFigure(
            label: label, tint: tint, cell: cell, display: view.display + marks,
            spoken: view.meaning ?? view.display, badge: view.badge)
    }
}
