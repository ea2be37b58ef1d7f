internal import ArgumentParser
internal import Build
internal import Diagnostics
internal import Files
internal import Templates

struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "List the built-in templates, or copy some into the site to change them.",
        discussion: """
            A site needs no Templates/: the built-in files serve. A file of the same name in the \
            site's own Templates/ takes the place of that one file; in strings/ it takes the place \
            of the words that it has.

            For example: posko templates partials/layout.mustache
            """)

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            "The files to copy, as the list names them; what is there is never overwritten.",
            valueName: "file"))
    var names: [String] = []

    @Option(help: ArgumentHelp("The site folder.", valueName: "folder"))
    var site = "."

    @Option(
        help: "The language of messages: id or en. Without it: id.", transform: language(from:))
    var language: Language?

    func run() throws {
        let words = ReportWords(language: language ?? .id)
        try reportingFailures(in: language) {
            guard kind(ofFile: "\(site)/.") == .folder else {
                throw BuildFailure.noSiteFolder(site)
            }
            if names.isEmpty {
                for (path, _) in BuiltInTemplates.files {
                    let isOwn = kind(ofFile: "\(site)/\(path)") == .file
                    let mark = isOwn ? "  \(words.ownTemplate)" : ""
                    Terminal.standardOutput.write("\(shortened(path))\(mark)\n")
                }
                return
            }
            let files = try names.map { try file(named: $0, words) }
            for (path, bytes) in files {
                let target = "\(site)/\(path)"
                guard try create(bytes, atPath: target) else {
                    throw wrongUsage(words.existsAlready(target))
                }
                Terminal.standardOutput.write(words.written(target))
            }
        }
    }

    /// A built-in file by its path below `Templates/`, or from the site folder.
    private func file(
        named name: String, _ words: ReportWords
    ) throws -> (path: String, bytes: [UInt8]) {
        let files = BuiltInTemplates.files
        if let file = files.first(where: { shortened($0.path) == shortened(name) }) { return file }
        let known = files.map { shortened($0.path) }
        throw wrongUsage(words.unknown(.template, shortened(name), among: known))
    }

    private func shortened(_ path: String) -> String {
        let folder = "Templates/"
        return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
    }
}
