public import Diagnostics

/// The site's own words, from `Templates/strings/LANG.yaml`: each has a name, with dots between
/// the names of the maps that it lies in.
public struct Strings: Sendable {
    /// The file's path from the site folder.
    public let file: String
    let entries: [String: (text: String, position: Position)]
    /// Whether the file is text that can be read as YAML.
    public let isReadable: Bool
    /// The names whose words are at fault, so that they are not told as missing too.
    public let namesAtFault: Set<String>
    /// The names whose words are the built-in ones, which the site has no words of its own for.
    let builtIn: Set<String>
    private let parsed: [String: [StringPart]]

    /// The words of a file.
    ///
    /// - Parameters:
    ///   - file: the file's path from the site folder.
    ///   - entries: each name with its words and the place of its key.
    ///   - isReadable: whether the file is text that can be read as YAML.
    ///   - namesAtFault: the names whose words are at fault.
    public init(
        file: String, entries: [String: (text: String, position: Position)],
        isReadable: Bool = true, namesAtFault: Set<String> = []
    ) {
        self.init(
            file: file, entries: entries, isReadable: isReadable, namesAtFault: namesAtFault,
            builtIn: [])
    }

    private init(
        file: String, entries: [String: (text: String, position: Position)],
        isReadable: Bool, namesAtFault: Set<String>, builtIn: Set<String>
    ) {
        self.file = file
        self.entries = entries
        self.isReadable = isReadable
        self.namesAtFault = namesAtFault
        self.builtIn = builtIn
        parsed = entries.mapValues { parts(of: $0.text) }
    }

    /// These words, and the built-in ones for each name that is not among them.
    func completed(by others: Strings) -> Strings {
        Strings(
            file: file, entries: others.entries.merging(entries) { _, own in own },
            isReadable: isReadable, namesAtFault: namesAtFault,
            builtIn: Set(others.entries.keys).subtracting(entries.keys))
    }

    /// The words with a name, with their placeholders, or `nil` where there are none.
    public subscript(name: String) -> String? { entries[name]?.text }

    /// All names, sorted.
    public var names: [String] { entries.keys.sorted() }

    /// The words with a name, to be filled many times.
    ///
    /// - Parameter placeholders: the names of the values, in the order in which they will be given.
    public func phrase(_ name: String, with placeholders: [String]) -> Phrase {
        Phrase(parsed[name] ?? [.text(name)], with: placeholders)
    }

    /// The words with a name, with each `{placeholder}` replaced by its value. A name that is not
    /// there gives itself; `faults(required:usedByTemplates:)` finds those.
    public func filled(_ name: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        guard let parts = parsed[name] else { return name }
        if parts.count == 1, case .text(let text) = parts[0] { return text }
        func filled(_ part: StringPart) -> String {
            switch part {
            case .text(let text): text
            case .placeholder(let name):
                values.first { $0.key == name }?.value ?? "{\(name)}"
            }
        }
        // Grown at once to what it will be, since lists name thousands of summaries so.
        var text = ""
        text.reserveCapacity(parts.reduce(0) { $0 + filled($1).utf8.count })
        for part in parts { text += filled(part) }
        return text
    }
}

/// Words whose placeholders are known by their numbers, so that filling them looks up no name.
public struct Phrase: Sendable {
    private enum Part {
        case text(String)
        case value(Int)
    }

    private let parts: [Part]
    private let count: Int

    init(_ parts: [StringPart], with placeholders: [String]) {
        self.parts = parts.map { part in
            switch part {
            case .text(let text): .text(text)
            case .placeholder(let name):
                placeholders.firstIndex(of: name).map { .value($0) } ?? .text("{\(name)}")
            }
        }
        count = self.parts.reduce(0) { count, part in
            if case .text(let text) = part { count + text.utf8.count } else { count }
        }
    }

    /// The words with their values, in the order in which their names were given.
    public func filled(_ values: String...) -> String {
        var text = ""
        text.reserveCapacity(values.reduce(count) { $0 + $1.utf8.count })
        for part in parts {
            switch part {
            case .text(let own): text += own
            case .value(let number): text += values[number]
            }
        }
        return text
    }
}

/// A stretch of a string.
enum StringPart: Equatable {
    case text(String)
    /// `{name}`.
    case placeholder(String)
}

/// A string's text and placeholders, in order; braces around anything but a name are text.
func parts(of text: String) -> [StringPart] {
    // Most strings have none, and a character costs many times as much as a byte.
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text.isEmpty ? [] : [.text(text)] }
    var parts: [StringPart] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
        let inside = rest[rest.index(after: open)...]
        guard let close = inside.firstIndex(where: { !($0.isLetter || $0 == "_" || $0.isNumber) }),
            inside[close] == "}", close > inside.startIndex
        else {
            parts.append(.text(String(rest[..<inside.startIndex])))
            rest = inside
            continue
        }
        if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
        parts.append(.placeholder(String(inside[..<close])))
        rest = inside[inside.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts
}
