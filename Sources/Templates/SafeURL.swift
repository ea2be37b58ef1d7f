/// A URL that does nothing but lead somewhere: relative, or with the scheme `http`, `https`,
/// `mailto` or `tel`. A `javascript:` or `data:` URL cannot be one, so that a template may begin
/// `href` and `src` with it.
public struct SafeURL: Hashable, Sendable {
    /// The URL as it was given, without spaces or control characters.
    public let text: String

    /// The URL, or `nil` where its scheme is another one or a space or control character is in it:
    /// browsers take some of these out, so that `java\nscript:` would become a scheme.
    public init?(_ text: String) {
        var text = text
        guard text.withUTF8({ $0.allSatisfy { $0 > 0x20 && $0 != 0x7F } }) else { return nil }
        let end = text.utf8.firstIndex { byte in
            switch byte {
            case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
                true
            default: false
            }
        }
        if let end, text.utf8[end] == UInt8(ascii: ":"),
            !SafeURL.hasSafeScheme(String(text[..<end]))
        {
            return nil
        }
        self.text = text
    }

    /// A path of the site, such as `/kota/jakarta-barat/`: each byte that has a meaning of its own
    /// in a URL, and each that may not stand in one, is percent-encoded.
    public init(path: String) {
        // Most paths have nothing that has to be encoded.
        var path = path
        let isPlain = path.withUTF8 { bytes in
            bytes.allSatisfy(isPlainInPath) && !bytes.starts(with: "//".utf8)
        }
        if isPlain {
            text = path
            return
        }
        var bytes: [UInt8] = []
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "/")) }
            appendComponent(String(part), to: &bytes)
        }
        let encoded = String(decoding: bytes, as: UTF8.self)
        // Two slashes at the beginning would name a host: RFC 3986, section 3.3.
        text = encoded.hasPrefix("//") ? "/." + encoded : encoded
    }

    /// Whether what stands before a URL's first colon is a scheme that only leads somewhere.
    static func hasSafeScheme(_ scheme: String) -> Bool {
        ["http", "https", "mailto", "tel"].contains(scheme.lowercased())
    }
}
