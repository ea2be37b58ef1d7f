public import Files
internal import Parallel

/// Why an output folder is left alone.
public enum OutputRefusal: Error, Hashable, Sendable {
    /// The path is a file, not a folder.
    case notAFolder(String)
    /// The folder holds a file that this program did not write, which an exchange would lose.
    case foreignFile(String)
}

/// The folder that a site is written to: aside first, and exchanged for the old one when whole.
///
/// Until `exchange` the old output keeps every byte; after it the new one stands in its place.
public struct OutputFolder: Sendable {
    let place: OutputPlace
    /// What the old output holds.
    public let previous: Manifest
    /// Whether the old output has the folders that its files need, and no others.
    let hasAllFolders: Bool
    /// Held until the last copy of this is gone.
    private let lock: FolderLock

    /// Prepares to write a site to a folder: waits until no other build writes to it, then mends
    /// and clears what a build that was killed left beside it.
    ///
    /// - Parameters:
    ///   - path: the folder. Where a symbolic link leads to one, that one is meant, and the link
    ///     stays.
    ///   - waiting: is told the path when another build has to end first.
    /// - Throws: `OutputRefusal` where the folder holds something that is not ours, `MachineFault`
    ///   where the machine does not let us write beside it.
    public init(_ path: String, waiting: (String) -> Void = { _ in }) throws {
        let given = OutputPlace(path)
        try createFolder(given.parent)
        lock = try FolderLock(given.parent) { waiting(given.name) }
        place = given.settled()
        try place.putBack()
        previous = Manifest(inFolder: place.output)
        let survey = try OutputFolder.survey(of: place, previous)
        hasAllFolders = survey?.folders == FolderList(of: previous.files).starts.count
        try remove(place.staging)
        try remove(place.old)
        try remove(place.aside)
        try place.links?.mend()
    }

    /// A writer of the new output; each task has one of its own.
    public func writer() -> OutputWriter { OutputWriter(place, previous: previous) }

    /// Whether every file of the old output is there with the bytes that it was given.
    public func isIntact() -> Bool {
        guard previous.isUsable, hasAllFolders else { return false }
        let records = previous.files.records
        return concurrently(over: records.count) { piece in
            guard var old = OldFiles(inFolder: place.output) else { return false }
            return previous.files.withNames { names in
                records[piece].allSatisfy {
                    old.has(names + $0.name, withSize: $0.size, $0.fingerprint)
                }
            }
        }.allSatisfy(\.self)
    }

    /// Forgets the new output; the old one is as it was.
    public func discard() throws(MachineFault) {
        try place.putBack()
        try remove(place.staging)
        try remove(place.aside)
        try place.links?.mend()
    }

    /// An output may be replaced when every file in it stands in its own list.
    private static func survey(
        of place: OutputPlace, _ previous: Manifest
    ) throws -> OutputSurvey? {
        guard let kind = kind(ofFile: place.output) else { return nil }
        guard kind == .folder else { throw OutputRefusal.notAFolder(place.name) }
        if let links = place.links {
            // Beside the links may lie what is left of a site that was there before them.
            let beside = try OutputSurvey(
                of: links.root, previous, aside: links.namesAside().union([Manifest.name]))
            let foreign = try beside.foreignFile ?? links.foreignFile()
            if let foreign { throw OutputRefusal.foreignFile(place.shown(foreign)) }
            if place.output == links.root { return beside }
        }
        let survey = try OutputSurvey(of: place.output, previous, aside: [Manifest.name])
        if let name = survey.foreignFile {
            let folder = place.links.map { place.output.dropFirst($0.root.count + 1) + "/" } ?? ""
            throw OutputRefusal.foreignFile(place.shown(folder + name))
        }
        return survey
    }
}
