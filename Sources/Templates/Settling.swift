extension Program {
    /// The program with all steps done that read nothing but what all pages share: they become
    /// literal bytes.
    func settled(on shared: Frame) -> Program {
        var settling = Settling(of: self, on: shared)
        settling.take(0..<steps.count)
        return settling.settled
    }
}

/// A program while its shared steps are done.
private struct Settling {
    private let program: Program
    private let shared: Frame
    private(set) var settled: Program

    init(of program: Program, on shared: Frame) {
        self.program = program
        self.shared = shared
        settled = program
        settled.removeSteps()
    }

    mutating func take(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let end = program.steps[index].end ?? index + 1
            take(program.steps[index], body: index + 1..<end, at: index)
            index = end
        }
    }

    private mutating func take(_ step: Program.Step, body: Range<Int>, at index: Int) {
        switch step {
        case .literal(let from, let to): settled.append(program.literals[from..<to])
        case .text, .html:
            if readsOnlyShared(index..<body.upperBound, inside: nil) {
                render(index..<body.upperBound)
            } else {
                settled.steps.append(step)
            }
        case .section(let opening, let level, let inner, _):
            if readsOnlyShared(index..<body.upperBound, inside: inner) {
                render(index..<body.upperBound)
            } else {
                take(body) { .section(opening, level: level, inner: inner, end: $0) }
            }
        case .inverted(let section, Program.sharedLevel, _):
            if !program.sections.with(section, { $0.isOpen(shared) }) { take(body) }
        case .inverted(let opening, let level, _):
            take(body) { .inverted(opening, level: level, end: $0) }
        case .flag(let flag, Program.sharedLevel, let isWanted, _):
            if program.flags.with(flag, { $0.read(shared) }) == isWanted { take(body) }
        case .flag(let flag, let level, let isWanted, _):
            take(body) { .flag(flag, level: level, isWanted: isWanted, end: $0) }
        }
    }

    private mutating func take(_ body: Range<Int>, in step: (_ end: Int) -> Program.Step) {
        let start = settled.beginSection(step)
        take(body)
        settled.endSection(start, step)
    }

    private mutating func render(_ range: Range<Int>) {
        var bytes: [UInt8] = []
        program.render(shared, shared, range, into: &bytes)
        if !bytes.isEmpty { settled.append(bytes) }
    }

    /// Whether steps read nothing of the page: only what is shared, and what the section that opens
    /// the level `inner` stands on.
    private func readsOnlyShared(_ range: Range<Int>, inside inner: Int?) -> Bool {
        program.steps[range].allSatisfy { step in
            guard let level = step.level else { return true }
            return level == Program.sharedLevel || inner.map { level >= $0 } ?? false
        }
    }
}

extension Program.Step {
    /// The level that the step reads from; a literal reads nothing.
    fileprivate var level: Int? {
        switch self {
        case .literal: nil
        case .text(_, let level, _), .html(_, let level), .section(_, let level, _, _),
            .inverted(_, let level, _), .flag(_, let level, _, _):
            level
        }
    }

    /// The place behind a section's last step.
    fileprivate var end: Int? {
        switch self {
        case .literal, .text, .html: nil
        case .section(_, _, _, let end), .inverted(_, _, let end), .flag(_, _, _, let end): end
        }
    }
}
