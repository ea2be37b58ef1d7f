private let markup = "& \" ' < >"
private let deep: Data = [
    "a": ["b": ["c": ["d": ["name": "Kota"]]]], "b": ["c": ["d": ["name": "no"]]],
]

let interpolationCases: [SpecificationCase] = [
    .init("without a tag nothing changes", "Selamat datang\n", is: "Selamat datang\n"),
    .init("a name gives its value", "Halo, {{who}}!\n", ["who": "Jakarta"], is: "Halo, Jakarta!\n"),
    .init("a value is not a template", "{{a}}: {{b}}", ["a": "{{b}}", "b": "x"], is: "{{b}}: x"),
    .init("text is escaped", "{{x}}", ["x": .text(markup)], is: "&amp; &quot; &#39; &lt; &gt;"),
    .init("three braces write HTML", "{{{x}}}", ["x": .html(markup)], is: markup),
    .init("so does an ampersand", "{{&x}}", ["x": .html(markup)], is: markup),
    .init("a number", "{{n}} kota", ["n": "6"], is: "6 kota"),
    .init("a fraction", "{{n}} persen", ["n": "57,52"], is: "57,52 persen"),
    .init("a text that is not there", "({{x}})", ["x": .nothing], is: "()"),
    .init("HTML that is not there", "({{#g}}{{{x}}}{{/g}})", ["g": ["x": .html("")]], is: "()"),
    .init("a dotted name is a path", "{{a.n}} {{#a}}{{n}}{{/a}}", ["a": ["n": "x"]], is: "x x"),
    .init("a dotted name of HTML", "{{{a.n}}}{{&a.n}}", ["a": ["n": .html("<i>")]], is: "<i><i>"),
    .init("a path of any depth", "{{a.b.c.d.name}}", deep, is: "Kota"),
    .init(
        "a path ends where a group is missing", "({{a.b.n}})",
        ["a": Data.group(["b": ["n": "x"]]).missing], is: "()"),
    .init("or further in", "({{a.b.n}})", ["a": ["b": Data.group(["n": "x"]).missing]], is: "()"),
    .init(
        "only the first part is looked up outside", "{{#a}}{{b.n}}{{/a}}",
        ["a": ["c": "x"], "b": ["n": "y"]], is: "y"),
    .init(
        "a name inside masks one outside", "{{#a}}{{b.n}}{{/a}}",
        ["a": ["b": ["n": "in"]], "b": ["n": "out"]], is: "in"),
    .init("a text is its own whole", "({{.}})", "dunia", is: "(dunia)"),
    .init("the whole is escaped", "({{.}})", .text(markup), is: "(&amp; &quot; &#39; &lt; &gt;)"),
    .init("the whole of HTML", "({{{.}}})", .html("<i>"), is: "(<i>)"),
    .init("the space around stays", "| {{x}} |", ["x": "-"], is: "| - |"),
    .init("around HTML too", "| {{{x}}} | {{&x}} |", ["x": .html("-")], is: "| - | - |"),
    .init("a line with only a value stays", "  {{x}}\n", ["x": "-"], is: "  -\n"),
    .init("with HTML too", "  {{{x}}}\n  {{&x}}\n", ["x": .html("-")], is: "  -\n  -\n"),
    .init(
        "space inside the braces", "|{{  x  }}|{{{  y }}}|{{ & y  }}|",
        ["x": "-", "y": .html("-")], is: "|-|-|-|"),
]

let invertedCases: [SpecificationCase] = [
    .init("no opens it", "({{^a}}x{{/a}})", ["a": false], is: "(x)"),
    .init("yes closes it", "({{^a}}x{{/a}})", ["a": true], is: "()"),
    .init("nothing opens it", "({{^a}}x{{/a}})", ["a": .nothing], is: "(x)"),
    .init("an empty text opens it", "({{^a}}x{{/a}})", ["a": ""], is: "(x)"),
    .init("a text closes it", "({{^a}}x{{/a}})", ["a": "y"], is: "()"),
    .init(
        "HTML closes it", "({{^a}}x{{/a}})({{^b}}x{{/b}})", ["a": .html("y"), "b": .html("")],
        is: "()(x)"),
    .init("a group closes it", "({{^a}}x{{/a}})", ["a": ["n": "Joe"]], is: "()"),
    .init(
        "a missing group opens it", "({{^a}}x{{/a}})", ["a": Data.group(["n": "Joe"]).missing],
        is: "(x)"),
    .init("a list closes it", "({{^a}}x{{/a}})", ["a": [["n": "1"], ["n": "2"]]], is: "()"),
    .init("an empty list opens it", "({{^a}}x{{/a}})", ["a": []], is: "(x)"),
    .init(
        "twice", "{{^a}}\n* 1\n{{/a}}\n* {{t}}\n{{^a}}\n* 3\n{{/a}}\n", ["a": false, "t": "2"],
        is: "* 1\n* 2\n* 3\n"),
    .init(
        "one inside another", "| A {{^a}}B {{^a}}C{{/a}} D{{/a}} E |", ["a": false],
        is: "| A B C D E |"),
    .init(
        "one inside another that is closed", "| A {{^a}}B {{^a}}C{{/a}} D{{/a}} E |",
        ["a": true], is: "| A  E |"),
    .init(
        "a path", "({{^a.b}}x{{/a.b}})({{^a.c}}x{{/a.c}})", ["a": ["b": true, "c": false]],
        is: "()(x)"),
    .init(
        "a path to a list", "({{^a.b}}x{{/a.b}})({{^a.c}}x{{/a.c}})", ["a": ["b": ["1"], "c": []]],
        is: "()(x)"),
    .init(
        "a path that ends early", "({{^a.b}}x{{/a.b}})",
        ["a": Data.group(["b": ["n": "1"]]).missing], is: "(x)"),
    .init("the space around stays", " | {{^a}}\t|\t{{/a}} | \n", ["a": false], is: " | \t|\t | \n"),
    .init(
        "the space inside stays", " | {{^a}} {{! x }}\n {{/a}} | \n", ["a": false],
        is: " |  \n  | \n"),
    .init(
        "an indented one in a line", " {{^a}}NO{{/a}}\n {{^a}}WAY{{/a}}\n", ["a": false],
        is: " NO\n WAY\n"),
    .init(
        "lines with only its tags go", "| This\n{{^a}}\n|\n{{/a}}\n| A Line\n", ["a": false],
        is: "| This\n|\n| A Line\n"),
    .init(
        "indented too", "| This\n  {{^a}}\n|\n  {{/a}}\n| A Line\n", ["a": false],
        is: "| This\n|\n| A Line\n"),
    .init("with CRLF", "|\r\n{{^a}}\r\n{{/a}}\r\n|", ["a": false], is: "|\r\n|"),
    .init("on the first line", "  {{^a}}\n^{{/a}}\n/", ["a": false], is: "^\n/"),
    .init("on the last line", "^{{^a}}\n/\n  {{/a}}", ["a": false], is: "^\n/\n"),
    .init("space inside the braces", "|{{^ a }}={{/ a }}|", ["a": false], is: "|=|"),
]
