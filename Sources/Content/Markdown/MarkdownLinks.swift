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
        writer.html.append("<img ")
        let address = picture.node.address
        if dialect == .site {
            let written = String(decoding: address, as: UTF8.self)
            if let (file, size) = checkedPicture(written, picture) {
                writer.add(.picture(file: file, size))
            } else {
                writer.html.append("src=\"\"")
            }
        } else {
            writer.html.append("src=\"")
            if !address.isUnsafe { writer.html.appendAddress(address) }
            writer.html.append("\"")
        }
        writer.html.append(" alt=\"")
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
