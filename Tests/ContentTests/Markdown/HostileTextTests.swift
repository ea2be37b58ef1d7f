import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// Texts that nobody writes must not bring the program down, nor keep it busy. `make growth` counts
/// the work on each; the limits of time here only end what would go on for hours.
@Suite(.serialized) struct HostileTextTests {
    @Test(.timeLimit(.minutes(1)), arguments: HostileText.markdown)
    func aHostileTextIsRenderedOnASmallStackOrSaidToBeTooIntricate(hostile: HostileText) throws {
        let source = hostile.text(ofSize: hostile.name.contains("nested") ? 50_000 : 4_000)
        let rendered = try #require(onSmallStack { RenderedText(source) })
        let hasNothingToShow =
            source.allSatisfy(\.isWhitespace) || hostile.name == "a definition over many lines"
        #expect(
            hasNothingToShow || !rendered.html.isEmpty || !rendered.text.diagnostics.isEmpty)
        #expect(rendered.text.diagnostics.isEmpty || !rendered.faults.isEmpty)
    }

    @Test(arguments: [
        ("zeros", "\u{0}<b>\u{0}&#0;<b>"), ("a byte order mark", "\u{FEFF}# a"),
        ("carriage returns", "\r\ra<b>\ra\r"),
    ])
    func aStrangeTextIsRendered(name: String, source: String) {
        #expect(!RenderedText(source).html.isEmpty, "\(name)")
    }

    @Test func quotesInQuotesAreTooIntricateWhereTheyAreMoreThanAHundred() {
        #expect(RenderedText(String(repeating: "> ", count: 100) + "a").faults == "")
        let text = RenderedText("a\n\n" + String(repeating: "> ", count: 101) + "a")
        #expect(
            text.faults.prefix { $0 != "\n" } == """
                Content/news/a.md:3:201: error[text-limit]: teks ini terlalu rumit: lebih dari 100 \
                kutipan dan daftar di dalam satu sama lain
                """)
    }

    @Test func aLineOfThousandsOfMarksIsNotReadAtAll() {
        let text = RenderedText("a\n\n" + String(repeating: "- ", count: 9000) + "a\n\n\nb")
        #expect(text.html == "")
        #expect(text.text.diagnostics.map(\.code) == [.textLimit])
        #expect(text.text.diagnostics.first?.location.position.line == 3)
    }

    @Test func tablesThatCannotBeFoundAreTold() {
        let text = RenderedText(String(repeating: "> | a |\n> |-|\n| b |\n|-|\n", count: 200))
        #expect(
            text.faults.prefix { $0 != "\n" } == """
                Content/news/a.md:1:1: error[text-limit]: teks ini terlalu rumit: tabel-tabelnya \
                terlalu besar, atau terlalu bercampur dengan kutipan dan daftar
                """)
    }

    /// With work that grows with the square of its size, each of these would take hours.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "equal headings", "headings with numbers", "tags", "tags on lines", "faults in one row",
            "links to headings that are not there", "nested lists and blank lines",
        ])
    func veryManyFaultsAreFoundInTimeThatGrowsAsTheirNumber(name: String) throws {
        let hostile = try #require(HostileText.markdown.first { $0.name == name })
        let rendered = RenderedText(hostile.text(ofSize: 50_000))
        let known = rendered.text.body.anchors
        let broken = rendered.text.anchorLinks.map { $0.fault(among: known) }
        let told = rendered.told(rendered.text.diagnostics + broken)
        #expect(!told.isEmpty || name.contains("headings"))
    }

    @Test func headingsOfOneTitleAreNumberedOnFromTheLast() {
        let titles = ["a", "a 2", "a", "a", "a-3", "a"]
        var anchors = HeadingAnchors()
        for title in titles { _ = anchors.add(Array(title.utf8), language: .en) }
        #expect(anchors.all == ["a", "a-2", "a-3", "a-4", "a-3-2", "a-5"])
    }

    @Test func theColumnOfAFaultInALongLineCountsLetters() {
        let text = RenderedText(String(repeating: "é", count: 100_000) + "<b>")
        #expect(text.text.diagnostics.map(\.location.position.column) == [100_001])
    }
}
