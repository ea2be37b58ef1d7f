import Diagnostics
import Model
import YAML

@testable import Content

/// What a file of `Content/` is read as, by the letter that stands before it in the corpus.
public enum ContentKind: UInt8, CaseIterable {
    case settings = 0x59  // Y
    case region = 0x52  // R
    case city = 0x43  // C
    case post = 0x50  // P
    case candidate = 0x4B  // K
    case summary = 0x53  // S
    case news = 0x4E  // N
    case page = 0x47  // G

    private var entryKind: EntryKind? {
        switch self {
        case .settings: nil
        case .region: .region
        case .city: .city
        case .post: .post
        case .candidate: .candidate
        case .summary: .summary
        case .news: .news
        case .page: .page
        }
    }

    /// Reads some bytes as a file of this kind, and tells what is wrong with it.
    ///
    /// - Returns: whether the bytes are a text.
    @discardableResult public func read(_ bytes: [UInt8]) -> Bool {
        guard let entryKind else { return readSettings(bytes) }
        return readEntry(bytes, as: entryKind)
    }
}

private func readSettings(_ bytes: [UInt8]) -> Bool {
    let path = FolderListing.settingsPath
    let file = SourceFile(path: path, bytes: bytes)
    guard file.encodingFault == nil else { return false }
    let document = Document(file.bytes[...], file: path)
    var decoding = Decoding(file: path, names: names)
    if let root = document.root {
        let settings = Settings.decode(root, baseURL: nil, &decoding)
        precondition(
            settings != nil || !decoding.diagnostics.isEmpty, "settings, or why there are none")
    }
    let syntax = document.diagnostics.filter { $0.code != .duplicateKey }
    precondition(syntax.count < 2, "one syntax fault at most")
    _ = told(document.diagnostics + decoding.diagnostics, of: [path: file.bytes])
    return true
}

private func readEntry(_ bytes: [UInt8], as kind: EntryKind) -> Bool {
    let path = kind.folder.map { "Content/\($0)/a.md" } ?? FolderListing.regionPath
    let file = SourceFile(path: path, bytes: bytes)
    guard file.encodingFault == nil else { return false }
    var faults: [Diagnostic] = []
    var decoding = Decoding(file: path, names: names)
    if let parts = FrontMatter(of: file, reporting: &faults) {
        precondition(parts.text.firstLine >= 3, "the text stands below two lines")
        let entry = EntryFile(path: path, name: "a", keys: parts.keys, text: parts.text)
        var entries = DecodedEntries()
        entries.decode(entry, as: kind, pictures: pictures, &decoding)
        faults += entries.faults + entries.early.faults
    } else {
        precondition(!faults.isEmpty, "front matter, or why there is none")
    }
    _ = told(faults + decoding.diagnostics, of: [path: file.bytes])
    return true
}

private let pictures = Pictures(sizes: [
    "foto/a.jpg": PixelSize(width: 12, height: 8), "rusak.png": PixelSize?.none,
])

/// The names of a small site in Indonesian.
private let names: Names = {
    var names = Names()
    names.language = .id
    names.timeZone = TimeZone("Asia/Jakarta") ?? .utc
    names.cities = ["hilir", "hulu"]
    names.posts = ["posko-hilir", "posko-hulu"]
    names.candidates = ["dua", "satu"]
    names.elections = ["pilkada"]
    names.tables = ["rekap"]
    names.metrics = [
        metric("voters", .stock), metric("calls", .flow, grain: .post),
        metric("votes", .cumulative, parts: .candidates),
        metric("reports", .flow, parts: .list(["teknis", "keamanan"])),
        metric(
            "share", .ratio(of: MetricTerm(metric: "votes"), over: MetricTerm(metric: "voters"))),
    ]
    return names
}()

private func metric(
    _ id: String, _ kind: Metric.Kind, grain: Metric.Grain = .city, parts: Metric.Parts = .none
) -> Metric {
    Metric(
        id: id, label: id, kind: kind, grain: grain, parts: parts,
        position: Position(line: 1, column: 1))
}
