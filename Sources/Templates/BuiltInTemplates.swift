internal import CBuiltInTemplates

/// The templates, assets and words that come with the program: those of a site that has none of its
/// own.
public enum BuiltInTemplates {
    /// Each file with its path from the site folder (`Templates/home.mustache`), sorted by path.
    public static let files: [(path: String, bytes: [UInt8])] =
        (0..<built_in_file_count).map { number in
            let file = built_in_file(number)
            return (
                String(cString: file.path),
                Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
            )
        }.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }

    /// The files by path.
    static let byPath = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
}
