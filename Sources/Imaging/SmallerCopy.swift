internal import CImageFiles

/// Why a picture has no smaller copy.
public enum PictureFault: Error {
    /// Its bytes are not what its format asks for, or end too early.
    case broken
    /// It has more pixels than are read, or than there is memory for.
    case tooLarge
}

/// How smaller copies are made: another number for each change of their bytes.
public let smallerCopyVersion = 1

/// A photo as a smaller JPEG or PNG file: upright, with nothing of what the original says besides its
/// pixels and the profile of their colours.
///
/// - Parameters:
///   - file: the original's bytes.
///   - isPNG: whether they are PNG, otherwise JPEG; the copy is the same.
///   - orientation: how its pixels are turned and mirrored to be shown: Exif's 1 to 8.
///   - width: of the copy as it is shown, in pixels; smaller than the original's.
///   - height: of the copy as it is shown.
public func smallerCopy(
    of file: [UInt8], isPNG: Bool, orientation: Int, width: Int, height: Int
) throws(PictureFault) -> [UInt8] {
    let isQuarterTurned = orientation >= 5
    let (width, height) = isQuarterTurned ? (height, width) : (width, height)
    var (whole, small, upright) = (ImagePixels(), ImagePixels(), ImagePixels())
    var written = ImageBytes()
    defer {
        image_release(&whole)
        image_release(&small)
        image_release(&upright)
        image_bytes_release(&written)
    }
    try check(
        isPNG
            ? image_read_png(file, file.count, &whole)
            : image_read_jpeg(file, file.count, Int32(width), Int32(height), &whole))
    try check(image_resize(&whole, Int32(width), Int32(height), &small))
    image_release(&whole)
    try check(image_turn(&small, Int32(orientation), &upright))
    try check(
        isPNG ? image_write_png(&upright, &written) : image_write_jpeg(&upright, 80, &written))
    return Array(UnsafeBufferPointer(start: written.bytes, count: written.count))
}

private func check(_ state: ImageState) throws(PictureFault) {
    switch state {
    case ImageFine: return
    case ImageTooLarge: throw .tooLarge
    default: throw .broken
    }
}
