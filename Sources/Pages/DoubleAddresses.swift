internal import Diagnostics

/// The faults of addresses that are asked for twice, letter case folded, and of files where a
/// folder has to be. Each is told at the later entry, or at the only one of the two that an author
/// has written.
///
/// - Parameter copies: paths below `Content/files/`.
func doubleAddresses(in files: [PlannedFile], copies: [String]) -> [Diagnostic] {
    let claims =
        files.map { Claim(path: $0.path, owner: $0.owner) }
        + copies.map {
            Claim(path: "files/\($0)", owner: SourceLocation(file: "Content/files/\($0)"))
        }
    var owners: [String: Claim] = [:]
    var faults: [Diagnostic] = []
    for claim in claims {
        if let other = owners[claim.path.lowercased()] {
            faults.append(fault(other, claim))
        } else {
            owners[claim.path.lowercased()] = claim
        }
    }
    for claim in claims {
        let folded = claim.path.lowercased()
        let folders = folded.indices.filter { folded[$0] == "/" }.map { String(folded[..<$0]) }
        if let other = folders.lazy.compactMap({ owners[$0] }).first {
            faults.append(fault(other, claim))
        }
    }
    return faults
}

/// A file of the site, and what asks for it.
private struct Claim {
    let path: String
    let owner: SourceLocation

    /// Whether no entry asks for it: indexes, data, assets.
    var isOfSite: Bool {
        owner.file == "Content/site.yaml" || owner.file.hasPrefix("Templates/")
    }

    /// The address as people know it: a folder for its `index.html`.
    var address: String {
        path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
    }
}

private func fault(_ first: Claim, _ second: Claim) -> Diagnostic {
    let isFirstTold = second.isOfSite && !first.isOfSite
    let (told, other) = isFirstTold ? (first, second) : (second, first)
    let owner: Argument =
        other.isOfSite
        ? .words(
            id: "halaman yang dibuat situs ini sendiri", en: "a page that the site makes by itself")
        : .text(other.owner.description)
    return Diagnostic(
        .duplicateURL, at: told.owner, ["url": .text(told.address), "other": owner])
}
