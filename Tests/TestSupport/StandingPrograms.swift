import Foundation

/// Lays down a program.
///
/// Another process writes the file: one that is open for writing here is open in every program too that
/// another test starts at that moment, and nothing that is open for writing can be started (`ETXTBSY`).
///
/// - Parameters:
///   - script: what it is, from its `#!` on.
///   - path: where it is to stand, also where something stands there.
public func layDownProgram(_ script: String, at path: String) throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", #"printf %s "$1" >"$2" && chmod 755 "$2""#, "sh", script, path]
    try shell.run()
    shell.waitUntilExit()
    guard shell.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
}
