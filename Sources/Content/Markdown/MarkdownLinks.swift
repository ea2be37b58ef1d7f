internal import Diagnostics
internal import Model

/// Links, images and table blocks.
extension MarkdownRenderer {
    /// An image whose alternative text is being read.
    struct Picture {
        let node: CommonMarkNode
        /// The number of the image among the inlines of its paragraph.
        let inline: Int
        /// Its alternative text, escaped.
        var alternative: [UInt8] = []
    }

    /// Writes the beginning of a link.
    mutating func openLink(_ node: CommonMarkNode) {
        let address = node.address
        if dialect == .site, !address.isWebAddress {
            hasOpenLink = openCheckedLink(String(decoding: address, as: UTF8.self))
            guard hasOpenLink else { return }
        } else {
            hasOpenLink = true
            writer.html.append("<a href=\"")
            if !address.isUnsafe { writer.html.appendAddress(address) }
        }
        appendTitle(of: node)
        writer.html.append("\">")
    }

    /// Writes the end of a link.
    mutating func closeLink() {
        if hasOpenLink { writer.html.append("</a>") }
    }

    /// Writes the beginning of a link as far as its address; `false` where it gets none.
    private mutating func openCheckedLink(_ address: String) -> Bool {
        let file = source.file
        switch destinations.meaning(of: address, in: file) {
        case .outside:
            writer.html.append("<a href=\"")
            writer.html.appendAddress(address.utf8)
        case .inside(let target, let fragment):
            writer.html.append("<a href=\"")
            writer.add(.address(target, fragment: fragment.map(encodedFragment)))
            if case .entry(let entry) = target, let fragment {
                leaf.note(
                    .anchorLink(file: entry, anchor: percentDecoded(fragment)), about: .address)
            }
        case .unsafe:
            leaf.note(
                .fault(.unsafeURL, ["target": .text(address)], suggestion: nil), about: .address)
            return false
        case .broken:
            leaf.note(
                .fault(
                    .brokenLink,
                    [
                        "target": .text(address),
                        "path": .text(destinations.pathMeant(by: address, in: file)),
                    ],
                    suggestion: destinations.nearestLink(to: address, in: file)),
                about: .address)
            return false
        }
        return true
    }

    /// Begins an image: what is in it is its alternative text.
    mutating func openPicture(_ node: CommonMarkNode) {
        picture = Picture(node: node, inline: leaf.count - 1)
    }

    /// Goes on with a node inside an image, or ends the image.
    mutating func visitInPicture(
        _ node: CommonMarkNode, _ kind: CommonMarkNode.Kind, _ isEntered: Bool
    ) {
        switch kind {
        case .text, .code: picture?.alternative.appendEscaped(node.literal)
        case .softBreak, .lineBreak: picture?.alternative.append(UInt8(ascii: " "))
        case .htmlInline:
            if dialect == .site {
                leaf.note(.fault(.rawHTML, [:], suggestion: nil), about: .whole)
            } else {
                picture?.alternative.appendEscaped(node.literal)
            }
        case .image:
            if !isEntered, let finished = picture, finished.node == node {
                picture = nil
                write(finished)
            }
        default: break
        }
    }

    private mutating func write(_ picture: Picture) {
        writer.html.append("<img src=\"")
        let address = picture.node.address
        if dialect == .site {
            let written = String(decoding: address, as: UTF8.self)
            if let (file, size) = checkedPicture(written, picture) {
                writer.add(.address(.file(file), fragment: nil))
                writer.html.append("\" width=\"")
                writer.html.appendNumber(size.width)
                writer.html.append("\" height=\"")
                writer.html.appendNumber(size.height)
            }
        } else if !address.isUnsafe {
            writer.html.appendAddress(address)
        }
        writer.html.append("\" alt=\"")
        writer.html.append(contentsOf: picture.alternative)
        appendTitle(of: picture.node)
        writer.html.append(
            dialect == .site ? "\" loading=\"lazy\" decoding=\"async\" />" : "\" />")
    }

    /// The file and size of an image, or `nil`, with a fault, where there is none.
    private mutating func checkedPicture(
        _ address: String, _ picture: Picture
    ) -> (file: String, size: PixelSize)? {
        if picture.alternative.allSatisfy(isSpaceByte) {
            leaf.note(
                .fault(.missingAltText, [:], suggestion: nil), about: .whole,
                inline: picture.inline)
        }
        guard let file = destinations.picture(address, in: source.file) else {
            leaf.note(
                .fault(
                    .missingImage,
                    [
                        "target": .text(address),
                        "path": .text(destinations.pathMeant(by: address, in: source.file)),
                    ],
                    suggestion: destinations.nearestPicture(
                        to: address, in: source.file)),
                about: .address, inline: picture.inline)
            return nil
        }
        guard let size = destinations.imageSize(file) else {
            leaf.note(
                .fault(
                    .unreadableImage,
                    ["target": .text(address), "path": .text("Content/files/\(file)")],
                    suggestion: nil),
                about: .address, inline: picture.inline)
            return nil
        }
        return (file, size)
    }

