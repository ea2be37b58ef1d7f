import Diagnostics

/// Where a stretch of a template is compiled: what it may name, what surrounds it. It never changes,
/// so that passing it on to each node is one reference.
final class Setting {
    /// The file that the stretch lies in.
    let file: TemplateFile
    /// The files that include each other up to this one, the page's template first, each with the
    /// tag that includes it.
    let chain: [Inclusion]
    /// What the names are looked up in, innermost last.
    let scopes: [Scope]
    /// The level of the innermost frame.
    let level: Int
    /// What is written before each line.
    let indent: [UInt8]
    /// How much white space is taken from each line before that.
    let dedent: Int
    /// What takes the place of blocks.
    let overrides: [String: Override]

    init(
        file: TemplateFile, chain: [Inclusion], scopes: [Scope], level: Int, indent: [UInt8] = [],
        dedent: Int = 0, overrides: [String: Override] = [:]
    ) {
        (self.file, self.chain, self.scopes, self.level) = (file, chain, scopes, level)
        (self.indent, self.dedent, self.overrides) = (indent, dedent, overrides)
    }

    /// The setting of a section's body, which stands on frames of their own.
    func inside(_ scope: Scope) -> Setting {
        Setting(
            file: file, chain: chain, scopes: scopes + [scope], level: scope.level, indent: indent,
            dedent: dedent, overrides: overrides)
    }
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
