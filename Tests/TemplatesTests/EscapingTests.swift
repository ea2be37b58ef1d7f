import Diagnostics
import Templates
import Testing

/// What people may have typed.
private let payloads = [
    "\"><script>alert(1)</script>", "javascript:alert(1)", "x' onclick='y", "A&B", "../?a=b#c d",
]

private struct Values: Sendable {
    let text: String
    var url: SafeURL? = SafeURL("https://kpu.go.id/?a=1&b='2'")
    var html = HTML("<b>&amp;</b>")
    var open = true
    var list = ["a", "b"]
}

private let shape = Shape<Values>(
    .text("text") { $0.text }, .url("url") { $0.url }, .html("html") { $0.html },
    .flag("open") { $0.open }, .texts("list") { $0.list })

private let strings = Strings(
    file: "Templates/strings/id.yaml",
    entries: [
        "home": ("Beranda & \"Posko\"", Position(line: 1, column: 1)),
        "site": ("https://kpu.go.id/", Position(line: 2, column: 1)),
        "script": ("javascript:alert(1)", Position(line: 3, column: 1)),
    ])

private func outcome(_ template: String, _ text: String = "x") -> String {
    rendered(template, strings: strings, Values(text: text), shape).description
}

@Suite struct EscapingTests {
    @Test func textIsEscapedWhereverItIsRead() {
        let places = [
            "<p>{{text}}", "<p title=\"{{text}}\">", "<p title='{{text}}'>",
            "<title>{{text}}</title>",
            "<textarea>{{text}}</textarea>", "<input data-value = \"a {{text}} b\">",
        ]
        let escaped = [
            "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;", "javascript:alert(1)",
            "x&#39; onclick=&#39;y", "A&amp;B", "../?a=b#c d",
        ]
        for place in places {
            for (payload, expected) in zip(payloads, escaped) {
                let parts = place.split(separator: "{{text}}")
                let page = parts[0] + expected + parts.dropFirst().joined()
                #expect(outcome(place, payload) == page)
            }
        }
    }

    @Test func textInsideAURLIsAComponentOfIt() {
        let places = [
            "<a href=\"/kota/{{text}}\">", "<a href='?q={{text}}'>", "<a href=\"#{{text}}\">",
            "<img src=\"foto-{{text}}.jpg\">", "<form action=\" https://a.b/{{text}}\">",
            "<a href=\"{{url}}{{text}}\">", "<a href=\"mailto:{{text}}\">",
        ]
        let encoded = [
            "%22%3E%3Cscript%3Ealert%281%29%3C%2Fscript%3E", "javascript%3Aalert%281%29",
            "x%27%20onclick%3D%27y", "A%26B", "..%2F%3Fa%3Db%23c%20d",
        ]
        for place in places {
            for (payload, expected) in zip(payloads, encoded) {
                let page = outcome(place.split(separator: "{{text}}").joined(separator: "|"))
                    .split(separator: "|").joined(separator: expected)
                #expect(outcome(place, payload) == page)
            }
        }
    }

