/// Texts made of pieces of Markdown in any order: the same for the same seed.
struct RandomMarkdown: Sequence, IteratorProtocol {
    private static let inline = [
        "a", "b c", " ", "  ", "*", "**", "_", "__", "`", "``", "[", "]", "](", ")", "(", "![", "<",
        ">", "&amp;", "&copy;", "&#65;", "&#x41;", "&nope;", "&", "\\", "\\*", "\\[", "\"", "'",
        "<b>", "</b>", "<!-- c -->", "<x y='z'>", "<https://a.b/c?d=e&f>", "<c@d.e>", "<f:g>",
        "[h](i)", "[j](<k l> \"m\")", "![n](o 'p')", "[q]", "[q][]", "[r][q]", "![q]",
        "[s](javascript:t)", "[u](b.md#v)", "é", "日本", "\u{0}", "\t", "|", "~", ":", "#", "!",
        "Rabu, 27 November 2024", "Kamis 27 November 2024", "`code`", "*em*", "**strong**",
    ]
    private static let starts = [
        "", "", "", "", "> ", ">", "- ", "* ", "+ ", "1. ", "23) ", "    ", "\t", "  ", "# ",
        "### ", "```", "~~~ x", "```table turnout", "---", "===", "***", "<div>", "<!--", "-->",
        "[q]: /url", "[q]: <w x> 'y'", "[z]:\n/url\n\"t\"", "| a | b |", "|---|:-:|", "-|-", " ",
        "> > ", "> - ", "- > ", "   ",
    ]

    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> String? {
        var text = ""
        for _ in 0...number(below: 9) {
            for _ in 0..<number(below: 3) { text += pick(Self.starts) }
            for _ in 0..<number(below: 7) { text += pick(Self.inline) }
            text += number(below: 8) == 0 ? "\r\n" : "\n"
        }
        return text
    }

    private mutating func pick(_ pieces: [String]) -> String { pieces[number(below: pieces.count)] }

    /// SplitMix64.
    private mutating func number(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
}
