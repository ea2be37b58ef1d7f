internal import Diagnostics
internal import Model

enum NewsKeys {
    static let date = Key.required("date", ValueType.date)
    static let cities = Key("cities", ValueType.city.list)
    static let category = Key("category", ValueType<String>.text)

    static let forms =
        CommonKeys.around([date.form, cities.form, category.form])
}

enum PageKeys {
    static let menu = Key("menu", ValueType.number(from: 1, to: 9999))

    static let forms = CommonKeys.around([menu.form])
}

extension EntryFile {
    /// An announcement, an event, public education.
    func news(_ decoding: inout Decoding) -> News? {
        guard let mapping = mapping(.news, &decoding) else { return nil }
        let date = mapping.value(NewsKeys.date, &decoding)
        let zone = decoding.names.timeZone
        let header = header(
            mapping, reported: date.map { Moment(startOf: $0, in: zone) }, &decoding)
        let cities = mapping.values(NewsKeys.cities, &decoding)
        let category = mapping.value(NewsKeys.category, &decoding)
        guard let id = News.ID(name), let title = mapping.value(CommonKeys.title, &decoding),
            let date
        else { return nil }
        return News(
            header: header, id: id, title: title, date: date, cities: cities, category: category)
    }

    /// Any other page; its path is where it lies below `Content/pages/`, without `.md`.
    func page(_ decoding: inout Decoding) -> FreePage? {
        guard let mapping = mapping(.page, &decoding) else { return nil }
        let header = header(mapping, &decoding)
        let menu = mapping.value(PageKeys.menu, &decoding)
        let below = String(path.dropFirst("Content/pages/".count).dropLast(".md".count))
        return mapping.value(CommonKeys.title, &decoding).map {
            FreePage(header: header, path: below, title: $0, menu: menu)
        }
    }
}
