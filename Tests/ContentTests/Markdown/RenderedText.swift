import Diagnostics
import Model

@testable import Content

/// A text with what can be seen of it.
struct RenderedText {
    let text: MarkdownText
    let source: String

    init(
        _ source: String, in language: Language = .id, dialect: MarkdownDialect = .site,
        file: String = "Content/news/a.md", firstLine: Int = 1,
        destinations: LinkDestinations = .sample
    ) {
        self.source = source
        text = MarkdownText(
            MarkdownSource(bytes: Array(source.utf8)[...], file: file, firstLine: firstLine),
            destinations: destinations, language: language, dialect: dialect)
    }

    /// The HTML; addresses as `{entry Content/posts/x.md#y}`, tables as `{table x}`.
    var html: String { text.body.shownHTML }

    /// What is wrong, in Indonesian, as the command tells it.
    var faults: String { told(text.diagnostics) }

    /// What is wrong, in Indonesian, as the command tells it.
    func told(_ diagnostics: [Diagnostic]) -> String {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let printer = TextPrinter(language: .id, isColoured: false) { _, number in
            lines.indices.contains(number - 1) ? lines[number - 1] : nil
        }
        return printer.text(of: diagnostics)
    }
}

extension Body {
    /// The HTML; addresses as `{entry Content/posts/x.md#y}`, tables as `{table x}`.
    var shownHTML: String {
        pieces.map { piece in
            switch piece {
            case .html(let bytes): String(decoding: bytes, as: UTF8.self)
            case .address(.entry(let file), let fragment):
                "{entry \(file)\(fragment.map { "#\($0)" } ?? "")}"
            case .picture(let file, let size):
                "src=\"{file \(file)}\" width=\"\(size.width)\" height=\"\(size.height)\""
            case .address(.file(let file), let fragment):
                "{file \(file)\(fragment.map { "#\($0)" } ?? "")}"
            case .table(let id): "{table \(id)}"
            case .chart(let chart): "{\(chart.kind) \(chart.table) \(chart.column)}"
            }
        }.joined()
    }
}

extension LinkDestinations {
    /// A small site.
    static let sample = LinkDestinations(
        entries: [
            "Content/news/a.md", "Content/news/b.md", "Content/posts/jakarta-barat.md",
            "Content/posts/jakarta-utara.md", "Content/pages/tentang/kami.md",
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
}
