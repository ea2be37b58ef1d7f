#if os(Linux)
import Foundation
import Glibc
import Testing

/// A folder that something is mounted on, until nobody needs it any more.
final class MountedFolder: Sendable {
    /// Why a test cannot make the condition that it is about.
    struct NeedsRoot: Error, CustomStringConvertible {
        let description: String
    }

    let path: String
    private let own: TemporaryFolder?

    /// - Parameters:
    ///   - options: of `mount`, all but the folder.
    ///   - path: the folder, which is created where it is missing; without it, one of its own.
    init(_ options: [String], at path: String? = nil) throws {
        own = path == nil ? try TemporaryFolder() : nil
        self.path = path ?? own?.path ?? ""
        try FileManager.default.createDirectory(
            atPath: self.path, withIntermediateDirectories: true)
        try Self.mount(options + [self.path])
    }

    /// Mounts, or tells who has to run the tests.
    static func mount(_ arguments: [String]) throws {
        let run = try Program.run("/bin/mount", arguments)
        guard run.exitCode == 0 else {
            throw NeedsRoot(
                description: """
                    mount \(arguments.joined(separator: " ")): \(run.errors)This test mounts a file \
                    system, which only root may; run the tests as root, in a container with \
                    --cap-add=SYS_ADMIN
                    """)
        }
    }

    deinit { _ = try? Program.run("/bin/umount", ["--lazy", path]) }
}
#endif
