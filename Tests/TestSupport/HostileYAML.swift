extension HostileText {
    /// Front matter, without the lines `---` around it.
    public static let frontMatter: [HostileText] = depth + keys + scalars + entries

    private static let depth = [
        HostileText("nested lists in brackets") { "a: " + times($0, "[") },
        HostileText("closed lists in brackets") { "a: " + times($0, "[") + times($0, "]") },
        HostileText("nested groups in braces") { "a: " + times($0, "{") },
        HostileText("nested keys in braces") { "a: " + times($0, "{b: ") },
        HostileText("nested items") { "a:\n  " + times($0, "- ") },
        HostileText("nested questions") { times($0, "? ") },
        HostileText("keys deeper and deeper") { size in
            each(triangle(size)) { times($0, " ") + "a:\n" }
        },
        HostileText("closing brackets") { "a: " + times($0, "]") },
    ]

    private static let keys = [
        HostileText("different keys") { each($0) { "a\($0): b\n" } },
        HostileText("different keys in braces") { size in
            "a: {" + each(size) { "a\($0): b, " } + "}"
        },
        HostileText("equal keys") { times($0, "a: b\n") },
        HostileText("keys that are nearly right") { each($0) { "titel\($0): b\n" } },
        HostileText("a long key") { times($0, "a") + ": b" },
        HostileText("a long quoted key") { "\"" + times($0, "a") + "\": b" },
        HostileText("keys without values") { each($0) { "a\($0):\n" } },
        HostileText("colons") { "a: " + times($0, "b: ") },
        HostileText("lines without a colon") { "a: b\n" + times($0, "c\n") },
        HostileText("a fault at the end") { times($0, "# a\n") + "a: b: c" },
        HostileText("anchors") { each($0) { "a\($0): &b c\n" } },
        HostileText("aliases") { "a: [" + times($0, "*b, ") + "]" },
        HostileText("tags") { "a: " + times($0, "!b ") },
        HostileText("a long anchor") { "a: &" + times($0, "b") + " c" },
        HostileText("a long tag") { "a: !" + times($0, "b") + " c" },
        HostileText("lines like document ends") { "a: b\n" + times($0, "...\n") },
        HostileText("directives") { times($0, "%YAML 1.1\n") },
    ]

    private static let scalars = [
        HostileText("a long text") { "title: " + times($0, "a") },
        HostileText("a text of many words") { "title: " + times($0, "a ") },
        HostileText("a text of many lines") { "title:\n" + times($0, "  a\n") },
        HostileText("a long quoted text") { "title: \"" + times($0, "a") + "\"" },
        HostileText("a quoted text of many escapes") { "title: \"" + times($0, "\\u00e9") + "\"" },
        HostileText("a quoted text of many quotes") { "title: '" + times($0, "''") + "'" },
        HostileText("an unclosed quoted text") { "title: \"" + times($0, "a\n") },
        HostileText("a folded text") { "title: >\n" + times($0, "  a\n") },
        HostileText("a folded text of blank lines") { "title: >\n" + times($0, "\n") + "  a" },
        HostileText("comments") { "title: a\n" + times($0, "# b\n") },
        HostileText("a long comment") { "title: a #" + times($0, "b") },
        HostileText("spaces") { "title: " + times($0, " ") + "a" },
        HostileText("spaces and nothing") { "title: \"" + times($0, " ") + "\"" },
        HostileText("a long date") { "date: " + times($0, "2") },
        HostileText("a date of many words") { "date: " + times($0, "Rabu, ") },
        HostileText("a long number") { "figures: {voters: " + times($0, "1") + "}" },
        HostileText("a number of many groups") { "figures: {voters: " + times($0, "1.000.") + "}" },
        HostileText("a long time") { "as_of: 2024-11-27T15:00" + times($0, "+07:00") },
        HostileText("a long span of hours") { "hours: " + times($0, "08.00-") },
        HostileText("a long address") {
            "sources: [{title: a, url: 'https://a.b/" + times($0, "c") + "'}]"
        },
        HostileText("a long name") { "post: " + times($0, "a") },
        HostileText("a long path") { "aliases: [" + times($0, "a/") + "]" },
    ]

    private static let entries = [
        HostileText("sources") { "sources:\n" + times($0, "  - a\n") },
        HostileText("sources with faults") { "sources:\n" + times($0, "  - {b: c}\n") },
        HostileText("issues") { size in
            "issues:\n" + each(size) { "  - {id: A\($0), title: b, category: c, status: open}\n" }
        },
        HostileText("issues with faults") { "issues:\n" + times($0, "  - {status: opened}\n") },
        HostileText("unknown metrics") { size in
            "figures:\n" + each(size) { "  voter\($0): 1\n" }
        },
        HostileText("unknown candidates") { size in
            "figures:\n  votes:\n" + each(size) { "    satu\($0): 1\n" }
        },
        HostileText("unknown cities") { size in
            "cities:\n" + each(size) { "  - hulu\($0)\n" }
        },
        HostileText("corrections") {
            "corrections:\n"
                + times(
                    $0,
                    "  - {at: 2024-12-05T09:00+07:00, figure: votes.satu, from: 1, to: 2, "
                        + "reason: a}\n")
        },
        HostileText("advice") { "advice:\n" + times($0, "  - a\n") },
    ]

    /// Whole files site.yaml.
    public static let settings: [HostileText] = [
        HostileText("metrics") { size in
            "metrics:\n" + each(size) { "  m\($0): {label: a, kind: flow, grain: city}\n" }
        },
        HostileText("metrics with faults") { size in
            "metrics:\n" + each(size) { "  m\($0): {label: a, kind: flaw}\n" }
        },
        HostileText("ratios") { size in
            "metrics:\n  m: {label: a, kind: flow, grain: city}\n"
                + each(size) { "  r\($0): {label: a, kind: ratio, of: m, over: m}\n" }
        },
        HostileText("ratios of unknown metrics") { size in
            "metrics:\n  m: {label: a, kind: flow, grain: city}\n"
                + each(size) { "  r\($0): {label: a, kind: ratio, of: n\($0), over: m}\n" }
        },
        HostileText("parts") { size in
            "metrics: {m: {label: a, kind: flow, grain: city, by: ["
                + each(size) { "p\($0), " } + "]}}\n"
        },
        HostileText("checks") { size in
            "metrics: {m: {label: a, kind: flow, grain: city}}\nchecks:\n"
                + times(size, "  - m = m\n")
        },
        HostileText("a long check") { size in
            "metrics: {m: {label: a, kind: flow, grain: city}}\nchecks:\n  - m = "
                + times(size, "m + ") + "m\n"
        },
        HostileText("a check of unknown metrics") { size in
            "checks:\n  - a = " + each(size) { "m\($0) + " } + "m\n"
        },
        HostileText("tables") { size in
            "metrics: {m: {label: a, kind: flow, grain: city}}\ntables:\n"
                + each(size) { "  t\($0): {title: a, rows: city, columns: [m]}\n" }
        },
        HostileText("columns") { size in
            "metrics: {m: {label: a, kind: flow, grain: city, by: ["
                + each(size) { "p\($0), " } + "]}}\n"
                + "tables: {t: {title: a, rows: city, columns: ["
                + each(size) { "m.p\($0), " } + "]}}\n"
        },
        HostileText("columns of as many metrics") { size in
            "metrics:\n" + each(size) { "  m\($0): {label: a, kind: flow, grain: city}\n" }
                + "tables: {t: {title: a, rows: city, columns: ["
                + each(size) { "m\($0), " } + "]}}\n"
        },
        HostileText("equal columns") { size in
            "metrics: {m: {label: a, kind: flow, grain: city}}\n"
                + "tables: {t: {title: a, rows: city, columns: [" + times(size, "m, ") + "]}}\n"
        },
        HostileText("elections") { size in
            "elections:\n" + each(size) { "  e\($0): {title: a}\n" }
        },
        HostileText("rounds") { size in
            "elections: {e: {title: a, rounds: ["
                + times(size, "{number: 1, polling_day: 2024-11-27}, ") + "]}}\n"
        },
        HostileText("stages") { "stages:\n" + times($0, "  - {title: a, from: 2024-11-27}\n") },
        HostileText("unknown routes") { size in
            "routes:\n" + each(size) { "  kota\($0): a\n" }
        },
    ]
}
