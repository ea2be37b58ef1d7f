internal import Diagnostics

/// A file of the site that is to be written: where it stands, and how its bytes are made.
public struct PlannedFile: Sendable {
    /// From the site's root: `kota/jakarta-barat/index.html`.
    public let path: String
    /// What asks for this address, for faults.
    let owner: SourceLocation
    private let make: @Sendable () -> [UInt8]

    init(
        _ path: String, owner: SourceLocation, _ make: @escaping @Sendable () -> [UInt8]
    ) {
        self.path = path
        self.owner = owner
        self.make = make
    }

    /// The file's bytes. Several tasks may ask for several files at the same time.
    public func bytes() -> [UInt8] { make() }

    /// Whether it is a page of the site.
    public var isPage: Bool { path.hasSuffix(".html") }
}
