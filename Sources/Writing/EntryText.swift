internal import Content
internal import Diagnostics
internal import Model

/// The text of an entry that has every key of its kind: those whose values are known as keys, the
/// others as comments. To take one of them, its `# ` is removed.
struct EntryText {
    let kind: EntryKind
    let language: Language
    /// What `{today}` and `{now}` stand for; `{tomorrow}` is the evening after the day.
    let day: Day
    let now: String
    /// Known values by key path, as YAML.
    var values: [String: String] = [:]
    /// Values of several lines by key, with a `# ` before those that are only examples.
    var blocks: [String: [String]] = [:]
    /// Examples that suit this site better than those of every site.
    var examples: [String: String] = [:]
    /// What stands below the keys.
    var body = ""

    /// The whole file.
    var text: String {
        let lines = kind.outline.flatMap { self.lines(of: $0, at: $0.name, indent: "") }
        let hint: Argument = .words(
            id: "Hapus “# ” di depan kunci yang hendak dipakai. Di bawah garis: teks Markdown.",
            en: "Remove the “# ” before a key to use it. Below the line: text in Markdown.")
        let keys = lines.map { "\($0)\n" }.joined()
        let rest = body.isEmpty ? "" : "\n\(body)\n"
        return "---\n# \(hint.wording(in: language))\n\(keys)---\n\(rest)"
    }

    private func lines(of key: KeyOutline, at path: String, indent: String) -> [String] {
        let comment = key.description.map { "  # \($0.wording(in: language))" } ?? ""
        if let block = blocks[path] {
            let isKnown = block.contains { !$0.hasPrefix("# ") }
            return ["\(isKnown ? "" : "# ")\(key.name):\(comment)"] + block
        }
        if let value = values[path] { return ["\(indent)\(key.name): \(value)\(comment)"] }
        switch key.value {
        case .single where key.isRequired && example(path) == "…":
            return ["\(indent)\(key.name):\(comment)"]
        case .single, .list: return ["# \(indent)\(key.name): \(example(path))\(comment)"]
        case .figures: return ["# \(indent)\(key.name):\(comment)"]
        case .group(let keys):
            let inner = keys.flatMap {
                lines(of: $0, at: "\(path).\($0.name)", indent: "\(indent)  ")
            }
            let isKnown = inner.contains { !$0.hasPrefix("# ") }
            return ["\(isKnown ? "" : "# ")\(indent)\(key.name):\(comment)"] + inner
        case .groups(let keys):
            let item = keys.map { "\($0.name): \(example("\(path).\($0.name)"))" }
            return [
                "# \(indent)\(key.name):\(comment)",
                "# \(indent)  - {\(item.joined(separator: ", "))}",
            ]
        }
    }

    private func example(_ path: String) -> String {
        if let own = examples[path] { return own }
        switch ExampleValues.example(of: path, in: kind)?.wording(in: language) {
        case "{today}": return day.description
        case "{now}": return now
        case "{tomorrow}": return "\(day.next)T20:00"
        case let example: return example ?? "…"
        }
    }
}
