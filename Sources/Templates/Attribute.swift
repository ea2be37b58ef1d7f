/// An attribute whose value is being read.
struct Attribute: Equatable, Sendable {
    let name: String
    private(set) var use: Use

    /// What browsers do with a value.
    enum Use: Equatable, Sendable {
        /// They show or compare it.
        case plain
        /// They follow it.
        case url(URLPart)
        /// They follow each URL in it: `srcset`.
        case sources
        /// They run it, or read it as HTML: `onclick`, `style`, `srcdoc`.
        case code

        /// Whether the template's own text in the value changes nothing any more.
        var isSettled: Bool {
            switch self {
            case .plain, .sources, .code, .url(.inside), .url(.unsafe): true
            case .url(.beginning), .url(.scheme): false
            }
        }
    }

    /// How much of a URL stands before the place.
    enum URLPart: Equatable, Sendable {
        /// Nothing.
        case beginning
        /// What may become a scheme, or `nil` where it came from a value.
        case scheme(String?)
        /// A path, or a scheme that only leads somewhere.
        case inside
        /// A scheme that runs or shows something: `javascript:`, `data:`.
        case unsafe
    }

    init(name: String) {
        self.name = name
        use = Attribute.use(of: name)
    }

    private static func use(of name: String) -> Use {
        if urls.contains(name) { return .url(.beginning) }
        if lists.contains(name) { return .sources }
        return codes.contains(name) || name.hasPrefix("on") ? .code : .plain
    }

    private static let urls: Set = [
        "href", "src", "action", "formaction", "cite", "poster", "data", "ping", "manifest",
        "xlink:href", "background", "longdesc", "icon", "codebase", "classid", "archive",
    ]
    private static let lists: Set = ["srcset", "imagesrcset"]
    /// Without a name, after white space or a section, it cannot be told which it is.
    private static let codes: Set = ["style", "srcdoc", "…"]

    /// After a byte of the template's own text.
    func after(_ byte: UInt8) -> Attribute {
        guard case .url(let part) = use else { return self }
        var attribute = self
        attribute.use = .url(Attribute.part(after: byte, part))
        return attribute
    }

    private static func part(after byte: UInt8, _ part: URLPart) -> URLPart {
        let scheme: String?
        switch part {
        case .inside, .unsafe: return part
        case .beginning:
            if isSpace(byte) { return .beginning }
            scheme = ""
        case .scheme(let start): scheme = start
        }
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return .inside
        case UInt8(ascii: ":"): return SafeURL.hasSafeScheme(scheme ?? "") ? .inside : .unsafe
        // A reference could spell a colon.
        case UInt8(ascii: "&"): return .unsafe
        // No scheme that only leads somewhere is as long.
        default:
            return .scheme(
                scheme.map { start in
                    start.utf8.count < 64 ? start + String(Character(Unicode.Scalar(byte))) : start
                })
        }
    }

    /// After a value was written.
    var afterValue: Attribute {
        guard case .url(let part) = use else { return self }
        var attribute = self
        switch part {
        case .beginning, .scheme: attribute.use = .url(.scheme(nil))
        case .inside, .unsafe: break
        }
        return attribute
    }

    /// At the edge of a section: what may become a scheme is no longer known.
    var settled: Attribute {
        guard case .url(.scheme) = use else { return self }
        return afterValue
    }

    /// The value's beginning as people write it, for messages.
    var sample: String {
        switch use {
        case .url(.unsafe): "\(name)=\"…:…\""
        case .url(.beginning): "\(name)=\""
        default: "\(name)=\"…\""
        }
    }
}
