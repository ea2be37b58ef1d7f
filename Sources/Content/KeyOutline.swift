public import Diagnostics

/// A key of an entry as somebody sees it who writes one: from the definition that decodes it.
public struct KeyOutline: Sendable {
    /// What stands behind a key.
    public enum Value: Sendable {
        /// A text, number, date or the like.
        case single
        /// Several of these.
        case list
        case group([KeyOutline])
        /// A list of groups.
        case groups([KeyOutline])
        /// Figures by metric.
        case figures
    }

    /// The key.
    public let name: String
    /// Whether an entry without it is at fault.
    public let isRequired: Bool
    /// What it is for, in words for those who write it.
    public let description: Argument?
    /// What stands behind it.
    public let value: Value

    init(_ key: KeyForm, in kind: EntryKind, below prefix: String = "") {
        let path = prefix + key.name
        name = key.name
        isRequired = key.isRequired
        description = KeyDescriptions.description(of: path, in: kind.rawValue)
        value = Value(key.form) { KeyOutline($0, in: kind, below: "\(path).") }
    }
}

extension KeyOutline.Value {
    /// - Parameter outline: a key inside this value.
    init(_ form: Form, _ outline: (KeyForm) -> KeyOutline) {
        switch form {
        case .mapping(let keys): self = .group(keys.map(outline))
        case .list(let item):
            if case .group(let keys) = Self(item, outline) {
                self = .groups(keys)
            } else {
                self = .list
            }
        case .either(let forms):
            self = .single
            for case .mapping(let keys) in forms { self = .group(keys.map(outline)) }
        case .figures: self = .figures
        default: self = .single
        }
    }
}

extension EntryKind {
    /// Every key that an entry of this kind may have, in the order in which they are written.
    public var outline: [KeyOutline] { keys.map { KeyOutline($0, in: self) } }
}
