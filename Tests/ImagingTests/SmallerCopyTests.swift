import CImageFiles
import Testing

@testable import Imaging

/// A picture of four colours, one in each quarter: red and green above blue and white.
private func quarters(width: Int, height: Int, alpha: UInt8? = nil) -> ImagePixels {
    let channels = alpha == nil ? 3 : 4
    let colours: [[UInt8]] = [[220, 20, 20], [20, 200, 20], [20, 20, 220], [250, 250, 250]]
    var bytes: [UInt8] = []
    for y in 0..<height {
        for x in 0..<width {
            let quarter: Int = (y * 2 / height) * 2 + x * 2 / width
            bytes += colours[quarter]
            if let alpha { bytes.append(alpha) }
        }
    }
    let pixels = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    pixels.initialize(from: bytes, count: bytes.count)
    return ImagePixels(
        pixels: pixels, width: Int32(width), height: Int32(height), channels: Int32(channels),
        profile: nil, profile_count: 0)
}

private func file(of image: ImagePixels, isPNG: Bool) -> [UInt8] {
    var (image, file) = (image, ImageBytes())
    let state = isPNG ? image_write_png(&image, &file) : image_write_jpeg(&image, 95, &file)
    #expect(state == ImageFine)
    image.pixels.deallocate()
    defer { image_bytes_release(&file) }
    return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
}

/// The names of the colours in the middle of each quarter, from the left above.
private func seen(_ file: [UInt8], isPNG: Bool) -> (size: [Int32], colours: String) {
    var image = ImagePixels()
    defer { image_release(&image) }
    let state =
        isPNG
        ? image_read_png(file, file.count, &image)
        : image_read_jpeg(file, file.count, .max, .max, &image)
    guard state == ImageFine else { return ([], "") }
    let (width, height, channels) = (Int(image.width), Int(image.height), Int(image.channels))
    let names = [(1, 1), (3, 1), (1, 3), (3, 3)].map { x, y -> String in
        let place = (height * y / 4 * width + width * x / 4) * channels
        let (red, green, blue) = (
            image.pixels[place] > 128, image.pixels[place + 1] > 128, image.pixels[place + 2] > 128
        )
        return red && green && blue ? "W" : red ? "R" : green ? "G" : blue ? "B" : "-"
    }
    return ([image.width, image.height], names.joined())
}

/// What stands where after the turns and mirrorings of TIFF 6.0, tag 274.
@Test(arguments: [
    (1, "RGBW"), (2, "GRWB"), (3, "WBGR"), (4, "BWRG"), (5, "RBGW"), (6, "BRWG"), (7, "WGBR"),
    (8, "GWRB"),
])
func aCopyIsUprightHoweverTheCameraWasHeld(_ orientation: Int, _ colours: String) throws {
    let photo = file(of: quarters(width: 300, height: 200), isPNG: false)
    let isTurned = orientation >= 5
    let copy = try smallerCopy(
        of: photo, isPNG: false, orientation: orientation, width: isTurned ? 80 : 120,
        height: isTurned ? 120 : 80)
    let (size, shown) = seen(copy, isPNG: false)
    #expect(size == (isTurned ? [80, 120] : [120, 80]))
    #expect(shown == colours)
}

@Test func aCopyHoldsNothingThatTheCameraNoted() throws {
    var photo = file(of: quarters(width: 300, height: 200), isPNG: false)
    // A comment, and Exif with the latitude.
    let notes = Array("Exif\0\0GPSLatitude".utf8)
    photo.insert(contentsOf: [0xFF, 0xE1, 0, UInt8(notes.count + 2)] + notes, at: 2)
    let copy = try smallerCopy(of: photo, isPNG: false, orientation: 1, width: 100, height: 67)
    #expect(!String(decoding: copy, as: Unicode.ASCII.self).contains("GPS"))
    #expect(seen(copy, isPNG: false).colours == "RGBW")
}

@Test func whatIsClearStaysClear() throws {
    let photo = file(of: quarters(width: 61, height: 41, alpha: 77), isPNG: true)
    let copy = try smallerCopy(of: photo, isPNG: true, orientation: 1, width: 31, height: 21)
    var image = ImagePixels()
    defer { image_release(&image) }
    #expect(image_read_png(copy, copy.count, &image) == ImageFine)
    #expect([image.width, image.height, image.channels] == [31, 21, 4])
    let alphas = Set((0..<31 * 21).map { image.pixels[$0 * 4 + 3] })
    #expect(alphas == [77])
    #expect(seen(copy, isPNG: true).colours == "RGBW")
}

@Test(arguments: [(901, 1, 720, 1), (1, 1, 1, 1), (3, 1000, 1, 333), (17, 13, 16, 12)])
func anySizeIsMadeSmaller(_ width: Int, _ height: Int, _ newWidth: Int, _ newHeight: Int) throws {
    for isPNG in [true, false] {
        let photo = file(of: quarters(width: width, height: height), isPNG: isPNG)
        let copy = try smallerCopy(
            of: photo, isPNG: isPNG, orientation: 1, width: newWidth, height: newHeight)
        #expect(seen(copy, isPNG: isPNG).size == [Int32(newWidth), Int32(newHeight)])
    }
}

@Test func theSamePhotoIsTheSameBytes() throws {
    for isPNG in [true, false] {
        let photo = file(of: quarters(width: 90, height: 60), isPNG: isPNG)
        let copies = try (0..<2).map { _ in
            try smallerCopy(of: photo, isPNG: isPNG, orientation: 6, width: 20, height: 30)
        }
        #expect(copies[0] == copies[1])
    }
}

@Test(arguments: [true, false]) func aPhotoThatIsCutOffIsBroken(_ isPNG: Bool) {
    let photo = file(of: quarters(width: 64, height: 48), isPNG: isPNG)
    for count in stride(from: 0, to: photo.count - 16, by: 3) {
        #expect(throws: PictureFault.broken) {
            try smallerCopy(
                of: Array(photo.prefix(count)), isPNG: isPNG, orientation: 1, width: 16, height: 12)
        }
    }
}

@Test(arguments: [true, false]) func aPhotoThatIsSpoiltIsACopyOrAFault(_ isPNG: Bool) {
    let photo = file(of: quarters(width: 64, height: 48), isPNG: isPNG)
    for index in photo.indices {
        for value: UInt8 in [0, 0x7F, 0xFF] {
            var spoilt = photo
            spoilt[index] = value
            _ = try? smallerCopy(
                of: spoilt, isPNG: isPNG, orientation: 1, width: 16, height: 12)
        }
    }
}

@Test func aPhotoOfMorePixelsThanAreReadIsRefusedBeforeItIsDecoded() {
    var photo = file(of: quarters(width: 64, height: 48), isPNG: false)
    // The frame's height and width (ITU-T T.81, B.2.2) become 32,767 each.
    for index in photo.indices where photo[index...].starts(with: [0xFF, 0xC2, 0, 17, 8]) {
        photo.replaceSubrange(index + 5..<index + 9, with: [0x7F, 0xFF, 0x7F, 0xFF])
    }
    #expect(throws: PictureFault.tooLarge) {
        try smallerCopy(of: photo, isPNG: false, orientation: 1, width: 16, height: 12)
    }
}
