import Testing

@testable import Archive

@Suite struct ZipArchiveTests {
    private let files: [ZipArchive.File] = [
        ("rekap/tabel.csv", Array("a,b\r\n1,2\r\n".utf8)), ("README.txt", Array("Isi".utf8)),
    ]
    private let time = ZipArchive.ClockTime(year: 2024, month: 12, day: 8, secondOfDay: 86_399)

    @Test func theSameFilesAndTimeGiveTheSameBytes() {
        let archive = ZipArchive(of: files, changed: time)
        #expect(!archive.bytes.isEmpty)
        #expect(ZipArchive(of: files, changed: time).bytes == archive.bytes)
    }

    // APPNOTE 4.3.12: signature, made by, needed, flags, method, time and date at the 12th byte,
    // length of the name at the 28th, attributes at the 38th, the name at the 46th.
    @Test func itsDirectoryNamesEachFileWithItsTimeAndRights() throws {
        let bytes = ZipArchive(of: files, changed: time).bytes
        let starts = bytes.indices.filter { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) }
        let names = starts.map { start in
            String(decoding: bytes[start + 46..<start + 46 + Int(bytes[start + 28])], as: UTF8.self)
        }
        #expect(names == ["rekap/tabel.csv", "README.txt"])
        for start in starts {
            #expect(Array(bytes[start + 12..<start + 16]) == [0x7D, 0xBF, 0x88, 0x59])
            #expect(Array(bytes[start + 40..<start + 42]) == [0xA4, 0x81])
        }
    }

    @Test(arguments: [(1979, 0x0021_0000), (2108, 0xFF9F_0000)])
    func aTimeThatItCannotTellIsTheNearestThatItCan(_ year: Int, _ told: Int) {
        let time = ZipArchive.ClockTime(year: year, month: 7, day: 9, secondOfDay: 60)
        #expect(time.inMSDOS == UInt(told))
    }
}
