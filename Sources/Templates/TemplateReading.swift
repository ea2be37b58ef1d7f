public import Diagnostics
public import Files

/// What a site folder's `Templates/` holds, read from the disk, with the built-in files in the place
/// of those that it does not have.
public struct TemplateReading: Sendable {
    /// The templates with the site's words, in each of its languages, the main one first; in one
    /// language where the site names none.
    public let spoken: [SpokenTemplates]
    /// The files of `Templates/assets/`, by their paths below it, sorted.
    public let assets: [(name: String, bytes: [UInt8])]

    /// Reads `Templates/` of a site folder, which need not be there.
    ///
    /// - Parameters:
    ///   - root: the site folder.
    ///   - languages: which of `Templates/strings/` are read, the main one first; none where the
    ///     site does not say.
    ///   - reporting: gets what is wrong with the folder, its templates' tags and its strings.
    /// - Throws: `MachineFault` where a file or folder cannot be read.
    public init(
        in root: String, languages: [Language], reporting: inout [Diagnostic]
    ) throws(MachineFault) {
        var files = SiteFiles()
        for (name, kind) in try Files.files(below: "\(root)/Templates", hidden: false) {
            try files.read(name, kind, in: root, languages)
        }
        let builtIn = BuiltInTemplates.byPath.filter { $0.key.hasSuffix(TemplateFolder.suffix) }
        let builtInAssets = BuiltInTemplates.files.compactMap { path, bytes in
            TemplatePlace(of: path).asset.map { ($0, bytes) }
        }
        assets = files.assets.merging(builtInAssets) { own, _ in own }
            .map { (name: $0.key, bytes: $0.value) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        let words = (languages.isEmpty ? [.id] : languages).map { files.words(in: $0) }
        let folder = TemplateFolder(
            files: files.templates, builtIn: builtIn,
            strings: Strings(file: "Templates/strings", entries: [:]), reporting: &files.faults)
        spoken = words.map { strings in
            SpokenTemplates(
                folder: strings.map(folder.speaking) ?? folder,
                strings: languages.isEmpty ? nil : strings)
        }
        for path in folder.unusedPartials { files.reportUnknown(path) }
        reporting += files.faults
    }
}

/// The templates of a site as they speak one language.
public struct SpokenTemplates: Sendable {
    /// The templates, parsed.
    public let folder: TemplateFolder
    /// The site's words in the language; `nil` where the language is unknown or their file cannot be
    /// read.
    public let strings: Strings?
}

/// The files of a site's own `Templates/`.
private struct SiteFiles {
    var templates: [String: [UInt8]] = [:]
    var assets: [String: [UInt8]] = [:]
    var strings: [String: Strings] = [:]
    var faults: [Diagnostic] = []

    /// Reads a file where there is something for it to do.
    mutating func read(
        _ name: String, _ kind: FileKind, in root: String, _ languages: [Language]
    ) throws(MachineFault) {
        let path = "Templates/\(name)"
        guard kind == .file else {
            let location = SourceLocation(file: path)
            return faults.append(Diagnostic(.linkedFile, at: location, ["file": .text(path)]))
        }
        let isBuiltIn = BuiltInTemplates.byPath[path] != nil
        switch TemplatePlace(of: path) {
        case .page where isBuiltIn, .partial:
            templates[path] = try bytes(ofFile: "\(root)/\(path)")
        case .asset(let asset) where isBuiltIn || nearestBuiltIn(to: path) == nil:
            assets[asset] = try bytes(ofFile: "\(root)/\(path)")
        case .strings(let name) where languages.contains { $0.rawValue == name }:
            strings[name] = Strings(
                file: path, bytes: try bytes(ofFile: "\(root)/\(path)"), reporting: &faults)
        case .strings where isBuiltIn: break
        case .page, .asset, .strings, .nowhere: reportUnknown(path)
        }
    }

    /// The site's words in a language, the built-in ones in the place of those that it does not have;
    /// `nil` where its own file cannot be read.
    mutating func words(in language: Language) -> Strings? {
        let path = "Templates/strings/\(language.rawValue).yaml"
        let builtIn = Strings(
            file: path, bytes: BuiltInTemplates.byPath[path] ?? [], reporting: &faults)
        let own = strings[language.rawValue] ?? Strings(file: path, entries: [:])
        return own.isReadable ? own.completed(by: builtIn) : nil
    }

    /// Notes a file that nothing would use, with the built-in one whose name is near.
    mutating func reportUnknown(_ path: String) {
        faults.append(
            Diagnostic(
                .unknownTemplateFile, at: SourceLocation(file: path), ["file": .text(path)],
                suggestion: nearestBuiltIn(to: path)))
    }

    /// The built-in file of the same folder and ending whose name is near.
    private func nearestBuiltIn(to path: String) -> String? {
        guard let slash = path.lastIndex(of: "/"), let dot = path.lastIndex(of: "."), slash < dot
        else { return nil }
        let (folder, ending) = (path[...slash], path[dot...])
        let stems = BuiltInTemplates.files.map(\.path)
            .filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) }
            .map { String($0.dropFirst(folder.count).dropLast(ending.count)) }
            .filter { !$0.contains("/") }
        let stem = String(path[..<dot].dropFirst(folder.count))
        return nearestName(to: stem, among: stems).map { folder + $0 + ending }
    }
}

/// What a path is there for, told from the site folder.
enum TemplatePlace: Equatable {
    case page, partial, nowhere
    /// By its path below `Templates/assets/`.
    case asset(String)
    /// By the file's name without `.yaml`.
    case strings(String)

    init(of path: String) {
        let parts = path.split(separator: "/").dropFirst()
        let isTemplate = path.hasSuffix(TemplateFolder.suffix)
        switch (parts.first, parts.count) {
        case ("assets", 2...): self = .asset(parts.dropFirst().joined(separator: "/"))
        case ("strings", 2) where path.hasSuffix(".yaml"):
            self = .strings(String((parts.last ?? "").dropLast(".yaml".count)))
        case ("partials", 2) where isTemplate: self = .partial
        case (_, 1) where isTemplate: self = .page
        default: self = .nowhere
        }
    }

    /// The path below `Templates/assets/`.
    var asset: String? {
        if case .asset(let name) = self { name } else { nil }
    }
}
