internal import Diagnostics
internal import Files
internal import Fingerprints
internal import Model
internal import YAML

/// Reads entries one after the other. Each task has its own.
struct EntryReader {
    private let root: String
    private let hasReadSettings: Bool
    private let pictures: Pictures
    private let keepsTexts: Bool
    private let start: DecodedEntries
    private(set) var entries: DecodedEntries
    private var decoding: Decoding

    /// - Parameter keepsTexts: whether short texts are held, so that no file has to be read twice.
    init(
        root: String, _ names: Names, _ hasReadSettings: Bool, _ pictures: Pictures,
        keepsTexts: Bool = false, _ start: DecodedEntries
    ) {
        self.keepsTexts = keepsTexts
        self.root = root
        self.hasReadSettings = hasReadSettings
        self.pictures = pictures
        self.start = start
        entries = start
        decoding = Decoding(file: "", names: names)
    }

    var diagnostics: [Diagnostic] { decoding.diagnostics }

    mutating func read(_ entry: FolderListing.EntryPath) throws(MachineFault) {
        read(entry, from: try EntrySources(of: entry, in: root, decoding.names.translations))
    }

    /// Reads an entry from its file, and then its translations.
    mutating func read(_ entry: FolderListing.EntryPath, from sources: EntrySources) {
        guard let parts = frontMatter(of: sources.own, at: entry.path) else { return }
        // Without site.yaml every name of a metric or election would be told as unknown.
        guard hasReadSettings else { return }
        let file = EntryFile(
            path: entry.path, name: entry.name, keys: parts.keys, text: parts.text)
        decoding.file = entry.path
        let faults = decoding.diagnostics.count
        entries.decode(file, as: entry.kind, pictures: pictures, &decoding)
        let isClean = decoding.diagnostics.count == faults
        for (translation, source) in sources.translations {
            guard let words = frontMatter(of: source, at: translation.path) else { continue }
            let isTextMissing = sources.own.hasText(parts) && !source.hasText(words)
            read(
                translation, words, of: file, as: entry.kind, isTextMissing: isTextMissing,
                isClean: isClean)
        }
    }

    /// A file taken apart; `nil` where a fault stands in the way. No file is one that is too
    /// large.
    private mutating func frontMatter(of source: SourceFile?, at path: String) -> FrontMatter? {
        guard let source else {
            decoding.diagnostics.append(fileLimitFault(path))
            return nil
        }
        if let fault = source.encodingFault {
            decoding.diagnostics.append(fault)
            return nil
        }
        return FrontMatter(
            of: source, keepsText: keepsTexts, reporting: &decoding.diagnostics)
    }

    /// Reads a translation of an entry.
    ///
    /// - Parameters:
    ///   - isTextMissing: whether the entry has a text and the translation has none.
    ///   - isClean: whether nothing is wrong with the entry itself, which would be told once
    ///     more.
    private mutating func read(
        _ translation: FolderListing.TranslationPath, _ parts: FrontMatter,
        of file: EntryFile, as kind: EntryKind, isTextMissing: Bool, isClean: Bool
    ) {
        decoding.file = translation.path
        var merging = TranslatedKeys(original: file.path, decoding: decoding)
        let keys = merging.keys(file.keys, in: parts.keys, kind.keys)
        if isTextMissing { merging.reportMissingText(at: parts.text.firstLine) }
        let isWhole = merging.decoding.diagnostics.count == decoding.diagnostics.count
        decoding.diagnostics = merging.decoding.diagnostics
        // Its text is checked whatever is wrong with its keys.
        var scratch = decoding
        entries.decode(
            EntryFile(
                path: file.path, name: file.name, keys: keys, text: parts.text,
                translation: translation),
            as: kind, in: translation, pictures: pictures, &scratch)
        if isClean, isWhole { decoding.diagnostics = scratch.diagnostics }
    }

    /// What was read since the last time, as a part of the whole.
    mutating func taken(as index: Int, from origin: Fingerprint?) -> SummaryPart {
        let part = SummaryPart(
            index: index, origin: origin, entries: entries,
            diagnostics: decoding.diagnostics)
        entries = start
        decoding.diagnostics = []
        return part
    }
}

/// The files that tell one entry.
struct EntrySources {
    /// `nil` where it is too large.
    let own: SourceFile?
    let translations: [(translation: FolderListing.TranslationPath, source: SourceFile?)]
    private let path: String

    /// Reads an entry's file, and its translations into some languages.
    init(
        of entry: FolderListing.EntryPath, in root: String, _ languages: [Language]
    ) throws(MachineFault) {
        path = entry.path
        own = try sourceFile(entry.path, in: root)
        var translations: [(translation: FolderListing.TranslationPath, source: SourceFile?)] = []
        for translation in entry.translations where languages.contains(translation.language) {
            translations.append((translation, try sourceFile(translation.path, in: root)))
        }
        self.translations = translations
    }

    /// Takes all that is decoded from them into a fingerprint.
    func append(to all: inout Fingerprinter) {
        all.append(path)
        if let own { all.append(own.fingerprint) }
        for (translation, source) in translations {
            all.append(translation.path)
            if let source { all.append(source.fingerprint) }
        }
    }
}

extension SourceFile? {
    /// Whether anything stands below the keys.
    fileprivate func hasText(_ parts: FrontMatter) -> Bool {
        guard let bytes = self?.bytes else { return false }
        return bytes.dropFirst(parts.text.offset).contains { $0 > 0x20 }
    }
}
