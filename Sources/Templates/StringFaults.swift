public import Diagnostics

extension Strings {
    /// What is wrong with the words: one that is needed and not there, one whose placeholders are
    /// not those that are filled, one that nothing uses, and the use of one in a template that only
    /// the program fills.
    ///
    /// - Parameters:
    ///   - required: the names that the program uses, each with the placeholders that it fills.
    ///   - uses: where templates use names (`TemplateFolder.stringUses`). One of these that is not
    ///     there is reported by the template's compilation. Built-in words stand in no file of the
    ///     site, so what is wrong with the use of one is told there.
    /// - Returns: the faults, sorted.
    public func faults(
        required: [String: Set<String>], usedByTemplates uses: [String: [SourceLocation]]
    ) -> [Diagnostic] {
        let missing = required.keys.filter { self[$0] == nil && !namesAtFault.contains($0) }
            .sorted()
        // Of very many only some are held against all names.
        let misspelt = Set(
            uses.keys.filter { self[$0] == nil }.sorted().prefix(1000)
                .compactMap { nearestName(to: $0, among: names) })
        // What a template misspells is told there, and is not spare.
        let spare = names.filter {
            required[$0] == nil && uses[$0] == nil && !misspelt.contains($0)
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
        for name in names where required[name] != nil || uses[name] != nil {
            let (filled, uses) = (required[name] ?? [], uses[name] ?? [])
            faults += placeholderFault(name, filled, uses)
            faults += uses.compactMap { unfilledUse(of: name, filled, at: $0) }
        }
        return faults.sorted()
    }

    /// Words that the program fills, in a template, which has nothing to fill them with.
    private func unfilledUse(
        of name: String, _ filled: Set<String>, at place: SourceLocation
    ) -> Diagnostic? {
        guard let first = filled.min() else { return nil }
        let expected = Argument.words(
            id: "memuat “{\(first)}”, yang hanya diisi oleh program",
            en: "has “{\(first)}”, which only the program fills")
        let how = Argument.words(
            id:
                "pakai kata lain yang tidak memuat {…}, atau tambahkan kata Anda sendiri di \(file)",
            en: "use a string without {…}, or add one of your own in \(file)")
        return fault(.stringPlaceholder, name, ["expected": expected, "how": how], at: place)
    }

    private func placeholderFault(
        _ name: String, _ filled: Set<String>, _ uses: [SourceLocation]
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
            let place = builtIn.contains(name) ? uses.first : nil
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
