public import Diagnostics

/// A site whose files can be asked for.
public struct ServedSite: Sendable {
    let basePath: String
    let file: @Sendable (_ path: String) throws -> [UInt8]?

    /// A site.
    ///
    /// - Parameters:
    ///   - basePath: the path part of its address, with a slash at both ends. What its 404 page
    ///     links to begins with it, so that it is served there, too.
    ///   - file: the bytes of a file by its path from the site's root; `nil` where there is none.
    ///     Several requests may ask at the same time.
    public init(
        basePath: String, file: @escaping @Sendable (_ path: String) throws -> [UInt8]?
    ) {
        self.basePath = basePath
        self.file = file
    }
}

/// What came of making the site.
public enum MadeSite: Sendable {
    /// A site without faults.
    case site(ServedSite)
    /// What is wrong with the site.
    case faults([Diagnostic])
    /// The machine failed, in words.
    case failed(String)
    /// The day or time as of which it was asked for is none.
    case unreadableDay
}
