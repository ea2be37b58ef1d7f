import Testing

@Suite struct NameFaultTests {
    @Test func anUnknownNameIsAFaultWithTheNearOne() {
        #expect(
            faults("<h1>{{titel}}</h1>") == """
                Templates/page.mustache:1:7: error[unknown-name]: “titel” is not offered here
                  1 | <h1>{{titel}}</h1>
                    |       ^^^^^
                    = suggestion: did you mean “title”?

                """)
    }

    @Test func anUnknownNameWithoutANearOneIsToldWithWhatIsOffered() {
        #expect(
            faults("{{#rows}}{{zzz}}{{/rows}}") == """
                Templates/page.mustache:1:12: error[unknown-name]: “zzz” is not offered here
                  1 | {{#rows}}{{zzz}}{{/rows}}
                    |            ^^^
                    = rule: offered: cells, body, open, post, rows, tags, title

                """)
    }

    @Test func anUnknownNameInsideAGroupIsAFaultWithTheWholePath() {
        #expect(
            faults("{{post.nmae}}") == """
                Templates/page.mustache:1:3: error[unknown-name]: “post.nmae” is not offered here
                  1 | {{post.nmae}}
                    |   ^^^^^^^^^
                    = suggestion: did you mean “post.name”?

                """)
    }

    @Test func aNameThatOnlyAGroupOffersIsSuggestedWithTheGroup() {
        #expect(
            faults("{{closes}}") == """
                Templates/page.mustache:1:3: error[unknown-name]: “closes” is not offered here
                  1 | {{closes}}
                    |   ^^^^^^
                    = suggestion: did you mean “post.closes”?

                """)
    }

    @Test func aTextHasNoNamesInside() {
        #expect(
            faults("{{title.length}}") == """
                Templates/page.mustache:1:3: error[unknown-name]: “title.length” is not offered here
                  1 | {{title.length}}
                    |   ^^^^^^^^^^^^
                    = suggestion: did you mean “title”?

                """)
    }

    @Test func aNameInsideAListIsAFault() {
        #expect(
            faults("{{rows.cells}}") == """
                Templates/page.mustache:1:3: error[printed-group]: “rows” is a list, not text
                  1 | {{rows.cells}}
                    |   ^^^^^^^^^^
                    = rule: open it with {{#rows}} … {{/rows}}

                """)
    }

    @Test func aGroupCannotBeWritten() {
        #expect(
            faults("{{post}}{{rows}}{{open}}{{tags}}{{strings}}") == """
                Templates/page.mustache:1:3: error[printed-group]: “post” is a group, not text
                  1 | {{post}}{{rows}}{{open}}{{tags}}{{strings}}
                    |   ^^^^
                    = rule: open it with {{#post}} … {{/post}}
                Templates/page.mustache:1:11: error[printed-group]: “rows” is a list, not text
                  1 | {{post}}{{rows}}{{open}}{{tags}}{{strings}}
                    |           ^^^^
                    = rule: open it with {{#rows}} … {{/rows}}
                Templates/page.mustache:1:19: error[printed-group]: “open” is a yes/no, not text
                  1 | {{post}}{{rows}}{{open}}{{tags}}{{strings}}
                    |                   ^^^^
                    = rule: open it with {{#open}} … {{/open}}
                Templates/page.mustache:1:27: error[printed-group]: “tags” is a list, not text
                  1 | {{post}}{{rows}}{{open}}{{tags}}{{strings}}
                    |                           ^^^^
                    = rule: open it with {{#tags}} … {{/tags}}
                Templates/page.mustache:1:35: error[unknown-name]: “strings” is not offered here
                  1 | {{post}}{{rows}}{{open}}{{tags}}{{strings}}
                    |                                   ^^^^^^^
                    = rule: offered: strings.…

                """)
    }

    @Test func theWholeIsAFaultOutsideAListOfTexts() {
        #expect(
            faults("{{#rows}}{{.}}{{/rows}}") == """
                Templates/page.mustache:1:12: error[unknown-name]: “.” is not offered here
                  1 | {{#rows}}{{.}}{{/rows}}
                    |            ^
                    = rule: offered: cells, body, open, post, rows, tags, title

                """)
    }

    @Test func textCannotBeWrittenUnescaped() {
        #expect(
            faults("{{{title}}} {{&title}} {{{strings.home}}}") == """
                Templates/page.mustache:1:4: error[unescaped-text]: “title” is plain text and cannot stand unescaped
                  1 | {{{title}}} {{&title}} {{{strings.home}}}
                    |    ^^^^^
                    = rule: write {{title}} with two braces
                Templates/page.mustache:1:16: error[unescaped-text]: “title” is plain text and cannot stand unescaped
                  1 | {{{title}}} {{&title}} {{{strings.home}}}
                    |                ^^^^^
                    = rule: write {{title}} with two braces
                Templates/page.mustache:1:27: error[unescaped-text]: “strings.home” is plain text and cannot stand unescaped
                  1 | {{{title}}} {{&title}} {{{strings.home}}}
                    |                           ^^^^^^^^^^^^
                    = rule: write {{strings.home}} with two braces

                """)
    }

    @Test func htmlCannotBeWrittenEscaped() {
        #expect(
            faults("{{body}}") == """
                Templates/page.mustache:1:3: error[escaped-html]: “body” is HTML and would be shown as code
                  1 | {{body}}
                    |   ^^^^
                    = rule: write it with three braces

                """)
    }

    @Test func aStringCannotOpenASection() {
        #expect(
            faults("{{#strings.home}}{{/strings.home}}") == """
                Templates/page.mustache:1:4: error[section-over-text]: “strings.home” cannot open a section
                  1 | {{#strings.home}}{{/strings.home}}
                    |    ^^^^^^^^^^^^
                    = rule: a list, group, yes/no or text of the page opens a section; a string is always there

                """)
    }

    @Test func anUnknownStringIsAFaultWithTheNearOne() {
        #expect(
            faults("{{strings.hoem}}") == """
                Templates/page.mustache:1:3: error[unknown-string]: there is no string “hoem” in Templates/strings/id.yaml
                  1 | {{strings.hoem}}
                    |   ^^^^^^^^^^^^
                    = rule: add it there
                    = suggestion: did you mean “strings.home”?

                """)
    }
}
