internal import Diagnostics

/// What is to be told of the paragraph, heading or cell that is being written. Where its inlines
/// stand is found out once all of it is read, and only where there is something to tell.
struct LeafState {
    /// Something to tell of an inline.
    struct Note {
        /// The number of the inline, from 0.
        let inline: Int
        let part: Part
        let matter: Matter
    }

    /// Which part of an inline is meant.
    enum Part {
        case whole, address
    }

    /// What is to be told.
    enum Matter {
        case fault(DiagnosticCode, [String: Argument], suggestion: String?)
        case anchorLink(file: String, anchor: String)
    }

    /// How many inlines have been entered.
    var count = 0
    /// Whether a text has the name of a weekday.
    var mentionsWeekday = false
    private(set) var notes: [Note] = []

    /// Keeps something to tell of the last inline that was entered, or of an earlier one.
    mutating func note(_ matter: Matter, about part: Part, inline: Int? = nil) {
        notes.append(Note(inline: inline ?? count - 1, part: part, matter: matter))
    }
}

/// The first paragraph of a text without markup, while it is being read.
struct SummaryText {
    private var text: [UInt8] = []
    private var isReading = false

    /// Begins with a paragraph, unless an earlier one had text.
    mutating func begin() { isReading = text.isEmpty }

    /// Ends a paragraph.
    mutating func end() {
        isReading = false
        while text.last == UInt8(ascii: " ") { text.removeLast() }
    }

    /// Adds text of the paragraph; runs of white space become one space.
    mutating func add(_ literal: UnsafeBufferPointer<UInt8>) {
        guard isReading else { return }
        var start = 0
        let space = UInt8(ascii: " ")
        var isAfterSpace = text.last.map { $0 == space } ?? true
        for (index, byte) in literal.enumerated() {
            guard isSpaceByte(byte) else {
                isAfterSpace = false
                continue
            }
            // Single spaces are taken over with what stands around them.
            if isAfterSpace || byte != space {
                text.append(contentsOf: UnsafeBufferPointer(rebasing: literal[start..<index]))
                if !isAfterSpace { text.append(space) }
                start = index + 1
            }
            isAfterSpace = true
        }
        text.append(contentsOf: UnsafeBufferPointer(rebasing: literal[start...]))
    }

    /// Adds a space, where one is not there yet.
    mutating func addSpace() {
        guard isReading, let last = text.last, last != UInt8(ascii: " ") else { return }
        text.append(UInt8(ascii: " "))
    }

    /// The paragraph, or `nil` where no paragraph had text.
    var finished: String? { text.isEmpty ? nil : String(decoding: text, as: UTF8.self) }
}

/// The names under which screen readers announce the tables of a text.
struct TableLabels {
    /// The title of the last heading.
    var heading: [UInt8] = []
    private var counts: [[UInt8]: Int] = [:]

    /// The name of the next table: the heading before it, with a number where that names a table
    /// already.
    mutating func next(in language: Language) -> [UInt8] {
        var label = heading
        if label.allSatisfy(isSpaceByte) { label = Array(language.tableWord.utf8) }
        let count = (counts[label] ?? 0) + 1
        counts[label] = count
        return count == 1 ? label : label + Array(" \(count)".utf8)
    }
}

extension Language {
    fileprivate var tableWord: String {
        switch self {
        case .id: "Tabel"
        case .en: "Table"
        }
    }
}

extension CommonMarkNode.Kind {
    /// Whether a node of this kind stands in a paragraph, heading or cell.
    var isInline: Bool { rawValue >= Self.text.rawValue && self != .unknown }
}

extension CommonMarkNode {
    /// Whether a paragraph is one of a list whose items stand close to each other.
    var isInTightList: Bool {
        guard let list = parent?.parent, list.kind == .list else { return false }
        return list.isTight
    }
}
