import Foundation
import Testing

/// A program that runs beside the test; what it says goes to files, so that no full pipe can stop
/// it.
final class Started {
    private let process = Process()
    private let place: TemporaryFolder

    init(
        _ executable: String, _ arguments: [String], environment: [String: String] = [:],
        folder: String? = nil
    ) throws {
        place = try TemporaryFolder()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        // A program that is built with a sanitizer is told what the tests are told.
        let sanitizers = ProcessInfo.processInfo.environment.filter {
            ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
        }
        process.environment = environment.merging(sanitizers) { own, _ in own }
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try handle("output")
        process.standardError = try handle("errors")
        try process.run()
    }

    private func handle(_ name: String) throws -> FileHandle {
        let file = URL(fileURLWithPath: "\(place.path)/\(name)")
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }

    /// What it said so far.
    var output: String { (try? text(ofFile: "\(place.path)/output")) ?? "" }
    var errors: String { (try? text(ofFile: "\(place.path)/errors")) ?? "" }

    var isRunning: Bool { process.isRunning }
    var identifier: Int32 { process.processIdentifier }

    /// Waits for the program's end.
    var exitCode: Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Waits until something holds, at most half a minute.
    func wait(
        until holds: () throws -> Bool, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let start = Date()
        while try !holds() {
            try #require(
                Date().timeIntervalSince(start) < 30, "it never held; it said: \(errors)",
                sourceLocation: sourceLocation)
            Thread.sleep(forTimeInterval: 0.01)
        }
    }

    /// Ends the program at once.
    func kill() {
        Foundation.kill(identifier, SIGKILL)
        process.waitUntilExit()
    }
}
