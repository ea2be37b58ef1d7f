internal import Diagnostics
internal import Model
internal import YAML

extension ValueType where Value == Post.Location {
    private static let place = Key("place", ValueType<String>.text)
    private static let address = Key("address", ValueType<String>.text)
    private static let floor = Key("floor", ValueType<String>.text)
    private static let latitude = Key("lat", ValueType<String>.degrees(atMost: 90))
    private static let longitude = Key("lon", ValueType<String>.degrees(atMost: 180))
    private static let forms: [KeyForm] = [
        place.form, address.form, floor.form, latitude.form, longitude.form,
    ]

    /// Where a post is.
    static let location = ValueType(.mapping(forms)) { node, key, decoding in
        guard let mapping = MappingDecoder(node, named: key, keys: forms, &decoding) else {
            return nil
        }
        return Post.Location(
            place: mapping.value(place, &decoding), address: mapping.value(address, &decoding),
            floor: mapping.value(floor, &decoding),
            latitude: mapping.value(latitude, &decoding),
            longitude: mapping.value(longitude, &decoding))
    }
}

extension ValueType where Value == Post.Closing {
    /// A day, or a condition in words. What begins like a date has to be one.
    static let closing = ValueType(.either([.date, .text])) { node, key, decoding in
        guard let text = node.text(for: key, as: .date, reporting: &decoding) else { return nil }
        let looksLikeDate =
            text.utf8.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
            || WrittenDate(text, in: decoding.names.language) != nil
        guard looksLikeDate else { return .condition(text) }
        return ValueType<Day>.date.decode(node, key, &decoding).map { .day($0) }
    }
}

extension ValueType where Value == Post.Duty {
    private static let days = Key("days", ValueType<String>.text)
    private static let date = Key("date", ValueType<Day>.date)
    private static let from = Key("from", ValueType<TimeOfDay>.clock)
    private static let to = Key("to", ValueType<TimeOfDay>.clock)
    private static let who = Key.required("who", ValueType<[String]>.oneOrMoreTexts)
    private static let forms: [KeyForm] = [days.form, date.form, from.form, to.form, who.form]

    /// A line of a roster: days or a date, times, and who.
    static let duty = ValueType(.mapping(forms)) { node, key, decoding in
        guard let mapping = MappingDecoder(node, named: key, keys: forms, &decoding) else {
            return nil
        }
        let (days, date) = (mapping.value(days, &decoding), mapping.value(date, &decoding))
        let (start, end) = (mapping.value(from, &decoding), mapping.value(to, &decoding))
        return mapping.value(who, &decoding).map {
            Post.Duty(days: days, date: date, from: start, to: end, who: $0)
        }
    }
}

extension ValueType where Value == Post.Role {
    private static let roleKey = Key.required("role", ValueType<String>.text)
    private static let name = Key("name", ValueType<String>.text)
    private static let officeKey = Key("office", ValueType<String>.text)
    private static let from = Key("from", ValueType<Day>.date)
    private static let to = Key("to", ValueType<Day>.date)
    private static let forms: [KeyForm] = [
        roleKey.form, name.form, officeKey.form, from.form, to.form,
    ]

    /// A line of a structure: a role, who or what office has it, and since when.
    static let role = ValueType(.mapping(forms)) { node, key, decoding in
        guard let mapping = MappingDecoder(node, named: key, keys: forms, &decoding) else {
            return nil
        }
        let (holder, office) = (mapping.value(name, &decoding), mapping.value(officeKey, &decoding))
        let (first, last) = (mapping.value(from, &decoding), mapping.value(to, &decoding))
        checkPeriod(from: first, to: last, at: mapping.position(of: to), &decoding)
        if holder == nil, office == nil, !mapping.has(name), !mapping.has(officeKey) {
            decoding.report(
                .missingKey, at: node.position,
                ["key": "name", "required": "role, name / office"])
        }
        return mapping.value(roleKey, &decoding).map {
            Post.Role(role: $0, name: holder, office: office, from: first, to: last)
        }
    }
}

extension ValueType where Value == Post.Contact {
    private static let phone = Key("phone", ValueType<String>.text)
    private static let email = Key("email", ValueType<String>.text)
    private static let website = Key("website", ValueType<String>.address)
    private static let note = Key("note", ValueType<String>.text)
    private static let forms: [KeyForm] = [phone.form, email.form, website.form, note.form]

    /// How to reach a post.
    static let contact = ValueType(.mapping(forms)) { node, key, decoding in
        guard let mapping = MappingDecoder(node, named: key, keys: forms, &decoding) else {
            return nil
        }
        return Post.Contact(
            phone: mapping.value(phone, &decoding), email: mapping.value(email, &decoding),
            website: mapping.value(website, &decoding), note: mapping.value(note, &decoding))
    }
}
