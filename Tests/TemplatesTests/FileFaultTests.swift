import Diagnostics
import Templates
import Testing

@Suite struct FileFaultTests {
    @Test func aMissingTemplateIsAFault() {
        var faults: [Diagnostic] = []
        let folder = TemplateFolder(files: [:], strings: noStrings, reporting: &faults)
        _ = folder.template("city", for: faultData.shape, reporting: &faults)
        #expect(
            text(of: faults) == """
                Templates/city.mustache:1:1: error[missing-template]: there is no template “Templates/city.mustache”
                    = rule: each kind of page has one template in Templates/

                """)
    }

    @Test func aMissingPartialIsAFaultWithTheNearOne() {
        #expect(
            faults("{{>haed}}{{<layuot}}{{/layuot}}", partials: ["head": "", "layout": ""]) == """
                Templates/page.mustache:1:4: error[missing-partial]: there is no partial “haed”
                  1 | {{>haed}}{{<layuot}}{{/layuot}}
                    |    ^^^^
                    = rule: partials lie in Templates/partials/
                    = suggestion: did you mean “head”?
                Templates/page.mustache:1:13: error[missing-partial]: there is no partial “layuot”
                  1 | {{>haed}}{{<layuot}}{{/layuot}}
                    |             ^^^^^^
                    = rule: partials lie in Templates/partials/
                    = suggestion: did you mean “layout”?

                """)
    }

    @Test func aPartialThatIncludesItselfIsAFaultWithTheChain() {
        #expect(
            faults("{{>a}}", partials: ["a": "{{#open}}{{>a}}{{/open}}"]) == """
                Templates/partials/a.mustache:1:13: error[recursive-partial]: the template “a” includes itself
                  1 | {{#open}}{{>a}}{{/open}}
                    |             ^
                    = Templates/page.mustache:1:1: {{>a}}
                    = rule: the chain: Templates/partials/a.mustache → Templates/partials/a.mustache

                """)
    }

    @Test func aPartialThatIncludesItselfAroundACornerIsAFaultWithTheChain() {
        #expect(
            faults(
                "{{>a}}",
                partials: [
                    "a": "{{>b}}", "b": "{{<c}}{{$x}}{{/x}}{{/c}}", "c": "{{$x}}{{>a}}{{/x}}{{>b}}",
                ]) == """
                    Templates/partials/c.mustache:1:22: error[recursive-partial]: the template “b” includes itself
                      1 | {{$x}}{{>a}}{{/x}}{{>b}}
                        |                      ^
                        = Templates/page.mustache:1:1: {{>a}}
                        = rule: the chain: Templates/partials/b.mustache → Templates/partials/c.mustache → Templates/partials/b.mustache

                    """)
    }

    @Test func aFaultInAPartialNamesThePartialAndThePageThatIncludesIt() {
        #expect(
            faults("\n  {{>a}}", partials: ["a": "{{>b}}", "b": "<p>\n{{titel}}"]) == """
                Templates/partials/b.mustache:2:3: error[unknown-name]: “titel” is not offered here
                  2 | {{titel}}
                    |   ^^^^^
                    = Templates/page.mustache:2:3: {{>a}}
                    = suggestion: did you mean “title”?

                """)
    }

    @Test func aFaultThatSeveralPagesReachIsToldOnceWithEachPage() {
        var faults: [Diagnostic] = []
        let files = [
            "Templates/city.mustache": "{{>head}}{{>head}}",
            "Templates/post.mustache": "\n{{#rows}}{{>head}}{{/rows}}",
            "Templates/partials/head.mustache": "{{titel}}",
        ]
        let folder = TemplateFolder(
            files: files.mapValues { Array($0.utf8) }, strings: noStrings, reporting: &faults)
        _ = folder.template("city", for: faultData.shape, reporting: &faults)
        _ = folder.template("post", for: faultData.shape, reporting: &faults)
        #expect(
            text(of: faults, in: files) == """
                Templates/partials/head.mustache:1:3: error[unknown-name]: “titel” is not offered here
                  1 | {{titel}}
                    |   ^^^^^
                    = Templates/city.mustache:1:1: {{>head}}
                    = Templates/city.mustache:1:10: {{>head}}
                    = Templates/post.mustache:2:10: {{>head}}
                    = suggestion: did you mean “title”?

                """)
    }

    @Test func aBlockThatTheParentDoesNotHaveIsAFaultWithTheNearOne() {
        #expect(
            faults(
                "{{<layout}}{{$contnet}}x{{/contnet}}{{$deep}}{{/deep}}{{/layout}}",
                partials: [
                    "layout": "{{$content}}{{/content}}{{>foot}}", "foot": "{{$deep}}{{/deep}}",
                ])
                    == """
                    Templates/page.mustache:1:15: error[unknown-name]: “contnet” is not offered here
                      1 | {{<layout}}{{$contnet}}x{{/contnet}}{{$deep}}{{/deep}}{{/layout}}
                        |               ^^^^^^^
                        = suggestion: did you mean “content”?

                    """)
    }

    @Test func aFaultInAPartialThatNoPageIncludesIsReported() {
        #expect(
            faults("x", partials: ["spare": "{{#open}}"]) == """
                Templates/partials/spare.mustache:1:1: error[unclosed-section]: the section “open” is not closed
                  1 | {{#open}}
                    | ^^^^^^^^^
                    = rule: write {{/open}} where it ends

                """)
    }
}