    @Test func aURLMayBeginAURLAttributeAndStandAnywhereElse() {
        #expect(
            outcome(
                "<a href=\"{{url}}\" title='{{url}}'>{{url}}</a><img srcset=\"{{url}} 2x\">"
                    + "<a href=\"/?to={{url}}\">")
                == #"<a href="https://kpu.go.id/?a=1&amp;b=&#39;2&#39;" title='https://kpu.go.id/?a=1&amp;b=&#39;2&#39;'>https://kpu.go.id/?a=1&amp;b=&#39;2&#39;</a><img srcset="https://kpu.go.id/?a=1&amp;b=&#39;2&#39; 2x"><a href="/?to=https%3A%2F%2Fkpu.go.id%2F%3Fa%3D1%26b%3D%272%27">"#
        )
    }

    @Test func aStringIsEscapedForItsPlaceWhenTheTemplateIsCompiled() {
        #expect(
            outcome(
                "<a href=\"{{strings.site}}{{strings.home}}\" title=\"{{strings.home}}\">"
                    + "{{strings.home}} {{strings.script}}</a>")
                == #"<a href="https://kpu.go.id/Beranda%20%26%20%22Posko%22" title="Beranda &amp; &quot;Posko&quot;">Beranda &amp; &quot;Posko&quot; javascript:alert(1)</a>"#
        )
    }

    @Test func htmlStandsAsItIs() {
        #expect(
            outcome("<main>{{{html}}}{{#html}}{{&.}}{{/html}}</main>")
                == "<main><b>&amp;</b><b>&amp;</b></main>")
    }

    @Test func anAttributeMayDependOnASection() {
        #expect(
            outcome(
                "<option{{#open}} selected{{/open}}{{^open}} hidden{{/open}} class=\"a{{#open}} b{{/open}}\" "
                    + "{{#open}}id='{{text}}'{{/open}}>{{text}}</option>"
                    + "<a href=\"/x{{#open}}?q={{text}}{{/open}}\">")
                == "<option selected class=\"a b\" id='x'>x</option><a href=\"/x?q=x\">")
    }

    @Test func whatIsNoMarkupDoesNotChangeThePlace() {
        #expect(
            outcome(
                "1 < 2 {{text}} <!doctype html> {{text}} <!-- <p a=\" --> {{text}} </> {{text}}")
                == "1 < 2 x <!doctype html> x <!-- <p a=\" --> x </> x")
        #expect(
            outcome("<script>if (a < b) \"</p>\"</script >{{text}}<STYLE>a{}</STYLE>{{text}}")
                == "<script>if (a < b) \"</p>\"</script >x<STYLE>a{}</STYLE>x")
        #expect(
            outcome("<p a=b c d = e f='>'/>{{text}}</p ><br/>{{text}}")
                == "<p a=b c d = e f='>'/>x</p ><br/>x")
    }

    @Test(arguments: [
        "<a href=\"{{text}}\">", "<a href=\" {{text}}\">", "<img src='{{text}}/a.jpg'>",
        "<a xlink:href=\"{{text}}\">", "<a href=\"{{strings.script}}\">",
        "<a href=\"javascript:{{text}}\">", "<a href=\"&#106;avascript:{{text}}\">",
        "<a href=\"a{{text}}:{{text}}\">", "<img srcset=\"{{text}} 2x\">",
        "<p class={{text}}>", "<p class=a{{text}}>", "<p {{text}}>", "<p{{text}}>", "<{{text}}>",
        "</{{text}}>", "<p a{{text}}=\"\">", "<p a {{text}}>", "<p onclick=\"{{text}}\">",
        "<p ONCLICK='f({{text}})'>", "<p style=\"color: {{text}}\">",
        "<iframe srcdoc=\"{{text}}\">",
        "<script>{{text}}</script>", "<script>\"</scrip {{text}}\"</script>",
        "<style>{{text}}</style>", "<!-- {{text}} -->", "<!-- -> {{text}} -->",
        "<!-- --!x> {{text}} -->", "<!-- --x> {{text}} -->", "<!{{text}}>",
        "<iframe>{{text}}</iframe>",
        "<p title=\"{{{html}}}\">", "<title>{{{html}}}</title>", "<script>{{{html}}}</script>",
        "<title></titl{{text}}</title>",
    ])
    func anUnsafePlaceIsAFault(_ template: String) {
        let fault = outcome(template).split(separator: ":", maxSplits: 4).dropFirst(3).first
        #expect(fault == " error[unsafe-place]")
    }

    @Test func aCommentEndsAsBrowsersEndIt() {
        for comment in ["<!-->", "<!--->", "<!-- a -- b --->", "<!-- --!>", "<!---->"] {
            #expect(outcome(comment + "{{text}}") == comment + "x")
        }
    }

    @Test func aSectionMayAddToTheBeginningOfAURL() {
        #expect(
            outcome("<a href=\"kota{{#open}}-b{{/open}}/{{text}}\">") == "<a href=\"kota-b/x\">")
    }

    @Test(arguments: [
        "<a href=\"http{{#open}}{{/open}}:{{text}}\">",
        "<a href=\"java{{#open}}script:{{/open}}{{text}}\">",
        "{{#open}}<p class=\"{{/open}}\">", "<a {{#open}}href={{/open}}\"x\">",
        "<p{{#open}}re{{/open}}>", "<s{{#open}}{{/open}}cript>",
        "<script>{{#open}}</script>{{/open}}",
        "<!-- {{#open}} --> {{/open}}", "<a href=\"{{#url}}{{.}}{{/url}}\">",
        "<p a=\"x\"{{#open}} {{/open}}b=\"y\">", "<a hre{{#open}}{{/open}}f=\"{{text}}\">",
        "<a href {{#open}}{{/open}}=\"{{text}}\">", "<a href{{#open}} x{{/open}}=\"{{text}}\">",
        "{{^open}}<{{/open}}", "{{#list}}<b {{/list}}>",
    ])
    func aSectionThatEndsInAnotherPlaceIsAFault(_ template: String) {
        let fault = outcome(template).split(separator: ":", maxSplits: 4).dropFirst(3).first
        #expect(fault == " error[unsafe-place]")
    }

    @Test func anUnsafePlaceIsToldWithAWayOut() {
        #expect(
            outcome("<a href=\"{{text}}\">") == """
                Templates/page.mustache:1:12: error[unsafe-place]: “text” cannot stand safely in this place: href="
                  1 | <a href="{{text}}">
                    |            ^^^^
                    = rule: begin the value with a URL, or with text like “/”

                """)
        #expect(
            outcome("<a href=\"javascript:f({{text}})\">") == """
                Templates/page.mustache:1:25: error[unsafe-place]: “text” cannot stand safely in this place: href="…:…"
                  1 | <a href="javascript:f({{text}})">
                    |                         ^^^^
                    = rule: only a URL with http, https, mailto, tel, or one of this site may stand here

                """)
        #expect(
            outcome("<p onclick=\"f('{{text}}')\">") == """
                Templates/page.mustache:1:18: error[unsafe-place]: “text” cannot stand safely in this place: onclick="…"
                  1 | <p onclick="f('{{text}}')">
                    |                  ^^^^
                    = rule: browsers run what stands in this attribute; put it in a data-… attribute

                """)
        #expect(
            outcome("<p class={{text}}>") == """
                Templates/page.mustache:1:12: error[unsafe-place]: “text” cannot stand safely in this place: class=…
                  1 | <p class={{text}}>
                    |            ^^^^
                    = rule: put it between tags, or in the value of a quoted attribute

                """)
        #expect(
            outcome("<script>{{text}}</script>") == """
                Templates/page.mustache:1:11: error[unsafe-place]: “text” cannot stand safely in this place: <script>…</script>
                  1 | <script>{{text}}</script>
                    |           ^^^^
                    = rule: put it between tags, or in the value of a quoted attribute

                """)
        #expect(
            outcome("<p title=\"{{{html}}}\">") == """
                Templates/page.mustache:1:14: error[unsafe-place]: “html” cannot stand safely in this place: title="…"
                  1 | <p title="{{{html}}}">
                    |              ^^^^
                    = rule: HTML stands only between tags

                """)
        #expect(
            outcome("{{#open}}<p class=\"{{/open}}\">") == """
                Templates/page.mustache:1:4: error[unsafe-place]: “open” cannot stand safely in this place: from <p>…</p> to class="…"
                  1 | {{#open}}<p class="{{/open}}">
                    |    ^^^^
                    = rule: a section ends in the place in which it begins: outside tags, or in the value of the same attribute

                """)
        #expect(
            outcome("<s{{#open}}{{/open}}cript>") == """
                Templates/page.mustache:1:6: error[unsafe-place]: “open” cannot stand safely in this place: <s …>
                  1 | <s{{#open}}{{/open}}cript>
                    |      ^^^^
                    = rule: a section ends in the place in which it begins: outside tags, or in the value of the same attribute

                """)
    }
}

@Suite struct SafeURLTests {
    @Test(arguments: [
        "", "/", "/kota/", "../a", "a:b".replacing(":", with: "/"), "?q=:", "#a:b", "//kpu.go.id",
        "http://a", "HTTPS://a", "mailto:posko@example.id", "tel:+6221", "./a:b", "/ñ",
    ])
    func aURLThatOnlyLeadsSomewhereIsSafe(_ text: String) {
        #expect(SafeURL(text)?.text == text)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)",
        " javascript:alert(1)",
        "\u{1}javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc", ":x", "a:b",
        "/a b", "/a\tb",
    ])
    func anotherIsNot(_ text: String) {
        #expect(SafeURL(text) == nil)
    }

    @Test func aPathOfTheSiteBecomesASafeURL() {
        #expect(SafeURL(path: "/kota/jakarta barat/?").text == "/kota/jakarta%20barat/%3F")
        #expect(SafeURL(path: "javascript:alert(1)").text == "javascript%3Aalert%281%29")
        #expect(SafeURL(path: "//kpu.go.id").text == "/.//kpu.go.id")
    }
}
