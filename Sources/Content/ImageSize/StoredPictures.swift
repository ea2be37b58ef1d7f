internal import Files
internal import Fingerprints
internal import Model

/// The most pixels of a picture of which smaller copies are made: all of a PNG is in memory at once,
/// which are then 160 MB. A larger one is shown as it is.
private let mostPixels = 40_000_000

/// What a picture's beginning says of how its pixels are written.
struct PictureForm: Equatable {
    let format: StoredPicture.Format
    /// Exif's 1 to 8.
    let orientation: Int

    /// `nil` for what is shown as it is: other formats; a JPEG in the colours of print; a PNG of few
    /// colours, which a copy of thousands would only make heavier; a PNG that moves.
    init?(_ beginning: [UInt8]) {
        let bytes = PictureBytes(beginning)
        if bytes.has("\u{89}PNG\r\n\u{1A}\n", at: 0) {
            let isOfFewColours = bytes.number(at: 25, bytes: 1) == 3
            // ISO/IEC 15948 11.3: acTL stands before the first IDAT.
            guard !isOfFewColours, !bytes.moves else { return nil }
            (format, orientation) = (.png, 1)
        } else if let frame = bytes.frameOfJPEG, frame.components == 1 || frame.components == 3 {
            (format, orientation) = (.jpeg, frame.orientation)
        } else {
            return nil
        }
    }
}

extension PictureBytes {
    /// Whether a PNG file has several pictures (APNG).
    fileprivate var moves: Bool {
        var next = 8
        while let length = number(at: next, bytes: 4) {
            if has("acTL", at: next + 4) { return true }
            if has("IDAT", at: next + 4) { return false }
            next += 12 + length
        }
        return false
    }
}

extension StoredPicture {
    /// A photo that is large enough for copies; `nil` for any other file.
    init?(_ beginning: [UInt8], size: PixelSize, ofFile path: String) throws(MachineFault) {
        guard size.width * size.height <= mostPixels, let form = PictureForm(beginning) else {
            return nil
        }
        let bare = StoredPicture(
            format: form.format, size: size, orientation: form.orientation,
            fingerprint: Fingerprint(of: []))
        guard !bare.copies.isEmpty else { return nil }
        self.init(
            format: form.format, size: size, orientation: form.orientation,
            fingerprint: try wholeFingerprint(ofFile: path))
    }
}

private func wholeFingerprint(ofFile path: String) throws(MachineFault) -> Fingerprint {
    do throws(ErrorNumber) {
        var file = try OpenFile(reading: path)
        var all = Fingerprinter()
        try file.forEachPiece { (piece) throws(ErrorNumber) in all.appendPiece(piece) }
        return all.finished
    } catch { throw MachineFault(.reading, path, number: error.value) }
}
