import Diagnostics

/// Where a stretch of a template is compiled: what it may name, what surrounds it.
struct Setting {
    /// The file that the stretch lies in.
    let file: TemplateFile
    /// The files that include each other up to this one, the page's template first, each with the
    /// tag that includes it.
    let chain: [Inclusion]
    /// What the names are looked up in, innermost last.
    var scopes: [Scope]
    /// The level of the innermost frame.
    var level: Int
    /// What is written before each line.
    var indent: [UInt8] = []
    /// How much white space is taken from each line before that.
    var dedent = 0
    /// What takes the place of blocks.
    var overrides: [String: Override] = [:]
}

/// What a section offers, and the level of the frame that it is read from.
struct Scope {
    let offers: [NamedReader]
    let level: Int
    /// The names that lead from the page's value, or from what all pages share, to the values that
    /// the section stands on.
    let path: String

    func reader(_ name: String) -> Reader? {
        offers.first { $0.name == name }?.reader
    }
}

/// A file that is included by a tag; the page's own template by none.
struct Inclusion {
    let path: String
    let tag: Tag?
}

/// The content that takes the place of a block, and the setting in which it was written: the
/// blocks in it are not the ones that it overrides.
struct Override {
    let nodes: Range<Int>
    let setting: Setting
}
