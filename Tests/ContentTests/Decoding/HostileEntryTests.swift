import Diagnostics
import Model
import TestSupport
import Testing
import YAML

@testable import Content

/// Front matter that nobody writes must neither bring the program down nor keep it busy.
@Suite(.serialized) struct HostileEntryTests {
    @Test(.timeLimit(.minutes(1)), arguments: HostileText.frontMatter)
    func aHostileEntryIsDecodedOnASmallStackAndItsFaultsAreTold(hostile: HostileText) throws {
        let file = SourceFile(
            path: "a.md", bytes: Array("---\n\(hostile.text(ofSize: 3_000))\n---\n".utf8))
        for kind in [EntryKind.summary, .post, .news] {
            let faults = try #require(onSmallStack { decodedFaults(of: file, as: kind) })
            #expect(!told(faults, in: file).isEmpty)
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: HostileText.settings)
    func hostileSettingsAreDecodedOnASmallStackAndTheirFaultsAreTold(hostile: HostileText) throws {
        let file = SourceFile(
            path: "Content/site.yaml", bytes: Array(hostile.text(ofSize: 3_000).utf8))
        let faults = try #require(
            onSmallStack {
                let document = Document(file.bytes[...], file: file.path)
                var decoding = Decoding(file: file.path, names: sampleNames)
                if let root = document.root {
                    _ = Settings.decode(root, baseURL: nil, &decoding)
                }
                return document.diagnostics + decoding.diagnostics
            })
        #expect(!told(faults, in: file).isEmpty)
    }

    /// Each term's place counted from the text's beginning would take hours.
    @Test(.timeLimit(.minutes(1))) func theTermsOfALongCheckAreFoundInTheirPlaces() {
        let check = (0..<200_000).map { "m\($0)" }.joined(separator: " + ") + " = voters"
        let found = decoded(check, ValueType<Check>.check)
        #expect(found.faults.count == 200_000)
        #expect(found.faults.last?.hasPrefix("unknown-metric: ") == true)
    }

    private func decodedFaults(of file: SourceFile, as kind: EntryKind) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        var decoding = Decoding(file: file.path, names: sampleNames)
        guard let parts = FrontMatter(of: file, reporting: &faults) else { return faults }
        let entry = EntryFile(path: file.path, name: "a", keys: parts.keys, text: parts.text)
        var entries = DecodedEntries()
        entries.decode(entry, as: kind, pictures: Pictures(sizes: [:]), &decoding)
        return faults + decoding.diagnostics + entries.faults
    }

    private func told(_ faults: [Diagnostic], in file: SourceFile) -> String {
        let lines = file.bytes.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let printer = TextPrinter(language: .en, isColoured: false) { _, number in
            number <= lines.count ? String(decoding: lines[number - 1], as: UTF8.self) : nil
        }
        return printer.text(of: faults)
    }
}
