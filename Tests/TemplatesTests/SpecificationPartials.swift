let partialCases: [SpecificationCase] = [
    .init(
        "a partial stands in its tag's place", "\"{{>p}}\"", partials: ["p": "from p"],
        is: "\"from p\""),
    .init(
        "it sees what the tag sees", "\"{{>p}}\"{{#g}}{{>p}}{{/g}}",
        ["t": "out", "g": ["t": "in"]], partials: ["p": "*{{t}}*"], is: "\"*out*\"*in*"),
    .init(
        "one includes another", "{{>outer}}", ["a": "hello", "b": "world"],
        partials: ["outer": "*{{a}} {{>inner}}*", "inner": "{{b}}!"], is: "*hello world!*"),
    .init("the space around stays", "| {{>p}} |", partials: ["p": "\t|\t"], is: "| \t|\t |"),
    .init(
        "one in a line is not indented", "  {{d}}  {{> p}}\n", ["d": "|"],
        partials: ["p": ">\n>"], is: "  |  >\n>\n"),
    .init(
        "a line with only it goes, with CRLF", "|\r\n{{>p}}\r\n|", partials: ["p": ">"],
        is: "|\r\n>|"),
    .init("on the first line", "  {{>p}}\n>", partials: ["p": ">\n>"], is: "  >\n  >>"),
    .init("on the last line", ">\n  {{>p}}", partials: ["p": ">\n>"], is: ">\n  >\n  >"),
    .init(
        "its lines are indented, values are not", "\\\n {{>p}}\n/\n", ["c": .html("<\n->")],
        partials: ["p": "|\n{{{c}}}\n|\n"], is: "\\\n |\n <\n->\n |\n/\n"),
    .init(
        "indents add up, and empty lines stay empty", "a\n  {{>p}}\nb\n",
        partials: ["p": "c\n\n  {{>q}}\n", "q": "d\n{{! x }}\ne\n"],
        is: "a\n  c\n\n    d\n    e\nb\n"),
    .init("space inside the braces", "|{{> p }}|", partials: ["p": "[]"], is: "|[]|"),
]

