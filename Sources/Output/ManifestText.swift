internal import Files
internal import Fingerprints

/// The form of a manifest: lines of text.
///
///     posko-manifest 1
///     origin 5e0c…                          (of the site; `-` where it was not told)
///     note …                                (with `\n` for a new line and `\\` for `\`)
///     8d1f… 4711 02ab… kota/hulu-sari/index.html
///
/// A file's line has the fingerprint of its bytes, its size, the fingerprint of what it was made
/// from (or `-`), and its name, escaped as the note is; they are sorted by name. The form before
/// this one was the names alone.
struct ManifestText {
    static let heading = Array("posko-manifest 1".utf8)
    static let originMark = Array("origin ".utf8)
    static let noteMark = Array("note ".utf8)

    private let files: FileList
    private let origin: Fingerprint?
    private let note: String
    /// Of the whole text.
    let fingerprint: Fingerprint

    init(files: FileList, origin: Fingerprint?, note: String) {
        (self.files, self.origin, self.note) = (files, origin, note)
        var fingerprinter = Fingerprinter()
        ManifestText.write(files, origin: origin, note: note) { piece in
            piece.withUnsafeBytes { fingerprinter.appendPiece($0) }
        }
        fingerprint = fingerprinter.finished
    }

    /// The text, piece by piece, so that a long one does not lie in memory as a whole.
    func forEachPiece(
        _ take: ([UInt8]) throws(ErrorNumber) -> Void
    ) throws(ErrorNumber) {
        try ManifestText.write(files, origin: origin, note: note, to: take)
    }

    private static func write<Fault: Error>(
        _ files: FileList, origin: Fingerprint?, note: String,
        to take: ([UInt8]) throws(Fault) -> Void
    ) throws(Fault) {
        var text = heading + [newline] + originMark
        append(origin, to: &text)
        text += [newline] + noteMark
        Array(note.utf8).withUnsafeBytes { append($0, to: &text) }
        text.append(newline)
        for record in files.records {
            record.fingerprint.append(to: &text)
            text.append(space)
            text += Array(String(record.size).utf8)
            text.append(space)
            append(record.origin, to: &text)
            text.append(space)
            files.withNames { names in
                let name = UnsafeRawBufferPointer(
                    start: names + record.name, count: record.count)
                append(name, to: &text)
            }
            text.append(newline)
            if text.count > 1 << 16 {
                try take(text)
                text.removeAll(keepingCapacity: true)
            }
        }
        try take(text)
    }

    private static func append(_ fingerprint: Fingerprint?, to text: inout [UInt8]) {
        guard let fingerprint else { return text.append(UInt8(ascii: "-")) }
        fingerprint.append(to: &text)
    }

    private static func append(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
        guard bytes.contains(newline) || bytes.contains(backslash) else {
            return text.append(contentsOf: bytes)
        }
        for byte in bytes {
            switch byte {
            case newline: text += [backslash, UInt8(ascii: "n")]
            case backslash: text += [backslash, backslash]
            default: text.append(byte)
            }
        }
    }
}
