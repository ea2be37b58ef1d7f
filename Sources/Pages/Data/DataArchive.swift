internal import Archive
internal import Diagnostics
internal import Model
internal import Parallel
internal import Totals

extension SitePages {
    /// The files that are about tables: each as data, what describes them, and all of them at once.
    var tableFiles: [PlannedFile] {
        let tables = publishedTables
        guard !tables.isEmpty else { return [] }
        let packed = tables.flatMap(dataFiles) + descriptions(of: tables)
        return packed + [file(addresses.archive(settings.election)) { self.archive(of: packed) }]
    }

    /// All tables with what describes them in one file; `nil` where there are none.
    var dataArchive: (path: String, size: String)? {
        if let original { return original.dataArchive }
        let tables = publishedTables
        guard !tables.isEmpty else { return nil }
        let bytes = archive(of: tables.flatMap(dataFiles) + descriptions(of: tables))
        let size = language.grouped(Int64((bytes.count + 999) / 1000))
        return (addresses.archive(settings.election), "\(size) kB")
    }

    /// The files at their paths in the site, below a text that says what they are. The archive tells
    /// the time as of which the site is told, so that it changes only with it.
    private func archive(of files: [PlannedFile]) -> [UInt8] {
        dataShelf.value(of: addresses.archive(settings.election)) { packed(files) }
    }

    private func packed(_ files: [PlannedFile]) -> [UInt8] {
        let packed = files.map { file -> ZipArchive.File in
            var bytes: [UInt8] = []
            file.append([], to: &bytes)
            return (file.path, bytes)
        }
        let introduction = Array(introduction(of: files.map(\.path)).utf8)
        return ZipArchive(
            of: [("README.txt", introduction)] + packed, changed: clockTime(of: edition.asOf)
        ).bytes
    }

    private func clockTime(of moment: Moment) -> ZipArchive.ClockTime {
        let day = moment.day(in: settings.timeZone)
        let calendar = day.calendar
        let midnight = Moment(startOf: day, in: settings.timeZone)
        return ZipArchive.ClockTime(
            year: calendar.year, month: calendar.month, day: calendar.day,
            secondOfDay: moment.seconds - midnight.seconds)
    }

    /// What the archive says of itself, in the site's language: lines of text with CRLF, which every
    /// system's plainest program shows.
    private func introduction(of paths: [String]) -> String {
        let title = marked(settings.title)
        var lines = [title, String(repeating: "=", count: title.count), ""]
        if settings.isSimulation { lines += [words(.noteSimulation), ""] }
        if let day = asOfDay { lines.append(words(.tableAsOf, ["date": language.date(day)])) }
        if let publisher = settings.publisher {
            lines.append("\(words(.sitePublisher)): \(publisher)")
        }
        if let licence = settings.licence { lines.append("\(words(.siteLicence)): \(licence)") }
        lines += [settings.baseURL.description + addresses.index(.table).folder, ""]
        lines += tables.map { "\(addresses.data($0.id, format: "csv")): \($0.title)" }
        lines += [
            "", "*.csv, *.json: \(words(.archiveTables))",
            "*.csv-metadata.json: \(words(.dataColumns))",
            "\(addresses.tableSchema): \(words(.dataSchema))",
            "\(addresses.package): \(words(.dataPackage))", "",
            words(.archiveStatus), "",
        ]
        let sources = site.region.header.sources
        if !sources.isEmpty {
            lines.append("\(words(.sourcesTitle)):")
            lines += sources.map { source in
                "- " + [source.title, source.url].compactMap(\.self).joined(separator: ", ")
            }
        }
        return lines.map { $0 + "\r\n" }.joined()
    }
}
