public import Diagnostics
public import Templates

/// How a site looks and what it says itself: its templates with its words, in each of its languages,
/// and its assets, all of them ready for pages. Nothing in it depends on what the site holds.
public struct SiteDesign: Sendable {
    /// The templates and words of one language.
    struct Spoken: Sendable {
        let templates: PageTemplates
        let strings: Strings
    }

    /// One for each language, the main one first.
    let spoken: [Spoken]
    let assets: Assets

    /// The design that was read; `nil` where something is wrong with its templates or words.
    ///
    /// - Parameters:
    ///   - reading: the folder.
    ///   - hasSearch: whether the site has a search.
    ///   - faults: gets what is wrong. Where words cannot be read, no name of theirs is told as
    ///     unknown.
    public init?(
        _ reading: TemplateReading, hasSearch: Bool, reporting faults: inout [Diagnostic]
    ) {
        var (spoken, found): ([Spoken], [Diagnostic]) = ([], [])
        for one in reading.spoken {
            guard let templates = checkedTemplates(one, reporting: &found),
                let strings = one.strings
            else { continue }
            spoken.append(Spoken(templates: templates, strings: strings))
        }
        faults += found
        guard spoken.count == reading.spoken.count else { return nil }
        self.spoken = spoken
        assets = Assets(reading.assets, hasSearch: hasSearch)
    }
}

/// The template of each kind of page; `nil` where templates or words are at fault. What is wrong
/// whatever the language is, and was told of another one, is not told again.
private func checkedTemplates(
    _ spoken: SpokenTemplates, reporting faults: inout [Diagnostic]
) -> PageTemplates? {
    let strings = spoken.strings
    var found: [Diagnostic] = []
    let templates = PageTemplates(from: spoken.folder, reporting: &found)
    found.removeAll { fault in
        guard fault.code == .unknownString, case .text(let name) = fault.arguments["name"] else {
            return false
        }
        return strings?.namesAtFault.contains(name) ?? true
    }
    let required = Dictionary(
        uniqueKeysWithValues: PageString.allCases.map { ($0.rawValue, $0.placeholders) })
    let inStrings =
        strings?.faults(required: required, usedByTemplates: spoken.folder.stringUses) ?? []
    let told = faults
    faults += (found + inStrings).filter { !told.contains($0) }
    return inStrings.isEmpty ? templates : nil
}
