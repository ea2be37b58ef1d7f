public import Diagnostics

extension Strings {
    /// What is wrong with the words: one that is needed and not there, one whose placeholders are
    /// not those that are filled, one that nothing uses.
    ///
    /// - Parameters:
    ///   - required: the names that the program uses, each with the placeholders that it fills.
    ///   - usedByTemplates: the names that templates use, where nothing is filled
    ///     (`TemplateFolder.usedStrings`). One of these that is not there is reported where the
    ///     template uses it.
    ///   - use: where a template of the site's own uses a name. Built-in words stand in no file of
    ///     the site, so what is wrong with the use of one is told there.
    /// - Returns: the faults, sorted.
    public func faults(
        required: [String: Set<String>], usedByTemplates: Set<String>,
        use: (_ name: String) -> SourceLocation? = { _ in nil }
    ) -> [Diagnostic] {
        let missing = required.keys.filter { self[$0] == nil && !namesAtFault.contains($0) }
            .sorted()
        // Of very many only some are held against all names.
        let misspelt = Set(
            usedByTemplates.filter { self[$0] == nil }.sorted().prefix(1000)
                .compactMap { nearestName(to: $0, among: names) })
        // What a template misspells is told there, and is not spare.
        let spare = names.filter {
            required[$0] == nil && !usedByTemplates.contains($0) && !misspelt.contains($0)
                && !builtIn.contains($0)
        }
        let replaceable = missing + builtIn.sorted()
        let meant = Set(spare.compactMap { nearestName(to: $0, among: missing) })
        var faults: [Diagnostic] = []
        // A name that a spare one misspells is told there.
        for name in missing where !meant.contains(name) {
            faults.append(
                Diagnostic(
                    .unknownString, at: SourceLocation(file: file),
                    ["name": .text(name), "file": .text(file)]))
        }
        for name in spare {
            let suggestion = nearestName(to: name, among: replaceable)
            faults.append(fault(.unusedString, name, [:], suggestion: suggestion))
        }
        for name in names where required[name] != nil || usedByTemplates.contains(name) {
            faults += placeholderFault(name, required[name] ?? [], use)
        }
        return faults.sorted()
    }

    private func placeholderFault(
        _ name: String, _ filled: Set<String>, _ use: (String) -> SourceLocation?
    ) -> [Diagnostic] {
        let present = Set(
            parts(of: self[name] ?? "").compactMap { part in
                if case .placeholder(let name) = part { name } else { nil }
            })
        let lacking = filled.subtracting(present).sorted()
        let unknown = present.subtracting(filled).sorted()
        guard let first = lacking.first ?? unknown.first else { return [] }
        if lacking.isEmpty {
            let expected = Argument.words(
                id: "memuat “{\(first)}”, yang tidak diisi di sini",
                en: "has “{\(first)}”, which nothing fills")
            let place = builtIn.contains(name) ? use(name) : nil
            return [fault(.stringPlaceholder, name, ["expected": expected], at: place)]
        }
        let expected = Argument.words(id: "harus memuat “{\(first)}”", en: "lacks “{\(first)}”")
        let near = unknown.contains { nearestName(to: $0, among: [first]) != nil }
        return [
            fault(
                .stringPlaceholder, name, ["expected": expected],
                suggestion: near ? "{\(first)}" : nil)
        ]
    }

    private func fault(
        _ code: DiagnosticCode, _ name: String, _ arguments: [String: Argument],
        suggestion: String? = nil, at place: SourceLocation? = nil
    ) -> Diagnostic {
        let position = entries[name]?.position ?? Position(line: 1, column: 1)
        return Diagnostic(
            code, at: place ?? SourceLocation(file: file, position: position),
            arguments.merging(["name": .text(name)]) { first, _ in first },
            suggestion: suggestion)
    }
}
