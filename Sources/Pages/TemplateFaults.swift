public import Diagnostics
public import Templates

/// What is wrong with the templates and words of a site, whatever its content is.
///
/// - Parameter strings: the words; `nil` where they cannot be read, and then no name of theirs is
///   told as unknown.
public func templateFaults(in folder: TemplateFolder, strings: Strings?) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    _ = checkedTemplates(in: folder, strings: strings, reporting: &faults)
    return faults
}

/// The template of each kind of page; `nil` where templates or words are at fault.
func checkedTemplates(
    in folder: TemplateFolder, strings: Strings?, reporting faults: inout [Diagnostic]
) -> PageTemplates? {
    var found: [Diagnostic] = []
    let templates = PageTemplates(from: folder, reporting: &found)
    found.removeAll { fault in
        guard fault.code == .unknownString, case .text(let name) = fault.arguments["name"] else {
            return false
        }
        return strings?.namesAtFault.contains(name) ?? true
    }
    let required = Dictionary(
        uniqueKeysWithValues: PageString.allCases.map { ($0.rawValue, $0.placeholders) })
    let inStrings =
        strings?.faults(required: required, usedByTemplates: folder.stringUses) ?? []
    faults += found + inStrings
    return inStrings.isEmpty ? templates : nil
}
