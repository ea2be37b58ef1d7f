let sectionCases: [SpecificationCase] = [
    .init("yes opens it", "({{#a}}x{{/a}})", ["a": true], is: "(x)"),
    .init("no closes it", "({{#a}}x{{/a}})", ["a": false], is: "()"),
    .init("nothing closes it", "({{#a}}x{{/a}})", ["a": .nothing], is: "()"),
    .init("an empty text closes it", "({{#a}}x{{/a}})", ["a": ""], is: "()"),
    .init(
        "a group is what is inside", "({{#a}}Hi {{n}}.{{/a}})", ["a": ["n": "Joe"]],
        is: "(Hi Joe.)"),
    .init(
        "a missing group closes it", "({{#a}}Hi {{n}}.{{/a}})",
        ["a": Data.group(["n": "Joe"]).missing], is: "()"),
    .init(
        "names from outside are seen inside", "{{#sec}}{{a}}, {{b}}, {{c.d}}{{/sec}}",
        ["a": "1", "b": "no", "sec": ["b": "2"], "c": ["d": "3"]], is: "1, 2, 3"),
    .init(
        "a text is the whole inside", "{{#foo}}{{.}} is {{foo}}{{/foo}}", ["foo": "bar"],
        is: "bar is bar"),
    .init(
        "HTML is the whole inside", "{{#foo}}{{{.}}}{{/foo}}{{#e}}x{{/e}}",
        ["foo": .html("<b>"), "e": .html("")], is: "<b>"),
    .init(
        "lists in lists see outwards",
        "{{#tops}}{{#middles}}{{t}}{{m}}.{{#bottoms}}{{t}}{{m}}{{b}}.{{/bottoms}}{{/middles}}{{/tops}}",
        ["tops": [["t": "a", "middles": [["m": "1", "bottoms": [["b": "x"], ["b": "y"]]]]]]],
        is: "a1.a1x.a1y."),
    .init(
        "groups in groups see outwards",
        "{{#a}}{{one}}{{#b}}{{one}}{{two}}{{one}}{{#c}}{{one}}{{two}}{{three}}{{/c}}{{/b}}{{/a}}",
        ["a": ["one": "1"], "b": ["two": "2"], "c": ["three": "3"]], is: "1121123"),
    .init(
        "a list is written once for each", "{{#list}}{{n}};{{/list}}",
        ["list": [["n": "1"], ["n": "2"], ["n": "3"]]], is: "1;2;3;"),
    .init("an empty list is not", "({{#list}}x{{/list}})", ["list": []], is: "()"),
    .init(
        "twice", "{{#a}}\n* 1\n{{/a}}\n* {{t}}\n{{#a}}\n* 3\n{{/a}}\n", ["a": true, "t": "2"],
        is: "* 1\n* 2\n* 3\n"),
    .init(
        "one inside another", "| A {{#a}}B {{#a}}C{{/a}} D{{/a}} E |", ["a": true],
        is: "| A B C D E |"),
    .init(
        "one inside another that is closed", "| A {{#a}}B {{#a}}C{{/a}} D{{/a}} E |",
        ["a": false], is: "| A  E |"),
    .init(
        "a list of texts", "{{#list}}({{.}}){{/list}}", ["list": ["a", "b", "<"]],
        is: "(a)(b)(&lt;)"),
    .init(
        "a list of HTML", "{{#list}}({{{.}}}{{&.}}){{/list}}", ["list": [.html("<")]],
        is: "(<<)"),
    .init(
        "a list of lists", "{{#list}}({{#.}}{{.}}{{/.}}){{/list}}",
        ["list": [["1", "2"], ["a"]]], is: "(12)(a)"),
    .init("the root may be a list", "{{#.}}({{v}}){{/.}}", [["v": "a"], ["v": "b"]], is: "(a)(b)"),
    .init("a path", "({{#a.b.c}}x{{/a.b.c}})", ["a": ["b": ["c": true]]], is: "(x)"),
    .init("a path to no", "({{#a.b.c}}x{{/a.b.c}})", ["a": ["b": ["c": false]]], is: "()"),
    .init(
        "a path to a list", "{{#a.b}}{{n}}{{o}}{{/a.b}}",
        ["o": "-", "a": ["b": [["n": "1"], ["n": "2"]], "o": "no"]], is: "1-2-"),
    .init(
        "a path that ends early", "({{#a.b}}x{{/a.b}})",
        ["a": Data.group(["b": ["n": "1"]]).missing], is: "()"),
    .init("the space around stays", " | {{#a}}\t|\t{{/a}} | \n", ["a": true], is: " | \t|\t | \n"),
    .init(
        "the space inside stays", " | {{#a}} {{! x }}\n {{/a}} | \n", ["a": true],
        is: " |  \n  | \n"),
    .init(
        "an indented one in a line", " {{#a}}YES{{/a}}\n {{#a}}GOOD{{/a}}\n", ["a": true],
        is: " YES\n GOOD\n"),
    .init(
        "lines with only its tags go", "| This\n{{#a}}\n|\n{{/a}}\n| A Line\n", ["a": true],
        is: "| This\n|\n| A Line\n"),
    .init(
        "indented too", "| This\n  {{#a}}\n|\n  {{/a}}\n| A Line\n", ["a": true],
        is: "| This\n|\n| A Line\n"),
    .init("with CRLF", "|\r\n{{#a}}\r\n{{/a}}\r\n|", ["a": true], is: "|\r\n|"),
    .init("on the first line", "  {{#a}}\n#{{/a}}\n/", ["a": true], is: "#\n/"),
    .init("on the last line", "#{{#a}}\n/\n  {{/a}}", ["a": true], is: "#\n/\n"),
    .init("space inside the braces", "|{{# a }}={{/ a }}|", ["a": true], is: "|=|"),
]
