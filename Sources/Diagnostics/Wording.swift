/// A sentence in every language of the program, with `{names}` where a diagnostic's arguments go.
struct Wording {
    let id: String
    let en: String

    func template(in language: Language) -> String {
        switch language {
        case .id: id
        case .en: en
        }
    }
}

extension Diagnostic {
    /// What is wrong, in a language.
    public func message(in language: Language) -> String {
        filled(code.message.template(in: language), in: language)
    }

    /// The rule that is broken and how to keep it, in a language, where the message alone does not
    /// say it. A near name that is suggested takes the place of a list of all names.
    public func rule(in language: Language) -> String? {
        guard let template = code.rule?.template(in: language) else { return nil }
        if suggestion != nil, template.contains("{known}") { return nil }
        return filled(template, in: language)
    }

    /// The template with each `{name}` replaced by the argument of that name.
    private func filled(_ template: String, in language: Language) -> String {
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            let inside = rest[rest.index(after: open)...]
            if let close = inside.firstIndex(of: "}"),
                let argument = arguments[String(inside[..<close])]
            {
                text += argument.wording(in: language)
                rest = inside[inside.index(after: close)...]
            } else {
                text += "{"
                rest = inside
            }
        }
        return text + rest
    }
}
