#if os(Linux)
import Foundation
import Testing

/// A site whose output is older than its content: an edit adds files, changes some and takes some
/// away, while others stay as they are.
struct OutdatedSite {
    let site: FixtureSite
    /// The output, and what a clean build of the content as it now stands would make of it.
    let old: [String: Data]
    let new: [String: Data]

    /// How the content was edited since.
    enum Edit: CaseIterable {
        /// So that files are added, changed and taken away.
        case shown
        /// So that every file stays as it is, and only their list tells of another content.
        case unseen
    }

    init(_ edit: Edit = .shown) throws {
        let clean = try FixtureSite()
        try Self.make(edit, in: clean)
        try #require(try clean.run("build").exitCode == 0)
        new = try fullTree(clean.output)
        site = try FixtureSite()
        try #require(try site.run("build").exitCode == 0)
        old = try fullTree(site.output)
        try Self.make(edit, in: site)
        let changed = old.filter { new[$0.key] != nil && new[$0.key] != $0.value }
        switch edit {
        case .shown:
            try #require(old.keys.contains { new[$0] == nil })
            try #require(new.keys.contains { old[$0] == nil })
            try #require(old.contains { $0.key.hasSuffix(".html") && new[$0.key] == $0.value })
            try #require(changed.count > 1)
        case .unseen:
            try #require(changed.map(\.key) == [".posko-manifest"] && old.count == new.count)
        }
    }

    private static func make(_ edit: Edit, in site: FixtureSite) throws {
        guard edit == .shown else {
            let news = "\(site.path)/Content/news/air-naik.md"
            return try write(try text(ofFile: news) + "\n\n", toFile: news)
        }
        try site.replace("Air naik di hulu.", with: "Air surut.", in: "Content/news/air-naik.md")
        let pages = "\(site.path)/Content/pages"
        try FileManager.default.moveItem(
            atPath: "\(pages)/tentang.md", toPath: "\(pages)/perihal.md")
    }

    /// Expects the whole old or the whole new output, then that a further run makes the new one and
    /// leaves nothing beside it. Tells which of the two it was.
    func expectWhole(
        _ site: FixtureSite, _ point: String,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws -> Bool {
        let left = try? fullTree(site.output)
        #expect(
            left == old || left == new, "neither the old nor the new site after \(point)",
            sourceLocation: sourceLocation)
        try expectNewAfterARun(site, point, sourceLocation: sourceLocation)
        return left == new
    }

    func expectNewAfterARun(
        _ site: FixtureSite, _ point: String,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let run = try site.run("build")
        #expect(run.exitCode == 0, "\(run.errors) after \(point)", sourceLocation: sourceLocation)
        #expect(
            try fullTree(site.output) == new, "not the new site in the run after \(point)",
            sourceLocation: sourceLocation)
        let names = try site.names
        #expect(
            names == ["Content", "Output", "Templates"], "left beside after \(point)",
            sourceLocation: sourceLocation)
    }
}

/// Every file below a folder with its bytes, and every folder by its path with `/` at the end.
func fullTree(_ folder: String) throws -> [String: Data] {
    var all: [String: Data] = [:]
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    for name in names {
        let path = "\(folder)/\(name)"
        let kind = try FileManager.default.attributesOfItem(atPath: path)[.type]
        if kind as? FileAttributeType == .typeDirectory {
            all[name + "/"] = Data()
        } else {
            all[name] = try Data(contentsOf: URL(fileURLWithPath: path))
        }
    }
    return all
}

@Suite struct KillTests {
    @Test(arguments: OutdatedSite.Edit.allCases)
    func aBuildThatIsKilledAtAnyCallLeavesTheWholeOldOrTheWholeNewSite(
        _ edit: OutdatedSite.Edit
    ) throws {
        let outdated = try OutdatedSite(edit)
        let untouched = try Strace.build(
            FixtureSite(of: outdated.site), ["-e", "trace=\(Strace.changes)"])
        try #require(untouched.run.exitCode == 0, "\(untouched.run.errors)")
        var (olds, news) = (0, 0)
        var killed: Set<String> = []
        for point in Strace.points(of: untouched.calls) {
            let site = try FixtureSite(of: outdated.site)
            let run = try Strace.build(site, point.kill).run
            // Which thread makes a call is up to the system, so the last ones may not be met.
            if run.exitCode != 0 { killed.insert(point.name) }
            if try outdated.expectWhole(site, "\(point)") { news += 1 } else { olds += 1 }
        }
        guard edit == .shown else {
            #expect(olds > 0 && news > 0)
            #expect(killed.contains("write"))
            return #expect(!killed.isDisjoint(with: ["rename", "renameat", "renameat2"]))
        }
        #expect(olds > 20 && news > 20)
        #expect(killed.isSuperset(of: ["renameat2", "linkat", "write", "mkdirat", "openat"]))
        #expect(!killed.isDisjoint(with: ["unlink", "unlinkat"]))
    }
}
#endif
