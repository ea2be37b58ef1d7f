/// The readers of a program, each called where it lies: tasks that render at the same time would
/// contend for its reference count, so nobody counts while it reads. The list keeps it alive.
struct ReaderList<Reader: AnyObject & Sendable>: Sendable {
    private var kept: [Reader] = []
    private var lent: [Unmanaged<Reader>] = []

    var count: Int { kept.count }

    mutating func append(_ reader: Reader) {
        kept.append(reader)
        lent.append(.passUnretained(reader))
    }

    @inline(__always)
    func with<Result>(_ index: Int, _ read: (Reader) -> Result) -> Result {
        lent[index]._withUnsafeGuaranteedRef(read)
    }
}

/// How a text is read.
final class TextReader: Sendable {
    let read: @Sendable (Frame) -> String?

    init(_ read: @escaping @Sendable (Frame) -> String?) { self.read = read }
}

/// How HTML is read.
final class HTMLReader: Sendable {
    let read: @Sendable (Frame) -> HTML?

    init(_ read: @escaping @Sendable (Frame) -> HTML?) { self.read = read }
}

/// How a yes or no is read.
final class FlagReader: Sendable {
    let read: @Sendable (Frame) -> Bool

    init(_ read: @escaping @Sendable (Frame) -> Bool) { self.read = read }
}

/// How a section is opened.
final class SectionReader: Sendable {
    let each: @Sendable (Frame, (Frame) -> Void) -> Void
    let isOpen: @Sendable (Frame) -> Bool

    init(_ opening: Opening) {
        each = opening.each
        isOpen = opening.isOpen
    }
}
