internal import Diagnostics
internal import Fingerprints
internal import JSON
internal import Model
internal import Totals

extension SitePages {
    /// All tables as a Data Package (Frictionless Data, tabular data package, version 1).
    func dataPackage(of tables: [PublishedTable]) -> [UInt8] {
        var members: [(name: String, value: JSONText)] = [
            ("profile", .text("tabular-data-package")),
            ("name", .text(settings.election.text)),
            ("id", .text(settings.baseURL.description + addresses.package)),
            ("title", .text(marked(settings.title))),
        ]
        if let description = settings.description {
            members.append(("description", .text(description)))
        }
        members.append(("homepage", .text(settings.baseURL.description)))
        if let day = asOfDay {
            members.append(("version", .text(day.description)))
            members.append(("created", .text(edition.asOf.iso(in: settings.timeZone))))
        }
        if let licence = settings.licence {
            members.append(("licenses", .list([self.licence(licence)])))
        }
        if let publisher = settings.publisher {
            let contributor: [(name: String, value: JSONText)] = [
                ("title", .text(publisher)), ("role", .text("publisher")),
            ]
            members.append(("contributors", .list([.object(contributor)])))
        }
        let sources = site.region.header.sources
        if !sources.isEmpty { members.append(("sources", .list(sources.map(packageSource)))) }
        members.append(("resources", .list(tables.map(resource))))
        return JSONText.object(members).bytes
    }

    /// A licence by its name, as the Open Definition writes it: `CC-BY-4.0`.
    private func licence(_ licence: String) -> JSONText {
        let name = String(
            licence.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "-" })
        return .object([("name", .text(name)), ("title", .text(licence))])
    }

    private func packageSource(_ source: Source) -> JSONText {
        var members: [(name: String, value: JSONText)] = [("title", .text(source.title))]
        if let url = source.url { members.append(("path", .text(url))) }
        if let date = source.date { members.append(("date", .text(date.description))) }
        return .object(members)
    }

    private func resource(_ published: PublishedTable) -> JSONText {
        let table = published.table
        let csv = self.csv(of: published)
        let hash = hexadecimal(sha256(of: csv))
        var schema: [(name: String, value: JSONText)] = [
            (
                "fields",
                .list(published.fields(rowsLabel: rowsLabel(table.rowKind)).map(packageField))
            ),
            ("missingValues", .list([.text("")])),
        ]
        if published.hasKeys { schema.append(("primaryKey", .text(table.rowKind.rawValue))) }
        var members: [(name: String, value: JSONText)] = [
            ("profile", .text("tabular-data-resource")),
            ("name", .text(table.id.text)),
            ("path", .text(addresses.data(table.id, format: "csv"))),
            ("title", .text(table.title)),
        ]
        if !published.notes.isEmpty {
            members.append(("description", .text(published.notes.joined(separator: "\n"))))
        }
        return .object(
            members + [
                ("format", .text("csv")), ("mediatype", .text("text/csv")),
                ("encoding", .text("utf-8")), ("bytes", .number(csv.count)),
                ("hash", .text("sha256:\(hash)")), ("schema", .object(schema)),
            ])
    }

    private func packageField(_ field: TableField) -> JSONText {
        var members: [(name: String, value: JSONText)] = [
            ("name", .text(field.name)), ("title", .text(field.title)),
        ]
        switch field.kind {
        case .text: members.append(("type", .text("string")))
        case .count: members.append(("type", .text("integer")))
        case .number: members.append(("type", .text("number")))
        case .status:
            members.append(("type", .text("string")))
            let statuses = Cell.Status.allCases.map { JSONText.text($0.rawValue) }
            members.append(("constraints", .object([("enum", .list(statuses))])))
        }
        if let unit = field.unit { members.append(("unit", .text(unit))) }
        if let note = field.note { members.append(("description", .text(note))) }
        return .object(members)
    }

    // MARK: - CSV on the Web

    /// What the columns of a table's CSV are (W3C, Metadata Vocabulary for Tabular Data).
    func columnsFile(of published: PublishedTable) -> [UInt8] {
        let table = published.table
        let fields = published.fields(rowsLabel: rowsLabel(table.rowKind))
        var schema: [(name: String, value: JSONText)] = [("columns", .list(fields.map(column)))]
        if published.hasKeys { schema.append(("primaryKey", .text(table.rowKind.rawValue))) }
        var members: [(name: String, value: JSONText)] = [
            (
                "@context",
                .list([
                    .text("http://www.w3.org/ns/csvw"),
                    .object([("@language", .text(language.rawValue))]),
                ])
            ),
            ("url", .text("\(table.id).csv")),
            ("dc:title", .text(table.title)),
        ]
        if asOfDay != nil {
            members.append(("dc:modified", .text(edition.asOf.iso(in: settings.timeZone))))
        }
        if let licence = settings.licence { members.append(("dc:rights", .text(licence))) }
        if let publisher = settings.publisher {
            members.append(("dc:publisher", .text(publisher)))
        }
        let sources = site.region.header.sources
        if !sources.isEmpty {
            members.append(("dc:source", .list(sources.map { .text($0.title) })))
        }
        if !published.notes.isEmpty {
            members.append(("dc:description", .list(published.notes.map { .text($0) })))
        }
        return JSONText.object(members + [("tableSchema", .object(schema))]).bytes
    }

    private func column(_ field: TableField) -> JSONText {
        // A name is a variable of a URI template, which has no hyphen.
        let name = field.name.replacing("-", with: "%2D")
        var members: [(name: String, value: JSONText)] = [
            ("name", .text(name)), ("titles", .list([.text(field.name), .text(field.title)])),
        ]
        switch field.kind {
        case .text: members.append(("datatype", .text("string")))
        case .count: members.append(("datatype", .text("integer")))
        case .number: members.append(("datatype", .text("decimal")))
        case .status:
            let statuses = Cell.Status.allCases.map(\.rawValue).joined(separator: "|")
            let datatype: [(name: String, value: JSONText)] = [
                ("base", .text("string")), ("format", .text(statuses)),
            ]
            members.append(("datatype", .object(datatype)))
        }
        if let unit = field.unit { members.append(("schema:unitText", .text(unit))) }
        if let note = field.note { members.append(("dc:description", .text(note))) }
        return .object(members)
    }
}
