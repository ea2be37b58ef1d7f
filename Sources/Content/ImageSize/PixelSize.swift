internal import Model

extension PixelSize {
    /// The size that a PNG, JPEG, GIF, WebP or SVG file states, or `nil` for anything else. The
    /// file's beginning is enough where it holds the size; a JPEG may tell it behind a preview and a
    /// colour profile, so take a megabyte.
    init?(_ file: [UInt8]) {
        let bytes = PictureBytes(file)
        let size =
            if bytes.has("\u{89}PNG\r\n\u{1A}\n", at: 0) {
                bytes.sizeInPNG
            } else if bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0) {
                bytes.sizeInGIF
            } else if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) {
                bytes.sizeInWebP
            } else if bytes.number(at: 0, bytes: 2) == 0xFFD8 {
                bytes.sizeInJPEG
            } else {
                sizeInSVG(file)
            }
        guard let size, size.width > 0, size.height > 0 else { return nil }
        self = size
    }
}

/// The bytes of a picture; what lies beyond their end is `nil`, so that no file can mislead us.
struct PictureBytes {
    private let bytes: [UInt8]

    /// The bytes of a file.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether some characters below 256 stand at a place.
    func has(_ text: String, at start: Int) -> Bool {
        text.unicodeScalars.enumerated().allSatisfy { index, scalar in
            number(at: start + index, bytes: 1) == Int(scalar.value)
        }
    }

    /// The number in up to four bytes, the greatest first unless `isLittleEndian`.
    func number(at start: Int, bytes count: Int, isLittleEndian: Bool = false) -> Int? {
        guard start >= 0, start <= bytes.count, count <= bytes.count - start else { return nil }
        let digits = bytes[start..<start + count]
        return isLittleEndian
            ? digits.reversed().reduce(0) { $0 << 8 | Int($1) }
            : digits.reduce(0) { $0 << 8 | Int($1) }
    }
}

extension PictureBytes {
    /// PNG (ISO/IEC 15948): the first chunk is IHDR.
    fileprivate var sizeInPNG: PixelSize? {
        guard has("IHDR", at: 12), let width = number(at: 16, bytes: 4),
            let height = number(at: 20, bytes: 4)
        else { return nil }
        return PixelSize(width: width, height: height)
    }

    /// GIF89a: the logical screen.
    fileprivate var sizeInGIF: PixelSize? {
        guard let width = number(at: 6, bytes: 2, isLittleEndian: true),
            let height = number(at: 8, bytes: 2, isLittleEndian: true)
        else { return nil }
        return PixelSize(width: width, height: height)
    }

    /// WebP (RFC 9649): lossy, lossless or extended.
    fileprivate var sizeInWebP: PixelSize? {
        if has("VP8 ", at: 12), number(at: 23, bytes: 3) == 0x9D012A,
            let width = number(at: 26, bytes: 2, isLittleEndian: true),
            let height = number(at: 28, bytes: 2, isLittleEndian: true)
        {
            return PixelSize(width: width & 0x3FFF, height: height & 0x3FFF)
        }
        if has("VP8L", at: 12), number(at: 20, bytes: 1) == 0x2F,
            let bits = number(at: 21, bytes: 4, isLittleEndian: true)
        {
            return PixelSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
        }
        if has("VP8X", at: 12), let width = number(at: 24, bytes: 3, isLittleEndian: true),
            let height = number(at: 27, bytes: 3, isLittleEndian: true)
        {
            return PixelSize(width: width + 1, height: height + 1)
        }
        return nil
    }

    /// JPEG (ITU-T T.81): the first frame header. A camera that was held upright says in Exif that
    /// the picture is to be turned, and then its sides change places.
    fileprivate var sizeInJPEG: PixelSize? {
        guard let frame = frameOfJPEG else { return nil }
        return frame.orientation >= 5
            ? PixelSize(width: frame.height, height: frame.width)
            : PixelSize(width: frame.width, height: frame.height)
    }

    /// What a JPEG file says of its pixels, as they are stored.
    var frameOfJPEG: (width: Int, height: Int, components: Int, orientation: Int)? {
        guard number(at: 0, bytes: 2) == 0xFFD8 else { return nil }
        var next = 2
        var orientation = 1
        while let mark = number(at: next, bytes: 2) {
            guard mark >> 8 == 0xFF else { return nil }
            switch mark & 0xFF {
            case 0xFF: next += 1
            case 0x01, 0xD0...0xD8: next += 2
            case 0xD9, 0xDA: return nil
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                guard let height = number(at: next + 5, bytes: 2),
                    let width = number(at: next + 7, bytes: 2)
                else { return nil }
                let components = number(at: next + 9, bytes: 1) ?? 0
                return (width, height, components, orientation)
            default:
                guard let length = number(at: next + 2, bytes: 2), length >= 2 else { return nil }
                if mark & 0xFF == 0xE1, has("Exif\0\0", at: next + 4) {
                    orientation = orientationInTIFF(at: next + 10, end: next + 2 + length)
                }
                next += 2 + length
            }
        }
        return nil
    }

    /// The orientation (tag 0x0112) in a TIFF header's first directory, 1 to 8: 5 and more are quarter
    /// turns. What says nothing, or nothing known, is shown as it is: 1.
    private func orientationInTIFF(at start: Int, end: Int) -> Int {
        let isLittleEndian = has("II", at: start)
        guard isLittleEndian || has("MM", at: start),
            let directory = number(at: start + 4, bytes: 4, isLittleEndian: isLittleEndian),
            let count = number(
                at: start + directory, bytes: 2, isLittleEndian: isLittleEndian)
        else { return 1 }
        for index in 0..<count {
            let entry = start + directory + 2 + 12 * index
            guard entry + 12 <= end,
                let tag = number(at: entry, bytes: 2, isLittleEndian: isLittleEndian)
            else { return 1 }
            if tag == 0x0112 {
                let value = number(at: entry + 8, bytes: 2, isLittleEndian: isLittleEndian)
                return value.flatMap { (1...8).contains($0) ? $0 : nil } ?? 1
            }
        }
        return 1
    }
}
