/// The lines that diagnostics stand on. One that several stand on is read and taken apart once, where
/// they are asked for one after another.
public struct Excerpts {
    private let line: (_ file: String, _ number: Int) -> String?
    private var last: ShownLine?

    /// The lines of some files.
    ///
    /// - Parameter line: the text of a line of a file, without its line ending, or `nil` where there
    ///   is none.
    public init(line: @escaping (_ file: String, _ number: Int) -> String?) { self.line = line }

    /// The line of a place with what is marked in it; `nil` where there is no such line.
    public mutating func excerpt(at location: SourceLocation) -> Excerpt? {
        let (file, position) = (location.file, location.position)
        if last?.file != file || last?.number != position.line {
            last = ShownLine(
                file: file, number: position.line,
                scalars: line(file, position.line).map { Array($0.unicodeScalars) })
        }
        return last?.excerpt(of: position)
    }
}

/// A line of a file, or a part of a long one, with marks below what is at fault in it.
public struct Excerpt {
    let number: Int
    let text: String
    /// How far in the carets stand, and how many they are.
    let indent: Int
    let carets: Int

    /// The line with its number, and the carets below it.
    ///
    /// - Parameter marked: the carets as they are shown.
    public func lines(_ marked: (_ carets: String) -> String = { $0 }) -> [String] {
        let margin = String(repeating: " ", count: String(number).count + 2)
        let indent = String(repeating: " ", count: indent)
        let carets = marked(String(repeating: "^", count: carets))
        return ["  \(number) | \(printable(text))", "\(margin) | \(indent)\(carets)"]
    }
}

/// A line of a file, taken apart once for all faults that stand on it.
private struct ShownLine {
    let file: String
    let number: Int
    /// `nil` where the file has no such line.
    let scalars: [Unicode.Scalar]?

    /// As much of a line as is shown; of a longer one, what is around the fault.
    private static let longest = 200

    func excerpt(of position: Position) -> Excerpt? {
        guard let scalars else { return nil }
        let start = position.column - 1
        let carets = min(position.length, max(1, scalars.count - start))
        guard scalars.count > Self.longest else {
            return Excerpt(
                number: number, text: text(0..<scalars.count), indent: start, carets: carets)
        }
        let latest = scalars.count - Self.longest
        let from = min(max(0, start - Self.longest / 4), latest)
        let mark = from > 0 ? "…" : ""
        let indent = min(start - from, Self.longest) + mark.count
        return Excerpt(
            number: number,
            text: mark + text(from..<from + Self.longest) + (from < latest ? "…" : ""),
            indent: indent, carets: max(1, min(carets, Self.longest + mark.count - indent)))
    }

    private func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        if let scalars { text.append(contentsOf: scalars[range]) }
        return String(text)
    }
}
