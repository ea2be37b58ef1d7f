public import Fingerprints

/// A photo among the files of the site, of which smaller copies can be made.
public struct StoredPicture: Hashable, Sendable {
    /// How its file is written.
    public enum Format: String, Sendable {
        case jpeg, png
    }

    /// How its file is written.
    public let format: Format
    /// As it is shown.
    public let size: PixelSize
    /// How its pixels are turned and mirrored to be shown: Exif's 1 to 8, 1 as they are.
    public let orientation: Int
    /// Of the file's bytes.
    public let fingerprint: Fingerprint

    /// A photo as its file tells it.
    public init(
        format: Format, size: PixelSize, orientation: Int, fingerprint: Fingerprint
    ) {
        self.format = format
        self.size = size
        self.orientation = orientation
        self.fingerprint = fingerprint
    }

    /// The widths of copies, in pixels: as wide as the text on most screens, and for those that have
    /// two pixels where others have one.
    public static let copyWidths = [720, 1440]

    /// The sizes of its copies, the smallest first. There is none where the photo itself is hardly
    /// larger.
    public var copies: [PixelSize] {
        StoredPicture.copyWidths.filter { $0 * 5 <= size.width * 4 }.map { width in
            PixelSize(
                width: width, height: max(1, (size.height * width + size.width / 2) / size.width))
        }
    }
}
