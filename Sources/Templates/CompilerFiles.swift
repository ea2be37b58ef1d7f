import Diagnostics

extension Compiler {
    /// Begins another file in the place of a tag.
    mutating func include(
        _ tag: Tag, indent: Range<Int>?, overrides: [String: Override], in setting: Setting
    ) {
        let path = TemplateFolder.path(ofPartial: tag.name)
        guard let file = folder.files[path] else {
            return fault(
                .missingPartial, at: tag.namePosition, ["name": .text(tag.name)],
                suggestion: suggestsNames ? nearestName(to: tag.name, among: folder.partials) : nil,
                in: setting)
        }
        if let first = setting.chain.firstIndex(where: { $0.path == path }) {
            let files = setting.chain[first...].map(\.path) + [path]
            return fault(
                .recursivePartial, at: tag.namePosition,
                ["name": .text(tag.name), "chain": .text(files.joined(separator: " → "))],
                in: setting)
        }
        guard file.faults.isEmpty else {
            isBroken = true
            return
        }
        let space = indent.map { setting.file.bytes[$0].dropFirst(setting.dedent) }
        let inside = Setting(
            file: file, chain: setting.chain + [Inclusion(path: path, tag: tag)],
            scopes: setting.scopes, level: setting.level,
            indent: space.map { setting.indent + $0 } ?? [],
            overrides: overrides.merging(setting.overrides) { _, outer in outer })
        open(file.nodes.indices, in: inside, ending: .file(tag, in: setting))
    }

    mutating func compileParent(
        _ tag: Tag, _ body: Range<Int>, indent: Range<Int>?, in setting: Setting
    ) {
        var overrides: [String: Override] = [:]
        let blocks = folder.blocks(ofPartial: tag.name)
        var index = body.lowerBound
        while index < body.upperBound {
            let node = setting.file.nodes[index]
            let end = max(node.end ?? 0, index + 1)
            if case .block = node.kind, let block = node.tag {
                overrides[block.name] = Override(nodes: index + 1..<end, setting: setting)
                if let blocks, !blocks.contains(block.name) {
                    unknown(block, among: blocks.sorted(), in: setting)
                }
            }
            index = end
        }
        include(tag, indent: indent, overrides: overrides, in: setting)
    }

    mutating func compileBlock(
        _ tag: Tag, _ body: Range<Int>, _ layout: Node.BlockLayout, in setting: Setting
    ) {
        guard let override = setting.overrides[tag.name] else {
            return open(body, in: setting)
        }
        let file = override.setting.file
        let content = override.nodes
        let ownSpace = lineStart(at: content, of: file)
        let indent: [UInt8]
        switch layout {
        case .inline: indent = setting.indent
        case .oneLine(let space):
            indent = setting.indent + setting.file.bytes[space].dropFirst(setting.dedent)
        case .lines(let space):
            let intrinsic = lineStart(at: body, of: setting.file) ?? space
            indent = setting.indent + setting.file.bytes[intrinsic].dropFirst(setting.dedent)
            if ownSpace == nil, !content.isEmpty { program.append(indent) }
        }
        let inside = Setting(
            file: file, chain: override.setting.chain, scopes: setting.scopes,
            level: setting.level, indent: indent, dedent: ownSpace?.count ?? 0,
            overrides: override.setting.overrides)
        if case .lines = layout {
            open(content, in: inside)
        } else {
            open(content, in: inside, isMidLine: true)
        }
    }

    /// The white space of the line that nodes begin with, if they begin with a line.
    private func lineStart(at nodes: Range<Int>, of file: TemplateFile) -> Range<Int>? {
        guard let first = nodes.first, case .lineStart(let space) = file.nodes[first].kind else {
            return nil
        }
        return space
    }
}
