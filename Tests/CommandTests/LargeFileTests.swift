#if os(Linux)
import Foundation
import Testing

private let size = 200_000_000

/// Makes a file of 200 MB that takes no room on the disk: all of it is a hole.
private func makeLargeFile(_ path: String) throws {
    try write("", toFile: path)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: UInt64(size))
    try file.close()
}

@Suite(.serialized) struct LargeFileTests {
    @Test(arguments: ["film.mp4", "foto.png"])
    func aFileOf200MegabytesIsCopiedInPieces(_ name: String) throws {
        let site = try FixtureSite()
        try makeLargeFile("\(site.path)/Content/files/\(name)")
        for round in ["new", "unchanged", "kept"] {
            if round == "kept" {
                try site.replace(
                    "Air naik di hulu.", with: "Surut.", in: "Content/news/air-naik.md")
            }
            let (run, bytes) = try buildMeasuringMemory(site)
            #expect(run.errors == "")
            #expect(run.exitCode == 0)
            #expect(bytes < 100_000_000, "\(round)")
            let copy = "\(site.output)/files/\(name)"
            let attributes = try FileManager.default.attributesOfItem(atPath: copy)
            #expect(attributes[.size] as? Int == size)
        }
    }

    @Test func anEntryOf200MegabytesIsAFaultAndIsNotRead() throws {
        let outdated = try OutdatedSite()
        let site = outdated.site
        try makeLargeFile("\(site.path)/Content/news/film.md")
        let (run, bytes) = try buildMeasuringMemory(site)
        #expect(
            run.errors == """
                Content/news/film.md:1:1: error[file-limit]: “Content/news/film.md” lebih besar dari \
                8 MB, terlalu besar untuk sebuah isian
                    = aturan: bagi menjadi beberapa isian; simpan gambar dan data di Content/files/
                1 kesalahan. Situs lama tidak diubah.

                """)
        #expect(run.exitCode == 1)
        #expect(bytes < 100_000_000)
        #expect(try fullTree(site.output) == outdated.old)
        #expect(try site.names == ["Content", "Output", "Templates"])
    }
}
#endif
