let commentCases: [SpecificationCase] = [
    .init("a comment is taken out", "Jakarta{{! capital }} Pusat", is: "Jakarta Pusat"),
    .init("a comment has several lines", "a{{!\n one\n two\n}}b\n", is: "ab\n"),
    .init("a line with only a comment goes", "a\n{{! note }}\nb\n", is: "a\nb\n"),
    .init("so it does when it is indented", "a\n  {{! note }}\nb\n", is: "a\nb\n"),
    .init("with CRLF", "a\r\n{{! note }}\r\nb", is: "a\r\nb"),
    .init("on the first line", "  {{! note }}\nb", is: "b"),
    .init("on the last line", "a\n  {{! note }}", is: "a\n"),
    .init("with several lines", "a\n{{!\nnote\n}}\nb\n", is: "a\nb\n"),
    .init("indented, with several lines", "a\n  {{!\n    note\n  }}\nb\n", is: "a\nb\n"),
    .init("a line with something else stays", "  12 {{! twelve }}\n", is: "  12 \n"),
    .init("the space around a comment stays", "12 {{! x }} 34", is: "12  34"),
    .init(
        "a comment is never a name", "[{{! x }},{{!x }},{{!x}}]", ["x": "no", "! x": "no"],
        is: "[,,]"),
]

let delimiterCases: [SpecificationCase] = [
    .init("new delimiters", "{{=<% %>=}}(<%city%>)", ["city": "Bekasi"], is: "(Bekasi)"),
    .init("delimiters of one character", "({{=[ ]=}}[city])", ["city": "Bekasi"], is: "(Bekasi)"),
    .init(
        "in a section, and back",
        "{{#open}}\n{{city}}|city|\n{{/open}}\n{{= | | =}}\n|#open|\n{{city}}|city|\n|/open|\n",
        ["open": true, "city": "Depok"], is: "Depok|city|\n{{city}}Depok\n"),
    .init(
        "in an inverted section",
        "{{^open}}\n{{city}}|city|\n{{/open}}\n{{= | | =}}\n|^open|\n{{city}}|city|\n|/open|\n",
        ["open": false, "city": "Depok"], is: "Depok|city|\n{{city}}Depok\n"),
    .init(
        "a partial has the usual ones", "[ {{>p}} ]\n{{= | | =}}\n[ |>p| ]\n",
        ["city": "Depok"], partials: ["p": ".{{city}}."], is: "[ .Depok. ]\n[ .Depok. ]\n"),
    .init(
        "a partial's own end with it", "[ {{>p}} ]\n[ .{{city}}.  .|city|. ]\n",
        ["city": "Depok"], partials: ["p": ".{{city}}. {{= | | =}} .|city|."],
        is: "[ .Depok.  .Depok. ]\n[ .Depok.  .|city|. ]\n"),
    .init(
        "triple braces with new ones", "{{=<% %>=}}<%{body}%>", ["body": .html("<b>")], is: "<b>"),
    .init("the space around them stays", "| {{=@ @=}} |", is: "|  |"),
    .init("a line with something else stays", " | {{=@ @=}}\n", is: " | \n"),
    .init("a line with only them goes", "a\n{{=@ @=}}\nb\n", is: "a\nb\n"),
    .init("so it does when it is indented", "a\n  {{=@ @=}}\nb\n", is: "a\nb\n"),
    .init("with CRLF", "|\r\n{{= @ @ =}}\r\n|", is: "|\r\n|"),
    .init("on the first line", "  {{=@ @=}}\n=", is: "="),
    .init("on the last line", "=\n  {{=@ @=}}", is: "=\n"),
    .init("with space inside", "|{{= @   @ =}}|", is: "||"),
]
