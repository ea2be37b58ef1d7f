internal import Diagnostics
internal import YAML

/// An entry's file taken apart: the keys between two lines `---`, and the text below them.
struct FrontMatter: Sendable {
    /// The keys' mapping.
    let keys: Node
    /// The text below the keys.
    let text: ArraySlice<UInt8>
    /// The line on which the text begins, from 1.
    let textLine: Int

    /// Takes a file apart; `nil` where a fault stands in the way.
    init?(of file: SourceFile, reporting diagnostics: inout [Diagnostic]) {
        func report(_ code: DiagnosticCode) {
            let start = Position(line: 1, column: 1, length: 3)
            diagnostics.append(
                Diagnostic(code, at: SourceLocation(file: file.path, position: start)))
        }
        var lines = Lines(file.bytes[...])
        guard let opening = lines.next(), isFence(opening) else {
            report(.missingFrontMatter)
            return nil
        }
        let start = lines.rest.startIndex
        var end = start
        while let line = lines.next(), !isFence(line) { end = lines.rest.startIndex }
        guard lines.lastWas(isFence) else {
            report(.unclosedFrontMatter)
            return nil
        }
        let document = Document(file.bytes[start..<end], file: file.path, firstLine: 2)
        diagnostics += document.diagnostics
        guard document.diagnostics.allSatisfy({ $0.code == .duplicateKey }) else { return nil }
        text = lines.rest
        textLine = lines.count + 1
        // No key at all is a mapping without keys, so that the missing ones are named.
        keys =
            document.root
            ?? Node(value: .mapping([]), position: Position(line: 1, column: 1, length: 3))
    }
}

private func isFence(_ line: ArraySlice<UInt8>) -> Bool { line.elementsEqual("---".utf8) }

/// The lines of a text without their endings, LF or CRLF.
private struct Lines {
    private(set) var rest: ArraySlice<UInt8>
    private(set) var count = 0
    private var last: ArraySlice<UInt8> = []

    init(_ text: ArraySlice<UInt8>) { rest = text }

    mutating func next() -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex(of: UInt8(ascii: "\n"))
        last = rest[..<(end ?? rest.endIndex)]
        rest = end.map { rest[rest.index(after: $0)...] } ?? []
        if last.last == UInt8(ascii: "\r") { last.removeLast() }
        count += 1
        return last
    }

    func lastWas(_ property: (ArraySlice<UInt8>) -> Bool) -> Bool { count > 1 && property(last) }
}
