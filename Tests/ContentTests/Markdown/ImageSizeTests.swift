import Foundation
import Model
import Testing

@testable import Content

@Suite struct ImageSizeTests {
    @Test(arguments: [
        ("plain.png", 40, 30), ("plain.gif", 40, 30), ("baseline.jpg", 40, 30),
        ("progressive.jpg", 40, 30), ("upright.jpg", 30, 40), ("upside-down.jpg", 40, 30),
        ("lossy.webp", 40, 30), ("lossless.webp", 40, 30), ("extended.webp", 40, 30),
        ("pixels.svg", 40, 30), ("view-box.svg", 40, 30), ("one-side.svg", 80, 60),
    ])
    func thePictureSaysItsSize(name: String, width: Int, height: Int) throws {
        let file = try Self.bytes(name)
        #expect(PixelSize(file) == PixelSize(width: width, height: height))
    }

    @Test(arguments: [
        "plain.png", "plain.gif", "baseline.jpg", "progressive.jpg", "upright.jpg", "lossy.webp",
        "lossless.webp", "extended.webp", "pixels.svg",
    ])
    func aPictureThatIsCutOffOrSpoiltHasASizeOrNone(name: String) throws {
        let file = try Self.bytes(name)
        for count in 0..<file.count { _ = PixelSize(Array(file.prefix(count))) }
        for index in file.indices {
            for value: UInt8 in [0, 1, 0x7F, 0xFF] {
                var spoilt = file
                spoilt[index] = value
                if let size = PixelSize(spoilt) { #expect(size.width > 0 && size.height > 0) }
            }
        }
    }

    @Test(arguments: 0...9)
    func aQuarterTurnInExifSwapsTheSides(orientation: UInt8) throws {
        var file = try Self.bytes("upright.jpg")
        let value = try #require(
            file.indices.first { file[$0...].starts(with: [1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]) })
        file[value + 9] = orientation
        let isTurned = (5...8).contains(orientation)
        #expect(
            PixelSize(file) == PixelSize(width: isTurned ? 30 : 40, height: isTurned ? 40 : 30))
    }

    @Test(arguments: [
        "", "a", "<svg>", "<svg width='0' height='1'/>", "<svg width='1e9' height='1e9'/>",
        "<svg width='nan' height='inf'/>", "<svg width='1cm' height='1cm'/>",
        "<svg viewBox='0 0 0 0'/>", "<svg viewBox='0 0 -1 5'/>", "<svg width='4' height=",
        "<svgs width='4' height='4'/>", "<html><svg width='4' height='4'/>", "<!-- <svg", "<?xml",
        "\u{89}PNG", "GIF89a", "RIFF0000WEBPVP8 ", "RIFF0000WEBPVP8X",
    ])
    func whatStatesNoSizeHasNone(text: String) {
        #expect(PixelSize(Array(text.utf8)) == nil)
    }

    @Test func aJPEGWhoseSegmentsNeverEndHasNoSize() {
        #expect(PixelSize([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xE0, 0, 0]) == nil)
        #expect(PixelSize([0xFF, 0xD8] + Array(repeating: 0xFF, count: 1000)) == nil)
    }

    private static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: markdownFixtures.appending(path: "Images/\(name)")))
    }
}
