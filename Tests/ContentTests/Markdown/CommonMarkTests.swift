import Model
import Testing

@testable import Content

@Suite struct CommonMarkTests {
    @Test func everyExampleOfTheSpecificationIsRenderedAsLibcmarkRendersIt() throws {
        let examples = try SpecificationExample.all(in: "commonmark-0.30.txt")
        #expect(examples.count == 652)
        for example in examples {
            let ours = RenderedText(example.markdown, dialect: .commonMark).html
            let reference = CommonMarkTree(Array(example.markdown.utf8)[...]).referenceHTML
            #expect(ours == reference, "example \(example.number)")
        }
    }

    @Test func examplesWithoutRawHTMLAndUnsafeAddressesAreAsTheSpecificationSays() throws {
        var compared = 0
        for example in try SpecificationExample.all(in: "commonmark-0.30.txt") {
            let reference = CommonMarkTree(Array(example.markdown.utf8)[...]).referenceHTML
            // libcmark leaves raw HTML and unsafe addresses out, which the specification does not.
            guard reference == example.html else { continue }
            compared += 1
            #expect(
                RenderedText(example.markdown, dialect: .commonMark).html == example.html,
                "example \(example.number)")
        }
        #expect(compared == 581)
    }

    @Test func theSitesDialectLeavesExamplesWithoutItsOwnFeaturesAsTheyAre() throws {
        var compared = 0
        for example in try SpecificationExample.all(in: "commonmark-0.30.txt") {
            let text = RenderedText(example.markdown)
            let hasFeature =
                !text.text.body.anchors.isEmpty || !text.text.diagnostics.isEmpty
                || text.html.contains("{entry")
            if hasFeature { continue }
            compared += 1
            #expect(
                text.html == RenderedText(example.markdown, dialect: .commonMark).html,
                "example \(example.number)")
        }
        #expect(compared == 425)
    }
}
