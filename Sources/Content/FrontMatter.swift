internal import Diagnostics
internal import Model
internal import YAML

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// An entry's file taken apart: the keys between two lines `---`, and the text below them.
struct FrontMatter: Sendable {
    /// The keys' mapping.
    let keys: Node
    /// Where the text below the keys begins.
    let text: EntryText

    /// Takes a file apart; `nil` where a fault stands in the way.
    init?(of file: SourceFile, reporting diagnostics: inout [Diagnostic]) {
        func report(_ code: DiagnosticCode) {
            let start = Position(line: 1, column: 1, length: 3)
            diagnostics.append(
                Diagnostic(code, at: SourceLocation(file: file.path, position: start)))
        }
        var lines = Lines(file.bytes)
        guard let opening = lines.next(), lines.isFence(opening) else {
            report(.missingFrontMatter)
            return nil
        }
        let start = lines.position
        var end = start
        var isClosed = false
        while let line = lines.next() {
            isClosed = lines.isFence(line)
            if isClosed { break }
            end = lines.position
        }
        guard isClosed else {
            report(.unclosedFrontMatter)
            return nil
        }
        let document = Document(file.bytes[start..<end], file: file.path, firstLine: 2)
        diagnostics += document.diagnostics
        guard document.diagnostics.allSatisfy({ $0.code == .duplicateKey }) else { return nil }
        text = EntryText(
            offset: lines.position, firstLine: lines.count + 1, fingerprint: file.fingerprint,
            needs: file.bytes[lines.position...].withUnsafeBytes { TextNeeds(of: $0) })
        // No key at all is a mapping without keys, so that the missing ones are named.
        keys =
            document.root
            ?? Node(value: .mapping([]), position: Position(line: 1, column: 1, length: 3))
    }
}

/// The lines of a text without their endings, LF or CRLF.
private struct Lines {
    private let bytes: [UInt8]
    /// Where the next line begins.
    private(set) var position = 0
    /// How many lines were read.
    private(set) var count = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Range<Int>? {
        let start = position
        guard start < bytes.count else { return nil }
        let length: Int? = bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            let found = memchr(base + start, Int32(UInt8(ascii: "\n")), buffer.count - start)
            return found.map { $0 - UnsafeMutableRawPointer(mutating: base) - start }
        }
        count += 1
        let end = start + (length ?? bytes.count - start)
        position = length == nil ? end : end + 1
        return end > start && bytes[end - 1] == UInt8(ascii: "\r") ? start..<end - 1 : start..<end
    }

    func isFence(_ line: Range<Int>) -> Bool {
        line.count == 3 && bytes[line].allSatisfy { $0 == UInt8(ascii: "-") }
    }
}
