internal import Model

/// Everything that a text of the site may lead to or show.
struct LinkDestinations: Sendable {
    /// The entries, by the paths of their files: `Content/posts/jakarta-barat.md`.
    let entries: Set<String>
    /// The files that are copied, by their paths below `Content/files/`: `peta.pdf`.
    let files: Set<String>
    /// The tables of the site, in the order of site.yaml.
    let tables: [TableDefinition.ID]
    /// What tables can be drawn as, where site.yaml could be read.
    var charts: [ChartChoices] = []
    /// The size of a picture among `files`, or `nil` where its format is not known.
    let imageSize: @Sendable (_ file: String) -> PixelSize?
    /// Since when the public may know of the entries whose keys could be read, by their files.
    var visibilities: [String: Visibility] = [:]
}
