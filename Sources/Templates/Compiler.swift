import Diagnostics

/// Turns a page's template, with all that it includes, into a program.
struct Compiler {
    let folder: TemplateFolder
    var program = Program()
    var place = Place.text
    var faults = DistinctFaults()
    var limits = CompilerLimits()
    /// Whether a file has faults of its own, which are reported with the file.
    var isBroken = false

    init(folder: TemplateFolder) { self.folder = folder }

    /// Compiles a stretch of nodes.
    ///
    /// - Parameter midLine: whether something stands before it on its line, so that the line's
    ///   beginning is not written again.
    mutating func compile(_ nodes: Range<Int>, in setting: Setting, midLine: Bool = false) {
        var index = nodes.lowerBound
        let isIncluded = setting.chain.count > 1
        while index < nodes.upperBound, !limits.isReached {
            if isIncluded, program.literals.count > CompilerLimits.mostBytes { return }
            let node = setting.file.nodes[index]
            let isFirst = index == nodes.lowerBound
            let body = index + 1..<max(node.end ?? 0, index + 1)
            index = body.upperBound
            switch node.kind {
            case .text(let range): write(setting.file.bytes[range], near: node, in: setting)
            case .lineStart(let space):
                guard !(midLine && isFirst) else { continue }
                write(
                    setting.indent + setting.file.bytes[space].dropFirst(setting.dedent),
                    near: node, in: setting)
            default:
                guard let tag = node.tag else { continue }
                compileWithinLimits(node.kind, tag, body, in: setting)
            }
        }
    }

    /// Compiles a tag, unless it leads too deep or makes the page too large.
    private mutating func compileWithinLimits(
        _ kind: Node.Kind, _ tag: Tag, _ body: Range<Int>, in setting: Setting
    ) {
        if let problem = limits.problem(writing: program.literals.count) {
            return fault(
                .templateLimit, at: tag.namePosition,
                ["name": .text(tag.name), "problem": problem], in: setting)
        }
        limits.depth += 1
        compile(kind, tag, body, in: setting)
        limits.depth -= 1
    }

    private mutating func compile(
        _ kind: Node.Kind, _ tag: Tag, _ body: Range<Int>, in setting: Setting
    ) {
        switch kind {
        case .text, .lineStart: break
        case .variable(let isRaw): compileVariable(tag, isRaw: isRaw, in: setting)
        case .section(let isInverted, _):
            compileSection(tag, body, isInverted: isInverted, in: setting)
        case .partial(let indent): include(tag, indent: indent, overrides: [:], in: setting)
        case .parent(let indent, _): compileParent(tag, body, indent: indent, in: setting)
        case .block(let layout, _): compileBlock(tag, body, layout, in: setting)
        }
    }

    /// Writes the template's own text.
    mutating func write(_ text: some Collection<UInt8>, near node: Node, in setting: Setting) {
        guard !text.isEmpty else { return }
        if let next = place.after(text) {
            place = next
        } else if let tag = lastSection {
            unsafe(tag.tag, .afterSection(place.sample), in: tag.setting)
            place = .text
        }
        program.append(text)
    }

    /// The section that was compiled last, for faults of the text that follows it.
    var lastSection: (tag: Tag, setting: Setting)?

    /// Compiles the body of a section whose first step is made when its end is known.
    mutating func section(
        _ tag: Tag, _ body: Range<Int>, in setting: Setting, outer: Setting,
        step: (_ end: Int) -> Program.Step
    ) {
        let start = program.beginSection(step)
        let before = place.settled
        place = before
        lastSection = (tag, outer)
        compile(body, in: setting)
        let after = place.settled
        if let joined = before.joined(with: after) {
            place = joined
        } else {
            unsafe(tag, .betweenSections(before: before.sample, after: after.sample), in: outer)
            place = before
        }
        program.endSection(start, step)
        lastSection = (tag, outer)
    }
}
