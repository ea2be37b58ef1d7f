import Diagnostics
import Templates
import Testing

@Suite struct TagFaultTests {
    @Test func aTagThatIsNotClosedIsAFault() {
        #expect(
            faults("<p>{{title}\n{{title}}\n{{{body}}") == """
                Templates/page.mustache:1:4: error[unclosed-tag]: the tag “{{title}” is not closed
                  1 | <p>{{title}
                    |    ^^^^^^^^
                    = rule: close it with “}}”
                Templates/page.mustache:3:1: error[unclosed-tag]: the tag “{{{body}}” is not closed
                  3 | {{{body}}
                    | ^^^^^^^^^
                    = rule: close it with “}}}”

                """)
    }

    @Test func aTagThatIsNoneIsAFault() {
        #expect(
            faults("{{}} {{a b}} {{a..b}} {{=x=}} {{>../x}} {{>*x}}") == """
                Templates/page.mustache:1:1: error[invalid-tag]: “{{}}” is no known template tag
                  1 | {{}} {{a b}} {{a..b}} {{=x=}} {{>../x}} {{>*x}}
                    | ^^^^
                    = rule: {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{>partial}}, {{<parent}}, {{$block}}, {{!comment}}, {{=<% %>=}}
                Templates/page.mustache:1:6: error[invalid-tag]: “{{a b}}” is no known template tag
                  1 | {{}} {{a b}} {{a..b}} {{=x=}} {{>../x}} {{>*x}}
                    |      ^^^^^^^
                    = rule: {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{>partial}}, {{<parent}}, {{$block}}, {{!comment}}, {{=<% %>=}}
                Templates/page.mustache:1:14: error[invalid-tag]: “{{a..b}}” is no known template tag
                  1 | {{}} {{a b}} {{a..b}} {{=x=}} {{>../x}} {{>*x}}
                    |              ^^^^^^^^
                    = rule: {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{>partial}}, {{<parent}}, {{$block}}, {{!comment}}, {{=<% %>=}}
                Templates/page.mustache:1:23: error[invalid-tag]: “{{=x=}}” is no known template tag
                  1 | {{}} {{a b}} {{a..b}} {{=x=}} {{>../x}} {{>*x}}
                    |                       ^^^^^^^
                    = rule: {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{>partial}}, {{<parent}}, {{$block}}, {{!comment}}, {{=<% %>=}}
                Templates/page.mustache:1:31: error[invalid-tag]: “{{>../x}}” is no known template tag
                  1 | {{}} {{a b}} {{a..b}} {{=x=}} {{>../x}} {{>*x}}
                    |                               ^^^^^^^^^
                    = rule: {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{>partial}}, {{<parent}}, {{$block}}, {{!comment}}, {{=<% %>=}}
                Templates/page.mustache:1:41: error[invalid-tag]: “{{>*x}}” is no known template tag
                  1 | {{}} {{a b}} {{a..b}} {{=x=}} {{>../x}} {{>*x}}
                    |                                         ^^^^^^^
                    = rule: {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{>partial}}, {{<parent}}, {{$block}}, {{!comment}}, {{=<% %>=}}

                """)
    }

    @Test func aSectionThatIsNotClosedIsAFault() {
        #expect(
            faults("<p>\n{{#open}}\n{{^open}}{{/open}}") == """
                Templates/page.mustache:2:1: error[unclosed-section]: the section “open” is not closed
                  2 | {{#open}}
                    | ^^^^^^^^^
                    = rule: write {{/open}} where it ends

                """)
    }

    @Test func aSectionThatIsClosedTooLateIsAFaultWithTheEndThatCameBefore() {
        #expect(
            faults("{{#open}}{{#post}}{{/open}}") == """
                Templates/page.mustache:1:10: error[unclosed-section]: the section “post” is not closed
                  1 | {{#open}}{{#post}}{{/open}}
                    |          ^^^^^^^^^
                    = Templates/page.mustache:1:19: {{/open}}
                    = rule: write {{/post}} where it ends

                """)
    }

    @Test func anEndWithoutASectionIsAFault() {
        #expect(
            faults("{{#rows}}{{/row}}") == """
                Templates/page.mustache:1:13: error[unopened-section]: “row” is closed here but the open one is “rows”
                  1 | {{#rows}}{{/row}}
                    |             ^^^
                    = Templates/page.mustache:1:1: {{#rows}}
                    = rule: the section that was opened last is closed first
                    = suggestion: did you mean “rows”?

                """)
        #expect(
            faults("{{/rows}}") == """
                Templates/page.mustache:1:4: error[unopened-section]: “rows” is closed here but no section is open
                  1 | {{/rows}}
                    |    ^^^^
                    = rule: the section that was opened last is closed first

                """)
        #expect(
            faults("{{#open}}{{/rows}}{{/open}}") == """
                Templates/page.mustache:1:13: error[unopened-section]: “rows” is closed here but the open one is “open”
                  1 | {{#open}}{{/rows}}{{/open}}
                    |             ^^^^
                    = Templates/page.mustache:1:1: {{#open}}
                    = rule: the section that was opened last is closed first

                """)
    }

    @Test func aFileThatIsNotUTF8IsAFault() {
        var faults: [Diagnostic] = []
        _ = TemplateFolder(
            files: ["Templates/page.mustache": [0x61, 0x0A, 0xFF]], strings: noStrings,
            reporting: &faults)
        #expect(
            text(of: faults) == """
                Templates/page.mustache:2:1: error[not-utf8]: this line has characters that cannot be read (it is not UTF-8)
                    = rule: open the file in your editor and save it with the encoding UTF-8

                """)
    }

    @Test func sectionsThatAreNestedWithoutEndAreAFault() {
        #expect(
            faults(String(repeating: "{{#open}}", count: 10_000)).prefix(80)
                == "Templates/page.mustache:1:577: error[unclosed-section]: the section “open” is no"
        )
    }

    @Test func aCommentThatIsNotClosedIsAFaultAndTheRestBelongsToIt() {
        #expect(
            faults("a\n  {{! note\n<p>{{") == """
                Templates/page.mustache:2:3: error[unclosed-tag]: the tag “{{! note” is not closed
                  2 |   {{! note
                    |   ^^^^^^^^
                    = rule: close it with “}}”

                """)
    }

    @Test func columnsAreCountedInCharactersAfterAByteOrderMark() {
        #expect(
            faults("\u{FEFF}“é” {{titel}}") == """
                Templates/page.mustache:1:7: error[unknown-name]: “titel” is not offered here
                  1 | \u{FEFF}“é” {{titel}}
                    |       ^^^^^
                    = suggestion: did you mean “title”?

                """)
    }
}
