import Foundation
import Testing

/// The built program, as it lies beside the tests.
enum Program {
    /// What a run said, and how it ended.
    struct Run {
        let output: String
        let errors: String
        let exitCode: Int32
    }

    /// The path of the executable `posko`.
    static let path = folderOfTests + "/posko"

    /// Runs the program in an environment that holds nothing but what is given.
    static func run(
        _ arguments: String..., environment: [String: String] = [:], folder: String? = nil
    ) throws -> Run {
        try run(path, arguments, environment: environment, folder: folder)
    }

    /// Runs any program.
    static func run(
        _ executable: String, _ arguments: [String], environment: [String: String] = [:],
        folder: String? = nil
    ) throws -> Run {
        let started = try Started(
            executable, arguments, environment: environment, folder: folder)
        let exitCode = started.exitCode
        return Run(output: started.output, errors: started.errors, exitCode: exitCode)
    }

    /// Gives a file or folder another name in one step, as editors do, over one that is there.
    static func rename(_ path: String, to other: String) throws {
        try #require(Foundation.rename(path, other) == 0, "\(path) cannot be renamed")
    }

    /// The folder in which the test bundle lies: Linux runs it as a program, macOS names it to the
    /// program that runs it.
    private static var folderOfTests: String {
        let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let paths = [own].compactMap(\.self) + CommandLine.arguments
        for path in paths {
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            if let bundle = parts.firstIndex(where: { $0.hasSuffix(".xctest") }) {
                return parts[..<bundle].joined(separator: "/")
            }
        }
        return "\(packageFolder)/.build/debug"
    }
}

/// A folder that is removed when nobody needs it any more.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = "\(FileManager.default.temporaryDirectory.path)/posko-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The folder of the package, and that of this target's fixtures.
let packageFolder = folder(above: #filePath, levels: 3)
let fixturesFolder = folder(above: #filePath, levels: 1) + "/Fixtures"

private func folder(above path: String, levels: Int) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast(levels)
        .joined(separator: "/")
}

/// A file's text; bytes that are not UTF-8 become U+FFFD.
func text(ofFile path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
}

/// Writes a file, with the folders above it.
func write(_ text: String, toFile path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
}

/// Every file below a folder by its path from there, with its bytes; symbolic links are not
/// followed.
func tree(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try paths(below: folder) {
        files[name] = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    return files
}

/// The paths of all files and symbolic links below a folder, sorted.
func paths(below folder: String, _ prefix: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(prefix)").sorted().flatMap {
        let name = prefix + $0
        let kind = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.type]
        return kind as? FileAttributeType == .typeDirectory
            ? try paths(below: folder, name + "/") : [name]
    }
}
