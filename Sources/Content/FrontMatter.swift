internal import Diagnostics
internal import Files
internal import Model
internal import YAML

/// An entry's file taken apart: the keys between two lines `---`, and the text below them.
struct FrontMatter: Sendable {
    /// The keys' mapping.
    let keys: Node
    /// Where the text below the keys begins.
    let text: EntryText

    /// How many bytes a short text has at most.
    private static let shortText = 4096

    /// Takes a file apart; `nil` where a fault stands in the way.
    ///
    /// - Parameter keepsText: whether its text is held, if it is short.
    init?(
        of file: SourceFile, keepsText: Bool = false, reporting diagnostics: inout [Diagnostic]
    ) {
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
        let bytes = file.bytes[lines.position...]
        text = EntryText(
            offset: lines.position, firstLine: lines.count + 1, fingerprint: file.fingerprint,
            needs: bytes.withUnsafeBytes { TextNeeds(of: $0) },
            kept: keepsText && bytes.count <= Self.shortText ? Array(bytes) : nil)
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
        let found = bytes.withUnsafeBytes { $0.place(of: UInt8(ascii: "\n"), from: start) }
        count += 1
        let end = found ?? bytes.count
        position = found.map { $0 + 1 } ?? end
        return end > start && bytes[end - 1] == UInt8(ascii: "\r") ? start..<end - 1 : start..<end
    }

    func isFence(_ line: Range<Int>) -> Bool {
        line.count == 3 && bytes[line].allSatisfy { $0 == UInt8(ascii: "-") }
    }
}
