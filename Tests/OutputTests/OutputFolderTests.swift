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

    /// The texts of all files below the folder, hidden ones too.
    func tree() throws -> [String: String] {
        let names = try files(below: path, hidden: true).map(\.path)
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
        for (name, text) in contents { try folder.write(Array(text.utf8), to: name) }
        try folder.exchange()
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
            "Output/.posko-manifest": "a.txt\nb/index.html\nfiles/.well-known/x\n",
        ])
}

@Test func anOldOutputIsExchangedAsAWhole() throws {
    let place = try Place()
    try place.build(["a.txt": "a", "old/index.html": "old"])
    try place.build(["a.txt": "new", "new/index.html": "new"])
    #expect(
        try place.tree() == [
            "Output/a.txt": "new", "Output/new/index.html": "new",
            "Output/.posko-manifest": "a.txt\nnew/index.html\n",
        ])
}

@Test func untilTheExchangeTheOldOutputIsThere() throws {
    let place = try Place()
    try place.build(["a.txt": "a"])
    let folder = try OutputFolder(place.output)
    try folder.write(Array("new".utf8), to: "a.txt")
    try folder.write(Array("b".utf8), to: "b.txt")
    #expect(
        try place.tree().filter { $0.key.hasPrefix("Output/") } == [
            "Output/a.txt": "a", "Output/.posko-manifest": "a.txt\n",
        ])
    try folder.discard()
    #expect(try place.tree() == ["Output/a.txt": "a", "Output/.posko-manifest": "a.txt\n"])
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
    #expect(try place.tree() == ["Output/a.txt": "a", "Output/.posko-manifest": "a.txt\n"])
}

@Test func whatAKilledBuildLeftIsClearedAway() throws {
    let place = try Place()
    try place.build(["a.txt": "a"])
    try place.put("half", at: ".Output.new/b.txt")
    try place.put("old", at: ".Output.old/c.txt")
    try place.build(["a.txt": "a"])
    #expect(try place.tree() == ["Output/a.txt": "a", "Output/.posko-manifest": "a.txt\n"])
}

@Test func aFolderAboveThatIsMissingIsCreated() throws {
    let place = try Place()
    let folder = try OutputFolder("\(place.path)/x/y/Output")
    try folder.write([], to: "a.txt")
    try folder.exchange()
    #expect(try place.tree() == ["x/y/Output/a.txt": "", "x/y/Output/.posko-manifest": "a.txt\n"])
}

@Test func aTrailingSlashDoesNotMatter() throws {
    let place = try Place()
    let folder = try OutputFolder(place.output + "/")
    try folder.write([], to: "a.txt")
    try folder.exchange()
    #expect(try place.tree() == ["Output/a.txt": "", "Output/.posko-manifest": "a.txt\n"])
}
