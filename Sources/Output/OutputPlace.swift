internal import Files

/// Where an output lies, and what lies beside it while it is written.
struct OutputPlace: Sendable {
    /// The path as it was given, for people.
    let name: String
    /// The folder that holds the site.
    let output: String
    /// The new site, while it is written; the old one, while it is removed. What lies here is of no
    /// use to anybody after the run.
    let staging: String
    /// The old site as a whole, for the moment between two moves.
    let old: String

    init(_ path: String) {
        // A shell completes a folder's name with a slash; what is written aside lies beside it.
        let length = path.reversed().drop(while: { $0 == "/" }).count
        let path = length > 0 ? String(path.prefix(length)) : path
        name = path
        output = path
        let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
        staging = "\(path[..<slash]).\(path[slash...]).posko-new"
        old = "\(path[..<slash]).\(path[slash...]).posko-old"
    }

    /// A file of the output by its path from there, as people know it.
    func shown(_ file: String) -> String { "\(name)/\(file)" }

    /// Opens the folder for the new site, which the first writer creates.
    func openStaging() throws(ErrorNumber) -> OpenFolder {
        do throws(ErrorNumber) {
            return try OpenFolder(staging)
        } catch {
            guard error.isMissing else { throw error }
            try createFolderIfMissing(staging)
            return try OpenFolder(staging)
        }
    }
}
