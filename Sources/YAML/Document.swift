public import Diagnostics

/// A YAML document: its one value, or the fault that keeps it from being read.
public struct Document: Sendable {
    /// The document's value; `nil` where there is none, or where a fault stands in its way.
    public let root: Node?
    /// What is wrong with it as YAML: at most one syntax fault, and every duplicate key.
    public let diagnostics: [Diagnostic]

    /// How deep values may be nested; the format needs five.
    static let depthLimit = 20

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8 without a byte order mark.
    ///   - file: the path that faults name.
    ///   - firstLine: the line of the file on which the document begins, from 1.
    public init(_ bytes: ArraySlice<UInt8>, file: String, firstLine: Int = 1) {
        var builder = TreeBuilder(file: file, lines: Lines(bytes, firstLine: firstLine))
        readEvents(of: bytes, firstLine: firstLine) { builder.take($0) }
        root = builder.hasFailed ? nil : builder.root
        diagnostics = builder.diagnostics
    }
}

/// Puts events together to a tree, without recursion, so that no depth of nesting costs stack.
private struct TreeBuilder {
    /// A sequence or mapping whose end has not come yet.
    private struct Open {
        let position: Position
        let isMapping: Bool
        private(set) var items: [Node] = []
        private(set) var pairs: [Node.Pair] = []
        var key: (text: String, position: Position)?
        /// Where each key is among the pairs, once these are many.
        private var places: [String: Int] = [:]

        init(position: Position, isMapping: Bool) {
            self.position = position
            self.isMapping = isMapping
        }

        /// Takes a value: as an item, or under the key that came before it.
        ///
        /// - Returns: where the key stands and stood before, if it has a value already; this one is
        ///   then left out.
        mutating func take(_ node: Node) -> (key: String, first: Position, again: Position)? {
            guard isMapping else {
                items.append(node)
                return nil
            }
            guard let (text, position) = key.take() else { return nil }
            if let place = place(of: text) { return (text, pairs[place].keyPosition, position) }
            pairs.append(Node.Pair(key: text, keyPosition: position, value: node))
            if pairs.count == Self.few + 1 {
                for (index, pair) in pairs.enumerated() { places[pair.key] = index }
            } else if pairs.count > Self.few {
                places[text] = pairs.count - 1
            }
            return nil
        }

        /// Where a key is among the pairs.
        private func place(of key: String) -> Int? {
            pairs.count <= Self.few ? pairs.indices.first { pairs[$0].key == key } : places[key]
        }

        /// As many keys are looked through one by one.
        private static let few = 16
    }

    let file: String
    let lines: Lines
    private(set) var root: Node?
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var hasFailed = false
    private var open: [Open] = []
    private var documents = 0

    init(file: String, lines: Lines) {
        self.file = file
        self.lines = lines
    }

    /// Takes an event and says whether there is a point in the next one.
    mutating func take(_ placed: PlacedEvent) -> Bool {
        switch placed.event {
        case .scalar(let text, let isPlain):
            put(text, isPlain: isPlain, at: placed.position)
        case .sequenceStart, .mappingStart:
            var isMapping = false
            if case .mappingStart = placed.event { isMapping = true }
            if open.last.map({ $0.isMapping && $0.key == nil }) == true {
                fail(.yamlSyntax, at: placed.position, ["problem": Self.groupAsKey])
            } else if open.count == Document.depthLimit {
                fail(
                    .yamlDepth, at: placed.position, ["limit": .number(Int64(Document.depthLimit))])
            } else {
                open.append(Open(position: placed.position, isMapping: isMapping))
            }
        case .sequenceEnd, .mappingEnd:
            if let closed = open.popLast() {
                put(
                    Node(
                        value: closed.isMapping ? .mapping(closed.pairs) : .sequence(closed.items),
                        position: closed.position))
            }
        case .reference:
            fail(.yamlAnchor, at: placed.position)
        case .problem(let problem):
            let cause = problem.cause(seenAt: placed.position, in: lines)
            fail(cause.code, at: cause.position, cause.arguments)
        case .documentStart:
            documents += 1
            if documents == 2 {
                fail(.yamlSyntax, at: placed.position, ["problem": Self.secondDocument])
            }
        case .boundary, .end: break
        }
        return !hasFailed
    }

    private mutating func put(_ text: String, isPlain: Bool, at position: Position) {
        guard let top = open.indices.last, open[top].isMapping, open[top].key == nil else {
            return put(Node(value: .scalar(text, isPlain: isPlain), position: position))
        }
        if text == "<<" { return fail(.yamlAnchor, at: position) }
        open[top].key = (text, position)
    }

    private mutating func put(_ node: Node) {
        guard let top = open.indices.last else {
            root = node
            return
        }
        guard let double = open[top].take(node) else { return }
        let here = SourceLocation(file: file, position: double.again)
        let there = SourceLocation(file: file, position: double.first)
        let note = Note(at: there, .words(id: "yang pertama", en: "the first one"))
        diagnostics.append(
            Diagnostic(.duplicateKey, at: here, ["key": .text(double.key)], notes: [note]))
    }

    private mutating func fail(
        _ code: DiagnosticCode, at position: Position, _ arguments: [String: Argument] = [:]
    ) {
        hasFailed = true
        diagnostics.append(
            Diagnostic(code, at: SourceLocation(file: file, position: position), arguments))
    }

    private static let groupAsKey = Argument.words(
        id: "sebuah daftar atau kelompok tidak dapat menjadi kunci",
        en: "a list or group cannot be a key")
    private static let secondDocument = Argument.words(
        id: "hanya satu dokumen dalam satu berkas", en: "there is one document in a file")
}
