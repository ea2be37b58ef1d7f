internal import Diagnostics
internal import Model

enum PostKeys {
    static let level = Key.required("level", ValueType<Post.Level>.choice)
    static let city = Key("city", ValueType.city.placed)
    static let election = Key.required("election", ValueType.election)
    static let status = Key.required("status", ValueType<Post.Status>.choice)
    static let alsoKnownAs = Key("also_known_as", ValueType.oneOrMoreTexts)
    static let location = Key("location", ValueType.location)
    static let opened = Key("opened", ValueType.date)
    static let closes = Key("closes", ValueType.closing)
    static let hours = Key("hours", ValueType.hours)
    static let roster = Key("roster", ValueType.duty.list)
    static let structure = Key("structure", ValueType.role.list)
    static let members = Key("members", ValueType<String>.text.list)
    static let functions = Key("functions", ValueType<String>.text.list)
    static let contact = Key("contact", ValueType.contact)

    static let forms =
        CommonKeys.around([
            level.form, city.form, election.form, status.form, alsoKnownAs.form, location.form,
            opened.form, closes.form, hours.form, roster.form, structure.form, members.form,
            functions.form, contact.form,
        ])
}

extension EntryFile {
    /// A post.
    func post(_ decoding: inout Decoding) -> Post? {
        guard let mapping = mapping(.post, &decoding) else { return nil }
        let header = header(mapping, &decoding)
        let level = mapping.value(PostKeys.level, &decoding)
        let city = mapping.value(PostKeys.city, &decoding)
        let election = mapping.value(PostKeys.election, &decoding)
        let status = mapping.value(PostKeys.status, &decoding)
        let alsoKnownAs = mapping.values(PostKeys.alsoKnownAs, &decoding)
        let location = mapping.value(PostKeys.location, &decoding)
        let opened = mapping.value(PostKeys.opened, &decoding)
        let closes = mapping.value(PostKeys.closes, &decoding)
        let hours = mapping.value(PostKeys.hours, &decoding)
        let roster = mapping.values(PostKeys.roster, &decoding)
        let structure = mapping.values(PostKeys.structure, &decoding)
        let members = mapping.values(PostKeys.members, &decoding)
        let functions = mapping.values(PostKeys.functions, &decoding)
        let contact = mapping.value(PostKeys.contact, &decoding)
        let title = mapping.value(CommonKeys.title, &decoding)
        if let level, (level == .city) != mapping.has(PostKeys.city) {
            let problem =
                level == .city
                ? Argument.words(
                    id: "posko tingkat kota memerlukan “city”",
                    en: "a post at city level needs “city”")
                : .words(
                    id: "posko tingkat provinsi tidak memiliki “city”",
                    en: "a post at province level has no “city”")
            decoding.report(
                .cityWithoutLevel,
                at: mapping.has(PostKeys.city)
                    ? mapping.position(of: PostKeys.city) : mapping.position(of: PostKeys.level),
                ["problem": problem])
        }
        if case .day(let last) = closes {
            checkPeriod(
                from: opened, to: last, at: mapping.position(of: PostKeys.closes), &decoding)
        }
        guard let id = Post.ID(name), let title, let level, let election, let status else {
            return nil
        }
        return Post(
            header: header, id: id, title: title, level: level, city: city?.value,
            election: election, status: status, alsoKnownAs: alsoKnownAs, location: location,
            opened: opened, closes: closes, hours: hours, roster: roster, structure: structure,
            members: members, functions: functions, contact: contact)
    }
}

/// Notes a period that ends before it begins.
func checkPeriod(
    from first: Day?, to last: Day?, at position: Position, _ decoding: inout Decoding
) {
    guard let first, let last, last < first else { return }
    decoding.report(
        .periodOrder, at: position,
        ["from": .text(first.description), "to": .text(last.description)])
}
