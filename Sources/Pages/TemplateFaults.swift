public import Diagnostics
public import Templates

/// What is wrong with the templates and words of a site, whatever its content is. Where words cannot
/// be read, no name of theirs is told as unknown.
public func templateFaults(in spoken: [SpokenTemplates]) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for templates in spoken { _ = checkedTemplates(templates, reporting: &faults) }
    return faults
}

/// The template of each kind of page; `nil` where templates or words are at fault. What is wrong
/// whatever the language is, and was told of another one, is not told again.
func checkedTemplates(
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
