internal import Content
internal import Diagnostics
public import Model

/// A new entry: where it lies and what it says.
public struct NewEntry: Sendable {
    /// From the site folder.
    public let path: String
    /// The whole file.
    public let text: String
    /// The keys that have to be filled before the site can be built.
    public let toFill: [String]
}

/// Writes the entries of one site on one day.
public struct EntryWriter: Sendable {
    let site: KnownSite
    /// The day that a report or piece of news is about.
    let day: Day
    let now: Moment

    /// - Parameters:
    ///   - site: what is known of it.
    ///   - day: the day that a report or piece of news is about; `nil` for today.
    ///   - now: what the clock says.
    public init(for site: KnownSite, on day: Day?, now: Moment) {
        self.site = site
        self.day = day ?? now.day(in: site.settings.timeZone)
        self.now = now
    }

    private var language: Language { site.settings.language }

    /// An entry's text with nothing known but the day and the time.
    func blank(_ kind: EntryKind) -> EntryText {
        let zone = site.settings.timeZone
        let minute = String(now.iso(in: zone).prefix("2024-12-03T20:15".count))
        return EntryText(kind: kind, language: language, day: day, now: minute)
    }

    /// A post of the site's own election, of a city or of the whole.
    public func post(_ title: String, city: City.ID?, name: String?) -> NewEntry {
        var text = blank(.post)
        text.values = [
            "title": yaml(title), "level": city == nil ? "province" : "city",
            "election": site.settings.election.text, "status": "active", "opened": day.description,
        ]
        text.values["city"] = city?.text
        text.examples["city"] = site.cities.first?.id.text
        return entry(text, name ?? slug(of: title) ?? "posko")
    }

    /// A city, the last in the order.
    public func city(_ title: String, name: String?) -> NewEntry {
        var text = blank(.city)
        text.values = [
            "title": yaml(title), "order": String((site.cities.map(\.order).max() ?? 0) + 1),
        ]
        let first = title.lowercased().prefix { $0 != " " }
        text.values["kind"] = City.Kind(rawValue: String(first))?.rawValue
        let facts = site.settings.metrics.filter {
            $0.kind == .stock && $0.grain == .city
        }
        text.blocks["figures"] = figureLines(of: facts, before: [])
        return entry(text, name ?? slug(of: title) ?? (language == .id ? "wilayah" : "city"))
    }

    /// A pair of candidates with the next ballot number. Both names are taken from the title where
    /// it has them: `A–B`, `A & B`, `A dan B`.
    public func candidate(_ title: String, name: String?) -> NewEntry {
        var text = blank(.candidate)
        text.values = [
            "title": yaml(title),
            "number": String((site.candidates.map(\.number).max() ?? 0) + 1),
        ]
        let pair = namesOfPair(title)
        text.values["governor"] = pair.map { yaml($0.governor) }
        text.values["vice_governor"] = pair.map { yaml($0.viceGovernor) }
        return entry(
            text, name ?? slug(of: title) ?? (language == .id ? "paslon" : "pair"),
            toFill: pair == nil ? ["governor", "vice_governor"] : [])
    }

    /// A piece of news of the day.
    public func news(_ title: String, name: String?) -> NewEntry {
        var text = blank(.news)
        text.values = ["title": yaml(title), "date": day.description]
        if let city = site.cities.first { text.examples["cities"] = "[\(city.id)]" }
        return entry(text, name ?? slug(of: title).map { "\(day)-\($0)" } ?? "\(day)")
    }

    /// A page of its own.
    public func page(_ title: String, name: String?) -> NewEntry {
        var text = blank(.page)
        text.values = ["title": yaml(title)]
        text.examples["menu"] = String((site.pages.compactMap(\.menu).max() ?? 0) + 1)
        return entry(text, name ?? pageName(title))
    }

    /// The name of a page, which is its address, too: none that the site uses for something else.
    private func pageName(_ title: String) -> String {
        let routes = Routes.Segment.allCases.map { site.settings.routes[$0] }
        return freeName(
            for: title, else: language == .id ? "halaman" : "page",
            among: Set(routes + ["files", "assets"]))
    }

    func entry(
        _ text: EntryText, _ name: String, in folder: String = "", toFill: [String] = []
    ) -> NewEntry {
        let above = text.kind.folder.map { "\($0)/" } ?? ""
        return NewEntry(
            path: "Content/\(above)\(folder)\(name).md", text: text.text, toFill: toFill)
    }
}

/// The two names in a pair's title; `nil` where there are not two.
private func namesOfPair(_ title: String) -> (governor: String, viceGovernor: String)? {
    for separator in ["–", "—", " - ", " & ", " / ", "/", " dan ", " and "] {
        let names = title.split(separator: separator).map { line(of: String($0)) }
            .filter { !$0.isEmpty }
        if names.count == 2 { return (names[0], names[1]) }
    }
    return nil
}
