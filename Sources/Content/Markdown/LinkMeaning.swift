internal import Diagnostics
internal import Model

/// What a link's address says.
enum LinkMeaning: Hashable {
    /// An address outside the site that is fine.
    case outside
    /// An address that could run a program or read a file, or of a kind that we do not know.
    case unsafe
    /// Something of the site.
    ///
    /// - Parameters:
    ///   - fragment: what stands behind `#`, as the author wrote it.
    case inside(LinkTarget, fragment: String?)
    /// Nothing that there is.
    case broken
}

extension LinkDestinations {
    /// What an address in a text of a file means.
    func meaning(of address: String, in file: String) -> LinkMeaning {
        if let scheme = scheme(of: address) {
            return ["http", "https", "mailto", "tel"].contains(scheme) ? .outside : .unsafe
        }
        let (written, fragment) = parts(of: address)
        if written.isEmpty {
            guard let fragment else { return .broken }
            return .inside(.entry(file: file), fragment: fragment.isEmpty ? nil : fragment)
        }
        guard let path = path(of: written, in: file) else { return .broken }
        let heading = fragment.flatMap { $0.isEmpty ? nil : $0 }
        if entries.contains(path) { return .inside(.entry(file: path), fragment: heading) }
        guard let copied = pathOfCopiedFile(path), files.contains(copied) else { return .broken }
        return .inside(.file(copied), fragment: heading)
    }

    /// The path below `Content/files/` that the address of a picture names, or `nil` where no file
    /// is there.
    func picture(_ address: String, in file: String) -> String? {
        guard scheme(of: address) == nil, let path = path(of: address, in: file),
            let copied = pathOfCopiedFile(path), files.contains(copied)
        else { return nil }
        return copied
    }

    /// The address of an entry or file that was probably meant.
    func nearestLink(to address: String, in file: String) -> String? {
        let (written, fragment) = parts(of: address)
        guard scheme(of: address) == nil, !written.isEmpty else { return nil }
        let known = entries.paths.sorted() + files.sorted().map { copiedFolder + $0 }
        let near = nearest(to: written, among: known, in: file)
        return near.map { near in fragment.map { "\(near)#\($0)" } ?? near }
    }

    /// The address of a picture that was probably meant.
    func nearestPicture(to address: String, in file: String) -> String? {
        guard scheme(of: address) == nil, !address.isEmpty else { return nil }
        let formats = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"]
        let known = files.sorted().filter { name in
            formats.contains { name.lowercased().hasSuffix($0) }
        }
        return nearest(to: address, among: known.map { copiedFolder + $0 }, in: file)
    }

    /// The path from the site folder that an address in a file leads to, whether or not anything is
    /// there; one that leads out of the site stays as it is.
    func pathMeant(by address: String, in file: String) -> String {
        let written = parts(of: address).written
        return Content.path(of: written, in: file) ?? address
    }

    /// The nearest of some paths, or else one with the same name in another folder.
    private func nearest(to written: String, among known: [String], in file: String) -> String? {
        let decoded = percentDecoded(written)
        let addresses = known.map { address(of: $0, in: file) }
        if let near = nearestName(to: decoded, among: addresses) { return near }
        // A page's address instead of its file, a file without its ending, another folder.
        let name = baseName(decoded)
        return name.isEmpty ? nil : addresses.first { baseName($0) == name }
    }
}

/// The last part of a path without the ending of an entry or a page.
private func baseName(_ path: String) -> Substring {
    var parts = path.split(separator: "/")[...]
    if parts.last == "index.html" { parts = parts.dropLast() }
    let last = parts.last ?? ""
    for ending in [".md", ".html"] where last.hasSuffix(ending) {
        return last.dropLast(ending.count)
    }
    return last
}

private let copiedFolder = "Content/files/"

/// The path below `Content/files/` of a path from the site folder, or `nil` for one elsewhere.
private func pathOfCopiedFile(_ path: String) -> String? {
    guard path.utf8.starts(with: copiedFolder.utf8) else { return nil }
    return String(decoding: path.utf8.dropFirst(copiedFolder.utf8.count), as: UTF8.self)
}

/// The scheme of an address in small letters, such as `https`, or `nil` for a relative address.
private func scheme(of address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = address.utf8[..<colon]
    guard let first = name.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
    else { return nil }
    let isScheme = name.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }
    return isScheme ? address[..<colon].lowercased() : nil
}

/// What stands before the first `#` of an address, and what behind it, where there is one.
private func parts(of address: String) -> (written: String, fragment: String?) {
    guard let mark = address.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (address, nil) }
    return (String(address[..<mark]), String(address[address.utf8.index(after: mark)...]))
}

/// The path from the site folder that a relative address in a file names, or `nil` for one that
/// leaves the site folder or begins at a root.
private func path(of address: String, in file: String) -> String? {
    let slash = UInt8(ascii: "/")
    guard !address.utf8.isEmpty, address.utf8.first != slash else { return nil }
    // Bytes and their places, since this is done for every link of a site.
    let bytes = Array(percentDecoded(address).utf8)
    var path = Array(file.utf8)
    removeLast(of: &path)
    var start = 0
    while start <= bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != slash { end += 1 }
        let isDots = end - start <= 2 && bytes[start..<end].allSatisfy { $0 == UInt8(ascii: ".") }
        if isDots, end - start == 2 {
            if path.isEmpty { return nil }
            removeLast(of: &path)
        } else if !isDots || end == start {
            if !path.isEmpty { path.append(slash) }
            path += bytes[start..<end]
        }
        start = end + 1
    }
    return String(decoding: path, as: UTF8.self)
}

/// Leaves a path's last part out, with the slash before it.
private func removeLast(of path: inout [UInt8]) {
    path.removeLast(path.count - (path.lastIndex(of: UInt8(ascii: "/")) ?? 0))
}

/// A path from the site folder as a file in it writes it: `../posts/jakarta-barat.md`.
private func address(of path: String, in file: String) -> String {
    let from = file.split(separator: "/").dropLast()
    let to = path.split(separator: "/")
    let shared = zip(from, to.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: from.count - shared)
    return (up + to.dropFirst(shared).map(String.init)).joined(separator: "/")
}

/// A text with `%20` and the like as the characters that they stand for; what is not UTF-8 then, or
/// not complete, stays as it is.
func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var decoded: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), rest.count >= 2, rest.first != UInt8(ascii: "+"),
            let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
        {
            decoded.append(value)
            rest = rest.dropFirst(2)
        } else {
            decoded.append(byte)
        }
    }
    let result = String(decoding: decoded, as: UTF8.self)
    return result.utf8.elementsEqual(decoded) ? result : text
}
