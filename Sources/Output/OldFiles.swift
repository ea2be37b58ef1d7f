internal import Files
internal import Fingerprints

/// The files of the old output, read again before one of them is taken over: a list may say what it
/// will, what counts is what lies there.
struct OldFiles: ~Copyable, Sendable {
    private let folder: OpenFolder
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// The files in a folder; `nil` where it cannot be opened.
    init?(inFolder path: String) {
        guard let folder = try? OpenFolder(path) else { return nil }
        self.folder = folder
    }

    /// Whether a plain file has these bytes. Its time of modification is then that of its bytes,
    /// also where somebody moved it.
    mutating func has(
        _ name: UnsafePointer<CChar>, withSize size: Int, _ fingerprint: Fingerprint
    ) -> Bool {
        do throws(ErrorNumber) {
            var file = try OpenFile(reading: name, in: folder)
            let status = try file.status()
            guard status.isFile, status.size == size,
                try self.fingerprint(of: &file, withSize: size) == fingerprint
            else { return false }
            let time = ContentTime.of(fingerprint)
            if status.modified != time { try file.setModified(time) }
            return true
        } catch { return false }
    }

    /// Of a file's bytes; `nil` where it has more or less than it should.
    private mutating func fingerprint(
        of file: inout OpenFile, withSize size: Int
    ) throws(ErrorNumber) -> Fingerprint? {
        try buffer.withUnsafeMutableBufferPointer { buffer throws(ErrorNumber) in
            let buffer = UnsafeMutableRawBufferPointer(buffer)
            var count = try file.read(into: buffer)
            if count < buffer.count {
                return count == size
                    ? Fingerprint(of: UnsafeRawBufferPointer(rebasing: buffer[..<count])) : nil
            }
            var fingerprinter = Fingerprinter()
            var total = 0
            while count > 0 {
                fingerprinter.appendPiece(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                total += count
                count = try file.read(into: buffer)
            }
            return total == size ? fingerprinter.finished : nil
        }
    }
}
