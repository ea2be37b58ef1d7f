extension Place {
    /// What is to be written.
    enum Writing {
        /// Text that people typed.
        case text
        /// HTML that the program has made.
        case html
        /// A URL that only leads somewhere.
        case url
    }

    /// How something is written here, or `nil` where it cannot stand safely; `.references` for HTML
    /// means that it is written as it is.
    func escaping(of writing: Writing) -> Escaping? {
        switch self {
        case .text: return .references
        case .content(let element, ending: ""):
            return element.isText && writing != .html ? .references : nil
        case .quoted(_, let attribute, _):
            if writing == .html { return nil }
            switch attribute.use {
            case .plain: return .references
            case .sources: return writing == .url ? .references : nil
            case .code, .url(.unsafe): return nil
            case .url(.beginning): return writing == .url ? .references : nil
            case .url(.scheme), .url(.inside): return .component
            }
        default: return nil
        }
    }

    /// The place after something was written here.
    var afterValue: Place {
        guard case .quoted(let element, let attribute, let quote) = self else { return self }
        return .quoted(element, attribute.afterValue, quote: quote)
    }
}
