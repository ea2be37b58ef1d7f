internal import JSON

/// Nodes of a JSON-LD document, in the words of schema.org.
extension JSONWriter {
    /// The members of a node.
    mutating func node(
        _ type: SchemaType, id: String? = nil, _ members: (inout JSONWriter) -> Void
    ) {
        text("@type", type.rawValue)
        if let id { text("@id", id) }
        members(&self)
    }

    /// A text, left out where there is none.
    mutating func text(_ property: SchemaProperty, _ text: String?) {
        if let text, !text.isEmpty { self.text(property.rawValue, text) }
    }

    /// One text or several, left out where there is none.
    mutating func texts(_ property: SchemaProperty, _ texts: [String]) {
        guard texts.count != 1 else { return text(property, texts[0]) }
        guard !texts.isEmpty else { return }
        list(property.rawValue) { list in for text in texts { list.item(text) } }
    }

    /// A node of its own.
    mutating func node(
        _ property: SchemaProperty, _ type: SchemaType, id: String? = nil,
        _ members: (inout JSONWriter) -> Void
    ) {
        object(property.rawValue) { $0.node(type, id: id, members) }
    }

    /// A node for each of some values, left out where there is none.
    mutating func nodes<Value>(
        _ property: SchemaProperty, _ type: SchemaType, for values: [Value],
        _ members: (Value, inout JSONWriter) -> Void
    ) {
        guard !values.isEmpty else { return }
        list(property.rawValue) { list in
            for value in values { list.object { $0.node(type) { members(value, &$0) } } }
        }
    }

    /// A node that is told elsewhere.
    mutating func reference(_ property: SchemaProperty, to id: String) {
        object(property.rawValue) { $0.text("@id", id) }
    }

    /// Nodes that are told elsewhere, left out where there is none.
    mutating func references(_ property: SchemaProperty, to ids: [String]) {
        guard !ids.isEmpty else { return }
        list(property.rawValue) { list in
            for id in ids { list.object { $0.text("@id", id) } }
        }
    }
}
