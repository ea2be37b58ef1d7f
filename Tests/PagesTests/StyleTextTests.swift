import Templates
import Testing

@testable import Pages

@Suite struct StyleTextTests {
    private func text(_ style: String) -> String {
        String(decoding: StyleText(Array(style.utf8)).bytes, as: UTF8.self)
    }

    @Test func commentsAndIndentationAreLeftOut() {
        #expect(
            text("/* Look */\n\nh1,\nh2 {\n  margin: 0 /* none */ auto;\n  color: red;\n}\n")
                == "h1,h2{margin: 0 auto;color: red}")
    }

    @Test func spacesThatMeanSomethingStay() {
        #expect(
            text(".a  .b > p , a :hover {\n width : calc( 1px  +  2px ) }")
                == ".a .b > p,a :hover{width : calc( 1px + 2px )}")
        #expect(
            text("@media (min-width: 1px) and (print){}") == "@media (min-width: 1px) and (print){}"
        )
        #expect(text("a/**/b{}") == "a b{}")
    }

    @Test func stringsAndEscapesStayAsTheyAre() {
        #expect(
            text(#"a::after { content: "  /* { ; } \"  " ' \' , ' ; }"#)
                == #"a::after{content: "  /* { ; } \"  " ' \' , '}"#)
        #expect(text(#"a\  b {}"#) == #"a\  b{}"#)
    }

    @Test func whatIsNeverClosedEndsWithTheFile() {
        #expect(text("a{} /* b") == "a{}")
        #expect(text("a{content: 'b ; ") == "a{content: 'b ; ")
        #expect(text("a\\") == "a\\")
    }
}

@Suite struct InlineStyleTests {
    // printf 'a{color: red}' | openssl dgst -sha256 -binary | base64
    @Test func aPolicyKnowsAStyleByTheHashOfWhatIsInTheElement() throws {
        let style = try #require(InlineStyle(Array("a{color: red}".utf8)))
        #expect(
            String(decoding: style.element.bytes, as: UTF8.self) == "<style>a{color: red}</style>")
        #expect(style.source == "'sha256-spnA/x3kgnJ1v2qEnIMVEoEgLTUQlzRqpcPPdccDer8='")
        #expect(
            PagePolicy.inlined(style).text
                == "default-src 'none'; style-src \(style.source); img-src 'self'; base-uri 'none'; form-action 'none'"
        )
    }

    @Test(arguments: [
        "a{background: url(b.png)}", "a{background: URL(b.png)}", "@import 'b.css';",
        "a{content: '</style>'}",
    ])
    func aStyleThatWouldBeAnotherInAPageStaysAFile(_ style: String) {
        #expect(InlineStyle(Array(style.utf8)) == nil)
    }

    @Test func aPageWithoutAnyStyleMayHaveNone() {
        #expect(
            PagePolicy.bare(nil).text == "default-src 'none'; base-uri 'none'; form-action 'none'")
    }
}
