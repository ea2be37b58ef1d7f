/// The Markdown below an entry's front matter, and where it stands.
struct MarkdownSource: Sendable {
    /// The text in UTF-8, with any of the three line endings.
    let bytes: ArraySlice<UInt8>
    /// The file's path from the site folder: `Content/news/pembukaan.md`.
    let file: String
    /// The number that the text's first line has in the file, from 1.
    let firstLine: Int
}
