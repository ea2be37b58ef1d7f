internal import Diagnostics
internal import Model

/// The files below `Content/files/`, and the sizes of those that are pictures.
struct Pictures: Sendable {
    /// What a path below `Content/files/` stands for, as a picture.
    enum Lookup: Equatable, Sendable {
        /// There is no such file; a near path, where there is one.
        case missing(suggestion: String?)
        /// The file is no picture of a known format.
        case unreadable
        case picture(PixelSize)
    }

    /// How the names of pictures end.
    static let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"]

    private let sizes: [String: PixelSize?]
    /// Those of which smaller copies are made, by path.
    let stored: [String: StoredPicture]

    /// Files by path, each with its size where it is a picture.
    init(sizes: [String: PixelSize?], stored: [String: StoredPicture] = [:]) {
        self.sizes = sizes
        self.stored = stored
    }

    /// The size of a picture; `nil` where the file is none, or not there.
    func size(of path: String) -> PixelSize? { sizes[path] ?? nil }

    /// What a path below `Content/files/` stands for.
    func picture(_ path: String) -> Lookup {
        switch sizes[path] {
        case nil: .missing(suggestion: nearestName(to: path, among: sizes.keys.sorted()))
        case .some(nil): .unreadable
        case .some(.some(let size)): .picture(size)
        }
    }
}
