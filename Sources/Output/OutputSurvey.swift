internal import Files
internal import Parallel

/// What lies in an output folder, compared with the list of what should.
struct OutputSurvey: Sendable {
    /// The first file, by the bytes of its path, that the list does not have.
    private(set) var foreignFile: String?
    /// How many folders there are below the output.
    private(set) var folders = 0
    /// How many files of the list there are.
    private(set) var files = 0

    /// Looks through a folder, through all folders of one depth at once.
    ///
    /// - Parameter aside: names at its top that are neither the site's nor anybody else's.
    init(of path: String, _ manifest: Manifest, aside: Set<String>) throws(MachineFault) {
        var depth = [FolderPath()]
        while !depth.isEmpty {
            let level = depth
            let pieces = concurrently(over: level.count) { piece in
                SurveyPiece(of: level[piece], below: path, manifest, aside: aside)
            }
            depth = []
            for piece in pieces {
                if let fault = piece.fault { throw fault }
                files += piece.files
                folders += piece.folders.count
                depth += piece.folders
                foreignFile = [foreignFile, piece.foreignFile].compactMap(\.self).min {
                    $0.precedesByBytes($1)
                }
            }
        }
    }
}

/// A folder by the bytes of its path from the output, with `/` after it, or none for the output.
private typealias FolderPath = [UInt8]

/// What lies in some folders of the same depth.
private struct SurveyPiece: Sendable {
    private(set) var folders: [FolderPath] = []
    private(set) var foreignFile: String?
    private(set) var files = 0
    private(set) var fault: MachineFault?
    private let manifest: Manifest
    private let aside: Set<String>

    init(
        of paths: ArraySlice<FolderPath>, below root: String, _ manifest: Manifest,
        aside: Set<String>
    ) {
        (self.manifest, self.aside) = (manifest, aside)
        var current = FolderPath()
        do throws(ErrorNumber) {
            let folder = try OpenFolder(root)
            for path in paths {
                current = path
                let name = (path.isEmpty ? Array("./".utf8) : path).map { CChar(bitPattern: $0) }
                try folder.forEachName(in: name + [0]) { name, kind in
                    current.removeSubrange(path.count...)
                    current.append(contentsOf: name)
                    look(at: current, kind, isTop: path.isEmpty)
                }
            }
        } catch {
            let shown = "\(root)/\(String(decoding: current, as: UTF8.self))"
            fault = MachineFault(.listing, shown, number: error.value)
        }
    }

    private mutating func look(at path: [UInt8], _ kind: FileKind, isTop: Bool) {
        if isTop, aside.contains(String(decoding: path, as: UTF8.self)) { return }
        if kind == .folder {
            folders.append(path + [UInt8(ascii: "/")])
        } else if path.withUnsafeBytes({ manifest.lists($0) }) {
            files += 1
        } else {
            let name = String(decoding: path, as: UTF8.self)
            guard let first = foreignFile else {
                foreignFile = name
                return
            }
            if name.precedesByBytes(first) { foreignFile = name }
        }
    }
}
