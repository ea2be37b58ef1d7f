import Files
import Templates
import Testing

@Test func theBuiltInTemplatesAreTheFilesOfTheRepository() throws {
    let root = "\(HouseFiles.root)/Templates"
    let names = try files(below: root, hidden: false).map(\.path)
    #expect(BuiltInTemplates.files.map(\.path) == names.map { "Templates/\($0)" })
    for (path, content) in BuiltInTemplates.files {
        #expect(try content == bytes(ofFile: "\(HouseFiles.root)/\(path)"), "\(path)")
    }
}
