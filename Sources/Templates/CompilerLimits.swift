import Diagnostics

/// How much a page's template may come to with all that it includes. Few small files can be a huge
/// page or a deep one: partials that include another twice, each of which does so again. What they may
/// come to grows as what was written, so that the work does, too.
struct CompilerLimits {
    /// Whether a fault told that it is enough.
    private(set) var isReached = false
    private var tags = 0
    /// How many bytes a page's template has at most.
    let mostBytes: Int
    /// How many tags.
    private let mostTags: Int

    private static let deepest = 64

    /// The limits of templates that are so many bytes in all: 1 MB, and 16 times what was written.
    init(bytesOfFiles: Int) {
        mostBytes = (1 << 20) + 16 * bytesOfFiles
        mostTags = mostBytes / 16
    }

    /// Counts a tag, and says why it cannot be compiled any more.
    ///
    /// - Parameter depth: how many sections, partials and blocks it is in.
    mutating func problem(writing bytes: Int, inside depth: Int) -> Argument? {
        tags += 1
        if depth >= Self.deepest {
            isReached = true
            return .words(
                id: "lebih dari \(Self.deepest) bagian dan templat di dalam satu sama lain",
                en: "more than \(Self.deepest) sections and templates in each other")
        }
        if tags > mostTags { return tooOften }
        return problem(havingWritten: bytes)
    }

    /// Says why what was written is too much.
    mutating func problem(havingWritten bytes: Int) -> Argument? {
        bytes > mostBytes ? tooOften : nil
    }

    private var tooOften: Argument {
        mutating get {
            isReached = true
            return .words(
                id: "templat dimuat terlalu sering", en: "templates are included too often")
        }
    }
}
