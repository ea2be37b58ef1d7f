public import Diagnostics
internal import YAML

extension Strings {
    /// Reads the words from YAML: texts, and maps of them to any depth.
    ///
    /// - Parameters:
    ///   - file: the file's path from the site folder.
    ///   - bytes: the file.
    ///   - reporting: gets what is wrong with it. What could be read is there nonetheless.
    public init(file: String, bytes: [UInt8], reporting: inout [Diagnostic]) {
        var reading = StringsReading(file: file)
        var isReadable = false
        if let fault = utf8Fault(of: bytes, in: file) {
            reading.faults = [fault]
        } else {
            let bom: [UInt8] = [0xEF, 0xBB, 0xBF]
            let document = Document(bytes[(bytes.starts(with: bom) ? 3 : 0)...], file: file)
            reading.faults = document.diagnostics
            isReadable = document.diagnostics.allSatisfy { $0.code == .duplicateKey }
            if let root = document.root, !root.isNull {
                reading.read(root, named: "", at: root.position)
                // Without names nothing can be said of a single word.
                if case .mapping = root.value {} else { isReadable = false }
            } else if isReadable {
                isReadable = false
                reading.faults = [
                    Diagnostic(
                        .emptyValue, at: SourceLocation(file: file), ["key": .text(file)])
                ]
            }
        }
        reporting += reading.faults
        self.init(
            file: file, entries: reading.entries, isReadable: isReadable,
            namesAtFault: reading.namesAtFault)
    }
}

/// The words of a YAML document as they are read.
private struct StringsReading {
    let file: String
    var entries: [String: (text: String, position: Position)] = [:]
    var faults: [Diagnostic] = []
    var namesAtFault: Set<String> = []

    init(file: String) { self.file = file }

    mutating func read(_ node: YAML.Node, named name: String, at position: Position) {
        switch node.value {
        case .mapping(let pairs):
            for pair in pairs {
                let inner = name.isEmpty ? pair.key : "\(name).\(pair.key)"
                read(pair.value, named: inner, at: pair.keyPosition)
            }
        case .scalar(let text, _) where !name.isEmpty:
            add(text, isEmpty: node.isNull || text.isEmpty, named: name, at: position)
        case .scalar:
            if !node.isNull { wrongType(name, found: "teks", "a text", at: node.position) }
        case .sequence: wrongType(name, found: "daftar", "a list", at: node.position)
        }
    }

    private mutating func add(
        _ text: String, isEmpty: Bool, named name: String, at position: Position
    ) {
        if isEmpty {
            namesAtFault.insert(name)
            fault(.emptyValue, at: position, ["key": .text(name)])
        } else if let earlier = entries[name] {
            let note = Note(
                at: SourceLocation(file: file, position: earlier.position),
                .words(id: "yang pertama", en: "the first one"))
            fault(.duplicateKey, at: position, ["key": .text(name)], notes: [note])
        } else {
            entries[name] = (text, position)
        }
    }

    private mutating func wrongType(
        _ name: String, found id: String, _ en: String, at position: Position
    ) {
        let isRoot = name.isEmpty
        namesAtFault.insert(name)
        fault(
            .wrongType, at: position,
            [
                "key": .text(isRoot ? file : name),
                "expected": isRoot
                    ? .words(id: "pasangan nama dan kata", en: "names with words")
                    : .words(id: "teks", en: "a text"),
                "found": .words(id: id, en: en),
            ])
    }

    private mutating func fault(
        _ code: DiagnosticCode, at position: Position, _ arguments: [String: Argument],
        notes: [Note] = []
    ) {
        let location = SourceLocation(file: file, position: position)
        faults.append(Diagnostic(code, at: location, arguments, notes: notes))
    }
}
