internal import Files

/// What stands for a site in a folder whose place no other can take, because something is mounted on
/// it: links into a hidden folder, which all change at once when one link in there does.
///
///     Output/index.html           → .posko-site/current/index.html
///     Output/kota                 → .posko-site/current/kota
///     Output/.posko-site/current  → b
///     Output/.posko-site/a, b     the site, and where the next one is written
struct OutputLinks: Sendable {
    /// The folder that the links stand in.
    let root: String

    /// What a file system may have put into its own root.
    private static let ofFileSystems = "lost+found"
    private static let storeName = ".posko-site"
    private static let currentName = "current"

    private var store: String { "\(root)/\(Self.storeName)" }
    private var current: String { "\(store)/\(Self.currentName)" }
    /// A link before it has its name.
    private var newLink: String { "\(store)/link" }
    /// A folder that a link took the place of, until it is removed.
    var replaced: String { "\(store)/replaced" }
    /// Pages of a new site, while another program reads them.
    var pages: String { "\(store)/pages" }
    /// The two folders that hold the site in turn.
    var trees: [String] { ["\(store)/a", "\(store)/b"] }

    /// The one that holds the site; `nil` where no link leads to one yet.
    var currentTree: String? {
        guard let name = target(ofLink: current) else { return nil }
        return trees.first { $0 == "\(store)/\(name)" && kind(ofFile: $0) == .folder }
    }

    /// Whether a folder cannot be exchanged, or has been written in this way before.
    static func areNeeded(in folder: String) -> Bool {
        isMountPoint(folder) || OutputLinks(root: folder).currentTree != nil
    }

    /// The names beside the site that are ours or the file system's: no survey looks at them.
    func namesAside() throws(MachineFault) -> Set<String> {
        try Set([Self.storeName, Self.ofFileSystems] + linked())
    }

    /// The first name in the hidden folder that is not ours, by its path from the output.
    func foreignFile() throws(MachineFault) -> String? {
        guard let kind = kind(ofFile: store) else { return nil }
        guard kind == .folder else { return Self.storeName }
        let own = trees + [current, newLink, replaced, pages]
        return try names(inFolder: store).first { !own.contains("\(store)/\($0.name)") }
            .map { "\(Self.storeName)/\($0.name)" }
    }

    /// Makes whole what a build that was killed has left: each file of the site has its link, and no
    /// link leads nowhere.
    func mend() throws(MachineFault) {
        if let tree = currentTree {
            try remove(newLink)
            try settle(to: tree)
        } else {
            try removeLinks(except: [])
            try remove(store)
        }
    }

    /// Creates the hidden folder.
    func createStore() throws(ErrorNumber) { try createFolderIfMissing(store) }

    /// Lets all links lead into another tree, in one step. Links for names that only it has are made
    /// before, and lead nowhere for a moment; those for names that it lacks are removed after.
    func exchange(for tree: String) throws(MachineFault) {
        try link(siteNames(in: tree))
        try choose(tree)
        try settle(to: tree)
    }

    /// Gives the site that lies in the folder itself a second place in a tree, which links then lead
    /// to; whoever reads it meets the same bytes all the while.
    func adopt(into tree: String) throws(MachineFault) {
        let plain = try plainNames()
        guard !plain.isEmpty else { return }
        for name in plain {
            let isFolder = kind(ofFile: "\(root)/\(name)") == .folder
            let below = isFolder ? try files(below: "\(root)/\(name)", hidden: true) : []
            for file in isFolder ? below.map({ "\(name)/\($0.path)" }) : [name] {
                try copy(file, into: tree)
            }
        }
        try choose(tree)
        try settle(to: tree)
    }

    private func choose(_ tree: String) throws(MachineFault) {
        try createLink(newLink, to: String(tree.dropFirst(store.count + 1)))
        try move(newLink, to: current)
    }

    private func settle(to tree: String) throws(MachineFault) {
        let names = try siteNames(in: tree)
        try link(names)
        try removeLinks(except: Set(names))
        try remove("\(root)/\(Manifest.name)")
    }

    /// Lets each name be a link, whatever stands there now.
    private func link(_ names: [String]) throws(MachineFault) {
        for name in names {
            let path = "\(root)/\(name)"
            switch kind(ofFile: path) {
            case nil: try createLink(path, to: destination(of: name))
            case .symbolicLink where target(ofLink: path) == destination(of: name): continue
            case let kind: try replace(path, isFolder: kind == .folder, byLinkFor: name)
            }
        }
    }

    private func replace(
        _ path: String, isFolder: Bool, byLinkFor name: String
    ) throws(MachineFault) {
        try createLink(newLink, to: destination(of: name))
        if !isFolder {
            try move(newLink, to: path)
        } else if try exchangePaths(newLink, path) {
            try remove(newLink)
        } else {
            // Between these two the name is missing; the next build makes its link.
            try move(path, to: replaced)
            try move(newLink, to: path)
            try remove(replaced)
        }
    }

    private func removeLinks(except names: Set<String>) throws(MachineFault) {
        for name in try linked() where !names.contains(name) { try remove("\(root)/\(name)") }
    }

    /// The names that are links of ours.
    private func linked() throws(MachineFault) -> [String] {
        try names(inFolder: root).filter {
            $0.kind == .symbolicLink
                && target(ofLink: "\(root)/\($0.name)") == destination(of: $0.name)
        }.map(\.name)
    }

    /// The names of a site that lies in the folder itself.
    private func plainNames() throws(MachineFault) -> [String] {
        let aside = try namesAside()
        return try names(inFolder: root).map(\.name).filter { !aside.contains($0) }
    }

    /// The names that people ask a tree for.
    private func siteNames(in tree: String) throws(MachineFault) -> [String] {
        try names(inFolder: tree).map(\.name).filter { $0 != Manifest.name }
    }

    private func destination(of name: String) -> String {
        "\(Self.storeName)/\(Self.currentName)/\(name)"
    }

    private func copy(_ file: String, into tree: String) throws(MachineFault) {
        let path = "\(tree)/\(file)"
        if let slash = path.lastIndex(of: "/") { try createFolder(String(path[..<slash])) }
        do throws(ErrorNumber) {
            try OpenFolder(root).linkOrCopy(file, into: OpenFolder(tree))
        } catch { throw MachineFault(.linking, "\(root)/\(file)", number: error.value) }
    }
}
