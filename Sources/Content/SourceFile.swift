internal import Diagnostics
internal import Fingerprints

/// A text file of the site: its bytes, and where its lines are.
struct SourceFile: Sendable {
    /// The path from the site folder: `Content/posts/jakarta-barat.md`.
    let path: String
    /// Without a byte order mark.
    let bytes: [UInt8]
    /// Of the file as it is.
    let fingerprint: Fingerprint

    init(path: String, bytes: [UInt8]) {
        self.path = path
        fingerprint = Fingerprint(of: bytes)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// The first place that is not UTF-8, as a fault.
    var encodingFault: Diagnostic? {
        guard !isUTF8(bytes[...]) else { return nil }
        var line = 1
        for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if !isUTF8(text) { break }
            line += 1
        }
        return Diagnostic(
            .notUTF8, at: SourceLocation(file: path, position: Position(line: line, column: 1)))
    }
}

private func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
}
