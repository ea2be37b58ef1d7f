import Diagnostics
import Model

@testable import Content

private let path = "Content/news/a.md"

/// Renders some bytes as a text of the site, and tells what is wrong with it.
///
/// - Returns: whether the bytes are a text.
@discardableResult public func readText(_ bytes: [UInt8]) -> Bool {
    let file = SourceFile(path: path, bytes: bytes)
    guard file.encodingFault == nil else { return false }
    let text = MarkdownText(
        MarkdownSource(bytes: file.bytes[...], file: path, firstLine: 1),
        destinations: destinations, language: .id)
    for case .html(let html) in text.body.pieces {
        precondition(String(validating: html, as: UTF8.self) != nil, "HTML is UTF-8")
    }
    let known = Set(text.body.anchors)
    let broken = text.anchorLinks.filter { $0.file == path && !known.contains($0.anchor) }
        .map { $0.fault(among: text.body.anchors) }
    _ = told(text.diagnostics + broken, of: [path: file.bytes])
    return true
}

/// What the texts of the corpus link to.
let destinations = LinkDestinations(
    entries: [
        path, "Content/news/b.md", "Content/posts/jakarta-barat.md",
        "Content/posts/jakarta-utara.md", "Content/pages/tentang.md",
    ],
    files: ["peta.pdf", "foto/posko barat.jpg", "logo.svg", "rusak.png"],
    tables: ["votes-by-city", "turnout"].compactMap { TableDefinition.ID($0) },
    imageSize: { file in
        switch file {
        case "foto/posko barat.jpg": PixelSize(width: 1200, height: 800)
        case "logo.svg": PixelSize(width: 64, height: 32)
        default: nil
        }
    })
