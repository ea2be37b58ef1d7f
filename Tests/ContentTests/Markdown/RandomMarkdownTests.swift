import Diagnostics
import Model
import Testing

@testable import Content

@Suite struct RandomMarkdownTests {
    @Test func fourThousandRandomTextsAreRenderedAsLibcmarkRendersThem() {
        for text in RandomMarkdown(seed: 2024).prefix(4000) {
            let ours = RenderedText(text, dialect: .commonMark).html
            let reference = CommonMarkTree(Array(text.utf8)[...]).referenceHTML
            #expect(ours == reference, "\(text.debugDescription)")
        }
    }

    /// Whatever a text looks like, a fault points at what it is about.
    @Test func everyFaultInTwoThousandRandomTextsPointsAtItsCause() {
        var counts: [DiagnosticCode: Int] = [:]
        for text in RandomMarkdown(seed: 27).prefix(2000) {
            let rendered = RenderedText(text)
            for diagnostic in rendered.text.diagnostics {
                let shown = pointedAt(by: diagnostic.location.position, in: text)
                counts[diagnostic.code, default: 0] += 1
                let isRight =
                    switch diagnostic.code {
                    case .rawHTML: shown.hasPrefix("<") || shown.hasPrefix("-->")
                    case .brokenLink, .missingImage, .unsafeURL:
                        holds(shown, diagnostic.arguments["target"])
                    case .weekdayMismatch: shown == "Kamis"
                    case .missingAltText: shown.hasPrefix("![")
                    case .unknownTable: true
                    case .secondTitle: !shown.isEmpty
                    default: false
                    }
                #expect(
                    isRight,
                    "\(diagnostic.code) \(diagnostic.location) “\(shown)” in \(text.debugDescription)"
                )
            }
        }
        #expect(counts[.rawHTML, default: 0] > 500)
        #expect(counts[.brokenLink, default: 0] > 500)
        #expect(counts[.weekdayMismatch, default: 0] > 50)
    }

    /// Whether a place is the address itself, or a link by reference, whose address is elsewhere.
    private func holds(_ shown: String, _ target: Argument?) -> Bool {
        if shown.hasPrefix("[") || shown.hasPrefix("![") { return true }
        guard case .text(let target)? = target else { return false }
        let meant = CommonMarkTree(Array(shown.utf8)[...]).plainText
        return target.hasSuffix(shown) || target == String(decoding: meant, as: UTF8.self)
            || target.hasPrefix("mailto:")
    }

    private func pointedAt(by position: Position, in text: String) -> String {
        let lines = text.split(separator: /\r\n|\n/, omittingEmptySubsequences: false)
        guard lines.indices.contains(position.line - 1) else { return "" }
        let scalars = lines[position.line - 1].unicodeScalars
        return String(
            String.UnicodeScalarView(
                scalars.dropFirst(position.column - 1).prefix(position.length)))
    }
}
