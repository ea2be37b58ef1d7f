import Files
import Foundation
import Preview
import TestSupport
import Testing

/// Real folders that are changed in the ways in which editors, people and Git change them. No time
/// decides: what changed before it is asked for is told at once.
@Suite struct FolderWatchTests {
    private let site: SiteCopy
    private let watch: FolderWatch
    private let city = "Content/cities/hulu-sari.md"

    init() throws {
        site = try SiteCopy(
            of: "Tests/CommandTests/Fixtures/base/Content",
            templates: "Tests/CommandTests/Fixtures/base/Templates")
        watch = try FolderWatch(of: site.root)
    }

    private func path(_ name: String) -> String { "\(site.root)/\(name)" }

    /// What changed; nothing where nothing did.
    private var changes: [String] { watch.changes(within: .milliseconds(100)) }

    @Test func nothingIsToldWhereNothingChanges() {
        #expect(changes == [])
    }

    @Test func aFileThatIsSavedInPlaceIsTold() throws {
        try site.write("a", to: city)
        #expect(changes == [city])
        #expect(changes == [])
    }

    @Test func aFileThatIsSavedByRenamingIsTold() throws {
        try site.write("a", to: "Content/cities/.hulu-sari.md.tmp")
        #expect(changes == [])
        try move(path("Content/cities/.hulu-sari.md.tmp"), to: path(city))
        #expect(changes == [city])
        try site.write("a", to: "Content/cities/sedX1")
        try move(path("Content/cities/sedX1"), to: path(city))
        #expect(changes == [city])
    }

    @Test func anEditorThatPutsTheOldFileAsideFirstIsOneChange() throws {
        try move(path(city), to: path("\(city)~"))
        try site.write("a", to: city)
        try remove(path("\(city)~"))
        #expect(changes == [city])
        #expect(changes == [])
        // As some try whether they may write here.
        try site.write("a", to: "Content/cities/4913")
        try remove(path("Content/cities/4913"))
        #expect(changes == [])
    }

    @Test func aFileThatIsDeletedIsTold() throws {
        try remove(path(city))
        #expect(changes == [city])
    }

    @Test func aSecondNameOfAFileIsTold() throws {
        try FileManager.default.linkItem(
            atPath: path(city), toPath: path("Content/cities/lain.md"))
        #expect(changes == ["Content/cities/lain.md"])
    }

    @Test func aNewFolderIsToldWithWhatIsSavedInItLater() throws {
        try createFolder(path("Content/summaries/2021-02"))
        #expect(changes == ["Content/summaries/2021-02"])
        try site.write("a", to: "Content/summaries/2021-02/a.md")
        #expect(changes == ["Content/summaries/2021-02/a.md"])
        try site.write("a", to: "Content/summaries/2021/03/b.md")
        #expect(!changes.isEmpty)
        try site.write("b", to: "Content/summaries/2021/03/b.md")
        #expect(changes == ["Content/summaries/2021/03/b.md"])
    }

    @Test func aRenamedFolderIsToldAndWatchedByItsNewName() throws {
        try move(path("Content/news"), to: path("Content/kabar"))
        #expect(changes == ["Content/kabar", "Content/news"])
        try site.write("a", to: "Content/kabar/a.md")
        #expect(changes == ["Content/kabar/a.md"])
        try move(path("Content/kabar"), to: "\(site.root)/di-luar")
        #expect(changes == ["Content/kabar"])
        try site.write("b", to: "di-luar/a.md")
        #expect(changes == [])
    }

    @Test func aDeletedFolderIsToldAndWatchedWhenItComesBack() throws {
        try remove(path("Content"))
        #expect(changes.contains("Content"))
        try site.write("a", to: "Content/site.yaml")
        #expect(changes.contains("Content"))
        try site.write("b", to: "Content/site.yaml")
        #expect(changes == ["Content/site.yaml"])
    }

    @Test func theSiteFolderItselfMayGoAndComeBack() throws {
        try move(site.root, to: "\(site.root)-lain")
        #expect(changes == ["."])
        #expect(changes == [])
        try move("\(site.root)-lain", to: site.root)
        #expect(watch.changes() == ["."])
        try site.write("a", to: city)
        #expect(changes == [city])
    }

    @Test func aTemplateIsTold() throws {
        try site.write("a", to: "Templates/partials/baru.mustache")
        #expect(changes == ["Templates/partials/baru.mustache"])
    }

    @Test func whatTheSiteIsNotMadeFromIsNotTold() throws {
        try site.write("a", to: "Output/index.html")
        try site.write("a", to: "catatan.txt")
        try site.write("a", to: "Content/cities/.#hulu-sari.md")
        try site.write("a", to: "Content/.git/index")
        #expect(changes == [])
    }

    @Test func aHundredFilesAtOnceAreOneChange() throws {
        let names = (100..<200).map { "Content/summaries/rapat-\($0).md" }
        for name in names { try site.write("a", to: name) }
        #expect(changes == names)
        #expect(changes == [])
    }

    @Test func moreChangesThanTheSystemKeepsAreToldAsOne() throws {
        // The system keeps 16,384 events by default.
        let folder = path("Content/files/banyak")
        try createFolder(folder)
        _ = changes
        let limit = try? String(
            contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
        let count = limit.flatMap { Int($0.filter(\.isNumber)) } ?? 0
        guard (1...100_000).contains(count) else { return }
        for number in 0...count / 2 {
            try write([], toFile: "\(folder)/\(number % 50)")
            try remove("\(folder)/\(number % 50)")
        }
        #expect(changes.contains("."))
        try site.write("a", to: "Content/files/banyak/a.txt")
        #expect(changes == ["Content/files/banyak/a.txt"])
    }
}
