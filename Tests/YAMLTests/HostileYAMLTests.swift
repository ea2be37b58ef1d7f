import Diagnostics
import TestSupport
import Testing

@testable import YAML

/// Documents that nobody writes must neither bring the program down nor keep it busy.
@Suite(.serialized) struct HostileYAMLTests {
    @Test(.timeLimit(.minutes(1)), arguments: HostileText.frontMatter + HostileText.settings)
    func aHostileDocumentIsReadOnASmallStackOrAtFault(hostile: HostileText) throws {
        let bytes = Array(
            hostile.text(ofSize: hostile.name.contains("nested") ? 100_000 : 10_000).utf8)
        let document = try #require(onSmallStack { Document(bytes[...], file: "a.md") })
        #expect(
            (document.root != nil) != document.diagnostics.contains { $0.code != .duplicateKey })
    }

    /// A mapping with this many keys that is searched from its beginning for each would take hours.
    @Test(.timeLimit(.minutes(1))) func aMillionKeysAreHeldAgainstEachOther() {
        let text = (0..<500_000).map { "a\($0): b\n" }.joined()
        let document = Document(Array((text + text).utf8)[...], file: "a.md")
        guard case .mapping(let pairs)? = document.root?.value else {
            Issue.record("no mapping")
            return
        }
        #expect(pairs.count == 500_000)
        #expect(document.diagnostics.count == 500_000)
        #expect(document.diagnostics.last?.location.position.line == 1_000_000)
        #expect(document.diagnostics.last?.notes.first?.location.position.line == 500_000)
    }
}
