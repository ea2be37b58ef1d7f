import Build
import Diagnostics
import Files
import Foundation
import Model
import TestSupport
import Testing

/// Sites that are edited at random: whatever is kept of the last build, the output has to be the one
/// that a build into an empty folder writes.
@Suite struct ReuseTests {
    /// `make test-sanitized` takes fewer: each takes very long there.
    private static let seeds =
        ProcessInfo.processInfo.environment["POSKO_SEEDS"].flatMap { UInt64($0) } ?? 100

    @Test(arguments: [UInt64](0..<seeds))
    func aBuildThatKeepsFilesWritesWhatACleanOneWrites(_ seed: UInt64) throws {
        var edited = try EditedSite(seed: seed)
        for _ in 0..<3 {
            let edits = try edited.edit()
            let before = try edited.output()
            let built = try edited.isBuilt(to: "Output")
            let clean = try edited.isBuilt(to: "Bersih")
            #expect(built == clean, "\(edits)")
            if built {
                #expect(try edited.difference() == nil, "\(edits)")
            } else {
                // A fault leaves the old output; the edit is taken back.
                #expect(try edited.output() == before, "\(edits)")
                try edited.takeBack()
            }
        }
    }

    @Test func nothingIsWrittenWhereNothingChanged() throws {
        let edited = try EditedSite(seed: 1)
        #expect(try edited.isBuilt(to: "Output"))
        let before = try edited.output()
        #expect(try edited.isBuilt(to: "Output"))
        #expect(try edited.output() == before)
    }

    @Test func aClockThatPassesAnEmbargoBuildsAnew() throws {
        let site = try SiteCopy()
        let file = "Content/news/pengumuman.md"
        try site.write(
            "---\ntitle: Pengumuman\ndate: 2024-12-01\npublish_at: 2027-01-01T00:00+07:00\n---\n",
            to: file)
        func build(at clock: Int) throws -> Bool {
            let request = BuildRequest(
                site: site.root, asOf: .clock(Moment(seconds: clock)), baseURL: nil,
                includesDrafts: false, program: EditedSite.program)
            _ = try buildSite(request, to: "\(site.root)/Output", progress: { _, _ in })
            return kind(ofFile: "\(site.root)/Output/berita/pengumuman/index.html") != nil
        }
        #expect(try !build(at: 1_750_000_000))
        #expect(try !build(at: 1_750_000_001))
        #expect(try build(at: 1_798_800_000))
        #expect(try !build(at: 1_750_000_000))
    }
}
