import Files
import Foundation
import Testing

/// What lies below a folder.
@Suite struct FolderTests {
    private let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory
            .appending(path: "posko-test-\(ProcessInfo.processInfo.globallyUniqueString)")
        for name in ["a.md", "a-b.md", "a/c.md", "a/b/d.md", "a0.md", ".x/e.md", "a/.f", "A.md"] {
            let file = root.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: file)
        }
        try FileManager.default.createSymbolicLink(
            at: root.appending(path: "b"), withDestinationURL: root.appending(path: "a"))
    }

    /// By the bytes of whole paths: a slash stands between `.` and `0`.
    @Test func filesBelowAFolderAreSortedByTheirPaths() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let shown = try files(below: root.path, hidden: false)
        #expect(
            shown.map(\.path)
                == ["A.md", "a-b.md", "a.md", "a/b/d.md", "a/c.md", "a0.md", "b"])
        #expect(shown.map(\.kind) == Array(repeating: .file, count: 6) + [.symbolicLink])
        let all = try files(below: root.path, hidden: true).map(\.path)
        #expect(
            all == [
                ".x/e.md", "A.md", "a-b.md", "a.md", "a/.f", "a/b/d.md", "a/c.md", "a0.md", "b",
            ])
        #expect(try files(below: "\(root.path)/none", hidden: true).isEmpty)
    }

    @Test func namesInAFolderAreSortedByTheirBytes() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let names = try names(inFolder: root.path)
        #expect(names.map(\.name) == [".x", "A.md", "a", "a-b.md", "a.md", "a0.md", "b"])
        #expect(
            names.map(\.kind) == [.folder, .file, .folder, .file, .file, .file, .symbolicLink])
    }
}
