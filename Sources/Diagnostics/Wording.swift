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
        // How a value is written is only known where its form is.
        if template == "{how}", arguments["how"] == nil { return nil }
        return filled(template, in: language)
    }

    private func filled(_ template: String, in language: Language) -> String {
        filling(template) { arguments[$0]?.wording(in: language) }
    }
}

extension DiagnosticCode {
    /// What the code tells and its rule, in a language, with an ellipsis for what differs from place
    /// to place.
    func outline(in language: Language) -> (message: String, rule: String?) {
        let message = filling(message.template(in: language)) { _ in "…" }
        let rule = rule.map { filling($0.template(in: language)) { _ in "…" } }
            .flatMap { $0.contains(where: \.isLetter) ? $0 : nil }
        // Some messages are all of their place; then the rule or the code itself says more.
        let says = message.contains(where: \.isLetter)
        return (says ? message : rule ?? rawValue, rule)
    }
}

/// A template with each `{name}` replaced by what there is for it.
private func filling(_ template: String, _ text: (_ name: String) -> String?) -> String {
    var filled = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
        filled += rest[..<open]
        let inside = rest[rest.index(after: open)...]
        if let close = inside.firstIndex(of: "}"), let text = text(String(inside[..<close])) {
            filled += text
            rest = inside[inside.index(after: close)...]
        } else {
            filled += "{"
            rest = inside
        }
    }
    return filled + rest
}
