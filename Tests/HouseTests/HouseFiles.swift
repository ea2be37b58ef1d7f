import Files

/// The files of this package, as they lie where the tests were built.
enum HouseFiles {
    static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

    /// A file's text.
    static func text(_ path: String) throws -> String {
        String(decoding: try bytes(ofFile: "\(root)/\(path)"), as: UTF8.self)
    }

    /// The Swift files below a folder, by their paths from the root.
    static func swiftFiles(below folder: String) throws -> [String] {
        try files(below: "\(root)/\(folder)", hidden: false).map { "\(folder)/\($0.path)" }
            .filter { $0.hasSuffix(".swift") }
    }

    /// The text of a file without comments.
    static func code(_ path: String) throws -> String {
        try text(path).replacing(/(?m)^\s*\/\/.*$/, with: "").replacing(/(?m) \/\/ .*$/, with: "")
    }

    static let documentation = "Sources/posko/Documentation.docc"
}
