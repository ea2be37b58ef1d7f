import Files
import Foundation
import Output
import Testing

/// A folder that is removed when nobody needs it any more.
private final class Place: Sendable {
    let path: String

    init() throws {
        path = "\(FileManager.default.temporaryDirectory.path)/posko-\(UUID().uuidString)"
        try createFolder(path)
    }

    deinit { try? remove(path) }

    var output: String { "\(path)/Output" }

    /// The texts of all files below the folder, hidden ones too, but for the list of an output.
    func tree() throws -> [String: String] {
        let names = try files(below: path, hidden: true).map(\.path)
            .filter { !$0.hasSuffix("/.posko-manifest") }
        return try Dictionary(
            uniqueKeysWithValues: names.map {
                ($0, String(decoding: try bytes(ofFile: "\(path)/\($0)"), as: UTF8.self))
            })
    }

    func put(_ text: String, at name: String) throws {
        if let slash = name.lastIndex(of: "/") { try createFolder("\(path)/\(name[..<slash])") }
        try write(Array(text.utf8), toFile: "\(path)/\(name)")
    }

    func build(_ contents: [String: String]) throws {
        let folder = try OutputFolder(output)
        var writer = folder.writer()
        for (name, text) in contents { try writer.write(Array(text.utf8), to: name) }
        _ = try folder.exchange([writer.finished()])
    }

    func number(ofFile name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: "\(output)/\(name)")[.systemFileNumber]
            as? Int
    }
}

@Test func aFirstOutputIsWrittenWithAListOfItsFiles() throws {
    let place = try Place()
    try place.build(["b/index.html": "b", "a.txt": "a", "files/.well-known/x": "x"])
    #expect(
        try place.tree() == [
            "Output/a.txt": "a", "Output/b/index.html": "b", "Output/files/.well-known/x": "x",
        ])
}

@Test func anOldOutputIsExchangedAsAWhole() throws {
    let place = try Place()
    try place.build(["a.txt": "a", "old/index.html": "old"])
    try place.build(["a.txt": "new", "new/index.html": "new"])
    #expect(
        try place.tree() == [
            "Output/a.txt": "new", "Output/new/index.html": "new",
        ])
}

@Test func untilTheExchangeTheOldOutputIsThere() throws {
    let place = try Place()
    try place.build(["a.txt": "a"])
    let folder = try OutputFolder(place.output)
    var writer = folder.writer()
    try writer.write(Array("new".utf8), to: "a.txt")
    try writer.write(Array("b".utf8), to: "b.txt")
    #expect(
        try place.tree().filter { $0.key.hasPrefix("Output/") } == [
            "Output/a.txt": "a"
        ])
    try folder.discard()
    #expect(try place.tree() == ["Output/a.txt": "a"])
}

@Test func anUnchangedFileIsTheSameFileAndAChangedOneIsNot() throws {
    let place = try Place()
    try place.build(["a.txt": "a", "b.txt": "b"])
    let before = (try place.number(ofFile: "a.txt"), try place.number(ofFile: "b.txt"))
    try place.build(["a.txt": "a", "b.txt": "changed"])
    #expect(try place.number(ofFile: "a.txt") == before.0)
    #expect(try place.number(ofFile: "b.txt") != before.1)
    #expect(before.0 != nil)
}

@Test(arguments: ["surat.txt", "dalam/surat.txt", ".rahasia", ".posko-manifest.txt"])
func aFolderWithAFileOfSomebodyElseIsRefusedAndLeftAsItIs(_ name: String) throws {
    let place = try Place()
    try place.build(["a.txt": "a"])
    try place.put("penting", at: "Output/\(name)")
    let before = try place.tree()
    #expect(throws: OutputRefusal.foreignFile("\(place.output)/\(name)")) {
        try OutputFolder(place.output)
    }
    #expect(try place.tree() == before)
}

@Test func aFileInThePlaceOfTheFolderIsRefused() throws {
    let place = try Place()
    try place.put("penting", at: "Output")
    #expect(throws: OutputRefusal.notAFolder(place.output)) { try OutputFolder(place.output) }
    #expect(try place.tree() == ["Output": "penting"])
}

@Test func anEmptyFolderMayBeWrittenTo() throws {
    let place = try Place()
    try createFolder(place.output)
    try place.build(["a.txt": "a"])
    #expect(try place.tree() == ["Output/a.txt": "a"])
}

@Test func whatAKilledBuildLeftIsClearedAway() throws {
    let place = try Place()
    try place.build(["a.txt": "a"])
    try place.put("half", at: ".Output.posko-new/b.txt")
    try place.put("old", at: ".Output.posko-old/c.txt")
    try place.build(["a.txt": "a"])
    #expect(try place.tree() == ["Output/a.txt": "a"])
}

@Test func aFolderAboveThatIsMissingIsCreated() throws {
    let place = try Place()
    let folder = try OutputFolder("\(place.path)/x/y/Output")
    var writer = folder.writer()
    try writer.write([], to: "a.txt")
    _ = try folder.exchange([writer.finished()])
    #expect(try place.tree() == ["x/y/Output/a.txt": ""])
}

@Test func aTrailingSlashDoesNotMatter() throws {
    let place = try Place()
    let folder = try OutputFolder(place.output + "/")
    var writer = folder.writer()
    try writer.write([], to: "a.txt")
    _ = try folder.exchange([writer.finished()])
    #expect(try place.tree() == ["Output/a.txt": ""])
}
