internal import Fingerprints

/// The files of `Templates/assets/`, each at an address that changes with its content, so that
/// browsers may keep it for ever. Style sheets go without their comments.
public struct Assets: Sendable {
    /// A file with its address.
    struct Asset: Sendable {
        /// From the site's root: `assets/style.3f2a91c04b7d.css`.
        let path: String
        let bytes: [UInt8]

        /// What a browser holds it against (Subresource Integrity): `sha256-…=`.
        let integrity: String

        /// A file by its path below `Templates/assets/`. Its address has the first 12 hexadecimal
        /// digits of its SHA-256 before the ending.
        init(_ name: String, _ bytes: [UInt8]) {
            let hash = sha256(of: bytes)
            let digits = hexadecimal(hash.prefix(6))
            let dot = name.lastIndex(of: ".") ?? name.endIndex
            path = "\(folder)\(name[..<dot]).\(digits)\(name[dot...])"
            self.bytes = bytes
            integrity = "sha256-\(base64(hash))"
        }
    }

    /// By their names, sorted.
    let all: [Asset]
    /// `style.css`.
    let stylesheet: Asset?
    /// The address of `icon.svg`.
    let icon: String?
    /// `search.js`; `nil` in a site without a search.
    let searchScript: Asset?
    /// `style.css` for pages that have it in them; `nil` where it has to be a file.
    let style: InlineStyle?
    /// `plain.css`, the few rules of pages that stand alone: it has no address.
    let plainStyle: InlineStyle?

    /// Files by their paths below `Templates/assets/`.
    ///
    /// - Parameter hasSearch: whether the site has a search; without one, its script is left out.
    public init(_ files: [(name: String, bytes: [UInt8])], hasSearch: Bool = false) {
        let contents = files.map { name, bytes in
            (name, name.hasSuffix(".css") ? StyleText(bytes).bytes : bytes)
        }
        func inlined(_ name: String) -> InlineStyle? {
            contents.first { $0.0 == name }.flatMap { InlineStyle($0.1) }
        }
        style = inlined("style.css")
        plainStyle = inlined("plain.css")
        let assets = contents.filter { name, _ in
            name != "plain.css" && (hasSearch || name != "search.js")
        }.map { name, bytes in
            (name, Asset(name, bytes))
        }
        all = assets.map(\.1).sorted { $0.path < $1.path }
        stylesheet = assets.first { $0.0 == "style.css" }?.1
        icon = assets.first { $0.0 == "icon.svg" }?.1.path
        searchScript = assets.first { $0.0 == "search.js" }?.1
    }

    /// The styles that stand in pages.
    var inlined: [InlineStyle] { [style, plainStyle].compactMap(\.self) }

    /// Where they stand, from the site's root.
    static let folder = "assets/"
}
