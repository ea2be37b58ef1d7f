/// A compiled template: steps over readers, each found by its place in a list, so that rendering
/// looks up no name.
struct Program: Sendable {
    /// One thing to do. Steps hold numbers only: reading one touches no reference count, which
    /// tasks that render at the same time would otherwise contend for.
    enum Step: Sendable {
        /// Writes a range of the literals.
        case literal(from: Int, to: Int)
        /// Writes a text of the frame at a level.
        case text(Int, level: Int, Escaping)
        /// Writes HTML of the frame at a level.
        case html(Int, level: Int)
        /// Does the steps up to `end` for each value inside, which lies at level `inner`.
        case section(Int, level: Int, inner: Int, end: Int)
        /// Does the steps up to `end` where there is no value inside.
        case inverted(Int, level: Int, end: Int)
        /// Does the steps up to `end` where the flag is as wanted.
        case flag(Int, level: Int, isWanted: Bool, end: Int)
    }

    var steps: [Step] = []
    var literals: [UInt8] = []
    var texts = ReaderList<TextReader>()
    var htmls = ReaderList<HTMLReader>()
    var flags = ReaderList<FlagReader>()
    var sections = ReaderList<SectionReader>()
    /// How many frames lie upon each other at most.
    var levels = 2
    /// Before this step literals do not join: something ends or begins there.
    private(set) var joint = 0

    /// The level of what all pages share.
    static let sharedLevel = 0
    /// The level of the page's own value.
    static let pageLevel = 1

    /// Appends literal bytes, to the last literal where it may grow.
    mutating func append(_ text: some Collection<UInt8>) {
        let from = literals.count
        literals.append(contentsOf: text)
        let to = literals.count
        if steps.count > joint, case .literal(let start, from) = steps.last {
            steps[steps.count - 1] = .literal(from: start, to: to)
        } else {
            steps.append(.literal(from: from, to: to))
        }
    }

    /// Forgets all steps, to be filled anew.
    mutating func removeSteps() {
        steps = []
        literals = []
        joint = 0
    }

    /// Begins a section, whose step is made again when its end is known; gives its place.
    mutating func beginSection(_ step: (_ end: Int) -> Step) -> Int {
        steps.append(step(steps.count))
        joint = steps.count
        return steps.count - 1
    }

    /// Ends a section that begins at a place.
    mutating func endSection(_ start: Int, _ step: (_ end: Int) -> Step) {
        steps[start] = step(steps.count)
        joint = steps.count
    }

    /// Renders the value at an address.
    ///
    /// - Parameter range: the steps; `nil` is all of them.
    func render(
        _ shared: Frame, _ root: Frame, _ range: Range<Int>? = nil, into bytes: inout [UInt8]
    ) {
        withUnsafeTemporaryAllocation(of: Frame.self, capacity: levels) { frames in
            frames.initialize(repeating: root)
            frames[Self.sharedLevel] = shared
            steps.withUnsafeBufferPointer { steps in
                literals.withUnsafeBufferPointer { literals in
                    let run = Run(
                        program: self, steps: steps, literals: literals, frames: frames)
                    run.take(range ?? 0..<steps.count, into: &bytes)
                }
            }
        }
    }
}

/// One rendering of a program.
private struct Run {
    let program: Program
    let steps: UnsafeBufferPointer<Program.Step>
    let literals: UnsafeBufferPointer<UInt8>
    let frames: UnsafeMutableBufferPointer<Frame>

    func take(_ range: Range<Int>, into bytes: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            let step = steps[index]
            index += 1
            switch step {
            case .literal(let from, let to):
                bytes.append(contentsOf: literals[from..<to])
            case .text(let reader, let level, let escaping):
                if let text = program.texts.with(reader, { $0.read(frames[level]) }) {
                    escaping.append(text, to: &bytes)
                }
            case .html(let reader, let level):
                if let html = program.htmls.with(reader, { $0.read(frames[level]) }) {
                    bytes.append(contentsOf: html.bytes)
                }
            case .section(let section, let level, let inner, let end):
                let body = index..<end
                program.sections.with(section) { section in
                    section.each(frames[level]) { frame in
                        frames[inner] = frame
                        take(body, into: &bytes)
                    }
                }
                index = end
            case .inverted(let section, let level, let end):
                if program.sections.with(section, { $0.isOpen(frames[level]) }) { index = end }
            case .flag(let flag, let level, let isWanted, let end):
                if program.flags.with(flag, { $0.read(frames[level]) }) != isWanted { index = end }
            }
        }
    }
}
