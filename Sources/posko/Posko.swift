internal import ArgumentParser
internal import Diagnostics

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The program. Exit codes: 0 clean, 1 faults in the site, 2 wrong usage or the machine failed
/// (content-format.md, “What a mistake gets”).
@main
struct Posko: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "posko",
        abstract: "Turns a folder of Markdown into a public site whose figures cannot be wrong.",
        discussion: """
            A site folder holds Content/ (what press staff write) and, where it looks different \
            from other sites, Templates/; posko writes Output/.

            First steps:
              posko init my-site           write a new site, with examples
              posko new summary POST       begin today's report of a post
              posko check                  look for mistakes, write nothing
              posko serve                  show the site in a browser, anew at each save
              posko build                  write the site to Output/
              posko build --as-of 2024-12-03
                                           write it as it stood at the end of that day
              posko totals                 list the tables; with a name, print one

            Every mistake is told with its file, line and column, and a way out. With any mistake \
            the old Output/ stays as it is.

            Exit codes: 0 all is well, 1 something is wrong in the site, 2 wrong usage or the \
            machine failed.
            """,
        version: version,
        subcommands: [
            BuildCommand.self, ServeCommand.self, CheckCommand.self, TotalsCommand.self,
            ExplainCommand.self, ListCommand.self, FormatCommand.self, InitCommand.self,
            NewCommand.self, TemplatesCommand.self, SchemaCommand.self, HeadersCommand.self,
        ])

    /// The version of this program; see CHANGELOG.md.
    static let version = "0.1.0"

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch  where exitCode(for: error) == .validationFailure {
            let message = fullMessage(for: error)
            let better = unknownCommand(in: CommandLine.arguments.dropFirst()).map {
                $0 + message.drop { $0 != "\n" }
            }
            Terminal.standardError.write((better ?? message) + "\n")
            leave(with: 2)
        } catch {
            exit(withError: error)
        }
    }

    /// What is said where a command line names a command that is none, with the one that was probably
    /// meant, in the manner of the library's own messages; `nil` for any other.
    private static func unknownCommand(in arguments: ArraySlice<String>) -> String? {
        var command = configuration
        for word in arguments where word != "help" {
            let subcommands = command.subcommands.map { $0.configuration }
            guard !subcommands.isEmpty, !word.hasPrefix("-") else { return nil }
            if let next = subcommands.first(where: { $0.commandName == word }) {
                command = next
                continue
            }
            let names = subcommands.compactMap(\.commandName)
            let meant = nearestName(to: word, among: names).map { " Did you mean '\($0)'?" } ?? ""
            return "Error: Unknown command '\(word)'.\(meant)"
        }
        return nil
    }
}
