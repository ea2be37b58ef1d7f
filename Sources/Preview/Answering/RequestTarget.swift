/// What a request asks for: a path of the site, and as of when the site is to be told.
struct RequestTarget: Hashable {
    /// From the site's root, decoded: `kota/`, `kota/index.html`, or nothing for the root.
    let path: String
    /// What `as-of` says, as it was asked for; `nil` where nothing is said.
    let asOf: String?
    /// The same target with a slash at the end of its path, as it was written.
    let withSlash: String

    /// What a request line names; `nil` for anything but a path from the root of this server that
    /// stays below it whoever reads it: no `..` and no empty part, no encoded slash, no backslash,
    /// no control character, nothing that is not UTF-8.
    init?(_ target: String) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let written = parts.first, written.hasPrefix("/") else { return nil }
        var names: [String] = []
        for part in written.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let name = Self.decoded(part), !name.contains("/"), !name.contains("\\"),
                name != ".", name != "..",
                !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
            else { return nil }
            names.append(name)
        }
        // Only the last part may be empty: it is the folder itself that is meant.
        guard names.dropLast().allSatisfy({ !$0.isEmpty }) else { return nil }
        path = names.joined(separator: "/")
        let query = parts.count > 1 ? parts[1] : ""
        withSlash = "\(written)/\(parts.count > 1 ? "?\(query)" : "")"
        asOf = query.split(separator: "&").lazy
            .map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false) }
            .first { Self.decoded($0[0]) == "as-of" }
            .map { $0.count > 1 ? Self.decoded($0[1]) ?? String($0[1]) : "" }
    }

    /// The file that is meant, from the site's root.
    var file: String { Self.file(of: path) }

    /// The file that is meant by a path: of a folder its `index.html`.
    static func file(of path: String) -> String {
        path.isEmpty || path.hasSuffix("/") ? "\(path)index.html" : path
    }

    /// A text with its `%20`s decoded; `nil` where one is not complete, or where what comes out is
    /// not UTF-8. A plus sign stands for itself: it is part of a time.
    private static func decoded(_ text: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit),
                let low = rest.popFirst().flatMap(digit)
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
