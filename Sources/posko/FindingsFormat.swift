internal import ArgumentParser
internal import Diagnostics

/// How the mistakes of a site are told.
enum FindingsFormat: String, CaseIterable, ExpressibleByArgument {
    /// For people, on standard error.
    case text
    /// One document for programs.
    case json
    /// Annotations on a pull request.
    case github
    /// A log for code scanning.
    case sarif

    /// The help of the option that asks for one.
    static let help = ArgumentHelp(
        """
        How mistakes are told: text for people, on standard error; json for programs, github for \
        annotations on a pull request, and sarif for code scanning, on standard output.
        """, valueName: "format")
}

/// The path by which a file of a site is found from the folder in which the program runs.
func path(of file: String, in site: String) -> String {
    var folder = site[...]
    while folder.hasPrefix("./") { folder = folder.dropFirst(2).drop { $0 == "/" } }
    while folder.count > 1, folder.hasSuffix("/") { folder = folder.dropLast() }
    switch folder {
    case "", ".": return file
    case "/": return "/\(file)"
    default: return "\(folder)/\(file)"
    }
}
