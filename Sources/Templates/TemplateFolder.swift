public import Diagnostics

/// The templates of a site, parsed: `Templates/NAME.mustache` for kinds of pages, and
/// `Templates/partials/NAME.mustache` for what they include.
public struct TemplateFolder: Sendable {
    /// The files by path, the site's own before the built-in ones.
    let files: [String: TemplateFile]
    let strings: Strings
    /// How many bytes the files have in all.
    let bytes: Int
    /// The paths of the site's own files.
    private let own: Set<String>
    /// The paths of the site's own files, and of all that is used by any kind of page.
    private let used: Set<String>

    /// Parses every file, and reports what is wrong with the tags of each, used or not.
    ///
    /// - Parameters:
    ///   - files: the bytes of each file by its path from the site folder.
    ///   - builtIn: likewise those that serve where the site has no file of that path.
    ///   - strings: the site's own words.
    ///   - reporting: gets the faults.
    public init(
        files: [String: [UInt8]], builtIn: [String: [UInt8]] = [:], strings: Strings,
        reporting: inout [Diagnostic]
    ) {
        var parsed: [String: TemplateFile] = [:]
        var faults: [Diagnostic] = []
        let all = builtIn.merging(files) { _, own in own }
        for (path, bytes) in all.sorted(by: { $0.key < $1.key })
        where path.hasSuffix(TemplateFolder.suffix) {
            let file = TemplateFile(path: path, bytes: bytes)
            faults += file.faults
            parsed[path] = file
        }
        reporting.report(faults)
        self.files = parsed
        self.strings = strings
        bytes = parsed.values.reduce(0) { $0 + $1.bytes.count }
        own = Set(files.keys)
        used = own.union(TemplateFolder.usedByPages(among: parsed))
    }

    /// The same templates with other words.
    func speaking(_ strings: Strings) -> TemplateFolder { TemplateFolder(self, strings) }

    private init(_ folder: TemplateFolder, _ strings: Strings) {
        files = folder.files
        bytes = folder.bytes
        own = folder.own
        used = folder.used
        self.strings = strings
    }

    /// The template for a kind of page, compiled for what the kind offers.
    ///
    /// - Parameters:
    ///   - name: the file's name without its ending: `city` for `Templates/city.mustache`.
    ///   - shape: what the kind of page offers.
    ///   - shared: what all pages offer, of whatever kind.
    ///   - reporting: gets what is wrong with the template and all that it includes. A fault that
    ///     is in it already, because another page includes the same file, is not reported again.
    /// - Returns: the template, or `nil` where there is a fault, here or in a file's tags.
    public func template<Shared, Value>(
        _ name: String, for shape: Shape<Value>, sharing shared: Shape<Shared>,
        reporting: inout [Diagnostic]
    ) -> Template<Shared, Value>? {
        let path = "Templates/\(name)\(TemplateFolder.suffix)"
        guard let file = files[path] else {
            let location = SourceLocation(file: path)
            reporting.report([Diagnostic(.missingTemplate, at: location, ["file": .text(path)])])
            return nil
        }
        guard file.faults.isEmpty else { return nil }
        var compiler = Compiler(folder: self)
        let setting = Setting(
            file: file, chain: [Inclusion(path: path, tag: nil)],
            scopes: [
                Scope(offers: shared.offers, level: Program.sharedLevel, path: "shared"),
                Scope(offers: shape.offers, level: Program.pageLevel, path: "page"),
            ], level: Program.pageLevel)
        compiler.compile(file, in: setting)
        reporting.report(compiler.faults.all)
        guard compiler.faults.all.isEmpty, !compiler.isBroken else { return nil }
        return Template(program: compiler.program)
    }

    /// The template for a kind of page that shares nothing with others.
    public func template<Value>(
        _ name: String, for shape: Shape<Value>, reporting: inout [Diagnostic]
    ) -> Template<Void, Value>? {
        template(name, for: shape, sharing: Shape([]), reporting: &reporting)
    }

    /// Where the files use strings, by their names without `strings.`, in the order of the files.
    public var stringUses: [String: [SourceLocation]] {
        var uses: [String: [SourceLocation]] = [:]
        for path in used.sorted() {
            for tag in files[path]?.nodes.compactMap(\.tag) ?? []
            where tag.name.hasPrefix("strings.") {
                uses[String(tag.name.dropFirst(8)), default: []].append(
                    SourceLocation(file: path, position: tag.namePosition))
            }
        }
        return uses
    }

    /// The site's own partials that no template uses; none while the tags of a file are at fault,
    /// since it may be the one that uses them.
    var unusedPartials: [String] {
        guard files.values.allSatisfy(\.faults.isEmpty) else { return [] }
        let used = TemplateFolder.usedByPages(among: files)
        return own.subtracting(used).sorted().filter {
            $0.hasPrefix(TemplateFolder.partialsFolder)
        }
    }

    /// The paths of all kinds of pages, and of what they include.
    private static func usedByPages(among files: [String: TemplateFile]) -> Set<String> {
        var seen: Set<String> = []
        var waiting = files.keys.filter { !$0.hasPrefix(partialsFolder) }
        while let path = waiting.popLast() {
            guard let file = files[path], seen.insert(path).inserted else { continue }
            for node in file.nodes {
                switch node.kind {
                case .partial, .parent:
                    if let tag = node.tag { waiting.append(self.path(ofPartial: tag.name)) }
                case .text, .lineStart, .variable, .section, .block: break
                }
            }
        }
        return seen
    }

    static let suffix = ".mustache"
    private static let partialsFolder = "Templates/partials/"

    static func path(ofPartial name: String) -> String { "\(partialsFolder)\(name)\(suffix)" }

    /// The names of all partials, sorted.
    var partials: [String] {
        let folder = TemplateFolder.partialsFolder
        return files.keys.sorted().filter { $0.hasPrefix(folder) }.map {
            String($0.dropFirst(folder.count).dropLast(TemplateFolder.suffix.count))
        }
    }

    /// The names of the blocks in a partial and in all that it includes, or `nil` where it does
    /// not exist.
    func blocks(ofPartial name: String) -> Set<String>? {
        guard files[TemplateFolder.path(ofPartial: name)] != nil else { return nil }
        var blocks: Set<String> = []
        var seen: Set<String> = []
        var waiting = [name]
        while let next = waiting.popLast() {
            guard seen.insert(next).inserted else { continue }
            for node in files[TemplateFolder.path(ofPartial: next)]?.nodes ?? [] {
                guard let tag = node.tag else { continue }
                switch node.kind {
                case .block: blocks.insert(tag.name)
                case .partial, .parent: waiting.append(tag.name)
                case .text, .lineStart, .variable, .section: break
                }
            }
        }
        return blocks
    }
}
