/// JSON read back from its bytes, with numbers as the digits that stand there.
extension JSONText {
    /// `nil` where the bytes are no JSON document in UTF-8.
    public init?(reading bytes: [UInt8]) {
        var reader = JSONReader(bytes)
        guard String(validating: bytes, as: UTF8.self) != nil, let value = reader.value(),
            reader.isAtEnd
        else { return nil }
        self = value
    }

    /// The member of an object; `nil` where there is none, or more than one.
    public subscript(name: String) -> JSONText? {
        guard case .object(let members) = self else { return nil }
        let found = members.filter { $0.name == name }
        return found.count == 1 ? found[0].value : nil
    }

    /// The text, where it is one.
    public var text: String? { if case .text(let text) = self { text } else { nil } }

    /// The digits of a number; empty for `null`.
    public var digits: String? {
        switch self {
        case .number(let digits): digits
        case .null: ""
        default: nil
        }
    }

    /// The items of a list, where it is one.
    public var items: [JSONText]? { if case .list(let items) = self { items } else { nil } }
}

private struct JSONReader {
    private let bytes: [UInt8]
    private var index = 0
    private static let deepest = 64
    private var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool {
        mutating get {
            passSpace()
            return index == bytes.count
        }
    }

    mutating func value() -> JSONText? {
        passSpace()
        guard index < bytes.count, depth < Self.deepest else { return nil }
        depth += 1
        defer { depth -= 1 }
        switch bytes[index] {
        case UInt8(ascii: "{"): return object()
        case UInt8(ascii: "["): return list()
        case UInt8(ascii: "\""): return quoted().map { .text($0) }
        default: return word()
        }
    }

    private mutating func object() -> JSONText? {
        index += 1
        var members: [(name: String, value: JSONText)] = []
        if pass("}") { return .object([]) }
        repeat {
            passSpace()
            guard let name = quoted(), pass(":"), let value = value() else { return nil }
            members.append((name, value))
        } while pass(",")
        return pass("}") ? .object(members) : nil
    }

    private mutating func list() -> JSONText? {
        index += 1
        var items: [JSONText] = []
        if pass("]") { return .list([]) }
        repeat {
            guard let value = value() else { return nil }
            items.append(value)
        } while pass(",")
        return pass("]") ? .list(items) : nil
    }

    private mutating func word() -> JSONText? {
        let start = index
        while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        switch word {
        case "null": return .null
        case "true": return .yes
        case "false": return .no
        default: return Double(word) == nil ? nil : .number(word)
        }
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    /// A text in quotes; escapes of four digits are only read below U+D800, as they are written.
    private mutating func quoted() -> String? {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
        index += 1
        // Most texts have no escape.
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""),
            bytes[index] != UInt8(ascii: "\\")
        {
            index += 1
        }
        var text = bytes[start..<index]
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            guard let scalar = escaped() else { return nil }
            text += String(Character(scalar)).utf8
        }
        return nil
    }

    private mutating func escaped() -> Unicode.Scalar? {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"):
            guard index + 4 <= bytes.count else { return nil }
            let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
            index += 4
            return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        default: return nil
        }
    }

    private mutating func pass(_ mark: Unicode.Scalar) -> Bool {
        passSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
        index += 1
        return true
    }

    private mutating func passSpace() {
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    }
}
