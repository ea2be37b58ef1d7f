/// What kind of file a name says that it is, in the words of HTTP (RFC 9110, section 8.3).
enum ContentType {
    static let html = "text/html; charset=utf-8"
    static let plain = "text/plain; charset=utf-8"
    static let script = "text/javascript; charset=utf-8"
    static let events = "text/event-stream"

    /// Of a file by its name.
    static func of(_ file: String) -> String {
        let name = file.split(separator: "/").last ?? ""
        if name == "atom.xml" { return "application/atom+xml" }
        guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
        return byEnding[name[name.index(after: dot)...].lowercased()] ?? "application/octet-stream"
    }

    private static let byEnding = [
        "html": html, "htm": html, "css": "text/css; charset=utf-8", "js": script, "mjs": script,
        "txt": plain, "md": "text/markdown; charset=utf-8", "csv": "text/csv; charset=utf-8",
        "json": "application/json", "geojson": "application/geo+json", "xml": "application/xml",
        "webmanifest": "application/manifest+json", "svg": "image/svg+xml", "png": "image/png",
        "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
        "avif": "image/avif", "ico": "image/x-icon", "pdf": "application/pdf",
        "zip": "application/zip",
        "woff2": "font/woff2", "woff": "font/woff", "mp3": "audio/mpeg", "mp4": "video/mp4",
        "webm": "video/webm",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]
}
