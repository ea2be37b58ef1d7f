internal import Diagnostics
internal import Model

/// A block `chart TABLE [KIND] [column=METRIC]`.
extension MarkdownRenderer {
    /// The chart that the words behind `chart` ask for; `nil` where there is none, with a fault.
    mutating func chart(_ words: [String], _ node: CommonMarkNode) -> Chart? {
        guard let name = words.first,
            let table = destinations.tables.first(where: { $0.text == name })
        else {
            let known = destinations.tables.map(\.text)
            reportUnknownTable(
                words.first.map { .text($0) } ?? .words(id: "(tanpa nama)", en: "(no name)"),
                at: location(ofWord: words.isEmpty ? 0 : 1, node),
                meant: words.first.flatMap { nearestName(to: $0, among: known) })
            return nil
        }
        var kind: (kind: Chart.Kind, word: Int)?
        var column: (name: String, word: Int)?
        for (word, text) in words.enumerated().dropFirst() {
            let place = word + 1
            if let equals = text.firstIndex(of: "=") {
                guard checkOption(text[..<equals], of: text, isFirst: column == nil, place, node)
                else { return nil }
                column = (String(text[text.index(after: equals)...]), place)
            } else if let known = Chart.Kind(rawValue: text) {
                guard kind == nil else {
                    reportForm(
                        .words(id: "jenisnya ditulis dua kali", en: "its kind is written twice"),
                        at: place, node)
                    return nil
                }
                kind = (known, place)
            } else {
                reportUnknown(kind: text, at: place, node)
                return nil
            }
        }
        // What is wrong with site.yaml is told there.
        guard let choices = destinations.charts.first(where: { $0.table == table }) else {
            return nil
        }
        return chart(of: choices, kind, column, node)
    }

    private mutating func chart(
        of choices: ChartChoices, _ named: (kind: Chart.Kind, word: Int)?,
        _ column: (name: String, word: Int)?, _ node: CommonMarkNode
    ) -> Chart? {
        let kind = named?.kind ?? choices.usualKind
        let columns = choices.columns(of: kind)
        guard let first = columns.first else {
            let kinds = choices.kinds.map(\.rawValue)
            diagnostics.append(
                Diagnostic(
                    .invalidChart, at: location(ofWord: named?.word ?? 1, node),
                    [
                        "reason": reason(whyNot: kind, choices),
                        "remedy": kinds.isEmpty
                            ? .words(
                                id: "tampilkan tabel ini dengan blok table",
                                en: "show this table by a block table")
                            : .words(
                                id: "yang cocok untuk tabel ini: \(kinds.joined(separator: ", "))",
                                en: "what fits this table: \(kinds.joined(separator: ", "))"),
                    ]))
            return nil
        }
        guard let column else { return Chart(table: choices.table, kind: kind, column: first) }
        if columns.contains(column.name) {
            return Chart(table: choices.table, kind: kind, column: column.name)
        }
        report(column: column.name, at: column.word, of: choices, kind, node)
        return nil
    }

    /// Why a table cannot be drawn as a kind.
    private func reason(whyNot kind: Chart.Kind, _ choices: ChartChoices) -> Argument {
        switch (kind, choices.rows) {
        case (.line, _):
            .words(
                id: "line memerlukan tabel dengan rows: date",
                en: "line needs a table with rows: date")
        case (.completeness, _):
            .words(
                id: "completeness memerlukan tabel dengan rows: city atau rows: post",
                en: "completeness needs a table with rows: city or rows: post")
        case (.map, .city) where !choices.hasMap:
            .words(
                id: "map memerlukan kunci map dalam site.yaml",
                en: "map needs the key map in site.yaml")
        case (.map, .city):
            .words(
                id: "map memerlukan metrik dengan satu angka per wilayah",
                en: "map needs a metric with one figure for each city")
        case (.map, _):
            .words(
                id: "map memerlukan tabel dengan rows: city",
                en: "map needs a table with rows: city")
        case (.bars, _):
            .words(
                id: "angka tabel ini tidak dapat dibandingkan dengan batang",
                en: "the figures of this table cannot be compared as bars")
        }
    }

    /// Notes a column that the table does not have, or that the kind cannot show.
    private mutating func report(
        column name: String, at word: Int, of choices: ChartChoices, _ kind: Chart.Kind,
        _ node: CommonMarkNode
    ) {
        let columns = choices.columns(of: kind)
        let whole = name.prefix { $0 != "." }
        if choices.metrics.contains(name) || choices.metrics.contains(String(whole)) {
            let isPart = whole.count < name.count
            let reason: Argument =
                isPart
                ? .words(
                    id: "\(whole) digambar dengan semua bagiannya, bukan satu saja",
                    en: "\(whole) is drawn with all its parts, not with one alone")
                : .words(
                    id: "\(kind.rawValue) tidak dapat menampilkan \(name)",
                    en: "\(kind.rawValue) cannot show \(name)")
            diagnostics.append(
                Diagnostic(
                    .invalidChart, at: location(ofWord: word, node),
                    ["reason": reason, "remedy": remedy(columns)],
                    suggestion: columns.contains(String(whole)) ? "column=\(whole)" : nil))
            return
        }
        let near = nearestName(to: name, among: columns)
        diagnostics.append(
            Diagnostic(
                .unknownColumn, at: location(ofWord: word, node),
                [
                    "table": .text(choices.table.text), "name": .text(name),
                    "known": .list(columns),
                ],
                suggestion: near.map { "column=\($0)" }))
    }

    private func remedy(_ columns: [Metric.ID]) -> Argument {
        let list = columns.map { "column=\($0)" }.joined(separator: ", ")
        return .words(id: "yang cocok: \(list)", en: "what fits: \(list)")
    }

    private mutating func reportUnknown(kind: String, at word: Int, _ node: CommonMarkNode) {
        let known = Chart.Kind.allCases.map(\.rawValue)
        diagnostics.append(
            Diagnostic(
                .unknownChart, at: location(ofWord: word, node),
                ["name": .text(kind), "known": .list(known)],
                suggestion: nearestName(to: kind, among: known)))
    }

    /// Whether an option is the one that there is, and is there once; with a fault where not.
    private mutating func checkOption(
        _ key: Substring, of text: String, isFirst: Bool, _ word: Int, _ node: CommonMarkNode
    ) -> Bool {
        guard key == "column" else {
            let value = text.dropFirst(key.count)
            let near = nearestName(to: String(key), among: ["column"])
            reportForm(
                .words(id: "“\(key)” tidak dikenal", en: "“\(key)” is not known"), at: word, node,
                suggestion: near.map { "\($0)\(value)" })
            return false
        }
        guard isFirst else {
            reportForm(
                .words(id: "column ditulis dua kali", en: "column is written twice"), at: word, node
            )
            return false
        }
        return true
    }

    private mutating func reportForm(
        _ reason: Argument, at word: Int, _ node: CommonMarkNode, suggestion: String? = nil
    ) {
        let kinds = Chart.Kind.allCases.map(\.rawValue).joined(separator: "|")
        diagnostics.append(
            Diagnostic(
                .invalidChart, at: location(ofWord: word, node),
                [
                    "reason": reason,
                    "remedy": .words(
                        id: "tulis: chart TABEL \(kinds) column=METRIK",
                        en: "write: chart TABLE \(kinds) column=METRIC"),
                ],
                suggestion: suggestion))
    }
}
