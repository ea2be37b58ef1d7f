extension HostileText {
    /// Markdown; among them all of libcmark's own `pathological_tests.py` that concern it.
    public static let markdown: [HostileText] =
        blocks + brackets + emphasis + inlines + tables + faults

    private static let blocks = [
        HostileText("nested quotes") { times($0, "> ") + "a" },
        HostileText("nested quotes and lazy lines") { times($0, "> ") + "a\n" + times($0, "b\n") },
        HostileText("nested lists") { times($0, "- ") + "a" },
        HostileText("nested lists and blank lines") {
            times($0, "- ") + "a\n" + times($0, "\n") + "b"
        },
        HostileText("nested numbered lists") { times($0, "1. ") + "a" },
        HostileText("quotes in lists") { times($0, "> - ") + "a\n" + times($0, "b\n") },
        HostileText("lists by indentation") { size in
            each(triangle(size)) { times($0, "  ") + "* a\n" }
        },
        HostileText("almost thematic breaks") { times($0, "* ") + "a\n" + times($0, "* ") + "a" },
        HostileText("empty items") { times($0, "-\n") },
        HostileText("items") { times($0, "- a\n") },
        HostileText("blank lines") { times($0, "\n") },
        HostileText("carriage returns") { times($0, "\r") },
        HostileText("spaces") { times($0, " ") + "a" },
        HostileText("tabs") { times($0, "\t") + "a" },
        HostileText("fences") { times($0, "```\n") },
        HostileText("a long fence") { times($0, "`") + "\n" + times($0, "`") },
        HostileText("fences with words") { times($0, "~~~ a\n~~~\n") },
        HostileText("indented code") { times($0, "    a\n") },
        HostileText("equal headings") { times($0, "## a\n") },
        HostileText("headings with numbers") { times($0 / 2, "## a\n") + times($0, "## a 2\n") },
        HostileText("different headings") { each($0) { "## a\($0)\n" } },
        HostileText("hashes") { times($0, "#") },
        HostileText("underlined headings") { times($0, "a\n-\n") },
        HostileText("a long underlined heading") { times($0, "a\n") + "=\n" },
        HostileText("a long underlined heading with a fault") { times($0, "<b>\n") + "=\n" },
        HostileText("vertical tabs under lines") { times($0, "aaa\rbbb\n-\u{B}\n") },
        HostileText("HTML blocks") { times($0, "<div>\n\n") },
        HostileText("an unclosed HTML block") { "<script>\n" + times($0, "a\n") },
    ]

    private static let brackets = [
        HostileText("opening brackets") { times($0, "[") },
        HostileText("closing brackets") { times($0, "]") },
        HostileText("nested brackets") { times($0, "[") + "a" + times($0, "]") },
        HostileText("link openers") { times($0, "[a") },
        HostileText("link closers") { times($0, "a]") },
        HostileText("links in links") { times($0, "[") + "a" + times($0, "](b.md)") },
        HostileText("pictures in pictures") { times($0, "![") + "a" + times($0, "](b.md)") },
        HostileText("brackets around a parenthesis") { times($0, "[ (](") },
        HostileText("pictures of empty links") { times($0, "![[]()") },
        HostileText("links and closers of emphasis") { times($0, "[ a_") },
        HostileText("unclosed addresses") { times($0, "[a](b") },
        HostileText("unclosed addresses in angle brackets") { times($0, "[a](<b") },
        HostileText("unclosed titles") { times($0, "[a](b \"c") },
        HostileText("definitions") { times($0, "[a]: b\n") + "\n[a] <b>" },
        HostileText("different definitions") { size in
            each(size) { "[a\($0)]: b\n" } + "\n" + each(size) { "[a\($0)] " }
        },
        HostileText("a definition over many lines") { times($0, "[a]:\n") },
        HostileText("a long definition that is used often") {
            "[a]: " + times($0, "b") + "\n\n" + times($0, "[a] ")
        },
        HostileText("a long label") { "[" + times($0, "a") + "]: b\n\n[a]" },
        HostileText("a reference with what is no address") { "[a]: b\n\n" + times($0, "[a](") },
    ]

    private static let emphasis = [
        HostileText("emphasis") { times($0, "*a ") + times($0, "b* ") },
        HostileText("nested emphasis") { times($0, "*a **a ") + "b" + times($0, " a** a*") },
        HostileText("openers of emphasis") { times($0, "_a ") },
        HostileText("closers of emphasis") { times($0, "a_ ") },
        HostileText("mismatched emphasis") { times($0, "*a_ ") },
        HostileText("emphasis of three") { "a**b" + times($0, "c* ") },
        HostileText("stars") { times($0, "*") + "a" + times($0, "*") },
        HostileText("stars and underscores") { times($0, "*_") + "a" + times($0, "_*") },
        HostileText("nested emphasis with a fault") { times($0, "*a ") + "<b>" + times($0, "*") },
    ]

    private static let inlines = [
        HostileText("backticks") { times($0, "`") + "a" + times($0, "``") },
        HostileText("longer and longer backticks") { size in
            each(triangle(size)) { "e" + times($0, "`") }
        },
        HostileText("code") { times($0, "`a` <b> ") },
        HostileText("ampersands") { times($0, "&") + "<b>" },
        HostileText("entities") { times($0, "&amp;") + "<b>" },
        HostileText("unknown entities") { times($0, "&abcdefg;") + "<b>" },
        HostileText("unclosed entities") { times($0, "&#") + "<b>" },
        HostileText("backslashes") { times($0, "\\") + "<b>" },
        HostileText("angle brackets") { times($0, "<") },
        HostileText("unclosed tags") { times($0, "<a ") },
        HostileText("unclosed attributes") { times($0, "<a b='") },
        HostileText("a tag with many attributes") { "<a" + times($0, " b") },
        HostileText("unclosed comments") { "a " + times($0, "<!--") },
        HostileText("unclosed instructions") { "a " + times($0, "<?") },
        HostileText("unclosed declarations") { "a " + times($0, "<!A ") },
        HostileText("unclosed CDATA") { "a " + times($0, "<![CDATA[") },
        HostileText("autolinks") { times($0, "<a:b> ") },
        HostileText("lines that end in spaces") { times($0, "a  \n") },
        HostileText("lines that end in backslashes") { times($0, "a\\\n") },
        HostileText("a line of one word") { times($0, "a") },
        HostileText("a line of letters of four bytes") { times($0, "🗳") },
        HostileText("zeros") { times($0, "\u{0}") + "<b>" },
    ]

    private static let tables = [
        HostileText("bars") { times($0, "|") },
        HostileText("lines of bars") { times($0, "|\n") },
        HostileText("delimiter rows") { times($0, "|-|\n") },
        HostileText("rows without a delimiter row") { times($0, "| a | b |\n") },
        HostileText("tables") { times($0, "| a |\n|-|\n\n") },
        HostileText("tables without a blank line") { times($0, "| a |\n|-|\n") },
        HostileText("columns") {
            times($0, "|a") + "\n" + times($0, "|-") + "\n" + times($0, "|b")
        },
        HostileText("rows") { "|a|b|\n|-|-|\n" + times($0, "|c|d|\n") },
        HostileText("rows that lack cells") { size in
            times(size, "|a") + "\n" + times(size, "|-") + "\n" + times(size, "|b\n")
        },
        HostileText("cells without a column") { "|a|\n|-|\n" + times($0, "|b|c|d|\n") },
        HostileText("rows like numbered items") { "|a|\n|-|\n" + times($0, "1|\n") },
        HostileText("rows like items") { "|a|\n|-|\n" + times($0, "-|\n") },
        HostileText("rows like HTML") { "|a|\n|-|\n" + times($0, "<i>|\n") },
        HostileText("tables that lazy lines end") { times($0, "> | a |\n> |-|\n| b |\n|-|\n") },
        HostileText("tables in items") { times($0, "- |a|\n  |-|\n  |b|\n") },
        HostileText("a table in quotes") {
            times($0, "> ") + "| a |\n" + times($0, "> ") + "|-|\n" + times($0, "> ") + "| b |"
        },
        HostileText("a table in lists") { size in
            times(size, "- ") + "|a|\n" + times(size, "  ") + "|-|\n" + times(size, "  ") + "|b|"
        },
        HostileText("columns in lists") { size in
            times(size, "- ") + times(size, "|a") + "\n" + times(size, "  ") + times(size, "|-")
        },
        HostileText("lazy rows of a table in lists") {
            times($0, "- ") + "|a|\n|-|\n" + times($0, "|b|\n")
        },
        HostileText("escaped bars") { "|a|\n|-|\n|" + times($0, "\\|") + "<b>|" },
        HostileText("faults in cells") { "|a|\n|-|\n" + times($0, "|<b>|\n") },
        HostileText("faults in one row") {
            times($0, "|<b>") + "\n" + times($0, "|-") + "\n"
        },
        HostileText("tables under equal headings") { times($0, "## a\n\n|b|\n|-|\n\n") },
    ]

    private static let faults = [
        HostileText("tags") { times($0, "<b>") },
        HostileText("tags on lines") { times($0, "<b>a\n") },
        HostileText("tags in paragraphs") { times($0, "a <b>\n\n") },
        HostileText("tags behind a long line") { times($0, "é") + "\n" + times($0, "a <b>\n") },
        HostileText("broken links") { times($0, "[a](b/c.md) ") },
        HostileText("different broken links") { each($0) { "[a](posts/a\($0).md) " } },
        HostileText("a long broken link") { "[a](" + times($0, "b") + ".md)" },
        HostileText("links up") { "[a](" + times($0, "../") + "a.md)" },
        HostileText("links down") { "[a](" + times($0, "a/") + "a.md)" },
        HostileText("links to headings that are not there") {
            times($0, "## a\n\n[a](#b)\n\n")
        },
        HostileText("missing pictures") { times($0, "![a](b.png) ") },
        HostileText("pictures without words") { times($0, "![](logo.svg) ") },
        HostileText("unsafe links") { times($0, "[a](javascript:b) ") },
        HostileText("unknown tables") { times($0, "```table c\n```\n\n") },
        HostileText("a long name of a table") { "```table " + times($0, "c") + "\n```\n" },
        HostileText("weekdays") { times($0, "Rabu, ") },
        HostileText("wrong weekdays") { times($0, "Kamis, 27 November 2024 ") },
        HostileText("titles") { times($0, "# a\n") },
    ]
}
