internal import Diagnostics
internal import Model
internal import YAML

/// The figures among the keys of an entry that are written without groups of digits, each by its
/// place: `1909774` where people of the site's language write `1.909.774`. Only what is counted is
/// such a figure; a number that tells an order or a year, and whatever stands in quotation marks, is
/// none.
struct FigureGroups {
    /// A figure with its groups.
    struct Grouped {
        let position: Position
        let digits: String
        let grouped: String
    }

    private(set) var figures: [Grouped] = []
    private let language: Language
    /// The lines of the keys by their numbers in the file.
    private let line: (Int) -> ArraySlice<UInt8>

    init(
        in keys: Node, of forms: [KeyForm], language: Language,
        line: @escaping (Int) -> ArraySlice<UInt8>
    ) {
        self.language = language
        self.line = line
        find(in: keys, .mapping(forms), isInFlow: false)
    }

    private mutating func find(in node: Node, _ form: Form, isInFlow: Bool) {
        let isInFlow = isInFlow || isFlow(node)
        switch (form, node.value) {
        case (.amount, .scalar(let text, isPlain: true)): take(text, node.position, isInFlow)
        case (.figures, .scalar(let text, isPlain: true)): take(text, node.position, isInFlow)
        case (.figures, .mapping(let pairs)):
            for pair in pairs { find(in: pair.value, form, isInFlow: isInFlow) }
        case (.mapping(let forms), .mapping(let pairs)):
            for pair in pairs {
                guard let key = forms.first(where: { $0.name == pair.key }) else { continue }
                find(in: pair.value, key.form, isInFlow: isInFlow)
            }
        case (.list(let form), .sequence(let items)):
            for item in items { find(in: item, form, isInFlow: isInFlow) }
        default: break
        }
    }

    private mutating func take(_ text: String, _ position: Position, _ isInFlow: Bool) {
        // Within { } and [ ] a comma ends a value.
        if isInFlow, language.groupSeparator == UInt8(ascii: ",") { return }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.utf8.first != 0x30,
            let number = Int64(text)
        else { return }
        let grouped = language.grouped(number)
        if grouped == text { return }
        figures.append(Grouped(position: position, digits: text, grouped: grouped))
    }

    /// Whether a list or group is written between brackets or braces.
    private func isFlow(_ node: Node) -> Bool {
        if case .scalar = node.value { return false }
        let rest = line(node.position.line).dropScalars(node.position.column - 1)
        return rest.first == UInt8(ascii: "{") || rest.first == UInt8(ascii: "[")
    }
}

extension ArraySlice<UInt8> {
    /// The text behind its first Unicode scalars.
    func dropScalars(_ count: Int) -> ArraySlice<UInt8> {
        var rest = self
        for _ in 0..<count {
            guard !rest.isEmpty else { break }
            rest = rest.dropFirst()
            // The bytes of a scalar behind its first one.
            while let byte = rest.first, byte & 0xC0 == 0x80 { rest = rest.dropFirst() }
        }
        return rest
    }
}
