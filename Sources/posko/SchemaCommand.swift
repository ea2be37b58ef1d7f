internal import ArgumentParser
internal import Build
internal import Content
internal import Diagnostics
internal import Files
internal import JSON

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print JSON Schemas of the site's keys, for editors.",
        discussion: """
            They hold the names of this very site: its metrics, cities, posts, candidates and \
            elections. Run it again when there are new ones. Without a kind: which there are. \
            With --output: writes all, and prints the setting by which editors find them.
            """)

    @ArgumentParser.Argument(
        help: ArgumentHelp("site, or a kind of entry such as summary.", valueName: "kind"))
    var kind: String?

    @OptionGroup var options: FolderOptions

    @Option(help: ArgumentHelp("A folder to write all schemas to.", valueName: "folder"))
    var output: String?

    func validate() throws {
        if kind != nil, output != nil {
            throw ValidationError("Either a kind is printed, or all are written with --output.")
        }
    }

    func run() throws {
        try reportingFailures(in: options.language) {
            let made = try schemas(of: options.site)
            let language = options.language ?? made.language ?? .id
            let words = ReportWords(language: language)
            if made.schemas.isEmpty {
                tell(made.diagnostics, of: options.site, in: language, last: { $0.noSchema($1) })
                throw ExitCode(1)
            }
            if let kind {
                guard let schema = made.schemas.first(where: { $0.kind == kind }) else {
                    throw wrongUsage(words.unknown(.kind, kind, among: made.schemas.map(\.kind)))
                }
                Terminal.standardOutput.write(schema.document)
            } else if let output {
                try write(made.schemas, to: output)
            } else {
                for schema in made.schemas {
                    Terminal.standardOutput.write("\(schema.kind)\t\(schema.files)\n")
                }
            }
        }
    }

    private func write(_ schemas: [SiteSchemas.Schema], to folder: String) throws {
        try createFolder(folder)
        let files = try schemas.map { schema -> (name: String, value: JSONText) in
            let file = path(of: "\(schema.kind).schema.json", in: folder)
            try Files.write(schema.document, toFile: file)
            // Editors take a path without a beginning for an address.
            let isPlain = !file.hasPrefix("/") && !file.hasPrefix("../")
            return (
                isPlain ? "./\(file)" : file, .text(path(of: schema.files, in: options.site))
            )
        }
        let setting = JSONText.object([("yaml.schemas", .object(files))])
        Terminal.standardOutput.write(setting.bytes)
    }
}