    private mutating func appendTitle(of node: CommonMarkNode) {
        let title = node.title
        guard !title.isEmpty else { return }
        writer.html.append("\" title=\"")
        writer.html.appendEscaped(title)
    }

    /// The table that a code block stands for: `.some(nil)` where there is no table of that name,
    /// with a fault, and `nil` where the block is no table block. A block with text in it is none,
    /// so that nobody's text is lost.
    mutating func tableBlock(_ node: CommonMarkNode) -> TableDefinition.ID?? {
        let info = node.info
        let word = info.prefix { !isSpaceByte($0) }
        guard node.literal.allSatisfy(isSpaceByte) else { return nil }
        guard word.elementsEqual("table".utf8) else { return misspeltTableBlock(node) }
        let name = String(decoding: info.dropFirst(word.count), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let table = destinations.tables.first(where: { $0.text == name }) {
            return .some(table)
        }
        let known = destinations.tables.map(\.text)
        let none = Argument.words(id: "(tanpa nama)", en: "(no name)")
        reportUnknownTable(
            name.isEmpty ? none : .text(name), at: tableNameLocation(node),
            meant: name.isEmpty
                ? known.count == 1 ? known.first : nil : nearestName(to: name, among: known))
        return .some(nil)
    }

    /// A block without text whose first word is nearly `table`: nobody means an empty block of code.
    private mutating func misspeltTableBlock(_ node: CommonMarkNode) -> TableDefinition.ID?? {
        let info = String(decoding: node.info, as: UTF8.self)
        let words = info.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count == 2, nearestName(to: words[0], among: ["table"]) != nil else {
            return nil
        }
        let known = destinations.tables.map(\.text)
        let name = known.contains(words[1]) ? words[1] : nearestName(to: words[1], among: known)
        guard let name else { return nil }
        reportUnknownTable(.text(info), at: tableNameLocation(node), meant: "table \(name)")
        return .some(nil)
    }

    private mutating func reportUnknownTable(
        _ name: Argument, at location: SourceLocation, meant: String?
    ) {
        let known = destinations.tables.map(\.text)
        let none = Argument.words(id: "tidak ada", en: "none")
        diagnostics.append(
            Diagnostic(
                .unknownTable, at: location,
                ["name": name, "known": known.isEmpty ? none : .list(known)], suggestion: meant))
    }

    /// Where the name in a table block's first line stands, or the word `table` without one.
    private mutating func tableNameLocation(_ node: CommonMarkNode) -> SourceLocation {
        let line = lines.range(ofLine: sourceLine(node.firstLine))
        let source = source.bytes
        var start = min(line.lowerBound + node.firstColumn - 1, line.upperBound)
        let fence = start < line.upperBound ? source[start] : 0
        while start < line.upperBound, source[start] == fence || isBlankByte(source[start]) {
            start += 1
        }
        var end = line.upperBound
        while end > start, isBlankByte(source[end - 1]) { end -= 1 }
        let word = start
        while start < end, !isBlankByte(source[start]) { start += 1 }
        while start < end, isBlankByte(source[start]) { start += 1 }
        return lines.location(of: start < end ? start..<end : word..<end)
    }
}

/// A fragment as it stands in an address: without spaces and the like.
private func encodedFragment(_ fragment: String) -> String {
    var bytes: [UInt8] = []
    for byte in fragment.utf8 {
        if isAddressByte(byte) || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "'") {
            bytes.append(byte)
        } else {
            bytes.appendPercentEncoded(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether an address begins with `https://` or `http://`.
    fileprivate var isWebAddress: Bool {
        starts(with: "https://".utf8) || starts(with: "http://".utf8)
    }

    /// Whether libcmark leaves an address out because it could run a program or read a file.
    fileprivate var isUnsafe: Bool {
        let start = prefix(16).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        let schemes = ["javascript:", "vbscript:", "file:", "data:"]
        let pictures = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
        return schemes.contains { start.starts(with: $0.utf8) }
            && !pictures.contains { start.starts(with: $0.utf8) }
    }
}