let inheritanceCases: [SpecificationCase] = [
    .init("a block has its own content", "{{$t}}Judul{{/t}}\n", is: "Judul\n"),
    .init(
        "with values", "{{$t}}({{x}}{{{y}}}){{/t}}\n", ["x": "<", "y": .html("<")],
        is: "(&lt;<)\n"),
    .init(
        "with sections", "{{$t}}{{#g}}{{x}}{{/g}}{{^f}}!{{/f}}{{/t}}\n",
        ["g": ["x": "{{y}}"], "f": false], is: "{{y}}!\n"),
    .init(
        "a parent without blocks is a partial", "{{<p}}{{/p}}\n",
        partials: ["p": "{{$t}}Judul{{/t}}"], is: "Judul"),
    .init("both behave alike", "{{>p}}|{{<p}}{{/p}}", partials: ["p": "{{$t}}x{{/t}}"], is: "x|x"),
    .init(
        "a block takes the place of the parent's", "{{<p}}{{$t}}baru{{/t}}{{/p}}",
        partials: ["p": "...{{$t}}lama{{/t}}..."], is: "...baru..."),
    .init(
        "a value of the same name does not", "{{<p}}{{$t}}baru{{/t}}{{/p}}{{<p}}{{/p}}",
        ["t": "nilai"], partials: ["p": "{{$t}}lama{{/t}}"], is: "barulama"),
    .init(
        "a parent twice", "a {{<p}}{{$t}}1{{/t}}{{/p}} {{<p}}{{$t}}2{{/t}}{{/p}}\n",
        partials: ["p": "|{{$t}}...{{/t}}{{$u}} x{{/u}}|"], is: "a |1 x| |2 x|\n"),
    .init(
        "with line endings", "{{<p}}{{$t}}\nsatu\n\ndua\n{{/t}}{{/p}}",
        partials: ["p": "{{$t}}x{{/t}}"], is: "satu\n\ndua\n"),
    .init(
        "the parent's indent stays", "{{<p}}{{$t}}baru{{/t}}{{/p}}",
        partials: ["p": "a:\n  {{$t}}lama{{/t}}\n"], is: "a:\n  baru\n"),
    .init(
        "one of two", "{{<p}}{{$u}}baru{{/u}}{{/p}}",
        partials: ["p": "{{$t}}satu{{/t}}, {{$u}}dua{{/u}}"], is: "satu, baru"),
    .init(
        "the outermost of many levels", "{{<p}}{{$a}}4{{/a}}{{/p}}",
        partials: [
            "p": "{{<q}}{{$a}}3{{/a}}{{/q}}", "q": "{{<r}}{{$a}}2{{/a}}{{/r}}",
            "r": "{{$a}}1{{/a}}",
        ], is: "4"),
    .init(
        "the next one where it says nothing", "{{<p}}{{/p}}",
        partials: [
            "p": "{{<q}}{{$a}}3{{/a}}{{/q}}", "q": "{{<r}}{{$a}}2{{/a}}{{/r}}",
            "r": "{{$a}}1{{/a}}",
        ], is: "3"),
    .init(
        "a block in a block that takes a place", "{{<p}}{{$inner}}new{{/inner}}{{/p}}",
        partials: [
            "p": "{{<q}}{{$outer}}[{{$inner}}old{{/inner}}]{{/outer}}{{/q}}",
            "q": "<{{$outer}}{{/outer}} >",
        ], is: "<[new] >"),
    .init(
        "a parent in its own block", "{{<p}}{{$t}}a{{<p}}{{$t}}b{{/t}}{{/p}}{{/t}}{{/p}}",
        partials: ["p": "[{{$t}}{{/t}}]"], is: "[a[b]]"),
    .init(
        "text between blocks counts for nothing", "{{<p}} x {{$t}}y{{/t}} x {{/p}}",
        partials: ["p": "{{$t}}z{{/t}}"], is: "y"),
    .init("and without blocks", "{{<p}} x x {{/p}}", partials: ["p": "{{$t}}z{{/t}}"], is: "z"),
    .init(
        "a block sees what the parent's place sees", "{{<p}}{{$t}}I say {{x}}.{{/t}}{{/p}}",
        ["x": "out", "g": ["x": "in"]],
        partials: ["p": "{{#g}}{{$t}}You say {{x}}.{{/t}}{{/g}}"], is: "I say in."),
    .init(
        "a parent alone on its line is indented", "Hi,\n  {{<p}}{{/p}}\n",
        partials: ["p": "one\ntwo\n"], is: "Hi,\n  one\n  two\n"),
    .init(
        "a block alone on its line indents", "{{<p}}{{$t}}\none\ntwo{{/t}}\n{{/p}}\n",
        partials: ["p": "Hi,\n  {{$t}}{{/t}}\n"], is: "Hi,\n  one\n  two\n"),
    .init(
        "its own indent goes", "{{<p}}{{$t}}\n    one\n    two\n{{/t}}{{/p}}\n",
        partials: ["p": "Hi,\n  {{$t}}\n  {{/t}}\n"], is: "Hi,\n  one\n  two\n"),
    .init(
        "the old content's indent counts", "{{<p}}{{$t}}\none\ntwo\n{{/t}}{{/p}}\n",
        partials: ["p": "Hi,\n{{$t}}\n  default\n{{/t}}\n"], is: "Hi,\n  one\n  two\n"),
    .init(
        "a layout over several lines",
        "{{<layout}}\n  {{$main}}\n    <h1>{{t}}</h1>\n    {{#open}}\n    <p>!</p>\n    {{/open}}\n"
            + "  {{/main}}\n{{/layout}}\n",
        ["t": "Rekap", "open": true],
        partials: [
            "layout": "<body>\n  <main>\n    {{$main}}\n    {{/main}}\n  </main>\n</body>\n"
        ],
        is: "<body>\n  <main>\n    <h1>Rekap</h1>\n    <p>!</p>\n  </main>\n</body>\n"),
]
