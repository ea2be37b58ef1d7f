import Diagnostics

/// What a name in a template stands for.
enum Meaning {
    /// Something that is read from the frame at a level.
    case read(Reader, level: Int)
    /// One of the site's own words.
    case string(String)
}

extension Compiler {
    mutating func compileVariable(_ tag: Tag, isRaw: Bool, in setting: Setting) {
        guard let meaning = meaning(of: tag, in: setting) else { return }
        switch meaning {
        case .string(let text): compileString(text, tag, isRaw: isRaw, in: setting)
        case .read(let reader, let level):
            switch reader {
            case .text(let read):
                guard !isRaw else { return unescaped(tag, in: setting) }
                guard let escaping = escaping(of: .text, tag, in: setting) else { return }
                program.steps.append(.text(program.texts.count, level: level, escaping))
                program.texts.append(TextReader(read))
            case .url(let read):
                guard !isRaw else { return unescaped(tag, in: setting) }
                guard let escaping = escaping(of: .url, tag, in: setting) else { return }
                program.steps.append(.text(program.texts.count, level: level, escaping))
                program.texts.append(TextReader(read))
            case .html(let read):
                guard isRaw else {
                    return fault(
                        .escapedHTML, at: tag.namePosition, ["name": .text(tag.name)], in: setting)
                }
                guard escaping(of: .html, tag, in: setting) != nil else { return }
                program.steps.append(.html(program.htmls.count, level: level))
                program.htmls.append(HTMLReader(read))
            case .flag, .group, .list, .texts: printed(tag.name, reader.kind, tag, in: setting)
            }
        }
    }

    /// A string is known now: it becomes literal bytes.
    private mutating func compileString(
        _ text: String, _ tag: Tag, isRaw: Bool, in setting: Setting
    ) {
        guard !isRaw else { return unescaped(tag, in: setting) }
        let isURL = SafeURL(text) != nil
        guard let escaping = escaping(of: isURL ? .url : .text, tag, in: setting) else { return }
        var bytes: [UInt8] = []
        escaping.append(text, to: &bytes)
        if !bytes.isEmpty { program.append(bytes) }
    }

    mutating func compileSection(
        _ tag: Tag, _ body: Range<Int>, isInverted: Bool, in setting: Setting
    ) {
        guard let meaning = meaning(of: tag, in: setting) else { return }
        guard case .read(let reader, let level) = meaning else {
            return fault(
                .sectionOverText, at: tag.namePosition, ["name": .text(tag.name)], in: setting)
        }
        if case .flag(let read) = reader {
            let flag = program.flags.count
            program.flags.append(FlagReader(read))
            return openSection(tag, body, in: setting, outer: setting) { end in
                .flag(flag, level: level, isWanted: !isInverted, end: end)
            }
        }
        guard let opening = reader.opening else { return }
        let index = program.sections.count
        program.sections.append(SectionReader(opening))
        if isInverted {
            return openSection(tag, body, in: setting, outer: setting) { end in
                .inverted(index, level: level, end: end)
            }
        }
        let outer = setting.scopes.last { $0.level == level }
        let path = "\(outer?.path ?? "").\(tag.name)"
        if reader.isRepeated, setting.scopes.contains(where: { $0.path == path }) {
            let problem = Argument.words(
                id:
                    "daftar ini sudah terbuka di sini, dan akan diulang sebanyak isinya dikali isinya",
                en: "the list is open here already, and would be repeated as often as it has "
                    + "values times values")
            return tooMuch(tag, problem, in: setting)
        }
        let inner = setting.level + 1
        let inside = setting.inside(Scope(offers: opening.offers, level: inner, path: path))
        program.levels = max(program.levels, inner + 1)
        openSection(tag, body, in: inside, outer: setting) { end in
            .section(index, level: level, inner: inner, end: end)
        }
    }

    /// What a tag's name stands for: its first part is looked up from the innermost section
    /// outwards, the others in what the part before offers.
    private mutating func meaning(of tag: Tag, in setting: Setting) -> Meaning? {
        if tag.name == "." { return whole(tag, in: setting) }
        let parts = tag.name.utf8.split(separator: UInt8(ascii: "."))
            .map { String(Substring($0)) }
        if parts.first == "strings" { return string(parts.dropFirst(), tag, in: setting) }
        guard let first = parts.first,
            let scope = setting.scopes.last(where: { $0.reader(first) != nil }),
            var reader = scope.reader(first)
        else {
            unknown(tag, parts, among: setting.scopes.reversed().flatMap(\.offers), in: setting)
            return nil
        }
        for (index, part) in parts.enumerated().dropFirst() {
            let path = parts[..<index].joined(separator: ".")
            guard case .group(let group) = reader else {
                if let opening = reader.opening, opening.offers.first?.name != "." {
                    printed(path, reader.kind, tag, in: setting)
                } else {
                    let names = setting.scopes.reversed().flatMap(\.offers).map(\.name)
                    unknown(tag, known: names, suggestion: path, in: setting)
                }
                return nil
            }
            guard let next = group.offers.first(where: { $0.name == part }) else {
                let offers = group.offers.map {
                    NamedReader(name: "\(path).\($0.name)", reader: $0.reader)
                }
                unknown(tag, [tag.name], among: offers, in: setting)
                return nil
            }
            reader = next.reader.inside(group)
        }
        return .read(reader, level: scope.level)
    }

    /// `{{.}}`: the text that the innermost section stands on.
    private mutating func whole(_ tag: Tag, in setting: Setting) -> Meaning? {
        if let scope = setting.scopes.last, let reader = scope.reader(".") {
            return .read(reader, level: scope.level)
        }
        unknown(tag, ["."], among: setting.scopes.reversed().flatMap(\.offers), in: setting)
        return nil
    }

    private mutating func string(
        _ parts: ArraySlice<String>, _ tag: Tag, in setting: Setting
    ) -> Meaning? {
        if parts.isEmpty {
            unknown(tag, known: ["strings.…"], suggestion: nil, in: setting)
            return nil
        }
        let name = parts.joined(separator: ".")
        if let text = folder.strings[name] { return .string(text) }
        let near = suggestsNames ? nearestName(to: name, among: folder.strings.names) : nil
        fault(
            .unknownString, at: tag.namePosition,
            ["name": .text(name), "file": .text(folder.strings.file)],
            suggestion: near.map { "strings.\($0)" }, in: setting)
        return nil
    }

    private mutating func escaping(
        of writing: Place.Writing, _ tag: Tag, in setting: Setting
    ) -> Escaping? {
        let escaping = place.escaping(of: writing)
        if escaping == nil { unsafe(tag, .value(place, writing), in: setting) }
        place = place.afterValue
        return escaping
    }
}
