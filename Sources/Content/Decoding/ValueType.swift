internal import Diagnostics
internal import YAML

/// What a key's value is: its form in words, and how it is read. The one definition serves the
/// decoder, the documentation's test and whatever describes the format to other programs.
struct ValueType<Value: Sendable>: Sendable {
    /// The form in words: “a date”.
    let form: Form
    /// The value, or `nil` after a fault was noted.
    let decode: @Sendable (Node, _ key: String, inout Decoding) -> Value?

    init(
        _ form: Form, decode: @escaping @Sendable (Node, _ key: String, inout Decoding) -> Value?
    ) {
        self.form = form
        self.decode = decode
    }
}

/// The form of a value.
indirect enum Form: Sendable {
    case text, flag, date, moment, clock, hours, address, path
    /// A time zone, a rule between figures, a picture below `Content/files/`.
    case timeZone, check, picture
    case wholeNumber(ClosedRange<Int>)
    /// From minus so many to so many.
    case degrees(Double)
    /// A figure that somebody counted, or the word for one that is not there.
    case amount
    /// Figures by metric and part.
    case figures(FigurePlace)
    case name(NameForm)
    case choice([String])
    case list(Form)
    case oneOrMore(Form)
    case mapping([KeyForm])
    /// A group of the keys of one of several kinds.
    case variants([[KeyForm]])
    /// Values by names that the site gives them.
    case map(Form, by: NameForm)
    case either([Form])

    /// The form in words that follow “has to be”.
    var words: Argument {
        switch self {
        case .text, .path, .timeZone, .check, .picture: .words(id: "teks", en: "text")
        case .flag: .words(id: "true atau false", en: "true or false")
        case .wholeNumber, .amount: .words(id: "bilangan bulat", en: "a whole number")
        case .degrees: .words(id: "bilangan desimal", en: "a decimal number")
        case .date: .words(id: "tanggal", en: "a date")
        case .moment: .words(id: "waktu", en: "a time")
        case .clock, .hours: .words(id: "jam", en: "a time of day")
        case .address: .words(id: "alamat web", en: "a web address")
        case .name: .words(id: "nama", en: "a name")
        case .choice(let choices): .text(choices.joined(separator: " / "))
        case .list: .words(id: "daftar", en: "a list")
        case .oneOrMore: .words(id: "teks atau daftar teks", en: "text or a list of texts")
        case .mapping, .variants, .map: .words(id: "kelompok kunci", en: "a group of keys")
        case .figures: .words(id: "kelompok angka", en: "a group of figures")
        case .either(let forms): forms.first?.words ?? .words(id: "teks", en: "text")
        }
    }
}

extension Form {
    /// How a value of this form is written.
    var how: Argument {
        switch self {
        case .list, .oneOrMore:
            .words(
                id: "tulis [satu, dua], atau satu butir per baris di belakang “- ”",
                en: "write [one, two], or one item a line behind “- ”")
        case .mapping, .variants, .map:
            .words(
                id: "tulis setiap kunci di barisnya sendiri, menjorok ke dalam: “  kunci: nilai”",
                en: "write each key on a line of its own, indented: “  key: value”")
        case .figures:
            .words(
                id: "tulis setiap metrik di barisnya sendiri, menjorok ke dalam: “  metrik: 1.234”",
                en: "write each metric on a line of its own, indented: “  metric: 1,234”")
        case .flag:
            .words(id: "tulis true untuk ya, false untuk tidak", en: "true is yes, false is no")
        default:
            .words(
                id: "tulis satu nilai saja, tanpa [ ] dan { }",
                en: "write one value only, without [ ] and { }")
        }
    }

    /// What was probably meant by a value of another form.
    func meant(by node: Node) -> String? {
        guard case .scalar(let text, _) = node.value else { return nil }
        switch self {
        case .list(let form):
            if case .mapping = form { return nil }
            return text.contains(where: { "[]{},".contains($0) }) ? nil : "[\(text)]"
        case .flag:
            return [
                "ya": "true", "yes": "true", "true": "true", "tidak": "false", "no": "false",
                "false": "false",
            ][text.lowercased()]
        default: return nil
        }
    }
}

/// What a name is the name of.
enum NameForm: Sendable {
    /// Another entry, which has to exist.
    case city, post
    /// What site.yaml defines.
    case election
    /// A metric or one of its parts: `votes.rido`.
    case term
    /// A problem, for ever.
    case issue
    /// A name that is given here: of `a-z`, `0-9` and `-`.
    case new
    /// The name of a metric, which is given here: of `a-z`, `0-9` and `_`.
    case newMetric
}

/// A key of a mapping as its form describes it.
struct KeyForm: Sendable {
    let name: String
    let isRequired: Bool
    let form: Form
}

/// A key whose value has a type.
struct Key<Value: Sendable>: Sendable {
    let name: String
    let isRequired: Bool
    let type: ValueType<Value>

    /// A key that may be left out.
    init(_ name: String, _ type: ValueType<Value>) {
        self.name = name
        self.isRequired = false
        self.type = type
    }

    private init(name: String, isRequired: Bool, type: ValueType<Value>) {
        self.name = name
        self.isRequired = isRequired
        self.type = type
    }

    /// A key that has to be there.
    static func required(_ name: String, _ type: ValueType<Value>) -> Key {
        Key(name: name, isRequired: true, type: type)
    }

    var form: KeyForm { KeyForm(name: name, isRequired: isRequired, form: type.form) }
}

extension Decoding {
    /// Notes a value of another form than its key has, or none at all.
    mutating func reportWrongType(of node: Node, for key: String, expected form: Form) {
        if node.isNull { return report(.emptyValue, at: node.position, ["key": .text(key)]) }
        report(
            .wrongType, at: node.position,
            ["key": .text(key), "expected": form.words, "found": node.words, "how": form.how],
            suggestion: form.meant(by: node))
    }
}

extension Node {
    /// What the node is, in words that follow “not”.
    var words: Argument {
        switch value {
        case .scalar(let text, _): .text("“\(text)”")
        case .sequence: .words(id: "daftar", en: "a list")
        case .mapping: .words(id: "kelompok kunci", en: "a group of keys")
        }
    }

    /// The text of a scalar that is not empty; anything else is a fault of type.
    func text(
        for key: String, as form: Form, reporting decoding: inout Decoding
    ) -> String? {
        guard case .scalar(let text, _) = value, !isNull else {
            decoding.reportWrongType(of: self, for: key, expected: form)
            return nil
        }
        // Most texts have a visible ASCII letter, which is sooner seen than what is white space.
        guard
            text.utf8.contains(where: { $0 > 0x20 && $0 < 0x7F })
                || text.contains(where: { !$0.isWhitespace })
        else {
            decoding.report(.emptyValue, at: position, ["key": .text(key)])
            return nil
        }
        return text
    }
}
