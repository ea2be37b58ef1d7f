internal import Diagnostics
internal import Files
internal import Model

/// The files of `Content/`, each in the place that its path gives it.
struct FolderListing: Sendable {
    /// The file of an entry.
    struct EntryPath: Sendable {
        let kind: EntryKind
        /// From the site folder: `Content/summaries/2024-12/a.md`.
        let path: String
        /// The file's name without `.md`.
        let name: String
        /// The files that translate it, by path.
        var translations: [TranslationPath] = []
    }

    /// The file of a translation: `Content/posts/posko-utara.en.md`.
    struct TranslationPath: Sendable {
        let language: Language
        /// From the site folder.
        let path: String
    }

    static let settingsPath = "Content/site.yaml"
    /// The file that translates site.yaml.
    static func settingsPath(in language: Language) -> String {
        "Content/site.\(language.rawValue).yaml"
    }
    static let regionPath = "Content/region.md"

    private(set) var hasSettings = false
    /// The files that translate site.yaml.
    private(set) var settingsTranslations: [TranslationPath] = []
    /// By path.
    private(set) var entries: [EntryPath] = []
    /// Paths below `Content/files/`, sorted.
    private(set) var files: [String] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Where the files belong that nothing would read as they lie there.
    private var misplaced: Set<String> = []

    /// The listing of a site folder without `Content/`.
    static let missing = FolderListing(
        diagnostics: [
            Diagnostic(
                .missingFile, at: SourceLocation(file: "Content"), ["file": .text("Content/")])
        ])

    private init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    /// Sorts the paths of `Content/`, which are told from there, into their places.
    init(of paths: ListedFiles) {
        var translations: [(translation: TranslationPath, original: String)] = []
        entries.reserveCapacity(paths.count)
        for (path, kind) in paths {
            let full = String.joining("Content/", path)
            if kind != .file {
                report(.linkedFile, full, ["file": .text(full)])
            } else if full == FolderListing.settingsPath {
                hasSettings = true
            } else if let translation = FolderListing.translation(full) {
                translations.append(translation)
            } else if path.hasPrefix("files/") {
                files.append(String(path.dropFirst("files/".count)))
            } else {
                place(path, full: full)
            }
        }
        // A file that is there by another name is one mistake, not two.
        if !hasSettings, !misplaced.contains(FolderListing.settingsPath) {
            report(
                .missingFile, FolderListing.settingsPath,
                ["file": .text(FolderListing.settingsPath)])
        }
        let hasRegion = entries.contains { $0.kind == .region }
        if !hasRegion, !misplaced.contains(FolderListing.regionPath) {
            report(
                .missingFile, FolderListing.regionPath, ["file": .text(FolderListing.regionPath)])
        }
        checkNames()
        placeTranslations(translations)
    }

    /// Puts each translation beside what it translates.
    private mutating func placeTranslations(
        _ translations: [(translation: TranslationPath, original: String)]
    ) {
        guard !translations.isEmpty else { return }
        let places = Dictionary(
            entries.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        for (translation, original) in translations {
            if original == FolderListing.settingsPath {
                settingsTranslations.append(translation)
            } else if let place = places[original] {
                entries[place].translations.append(translation)
            } else {
                report(
                    .unknownTranslation, translation.path,
                    [
                        "file": .text(translation.path),
                        "problem": .words(
                            id: "“\(original)” tidak ada", en: "there is no “\(original)”"),
                    ],
                    suggestion: nearestName(to: original, among: entries.map(\.path)))
            }
        }
    }

    /// The names of all entries of a kind, sorted.
    func names(of kind: EntryKind) -> [String] {
        entries.filter { $0.kind == kind }.map(\.name).sorted()
    }

    /// What a file translates, where its name ends in that of a language.
    private static func translation(
        _ path: String
    ) -> (translation: TranslationPath, original: String)? {
        let ending = path.hasSuffix(".md") ? ".md" : ".yaml"
        guard let language = translationLanguage(of: path) else { return nil }
        let stem = path.dropLast(ending.utf8.count + language.rawValue.utf8.count + 1)
        let original = String(stem) + ending
        guard ending == ".md" || original == settingsPath else { return nil }
        return (TranslationPath(language: language, path: path), original)
    }

    /// Puts a file into the place that its path gives it, or tells that it has none.
    private mutating func place(_ path: String, full: String) {
        let (bytes, slash) = (path.utf8, UInt8(ascii: "/"))
        guard path.hasSuffix(".md") else { return reportUnknown(full, path) }
        let last = bytes.lastIndex(of: slash)
        let fileName = Substring(bytes[(last.map { bytes.index(after: $0) } ?? path.startIndex)...])
        let name = String(Substring(fileName.utf8.dropLast(3)))
        if full == FolderListing.regionPath {
            entries.append(EntryPath(kind: .region, path: full, name: name))
            return
        }
        guard let last, let first = bytes.firstIndex(of: slash),
            let kind = FolderListing.kinds[path[..<first]], first == last || kind.allowsFolders
        else { return reportUnknown(full, path) }
        let folders =
            kind == .page ? bytes[first..<last].split(separator: slash).map(Substring.init) : []
        if let folder = folders.first(where: { Identifier<FreePage>($0) == nil }) {
            return report(
                .fileName, full, ["name": .text("\(folder)/")],
                suggestion: slug(of: String(folder)).map { "\($0)/" })
        }
        guard Identifier<FreePage>(name) != nil else {
            return report(
                .fileName, full, ["name": .text(String(fileName))],
                suggestion: slug(of: name).map { "\($0).md" })
        }
        entries.append(EntryPath(kind: kind, path: full, name: name))
    }

    /// The kinds of entries by their folders.
    private static let kinds = Dictionary(
        uniqueKeysWithValues: EntryKind.allCases.compactMap { kind in
            kind.folder.map { (Substring($0), kind) }
        })

    /// Summaries may lie in any folder, so their names may meet.
    private mutating func checkNames() {
        var first: [String: String] = [:]
        first.reserveCapacity(entries.count)
        for entry in entries where entry.kind == .summary {
            if let other = first[entry.name] {
                report(
                    .duplicateName, entry.path,
                    ["name": .text(entry.name), "other": .text(other)])
            } else {
                first[entry.name] = entry.path
            }
        }
    }

    private mutating func report(
        _ code: DiagnosticCode, _ file: String, _ arguments: [String: Argument],
        suggestion: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                code, at: SourceLocation(file: file), arguments, suggestion: suggestion))
    }

    /// Notes a file that nothing would read, and where it probably belongs.
    ///
    /// - Parameter path: its path from `Content/`.
    private mutating func reportUnknown(_ file: String, _ path: String) {
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        let meant = meantPlace(of: parts).map { "Content/\($0)" }
        report(.unknownFile, file, ["file": .text(file)], suggestion: meant)
        if let meant { misplaced.insert(meant) }
    }
}

/// The language into which a file translates another one: `en` of `Content/region.en.md`; `nil` for
/// any other file.
func translationLanguage(of path: String) -> Language? {
    // Most names have no dot but that of their ending.
    guard path.utf8.count(where: { $0 == UInt8(ascii: ".") }) > 1 else { return nil }
    return translationEndings.first { path.hasSuffix($0.text) }?.language
}

/// What the names of translations end in.
private let translationEndings = Language.allCases.flatMap { language in
    [".md", ".yaml"].map { (text: ".\(language.rawValue)\($0)", language: language) }
}
