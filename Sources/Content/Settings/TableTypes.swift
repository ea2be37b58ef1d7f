internal import Diagnostics
internal import Model
internal import YAML

extension ValueType where Value == [TableDefinition] {
    private static let title = Key.required("title", ValueType<String>.text)
    private static let rows = Key.required("rows", ValueType<TableDefinition.Rows>.choice)
    private static let columns = Key.required("columns", ValueType<MetricTerm>.term.placed.list)
    private static let filter = Key("where", ValueType<TableDefinition.Filter>.filter)
    private static let note = Key("note", ValueType<String>.text)
    private static let forms: [KeyForm] = [
        title.form, rows.form, columns.form, filter.form, note.form,
    ]

    /// Tables by name.
    static let tableMap = ValueType(.map(.mapping(forms), by: .new)) { node, key, decoding in
        guard let pairs = node.pairs(for: key, reporting: &decoding) else { return nil }
        return pairs.compactMap { pair in
            let table = table(pair, &decoding)
            if table == nil { decoding.names.tablesAtFault.insert(pair.key) }
            return table
        }
    }

    private static func table(
        _ pair: Node.Pair, _ decoding: inout Decoding
    ) -> TableDefinition? {
        let id: TableDefinition.ID? = checkedIdentifier(pair.key, at: pair.keyPosition, &decoding)
        guard let mapping = MappingDecoder(pair.value, named: pair.key, keys: forms, &decoding)
        else { return nil }
        let title = mapping.value(title, &decoding)
        let rows = mapping.value(rows, &decoding)
        let columns = mapping.values(columns, &decoding)
        let filter = mapping.value(filter, &decoding)
        let note = mapping.value(note, &decoding)
        if let rows { checkColumns(columns, rows: rows, &decoding) }
        checkColumnsAreApart(columns, &decoding)
        if mapping.isEmptyList(Self.columns) {
            decoding.report(
                .emptyValue, at: mapping.position(of: Self.columns), ["key": "columns"])
        }
        guard let id, let title, let rows else { return nil }
        return TableDefinition(
            id: id, title: title, rows: rows, columns: columns.map(\.value),
            filter: filter ?? TableDefinition.Filter(), note: note, position: pair.keyPosition)
    }

    /// Notes a column that stands twice.
    private static func checkColumnsAreApart(
        _ columns: [Placed<MetricTerm>], _ decoding: inout Decoding
    ) {
        // Two columns come to the same where their parts do: a metric opens into its parts.
        var whole: [String: Position] = [:]
        var parts: [MetricTerm: Position] = [:]
        var any: [String: Position] = [:]
        for column in columns {
            let term = column.value
            let first =
                term.part == nil
                ? any[term.metric]
                : [whole[term.metric], parts[term]].compactMap(\.self).min()
            if let first {
                decoding.reportDuplicate(
                    term.description, at: column.position, first: first)
            }
            if any[term.metric] == nil { any[term.metric] = column.position }
            if term.part == nil, whole[term.metric] == nil { whole[term.metric] = column.position }
            if parts[term] == nil { parts[term] = column.position }
        }
    }

    /// Rows by candidate or category take the parts of their columns' metrics, which have to have
    /// such parts.
    private static func checkColumns(
        _ columns: [Placed<MetricTerm>], rows: TableDefinition.Rows, _ decoding: inout Decoding
    ) {
        for column in columns {
            guard let metric = decoding.names.metric(column.value.metric) else { continue }
            let parts = partsThatOpen(metric, decoding.names)
            let reason: Argument
            switch rows {
            case .candidate where parts != .candidates || column.value.part != nil:
                reason = .words(
                    id: "baris per paslon memerlukan metrik dengan by: candidate",
                    en: "rows by candidate need a metric with by: candidate")
            case .category where !parts.isList || column.value.part != nil:
                reason = .words(
                    id: "baris per kategori memerlukan metrik dengan by: [daftar]",
                    en: "rows by category need a metric with by: [list]")
            default: continue
            }
            decoding.report(
                .invalidColumn, at: column.position,
                [
                    "rows": .text(rows.rawValue), "metric": .text(column.value.description),
                    "reason": reason,
                ])
        }
    }

    private static func partsThatOpen(_ metric: Metric, _ names: Names) -> Metric.Parts {
        guard case .ratio(let of, _) = metric.kind, of.part == nil else { return metric.parts }
        return names.metric(of.metric)?.parts ?? .none
    }
}

extension Metric.Parts {
    /// Whether the parts are named by a list.
    fileprivate var isList: Bool {
        switch self {
        case .list, .issues: true
        case .none, .candidates: false
        }
    }
}

extension ValueType where Value == TableDefinition.Filter {
    private static let city = Key("city", ValueType<City.ID>.city)
    private static let post = Key("post", ValueType<Post.ID>.post)
    private static let from = Key("from", ValueType<Day>.date)
    private static let to = Key("to", ValueType<Day>.date)
    private static let round = Key("round", ValueType<Int>.number(from: 1, to: 9))
    private static let forms: [KeyForm] = [city.form, post.form, from.form, to.form, round.form]

    /// Which reports a table takes.
    static let filter = ValueType(.mapping(forms)) { node, key, decoding in
        guard let mapping = MappingDecoder(node, named: key, keys: forms, &decoding) else {
            return nil
        }
        let (first, last) = (mapping.value(from, &decoding), mapping.value(to, &decoding))
        checkPeriod(from: first, to: last, at: mapping.position(of: to), &decoding)
        return TableDefinition.Filter(
            city: mapping.value(city, &decoding), post: mapping.value(post, &decoding),
            from: first, to: last, round: mapping.value(round, &decoding))
    }
}
