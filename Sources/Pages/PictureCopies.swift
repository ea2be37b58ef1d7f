public import Fingerprints
internal import Imaging
internal import Model
internal import Templates

/// A smaller copy of a photo of the site, for where it is shown.
public struct PlannedPicture: Sendable {
    /// From the site's root: `pictures/foto/rapat.720.3f2a91c04b7d.jpg`. It changes with the photo.
    public let path: String
    /// The photo's path below `Content/files/`.
    public let file: String
    /// Of all that its bytes depend on.
    public let origin: Fingerprint
    /// Whether it is the first copy of its photo, which tells what is wrong with it for all.
    public let isFirst: Bool
    /// As it is shown.
    let size: PixelSize
    private let photo: StoredPicture

    init(_ size: PixelSize, of photo: StoredPicture, at file: String, isFirst: Bool) {
        self.isFirst = isFirst
        var all = Fingerprinter()
        all.append(photo.fingerprint)
        all.append(photo.orientation)
        all.append(size.width)
        all.append(size.height)
        all.append(smallerCopyVersion)
        origin = all.finished
        self.file = file
        self.size = size
        self.photo = photo
        path = Addresses.copy(of: file, photo.format, size.width, origin)
    }

    /// The bytes of the copy; `nil` where the photo cannot be read.
    ///
    /// - Parameter photo: the photo's bytes.
    public func bytes(of photo: [UInt8]) -> [UInt8]? {
        try? smallerCopy(
            of: photo, isPNG: self.photo.format == .png, orientation: self.photo.orientation,
            width: size.width, height: size.height)
    }
}

/// The smaller copies of a site's photos, by the photos' paths below `Content/files/`.
struct PictureCopies: Sendable {
    private let byFile: [String: [PlannedPicture]]

    init(of pictures: [String: StoredPicture]) {
        byFile = Dictionary(
            uniqueKeysWithValues: pictures.map { file, photo in
                let sizes = photo.copies
                return (
                    file,
                    sizes.map {
                        PlannedPicture($0, of: photo, at: file, isFirst: $0 == sizes.first)
                    }
                )
            })
    }

    /// Of one photo, the smallest first; none where it is shown as it is.
    subscript(file: String) -> [PlannedPicture] { byFile[file] ?? [] }

    /// All of them, by their paths.
    var all: [PlannedPicture] { byFile.values.flatMap(\.self).sorted { $0.path < $1.path } }
}

extension SitePages {
    /// What a picture in a text says of where its file is and how large it is shown: attributes of
    /// `img`, with a smaller file where there is one.
    func appendSource(
        of file: String, _ size: PixelSize, from here: Standpoint, to html: inout HTML
    ) {
        let copies = pictureCopies[file]
        let shown = copies.last
        html.bytes += "src=\"".utf8
        html.append(escaping: here.url(file: shown?.path ?? addresses.file(file)).text)
        if copies.count > 1 {
            html.bytes += "\" srcset=\"".utf8
            for (index, copy) in copies.enumerated() {
                if index > 0 { html.bytes += ", ".utf8 }
                html.append(escaping: here.url(file: copy.path).text)
                html.bytes += " \(copy.size.width)w".utf8
            }
            // The text is 42rem wide at most, and on narrow screens nearly as wide as the screen.
            html.bytes += "\" sizes=\"(min-width: 44rem) 42rem, 100vw".utf8
        }
        let size = shown?.size ?? size
        html.bytes += "\" width=\"\(size.width)\" height=\"\(size.height)\"".utf8
    }
}
