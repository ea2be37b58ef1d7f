internal import Files

/// Where an output lies, and what lies beside it while it is written.
struct OutputPlace: Sendable {
    /// The path as it was given, for people.
    let name: String
    /// The folder that holds the site. Where the path that was given is a symbolic link, this is
    /// the folder that it leads to, so that the link stays.
    private(set) var output: String
    /// The folder that only one build at a time writes in.
    let parent: String
    /// The new site, while it is written; the old one, while it is removed. What lies here is of no
    /// use to anybody after the run.
    private(set) var staging: String
    /// The old site as a whole, for the moment between two moves.
    private(set) var old: String
    /// Pages of the new site, while another program reads them.
    let aside: String
    /// The links that stand for the site where its folder cannot be exchanged.
    let links: OutputLinks?

    init(_ path: String) {
        // A shell completes a folder's name with a slash; what is written aside lies beside it.
        let length = path.reversed().drop(while: { $0 == "/" }).count
        let path = length > 0 ? String(path.prefix(length)) : path
        name = path
        let output = OutputPlace.target(of: path)
        self.output = output
        if OutputLinks.areNeeded(in: output) {
            let links = OutputLinks(root: output)
            (parent, self.links) = (output, links)
            (staging, old) = (links.trees[1], links.trees[0])
            aside = links.pages
            return
        }
        links = nil
        let slash = output.lastIndex(of: "/")
        let start = slash.map(output.index(after:)) ?? output.startIndex
        parent = slash.map { $0 == output.startIndex ? "/" : String(output[..<$0]) } ?? "."
        staging = "\(output[..<start]).\(output[start...]).posko-new"
        old = "\(output[..<start]).\(output[start...]).posko-old"
        aside = "\(output[..<start]).\(output[start...]).posko-pages"
    }

    /// The folder that a symbolic link leads to, or that `.` or `..` stands for; any other path as
    /// it is.
    private static func target(of path: String) -> String {
        let isNamed = !["", ".", ".."].contains(path.split(separator: "/").last ?? "")
        if isNamed, kind(ofFile: path) != .symbolicLink { return path }
        return folder(at: path) ?? path
    }

    /// The place as the last build left it, which is only sure while no other build writes there.
    func settled() -> OutputPlace {
        guard let links, let current = links.currentTree else { return self }
        var place = self
        place.output = current
        place.staging = links.trees.first { $0 != current } ?? staging
        place.old = links.replaced
        return place
    }

    /// Puts the old site back where a build was killed between the two moves of an exchange that the
    /// file system cannot make in one step.
    func putBack() throws(MachineFault) {
        guard kind(ofFile: output) == nil, kind(ofFile: old) == .folder else { return }
        try move(old, to: output)
    }

    /// A file of the output by its path from there, as people know it.
    func shown(_ file: String) -> String { "\(name)/\(file)" }

    /// Opens the folder for the new site, which the first writer creates.
    func openStaging() throws(ErrorNumber) -> OpenFolder {
        do throws(ErrorNumber) {
            return try OpenFolder(staging)
        } catch {
            guard error.isMissing else { throw error }
            try links?.createStore()
            try createFolderIfMissing(staging)
            return try OpenFolder(staging)
        }
    }
}
