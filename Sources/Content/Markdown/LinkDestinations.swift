internal import Fingerprints
internal import Model

/// Everything that a text of the site may lead to or show.
struct LinkDestinations: Sendable {
    /// The entries, by the paths of their files: `Content/posts/jakarta-barat.md`.
    let entries: EntryFiles
    /// The files that are copied, by their paths below `Content/files/`: `peta.pdf`.
    let files: Set<String>
    /// The tables of the site, in the order of site.yaml.
    let tables: [TableDefinition.ID]
    /// What tables can be drawn as, where site.yaml could be read.
    var charts: [ChartChoices] = []
    /// The size of a picture among `files`, or `nil` where its format is not known.
    let imageSize: @Sendable (_ file: String) -> PixelSize?
}

/// The files of entries, of which there may be very many.
struct EntryFiles: Sendable, ExpressibleByArrayLiteral {
    /// Their paths, in the order of the folder.
    let paths: [String]
    private let places: PlaceTable

    init(_ paths: [String]) {
        self.paths = paths
        places = PlaceTable(count: paths.count) { Fingerprint(of: paths[$0]) }
    }

    init(arrayLiteral paths: String...) { self.init(paths) }

    /// Whether a file is one of them.
    func contains(_ path: String) -> Bool {
        places.place(of: Fingerprint(of: path)) { paths[$0] == path } != nil
    }
}
