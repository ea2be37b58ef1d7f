/// Nodes of one file that are being compiled, and what is left to do after them.
struct Stretch {
    /// What is left to do after a stretch.
    enum Ending {
        case none
        case section(Section)
        /// The tag that included the file, and the setting that it stands in.
        case file(Tag, in: Setting)
    }

    /// A section that has begun.
    struct Section {
        let tag: Tag
        /// The setting that the tag stands in.
        let setting: Setting
        /// Where its step stands.
        let start: Int
        /// The place before it, settled.
        let place: Place
        /// Makes its step.
        let step: (_ end: Int) -> Program.Step
    }

    let setting: Setting
    /// Those that are not compiled yet.
    private(set) var nodes: Range<Int>
    /// Whether something stands before the next one on its line.
    private(set) var isMidLine: Bool
    let ending: Ending

    init(setting: Setting, nodes: Range<Int>, isMidLine: Bool, ending: Ending) {
        (self.setting, self.nodes) = (setting, nodes)
        (self.isMidLine, self.ending) = (isMidLine, ending)
    }

    /// Takes the next node, with its body.
    mutating func next() -> StretchNode? {
        guard let index = nodes.first else { return nil }
        let node = setting.file.nodes[index]
        let body = index + 1..<max(node.end ?? 0, index + 1)
        defer {
            nodes = body.upperBound..<max(nodes.upperBound, body.upperBound)
            isMidLine = false
        }
        return StretchNode(node: node, body: body, isMidLine: isMidLine)
    }
}

/// A node of a stretch.
struct StretchNode {
    let node: Node
    /// The nodes inside it.
    let body: Range<Int>
    /// Whether something that the file does not have stands before it on its line.
    let isMidLine: Bool
}
