/// The width and height at which a picture is shown, in CSS pixels.
struct ImageSize: Hashable, Sendable {
    let width: Int
    let height: Int
}

extension ImageSize {
    /// The size that a PNG, JPEG, GIF, WebP or SVG file states, or `nil` for anything else. The
    /// file's beginning is enough where it holds the size.
    init?(_ file: [UInt8]) { return nil }
}
