internal import Diagnostics
public import Fingerprints
public import Model

/// A file of the site that is to be written: where it stands, which texts it shows, and how its bytes
/// are made. A class that never changes is a value too, and a copy of it is one reference.
public final class PlannedFile: Sendable {
    /// From the site's root: `kota/jakarta-barat/index.html`.
    public let path: String
    /// The entry whose text it shows; whoever asks for the bytes reads it.
    public let shown: EntryHeader?
    /// Other entries, of whose texts it tells the summary and nothing else.
    public let others: [EntryHeader]
    /// Of all that its bytes depend on, where that can be told without making them.
    public let origin: Fingerprint?
    /// What asks for this address, for faults.
    let owner: SourceLocation
    private let make: @Sendable ([Body], inout [UInt8]) -> Void

    init(
        _ path: String, owner: SourceLocation, showing shown: EntryHeader? = nil,
        and others: [EntryHeader] = [],
        madeFrom origin: Fingerprint? = nil,
        _ make: @escaping @Sendable ([Body], inout [UInt8]) -> Void
    ) {
        self.path = path
        self.shown = shown
        self.others = others
        self.origin = origin
        self.owner = owner
        self.make = make
    }

    /// Appends the file's bytes. Several tasks may ask for several files at the same time.
    ///
    /// - Parameter bodies: what its texts say, the entry's own first.
    public func append(_ bodies: [Body], to bytes: inout [UInt8]) { make(bodies, &bytes) }

    /// Whether it is a page of the site, not one that only others show in theirs.
    public var isPage: Bool { path.hasSuffix(".html") && !path.hasPrefix(Addresses.embeds) }
}
