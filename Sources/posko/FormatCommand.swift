internal import ArgumentParser
internal import Build
internal import Content
internal import Diagnostics
internal import Files

struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt",
        abstract: "Put the keys of entries in order, and group the digits of figures.",
        discussion: """
            Keys stand in the order of the content format; figures are written as people write \
            them in the site's language, such as 1.909.774. Nothing else is touched: comments, \
            quotation marks, blank lines, the text. A file with a mistake is left as it is, and \
            the mistake is told. Prints the files that changed.
            """)

    @ArgumentParser.Argument(
        help: ArgumentHelp("Entries. Without any: all of the site.", valueName: "files"))
    var files: [String] = []

    @OptionGroup var options: FolderOptions

    @Flag(help: "Write nothing; exit with 1 where a file would change.")
    var check = false

    func run() throws {
        try reportingFailures(in: options.language) {
            let asked = files.map { (path: $0, file: file(of: $0, in: options.site)) }
            let formatting = try siteFormatting(
                of: options.site, files: files.isEmpty ? nil : asked.map { $0.file ?? $0.path })
            let language = options.language ?? formatting.language ?? .id
            let words = ReportWords(language: language)
            if let stranger = formatting.strangers.first {
                let path = asked.first { $0.file == stranger }?.path ?? stranger
                throw wrongUsage(words.noEntryFile(path))
            }
            if !check { try write(formatting, to: options.site) }
            for change in formatting.changes {
                Terminal.standardOutput.write("\(path(of: change.file, in: options.site))\n")
            }
            tell(
                formatting.diagnostics, of: options.site, in: language,
                last: { $0.notTouched($1) })
            let changed = formatting.changes.count
            Terminal.standardError.write(
                words.formatted(changed, of: formatting.count, isWritten: !check))
            let isFaulty = formatting.diagnostics.contains { $0.code.severity == .error }
            if isFaulty || (check && changed > 0) { throw ExitCode(1) }
        }
    }
}

/// The path of a file from the site folder that it lies in; `nil` where it lies in none of its
/// folders.
private func file(of path: String, in site: String) -> String? {
    let slash = path.lastIndex(of: "/")
    let above = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    guard let root = folder(at: site), let folder = folder(at: above) else { return nil }
    let whole = "\(folder)/\(name)"
    return whole.hasPrefix("\(root)/") ? String(whole.dropFirst(root.count + 1)) : nil
}
