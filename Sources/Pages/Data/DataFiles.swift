internal import Diagnostics
internal import JSON
internal import Model
internal import Parallel
internal import Templates
internal import Totals

extension SitePages {
    /// The files that programs read: tables and what describes them, sitemap and robots.txt.
    var dataFiles: [PlannedFile] {
        tableFiles + sitemapFiles() + [file(addresses.robots) { self.robots }]
    }

    /// The feeds, of which each language has its own.
    var feedFiles: [PlannedFile] {
        entryFeedFiles + [file(addresses.correctionFeed) { self.correctionFeed }]
    }

    /// What describes all tables.
    func descriptions(of tables: [PublishedTable]) -> [PlannedFile] {
        [
            file(addresses.package) { self.dataPackage(of: tables) },
            file(addresses.tableSchema) {
                tableSchema(id: self.settings.baseURL.description + self.addresses.tableSchema)
                    .bytes
            },
        ]
    }

    /// A table as data, beside its page.
    func dataFiles(of published: PublishedTable) -> [PlannedFile] {
        let id = published.table.id
        return [
            file(addresses.data(id, format: "csv")) { self.csv(of: published) },
            file(addresses.data(id, format: "json")) { self.json(of: published) },
            file(addresses.data(id, format: "csv-metadata.json")) {
                self.columnsFile(of: published)
            },
        ]
    }

    /// A table as CSV, written once.
    func csv(of published: PublishedTable) -> [UInt8] {
        let path = addresses.data(published.table.id, format: "csv")
        return dataShelf.value(of: path) { published.csv.bytes }
    }

    /// A table as JSON, written once.
    func json(of published: PublishedTable) -> [UInt8] {
        let path = addresses.data(published.table.id, format: "json")
        return dataShelf.value(of: path) { published.json.bytes }
    }

    /// For each table, what finds where its page, its CSV and its JSON differ.
    var tableFileChecks: [@Sendable () -> [Diagnostic]] {
        zip(settings.tables, publishedTables).map { definition, published in
            { self.comparison(of: definition, published).faults }
        }
    }

    private func comparison(
        of definition: TableDefinition, _ published: PublishedTable
    ) -> TableComparison {
        let id = definition.id
        let page = addresses.table(id)
        return TableComparison(
            table: id.text,
            location: SourceLocation(file: "Content/site.yaml", position: definition.position),
            page: TableComparison.Form(
                file: page.file, bytes: tableHTML(id, from: Standpoint(on: page))?.bytes ?? []),
            csv: TableComparison.Form(
                file: addresses.data(id, format: "csv"), bytes: csv(of: published)),
            json: TableComparison.Form(
                file: addresses.data(id, format: "json"), bytes: json(of: published)))
    }

    /// The tables with all that they need outside of the site.
    var publishedTables: [PublishedTable] {
        let places = PlaceNames(of: site)
        return tables.map { table in
            PublishedTable(
                table: table, notes: notes(of: table), asOf: asOfDay.map(language.date),
                words: words, corrections: edition.corrections, places: places)
        }
    }

    func file(_ path: String, _ make: @escaping @Sendable () -> [UInt8]) -> PlannedFile {
        PlannedFile(path, owner: SourceLocation(file: "Content/site.yaml")) { _, bytes in
            bytes += make()
        }
    }

    /// robots.txt (RFC 9309): everything may be read, and where the sitemap is.
    var robots: [UInt8] {
        Array(
            """
            User-agent: *
            Allow: /
            Sitemap: \(settings.baseURL)\(addresses.sitemap)

            """.utf8)
    }
}
