internal import Diagnostics
internal import Fingerprints

/// The faults of addresses that are asked for twice, letter case folded, and of files where a
/// folder has to be. Each is told at the later entry, or at the only one of the two that an author
/// has written.
///
/// - Parameters:
///   - more: those that this build does not write, though another one may.
///   - copies: paths below `Content/files/`.
func doubleAddresses(
    in files: [PlannedFile], and more: [PlannedFile], copies: [String]
) -> [Diagnostic] {
    let planned = files.count + more.count
    func claim(_ index: Int) -> Claim {
        guard index < planned else {
            let file = "files/\(copies[index - planned])"
            return Claim(path: file, owner: SourceLocation(file: "Content/\(file)"))
        }
        let file = index < files.count ? files[index] : more[index - files.count]
        return Claim(path: file.path, owner: file.owner)
    }
    var faults: [Diagnostic] = []
    let all = 0..<planned + copies.count
    let owners = Owners(all.map { Fingerprint(of: claim($0).folded) })
    for (first, later) in owners.meetings { faults.append(fault(claim(first), claim(later))) }
    for index in all {
        let other = claim(index).folded.withUnsafeBytes { path -> Int? in
            for end in path.indices where path[end] == UInt8(ascii: "/") {
                let folder = UnsafeRawBufferPointer(rebasing: path[..<end])
                if let owner = owners[Fingerprint(of: folder)] { return owner }
            }
            return nil
        }
        if let other { faults.append(fault(claim(other), claim(index))) }
    }
    return faults
}

/// Who claims which folded path, by the path's fingerprint: a hundred thousand paths in a dictionary
/// would take as much room as a part of the site.
private struct Owners {
    private let sorted: [(path: Fingerprint, claim: Int32)]

    init(_ paths: [Fingerprint]) {
        sorted = paths.enumerated().map { ($1, Int32($0)) }.sorted {
            ($0.path.high, $0.path.low, $0.claim) < ($1.path.high, $1.path.low, $1.claim)
        }
    }

    /// Claims of one path: the first of them with each other one.
    var meetings: [(first: Int, later: Int)] {
        var meetings: [(first: Int, later: Int)] = []
        var first = 0
        for index in sorted.indices {
            if sorted[index].path != sorted[first].path { first = index }
            if index > first {
                meetings.append((Int(sorted[first].claim), Int(sorted[index].claim)))
            }
        }
        return meetings.sorted { $0.later < $1.later }
    }

    /// The first claim of a path.
    subscript(path: Fingerprint) -> Int? {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            let other = sorted[middle].path
            if (other.high, other.low) < (path.high, path.low) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < sorted.count && sorted[low].path == path ? Int(sorted[low].claim) : nil
    }
}

/// A file of the site, and what asks for it.
private struct Claim {
    let path: String
    let owner: SourceLocation

    /// The path without the difference between small and capital letters.
    var folded: [UInt8] {
        var path = path
        let folded = path.withUTF8 { bytes -> [UInt8]? in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            return bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        }
        return folded ?? Array(path.lowercased().utf8)
    }

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
