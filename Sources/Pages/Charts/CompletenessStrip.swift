/// A strip with a part for each row: filled where all is reported, hatched where some is, and empty
/// where nothing is.
struct CompletenessStrip {
    /// How far a row has reported.
    enum State: Int, CaseIterable {
        case reported, partial, missing
    }

    /// The rows in their order.
    let rows: [(label: String, state: State)]
    /// What is read aloud.
    let description: String
    let id: String
    let title: String

    private static let height = 140
    /// More rows are too narrow to be told apart on a telephone: they are drawn state by state.
    private static let most = 48

    /// Adds the picture.
    func draw(into svg: inout SVGText) {
        svg.open(
            id, title: title, description: description, width: "100%", height: Self.height)
        if rows.contains(where: { $0.state == .partial }) { svg.hatching(id) }
        let count = max(rows.count, 1)
        if rows.count > Self.most {
            var done = 0
            for state in State.allCases {
                let part = rows.count { $0.state == state }
                let (from, to) = (done * 10_000 / count, (done + part) * 10_000 / count)
                if part > 0 { draw(state, x: from, width: to - from, into: &svg) }
                done += part
            }
        } else {
            for (number, row) in rows.enumerated() {
                let (from, to) = (number * 10_000 / count, (number + 1) * 10_000 / count)
                draw(row.state, x: from, width: (to - from) * 15 / 16, into: &svg)
            }
        }
        svg.close()
    }

    private func draw(_ state: State, x: Int, width: Int, into svg: inout SVGText) {
        let style =
            switch state {
            case .reported: "bar"
            case .partial: "bar part"
            case .missing: "tile none"
            }
        svg.rectangle(
            x: x, y: 0, width: width, height: Self.height, style: style,
            fill: state == .partial ? "url(#\(id)-h)" : nil)
    }
}
