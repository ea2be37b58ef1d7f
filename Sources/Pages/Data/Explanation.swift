internal import Diagnostics
internal import Model
internal import Totals

/// Where a figure comes from: the figure, and below it every report that it is made of, with its
/// file and line, and what stood there before.
struct Explanation {
    private let cell: Cell
    private let row: Table.Row
    private let column: Table.Column
    private let published: PublishedTable

    init(of cell: Cell, in row: Table.Row, column: Table.Column, table: PublishedTable) {
        self.cell = cell
        self.row = row
        self.column = column
        published = table
    }

    /// The lines, each ending with a line feed.
    var text: String {
        let sources = cell.sources
        let widths = (
            place: sources.map { published.places.name(of: $0).count }.max() ?? 0,
            amount: sources.map { published.words.display($0.amount).count }.max() ?? 0
        )
        var lines = [heading]
        var term: MetricTerm?
        for (index, source) in sources.enumerated() {
            // A ratio has two sums; each part of a breakdown is a sum of its own.
            if source.term != term { lines.append("  \(source.term)") }
            term = source.term
            let isLast = index + 1 == sources.count || sources[index + 1].term != source.term
            lines.append(line(for: source, isLast: isLast, widths))
            lines += earlier(than: source).map { "  \(isLast ? " " : "│")     \($0)" }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private var heading: String {
        let language = published.words.language
        var heading = "\(row.label), \(column.fullLabel): \(cell.display(in: language))"
        if case .ratio(let fraction) = cell.value {
            let (above, below) = (fraction.numerator, fraction.denominator)
            heading += " = \(language.grouped(above)) / \(language.grouped(below))"
        }
        let state = "\(cell.status.rawValue), \(cell.reported)/\(cell.expected)"
        return "\(heading) (\(state))"
    }

    private func line(
        for source: Contribution, isLast: Bool, _ widths: (place: Int, amount: Int)
    ) -> String {
        let name = published.places.name(of: source)
        let amount = published.words.display(source.amount)
        var line = isLast ? "  └─ " : "  ├─ "
        line += name + spaces(widths.place - name.count + 2)
        line += spaces(widths.amount - amount.count) + amount
        if let issue = source.issue { line += "  \(issue)" }
        line += "  \(source.location)"
        if let date = source.date { line += "  \(date)" }
        if let asOf = source.asOf {
            line += "  as_of \(asOf.iso(in: published.words.timeZone))"
        }
        if source.isProvisional { line += "  *" }
        if source.isCorrected { line += "  (r)" }
        return line
    }

    /// What stood in a figure's place before, the newest correction first.
    private func earlier(than source: Contribution) -> [String] {
        published.corrections
            .filter { $0.summary == source.summary && $0.correction.term == source.term }
            .map { known in
                let (correction, words) = (known.correction, published.words)
                let time = correction.at.iso(in: published.words.timeZone)
                let change = "\(words.display(correction.from)) → \(words.display(correction.to))"
                return "(r) \(time)  \(change)  \(correction.reason)  \(known.location)"
            }
    }
}

private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
