import Diagnostics

/// Turns a page's template, with all that it includes, into a program.
struct Compiler {
    let folder: TemplateFolder
    var program = Program()
    var place = Place.text
    var faults = DistinctFaults()
    var limits: CompilerLimits
    /// Whether a file has faults of its own, which are reported with the file.
    var isBroken = false

    init(folder: TemplateFolder) {
        self.folder = folder
        limits = CompilerLimits(bytesOfFiles: folder.bytes)
    }

    /// The stretches that are open, each in a tag of the one before it. They lie here rather than on
    /// the stack, which would be as deep as the templates are.
    private var stretches: [Stretch] = []

    /// Compiles a page's template.
    mutating func compile(_ file: TemplateFile, in setting: Setting) {
        open(file.nodes.indices, in: setting)
        while let innermost = stretches.indices.last {
            let setting = stretches[innermost].setting
            if isEnough(in: setting) {
                close(stretches.removeLast())
            } else if let node = stretches[innermost].next() {
                compile(node, in: setting)
            } else {
                close(stretches.removeLast())
            }
        }
    }

    /// Begins a stretch of nodes, which is compiled before what follows the tag that it is opened by.
    ///
    /// - Parameters:
    ///   - isMidLine: whether something stands before it on its line, so that the line's beginning
    ///     is not written again.
    ///   - ending: what is left to do after it.
    mutating func open(
        _ nodes: Range<Int>, in setting: Setting, isMidLine: Bool = false,
        ending: Stretch.Ending = .none
    ) {
        stretches.append(
            Stretch(setting: setting, nodes: nodes, isMidLine: isMidLine, ending: ending))
    }

    /// Whether what was compiled is too much already.
    private func isEnough(in setting: Setting) -> Bool {
        let isIncluded = setting.chain.count > 1
        return limits.isReached
            || isIncluded && program.literals.count > limits.mostBytes
    }

    private mutating func compile(_ stretchNode: StretchNode, in setting: Setting) {
        let node = stretchNode.node
        switch node.kind {
        case .text(let range): write(setting.file.bytes[range], in: setting)
        case .lineStart(let space):
            guard !stretchNode.isMidLine else { return }
            write(setting.indent + setting.file.bytes[space].dropFirst(setting.dedent), in: setting)
        default:
            guard let tag = node.tag else { return }
            if let problem = limits.problem(
                writing: program.literals.count, inside: stretches.count - 1)
            {
                return tooMuch(tag, problem, in: setting)
            }
            compile(node.kind, tag, stretchNode.body, in: setting)
        }
    }

    private mutating func close(_ stretch: Stretch) {
        switch stretch.ending {
        case .none: break
        case .section(let section): close(section)
        case .file(let tag, let setting):
            if !limits.isReached,
                let problem = limits.problem(havingWritten: program.literals.count)
            {
                tooMuch(tag, problem, in: setting)
            }
        }
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
    private mutating func write(_ text: some Collection<UInt8>, in setting: Setting) {
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
    private var lastSection: (tag: Tag, setting: Setting)?

    /// Begins the body of a section whose first step is made when its end is known.
    mutating func openSection(
        _ tag: Tag, _ body: Range<Int>, in setting: Setting, outer: Setting,
        step: @escaping (_ end: Int) -> Program.Step
    ) {
        let start = program.beginSection(step)
        place = place.settled
        lastSection = (tag, outer)
        let section = Stretch.Section(
            tag: tag, setting: outer, start: start, place: place, step: step)
        open(body, in: setting, ending: .section(section))
    }

    private mutating func close(_ section: Stretch.Section) {
        let (before, after) = (section.place, place.settled)
        if let joined = before.joined(with: after) {
            place = joined
        } else {
            unsafe(
                section.tag, .betweenSections(before: before.sample, after: after.sample),
                in: section.setting)
            place = before
        }
        program.endSection(section.start, section.step)
        lastSection = (section.tag, section.setting)
    }
}
