public import Diagnostics
public import Files

/// What a site folder's `Templates/` holds, read from the disk.
public struct TemplateReading: Sendable {
    /// The templates, parsed.
    public let folder: TemplateFolder
    /// The site's words in its language; `nil` where their file is missing or cannot be read.
    public let strings: Strings?
    /// Whether there is no folder `Templates/` at all, which is told once.
    public let isMissing: Bool
    /// The files of `Templates/assets/`, by their paths below it, sorted.
    public let assets: [(name: String, bytes: [UInt8])]

    /// Reads `Templates/` of a site folder.
    ///
    /// - Parameters:
    ///   - root: the site folder.
    ///   - language: which of `Templates/strings/` is read; none where the site does not say.
    ///   - reporting: gets what is wrong with the folder, its templates' tags and its strings.
    /// - Throws: `MachineFault` where a file or folder cannot be read.
    public init(
        in root: String, language: Language?, reporting: inout [Diagnostic]
    ) throws(MachineFault) {
        var templates: [String: [UInt8]] = [:]
        var assets: [(name: String, bytes: [UInt8])] = []
        let stringsPath = language.map { "Templates/strings/\($0.rawValue).yaml" }
        var strings: Strings?
        isMissing = kind(ofFile: "\(root)/Templates") == nil
        for (name, kind) in try files(below: "\(root)/Templates", hidden: false) {
            let path = "Templates/\(name)"
            let location = SourceLocation(file: path)
            guard kind == .file else {
                reporting.append(Diagnostic(.linkedFile, at: location, ["file": .text(path)]))
                continue
            }
            switch TemplateReading.place(of: name) {
            case .template: templates[path] = try bytes(ofFile: "\(root)/\(path)")
            case .asset(let name): assets.append((name, try bytes(ofFile: "\(root)/\(path)")))
            case .strings:
                guard path == stringsPath else { continue }
                strings = Strings(
                    file: path, bytes: try bytes(ofFile: "\(root)/\(path)"), reporting: &reporting)
            case .nowhere:
                reporting.append(
                    Diagnostic(.unknownTemplateFile, at: location, ["file": .text(path)]))
            }
        }
        if isMissing {
            let location = SourceLocation(file: "Templates")
            reporting.append(Diagnostic(.missingFile, at: location, ["file": "Templates/"]))
        } else if let stringsPath, strings == nil {
            let location = SourceLocation(file: stringsPath)
            reporting.append(Diagnostic(.missingFile, at: location, ["file": .text(stringsPath)]))
        }
        self.assets = assets
        self.strings = strings.flatMap { $0.isReadable ? $0 : nil }
        folder = TemplateFolder(
            files: templates, strings: strings ?? Strings(file: "Templates/strings", entries: [:]),
            reporting: &reporting)
    }

    private enum Place {
        case template, strings, nowhere
        case asset(String)
    }

    /// What a path below `Templates/` is there for.
    private static func place(of name: String) -> Place {
        let parts = name.split(separator: "/")
        if parts.first == "assets", parts.count > 1 {
            return .asset(String(name.dropFirst("assets/".count)))
        }
        if parts.first == "strings", parts.count == 2, name.hasSuffix(".yaml") { return .strings }
        let isPartial = parts.first == "partials" && parts.count == 2
        if name.hasSuffix(".mustache"), parts.count == 1 || isPartial { return .template }
        return .nowhere
    }
}
