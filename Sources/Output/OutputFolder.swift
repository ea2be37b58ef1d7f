public import Files

/// Why an output folder is left alone.
public enum OutputRefusal: Error, Hashable, Sendable {
    /// The path is a file, not a folder.
    case notAFolder(String)
    /// The folder holds a file that this program did not write, which an exchange would lose.
    case foreignFile(String)
}

/// The folder that a site is written to: aside first, and exchanged for the old one when whole.
///
/// Until `exchange()` the old output keeps every byte; after it the new one stands in its place.
public struct OutputFolder: Sendable {
    /// The list of what an output holds, so that the next build knows which files are its own.
    static let manifest = ".posko-manifest"

    private let path: String
    private let staging: String
    private let old: String

    /// Prepares to write a site to a folder, and clears what a build that was killed left beside
    /// it.
    ///
    /// - Throws: `OutputRefusal` where the folder holds something that is not ours, `MachineFault`
    ///   where the machine does not let us write beside it.
    public init(_ path: String) throws {
        // A shell completes a folder's name with a slash; what is written aside lies beside it.
        let length = path.reversed().drop(while: { $0 == "/" }).count
        let path = length > 0 ? String(path.prefix(length)) : path
        self.path = path
        let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
        staging = "\(path[..<slash]).\(path[slash...]).new"
        old = "\(path[..<slash]).\(path[slash...]).old"
        try OutputFolder.checkIsOurs(path)
        try remove(staging)
        try remove(old)
        try createFolder(staging)
    }

    /// Writes a file of the new output. One whose bytes are those of the old output is linked.
    ///
    /// - Parameter name: the path below the output folder, with `/` between its parts.
    public func write(_ contents: [UInt8], to name: String) throws(MachineFault) {
        let target = "\(staging)/\(name)"
        if let slash = target.lastIndex(of: "/") { try createFolder(String(target[..<slash])) }
        if (try? bytes(ofFile: "\(path)/\(name)")) == contents,
            linkFile("\(path)/\(name)", to: target)
        {
            return
        }
        try Files.write(contents, toFile: target)
    }

    /// Puts the new output in the place of the old one, in one step where the file system can.
    public func exchange() throws(MachineFault) {
        let names = try files(below: staging, hidden: true).map(\.path)
        let list = names.map { $0 + "\n" }.joined()
        try Files.write(Array(list.utf8), toFile: "\(staging)/\(OutputFolder.manifest)")
        if kind(ofFile: path) == nil {
            try move(staging, to: path)
        } else if try exchangeFolders(staging, path) {
            try remove(staging)
        } else {
            try move(path, to: old)
            try move(staging, to: path)
            try remove(old)
        }
    }

    /// Forgets the new output; the old one is as it was.
    public func discard() throws(MachineFault) { try remove(staging) }

    /// An output may be replaced when every file in it stands in its own list.
    private static func checkIsOurs(_ path: String) throws {
        guard let kind = kind(ofFile: path) else { return }
        guard kind == .folder else { throw OutputRefusal.notAFolder(path) }
        let list = (try? bytes(ofFile: "\(path)/\(manifest)")) ?? []
        let ours = Set(list.split(separator: UInt8(ascii: "\n")).map { Array($0) })
        for (name, _) in try files(below: path, hidden: true)
        where name != manifest && !ours.contains(Array(name.utf8)) {
            throw OutputRefusal.foreignFile("\(path)/\(name)")
        }
    }
}
