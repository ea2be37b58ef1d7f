/// A stretch of one line: where it begins and how long it is.
public struct Position: Hashable, Comparable, Sendable {
    // Every figure of a site has one: they are kept small.
    private let (storedLine, storedColumn, storedLength): (Int32, Int32, Int32)

    /// The line, from 1.
    public var line: Int { Int(storedLine) }
    /// The column of the first character, from 1, counted in Unicode scalars.
    public var column: Int { Int(storedColumn) }
    /// How many Unicode scalars of the line are meant, at least 1.
    public var length: Int { Int(storedLength) }

    /// A stretch of `length` characters that begins at `line` and `column`, both from 1; none of the
    /// three is told beyond 2³¹ - 1.
    public init(line: Int, column: Int, length: Int = 1) {
        storedLine = Int32(clamping: line)
        storedColumn = Int32(clamping: column)
        storedLength = Int32(clamping: max(length, 1))
    }

    /// Earlier in the file is smaller.
    public static func < (left: Position, right: Position) -> Bool {
        (left.line, left.column, left.length) < (right.line, right.column, right.length)
    }
}

/// A place in a file of the site.
public struct SourceLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The file's path from the site folder, with `/` between its parts: `Content/site.yaml`.
    public let file: String
    /// Where in the file.
    public let position: Position

    /// A place in a file.
    public init(file: String, position: Position) {
        self.file = file
        self.position = position
    }

    /// The beginning of a file, for faults that are about the file as a whole.
    public init(file: String) {
        self.init(file: file, position: Position(line: 1, column: 1))
    }

    /// By path, then by place in the file.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        left.file == right.file ? left.position < right.position : left.file < right.file
    }

    /// `file:line:column`, the form that editors and terminals turn into a link.
    public var description: String { "\(file):\(position.line):\(position.column)" }
}
