internal import Files

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// A copy of the default site in a folder of its own, for a test to change and build. The folder is
/// removed with the last use of the copy.
public final class SiteCopy: Sendable {
    /// The site folder.
    public let root: String

    /// The repository's root, by the place of this file in it.
    public static let repository = folder(above: #filePath, levels: 3)

    /// A copy of `Content/` and `Templates/`.
    public convenience init() throws {
        try self.init(of: "Content", templates: "Templates")
    }

    /// A copy of two folders of the repository, as `Content/` and `Templates/` of a site.
    public init(of content: String, templates: String) throws {
        root = "\(temporaryFolder)/posko-test-\(getpid())-\(UInt64.random(in: .min ... .max))"
        for (source, folder) in [(content, "Content"), (templates, "Templates")] {
            for (path, _) in try files(below: "\(Self.repository)/\(source)", hidden: false) {
                let bytes = try bytes(ofFile: "\(Self.repository)/\(source)/\(path)")
                try put(bytes, at: "\(folder)/\(path)")
            }
        }
    }

    deinit { try? remove(root) }

    /// Writes a file of the site.
    public func write(_ text: String, to path: String) throws {
        try put(Array(text.utf8), at: path)
    }

    /// Replaces text in a file of the site, which has to hold it.
    public func replace(_ text: String, with other: String, in path: String) throws {
        let whole = try self.text(of: path)
        guard whole.contains(text) else { throw NothingToReplace(text: text, path: path) }
        try write(
            whole.split(separator: text, omittingEmptySubsequences: false)
                .joined(separator: other), to: path)
    }

    /// The text of a file of the site or its output.
    public func text(of path: String) throws -> String {
        String(decoding: try bytes(ofFile: "\(root)/\(path)"), as: UTF8.self)
    }

    /// Every file below a folder of the site with its bytes.
    public func tree(below folder: String) throws -> [String: [UInt8]] {
        var tree: [String: [UInt8]] = [:]
        for (path, _) in try files(below: "\(root)/\(folder)", hidden: true) {
            tree[path] = try bytes(ofFile: "\(root)/\(folder)/\(path)")
        }
        return tree
    }

    private func put(_ bytes: [UInt8], at path: String) throws {
        let target = "\(root)/\(path)"
        if let slash = target.lastIndex(of: "/") { try createFolder(String(target[..<slash])) }
        try Files.write(bytes, toFile: target)
    }
}

/// A test's text to replace is not there.
public struct NothingToReplace: Error {
    let text: String
    let path: String
}

private let temporaryFolder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"

private func folder(above file: String, levels: Int) -> String {
    file.split(separator: "/").dropLast(levels).reduce("") { "\($0)/\($1)" }
}
