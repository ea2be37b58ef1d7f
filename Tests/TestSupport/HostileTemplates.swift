/// Templates that nobody writes by accident, of any size.
public struct HostileTemplates: Sendable, CustomStringConvertible {
    /// What they are made of.
    public let name: String
    private let files: @Sendable (Int) -> [String: String]

    private init(_ name: String, files: @escaping @Sendable (Int) -> [String: String]) {
        self.name = name
        self.files = files
    }

    private init(_ name: String, _ page: @escaping @Sendable (Int) -> String) {
        self.init(name, files: { ["page": page($0), "p": "b\n"] })
    }

    /// The name, for the list of tests.
    public var description: String { name }

    /// `page` and its partials by name, of a size.
    public func files(ofSize size: Int) -> [String: String] { files(size) }

    /// All of them.
    public static let all: [HostileTemplates] = tags + html + inclusion

    private static let tags = [
        HostileTemplates("text") { times($0, "a") },
        HostileTemplates("lines") { times($0, "a\n") },
        HostileTemplates("variables") { times($0, "{{a}}") },
        HostileTemplates("variables on lines") { times($0, "{{a}}\n") },
        HostileTemplates("unknown names") { times($0, "{{x}}") },
        HostileTemplates("different unknown names") { each($0) { "{{x\($0)}}" } },
        HostileTemplates("unknown strings") { each($0) { "{{strings.x\($0)}}" } },
        HostileTemplates("a long name") { "{{" + times($0, "a") + "}}" },
        HostileTemplates("a name of many parts") { "{{" + times($0, "e.") + "a}}" },
        HostileTemplates("opening braces") { times($0, "{") },
        HostileTemplates("closing braces") { times($0, "}") },
        HostileTemplates("unclosed tags") { times($0, "{{a ") },
        HostileTemplates("unclosed comments") { times($0, "{{! ") },
        HostileTemplates("comments") { times($0, "{{! a }}") },
        HostileTemplates("a comment of many lines") { "{{!" + times($0, "a\n") + "}}" },
        HostileTemplates("nested sections") { times($0, "{{#c}}") + times($0, "{{/c}}") },
        HostileTemplates("sections") { times($0, "{{#c}}a{{/c}}") },
        HostileTemplates("sections on lines") { times($0, "  {{#c}}\n  {{/c}}\n") },
        HostileTemplates("unclosed sections") { times($0, "{{#c}}\n") },
        HostileTemplates("ends of sections") { times($0, "{{/c}}") },
        HostileTemplates("lists in lists") {
            times(min($0, 60), "{{#d}}") + times(min($0, 60), "{{/d}}")
        },
        HostileTemplates("delimiters") { times($0, "{{=<% %>=}}<%={{ }}=%>") },
        HostileTemplates("a long delimiter") {
            "{{=" + times($0, "x") + "y z=}}" + times(2 * $0, "x")
        },
        HostileTemplates("invalid tags") { times($0, "{{a b}}") },
        HostileTemplates("blocks") { times($0, "{{$x}}a{{/x}}") },
        HostileTemplates("parents") { times($0, "{{<p}}{{/p}}") },
        HostileTemplates("unknown blocks") { size in
            "{{<p}}" + each(size) { "{{$x\($0)}}{{/x\($0)}}" } + "{{/p}}"
        },
    ]

    private static let html = [
        HostileTemplates("elements") { times($0, "<p>") },
        HostileTemplates("a long name of an element") { "<" + times($0, "a") + ">" },
        HostileTemplates("a long name of an attribute") { "<p " + times($0, "a") + "='b'>" },
        HostileTemplates("a long address") { "<a href='" + times($0, "a") + "'>" },
        HostileTemplates("attributes") { "<p" + times($0, " a='b'") + ">" },
        HostileTemplates("unclosed elements") { times($0, "<p ") },
        HostileTemplates("comments of HTML") { times($0, "<!-- a -->") },
        HostileTemplates("an unclosed comment of HTML") { times($0, "<!-- ") },
        HostileTemplates("scripts") { times($0, "<script></script>") },
        HostileTemplates("ends in a script") { "<script>" + times($0, "</scrip") },
        HostileTemplates("values in scripts") { "<script>" + times($0, "{{a}}") },
        HostileTemplates("sections that open a tag") { times($0, "{{#c}}<p {{/c}}>") },
    ]

    private static let inclusion = [
        HostileTemplates("partials") { times($0, "{{>p}}") },
        HostileTemplates("partials on lines") { times($0, "  {{>p}}\n") },
        HostileTemplates("missing partials") { times($0, "{{>x}}") },
        HostileTemplates(
            "partials of a long partial",
            files: { ["page": times($0, "{{>p}}"), "p": times($0, "a")] }),
        HostileTemplates(
            "partials of many tags",
            files: { ["page": times($0, "{{>p}}"), "p": times($0, "{{a}}")] }),
        HostileTemplates(
            "a partial of many lines far to the right",
            files: { ["page": times($0, " ") + "{{>p}}\n", "p": times($0, "a\n")] }),
        HostileTemplates(
            "a chain of partials",
            files: { size in
                var files = ["page": "{{>p0}}"]
                for index in 0..<size { files["p\(index)"] = "{{>p\(index + 1)}}" }
                files["p\(size)"] = "a"
                return files
            }),
        HostileTemplates(
            "a chain of partials in sections",
            files: { size in
                var files = ["page": "{{>p0}}"]
                for index in 0..<size {
                    files["p\(index)"] =
                        times(60, "{{#c}}") + "{{>p\(index + 1)}}" + times(60, "{{/c}}")
                }
                files["p\(size)"] = "a"
                return files
            }),
        HostileTemplates(
            "a circle of partials",
            files: { size in
                var files = ["page": "{{>p0}}"]
                for index in 0..<size { files["p\(index)"] = "{{>p\((index + 1) % size)}}" }
                return files
            }),
        HostileTemplates(
            "partials that include two",
            files: { size in
                var files = ["page": "{{>p0}}"]
                let depth = min(size, 40)
                for index in 0..<depth {
                    files["p\(index)"] = "{{>p\(index + 1)}}{{>p\(index + 1)}}"
                }
                files["p\(depth)"] = "a"
                return files
            }),
        HostileTemplates(
            "parents with many blocks",
            files: { size in
                let blocks = each(size) { "{{$x\($0)}}a{{/x\($0)}}" }
                return ["page": "{{<p}}" + blocks + "{{/p}}", "p": blocks]
            }),
    ]
}
