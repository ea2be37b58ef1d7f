internal import Diagnostics

/// How intricate a text may be. Nobody writes what lies beyond; libcmark and browsers take very long
/// for it, or give up.
enum TextLimits {
    /// How many quotes and lists may lie in each other.
    static let depth = 100

    /// How much larger a text may become with each cell of its tables on a line of its own.
    static func spreadBytes(of source: Int) -> Int { 16 * source + 1 << 20 }

    /// What is told of a text beyond the depth.
    static let tooDeep = Argument.words(
        id: "lebih dari \(depth) kutipan dan daftar di dalam satu sama lain",
        en: "more than \(depth) quotes and lists in each other")

    /// What is told of a text whose tables are not to be found in bounded time or space.
    static let tooManyCells = Argument.words(
        id: "tabel-tabelnya terlalu besar, atau terlalu bercampur dengan kutipan dan daftar",
        en: "its tables are too large, or too much entangled with quotes and lists")

    /// The first line of a text that begins with so many marks of quotes and lists that libcmark
    /// should not see it: each blank line after it would cost as much as the line has marks. A short
    /// text may have any.
    static func tooDeepLine(of lines: ArraySlice<UInt8>) -> Int? {
        guard lines.count > 16 << 10 else { return nil }
        var line = 1
        var length = 0
        var hasMark = false
        var isPrefix = true
        for byte in lines {
            if byte == UInt8(ascii: "\n") {
                line += 1
                (length, hasMark, isPrefix) = (0, false, true)
            } else if isPrefix {
                switch byte {
                case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
                    UInt8(ascii: "."), UInt8(ascii: ")"):
                    hasMark = true
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "\t"):
                    break
                default: isPrefix = false
                }
                length += 1
                if hasMark, length > 1000 { return line }
            }
        }
        return nil
    }
}
