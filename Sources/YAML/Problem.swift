internal import Diagnostics

/// The lines of a document, for faults whose cause stands before the place where libyaml stops.
struct Lines {
    private let bytes: ArraySlice<UInt8>
    private let firstLine: Int

    init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
        self.bytes = bytes
        self.firstLine = firstLine
    }

    /// The text of a line of the file; empty where there is none.
    func text(ofLine number: Int) -> Substring {
        let lines = bytes.split(
            separator: UInt8(ascii: "\n"), maxSplits: max(0, number - firstLine + 1),
            omittingEmptySubsequences: false)
        let index = number - firstLine
        return lines.indices.contains(index)
            ? String(decoding: lines[index], as: UTF8.self)[...] : ""
    }

    /// The comments right above a line, with the number of each, the nearest first; at most forty.
    func comments(above number: Int) -> [(line: Int, text: Substring)] {
        let lines = bytes.split(
            separator: UInt8(ascii: "\n"), maxSplits: max(0, number - firstLine),
            omittingEmptySubsequences: false)
        let above = lines.prefix(max(0, number - firstLine))
        return zip((firstLine..<number).reversed(), above.reversed()).prefix(40)
            .prefix { $0.1.first == UInt8(ascii: "#") }
            .map { ($0, String(decoding: $1, as: UTF8.self)[...]) }
    }
}

extension Problem {
    /// What is wrong and where, as far as it can be told better than by the place at which libyaml
    /// stops.
    func cause(
        seenAt place: Position, in lines: Lines
    ) -> (code: DiagnosticCode, position: Position, arguments: [String: Argument]) {
        if context == "while scanning an alias" || context == "while scanning an anchor" {
            return (.yamlAnchor, start ?? place, [:])
        }
        if let colon = colonWithoutSpace(before: place, in: lines) {
            let words = Argument.words(
                id: "kurang spasi setelah titik dua", en: "a space lacks behind the colon")
            return (.yamlSyntax, colon, ["problem": words])
        }
        if let line = lineWithoutColon(before: place, in: lines) {
            return (.yamlSyntax, line, ["problem": Problem.keyExpected])
        }
        if let (line, key) = commentedKey(above: place, in: lines) {
            let words = Argument.words(
                id: "kunci “\(key)” masih di belakang “# ”; hapus juga “# ” di depannya",
                en: "the key “\(key)” is still behind a “# ”; remove that “# ” too")
            return (.yamlSyntax, line, ["problem": words])
        }
        return (.yamlSyntax, isUnfinished ? start ?? place : place, ["problem": words])
    }

    /// The line above a key that is right: without a colon it is a text that goes on in the next
    /// line, where libyaml then finds a colon too many.
    private func lineWithoutColon(before place: Position, in lines: Lines) -> Position? {
        let above = lines.text(ofLine: place.line - 1)
        let indent = above.prefix { $0 == " " }
        guard text == "mapping values are not allowed in this context",
            !above.contains(":"), above.count > indent.count,
            lines.text(ofLine: place.line).prefix(place.column - 1).allSatisfy({
                $0.isLetter || $0.isNumber || "_- ".contains($0)
            })
        else { return nil }
        return Position(
            line: place.line - 1, column: indent.count + 1, length: above.count - indent.count)
    }

    /// The key that a key further in belongs to, where it still stands in a comment, as in a new file
    /// of which somebody uses the inner one.
    private func commentedKey(
        above place: Position, in lines: Lines
    ) -> (place: Position, key: Substring)? {
        guard text == "did not find expected key", place.column > 1 else { return nil }
        for (number, comment) in lines.comments(above: place.line) {
            guard
                let found = comment.prefixMatch(of: /# ( *)([a-z_]+):(?= |$)/),
                found.1.count < place.column - 1
            else { continue }
            return (
                Position(line: number, column: 1, length: found.0.count), found.2
            )
        }
        return nil
    }

    private static let keyExpected = Argument.words(
        id: "di sini seharusnya ada kunci dengan titik dua, lurus dengan kunci di atasnya",
        en: "a key with a colon should stand here, in line with the keys above it")

    /// Whether something that begins earlier is not finished where libyaml stops.
    private var isUnfinished: Bool {
        switch text {
        case "found unexpected end of stream", "could not find expected ':'",
            "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            true
        default: false
        }
    }

    /// The colon of a `key:value` on the line above or here: without the space it is a text that
    /// goes on in the next line, where libyaml then finds a colon too many.
    private func colonWithoutSpace(before place: Position, in lines: Lines) -> Position? {
        guard
            text == "mapping values are not allowed in this context"
                || text == "could not find expected ':'"
        else { return nil }
        for number in [start?.line ?? place.line, place.line - 1] {
            let line = lines.text(ofLine: number)
            let indent = line.prefix { $0 == " " || $0 == "-" }
            let key = line.dropFirst(indent.count)
                .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
            let rest = line.dropFirst(indent.count + key.count)
            guard !key.isEmpty, rest.first == ":", let next = rest.dropFirst().first,
                !next.isWhitespace, !rest.contains(": ")
            else { continue }
            return Position(line: number, column: indent.count + key.count + 1)
        }
        return nil
    }

    /// What libyaml says, in words that say what to look for. libyaml's own words stand for what is
    /// rare.
    private var words: Argument {
        switch text {
        case "mapping values are not allowed in this context":
            .words(
                id: "titik dua tidak pada tempatnya; beri tanda kutip pada teks yang memuat “: ”",
                en: "a colon is out of place; put text that has “: ” in quotation marks")
        case "did not find expected key", "could not find expected ':'": Problem.keyExpected
        case "found character that cannot start any token":
            .words(
                id: "tanda ini atau tab tidak dapat memulai nilai; pakai spasi, atau tanda kutip",
                en: "this character or tab cannot begin a value; use spaces, or quotation marks")
        case "found unexpected end of stream":
            .words(
                id: "tanda kutip yang dibuka di sini tidak ditutup",
                en: "the quotation mark that opens here is not closed")
        case "did not find expected ',' or ']'":
            .words(
                id: "daftar [ … ] yang dibuka di sini tidak ditutup atau kurang koma",
                en: "the list [ … ] that opens here is not closed or lacks a comma")
        case "did not find expected ',' or '}'":
            .words(
                id: "kelompok { … } yang dibuka di sini tidak ditutup atau kurang koma",
                en: "the group { … } that opens here is not closed or lacks a comma")
        case "block sequence entries are not allowed in this context":
            .words(
                id: "tanda “-” tidak pada tempatnya; mulai daftar di baris baru",
                en: "a “-” is out of place; begin the list on a line of its own")
        case "did not find expected '-' indicator":
            .words(
                id: "daftar ini terputus; awali setiap butir dengan “-” yang lurus",
                en: "this list is broken; begin each item with a “-” in line")
        case "control characters are not allowed":
            .words(
                id: "ada karakter kendali yang tidak terlihat; hapus dan ketik ulang baris ini",
                en: "there is an invisible control character; delete and retype this line")
        default: .text(context.isEmpty ? text : "\(text) (\(context))")
        }
    }
}
