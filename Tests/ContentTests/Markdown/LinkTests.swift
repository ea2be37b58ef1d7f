import Diagnostics
import Model
import Testing

@testable import Content

@Suite struct LinkTests {
    @Test(arguments: [
        (
            "[x](https://a.b/c?d=e&f='g')",
            "<p><a href=\"https://a.b/c?d=e&amp;f=&#x27;g&#x27;\">x</a></p>\n"
        ),
        ("[x](HTTP://a.b)", "<p><a href=\"HTTP://a.b\">x</a></p>\n"),
        (
            "[x](mailto:a@b.c) [y](tel:+6221)",
            "<p><a href=\"mailto:a@b.c\">x</a> <a href=\"tel:+6221\">y</a></p>\n"
        ),
        (
            "<https://a.b> <c@d.e>",
            "<p><a href=\"https://a.b\">https://a.b</a> <a href=\"mailto:c@d.e\">c@d.e</a></p>\n"
        ),
        ("[x](b.md)", "<p><a href=\"{entry Content/news/b.md}\">x</a></p>\n"),
        ("[x](./b.md \"J\")", "<p><a href=\"{entry Content/news/b.md}\" title=\"J\">x</a></p>\n"),
        (
            "[*x*](../posts/jakarta-barat.md#jam-buka)",
            "<p><a href=\"{entry Content/posts/jakarta-barat.md#jam-buka}\"><em>x</em></a></p>\n"
        ),
        (
            "[x](../pages/tentang/kami.md)",
            "<p><a href=\"{entry Content/pages/tentang/kami.md}\">x</a></p>\n"
        ),
        ("[x](../files/peta.pdf#page=2)", "<p><a href=\"{file peta.pdf#page=2}\">x</a></p>\n"),
        (
            "[x](../files/foto/posko%20barat.jpg)",
            "<p><a href=\"{file foto/posko barat.jpg}\">x</a></p>\n"
        ),
        (
            "[x](<../files/foto/posko barat.jpg>)",
            "<p><a href=\"{file foto/posko barat.jpg}\">x</a></p>\n"
        ),
        ("[x](#di-sini)", "<p><a href=\"{entry Content/news/a.md#di-sini}\">x</a></p>\n"),
        ("[x](<#di sini>)", "<p><a href=\"{entry Content/news/a.md#di%20sini}\">x</a></p>\n"),
        ("[x](#)", "<p><a href=\"{entry Content/news/a.md}\">x</a></p>\n"),
        ("[x]\n\n[x]: b.md", "<p><a href=\"{entry Content/news/b.md}\">x</a></p>\n"),
    ])
    func aLinkThatLeadsSomewhereIsWritten(source: String, html: String) {
        let text = RenderedText(source)
        #expect(text.html == html)
        #expect(text.faults == "")
    }

    @Test func aLinkToNothingIsAFaultThatNamesANearFile() {
        let text = RenderedText(
            """
            Lihat [posko](../posts/jakarta-bart.md#jam), [peta
            kota](../files/Peta.pdf) dan \\[ &amp; [x](/posts/x.md).

            > * [y](
            lain.md)
            [z][] dan <b@c.d>

            [z]: jakarta-utara.md
            """)
        #expect(
            text.html == """
                <p>Lihat posko, peta
                kota dan [ &amp; x.</p>
                <blockquote>
                <ul>
                <li>y
                z dan <a href="mailto:b@c.d">b@c.d</a></li>
                </ul>
                </blockquote>

                """)
        #expect(
            text.faults == """
                Content/news/a.md:1:15: error[broken-link]: tautan ini menuju “../posts/jakarta-bart.md#jam”, yang tidak ada
                  1 | Lihat [posko](../posts/jakarta-bart.md#jam), [peta
                    |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    = aturan: tautan ke isian lain ditulis dengan nama berkasnya, seperti ../posts/posko-utara.md
                    = saran: maksud Anda “../posts/jakarta-barat.md#jam”?
                Content/news/a.md:2:7: error[broken-link]: tautan ini menuju “../files/Peta.pdf”, yang tidak ada
                  2 | kota](../files/Peta.pdf) dan \\[ &amp; [x](/posts/x.md).
                    |       ^^^^^^^^^^^^^^^^^
                    = aturan: tautan ke isian lain ditulis dengan nama berkasnya, seperti ../posts/posko-utara.md
                    = saran: maksud Anda “../files/peta.pdf”?
                Content/news/a.md:2:43: error[broken-link]: tautan ini menuju “/posts/x.md”, yang tidak ada
                  2 | kota](../files/Peta.pdf) dan \\[ &amp; [x](/posts/x.md).
                    |                                           ^^^^^^^^^^^
                    = aturan: tautan ke isian lain ditulis dengan nama berkasnya, seperti ../posts/posko-utara.md
                Content/news/a.md:5:1: error[broken-link]: tautan ini menuju “lain.md”, yang tidak ada
                  5 | lain.md)
                    | ^^^^^^^
                    = aturan: tautan ke isian lain ditulis dengan nama berkasnya, seperti ../posts/posko-utara.md
                Content/news/a.md:6:1: error[broken-link]: tautan ini menuju “jakarta-utara.md”, yang tidak ada
                  6 | [z][] dan <b@c.d>
                    | ^^^^^
                    = aturan: tautan ke isian lain ditulis dengan nama berkasnya, seperti ../posts/posko-utara.md
                    = saran: maksud Anda “../posts/jakarta-utara.md”?

                """)
    }

    @Test(arguments: [
        "", "x y.md", "..", "../../../etc/passwd", "../../../Content/news/b.md", "//a.b/c", "b.md/",
        "b", "?q", "%",
        "java&Tab;script:x",
    ])
    func whatIsNeitherAnAddressNorAFileIsBroken(address: String) {
        let text = RenderedText("[x](<\(address)>)")
        #expect(text.text.diagnostics.map(\.code) == [.brokenLink])
        #expect(text.html == "<p>x</p>\n")
    }

    @Test(arguments: [
        "javascript:x", "JaVaScRiPt:x", "data:image/png;base64,x", "vbscript:x", "file:///x",
        "ftp://x",
        "&#106;avascript:x",
    ])
    func anUnsafeAddressIsLeftOutWithAWarning(address: String) {
        let text = RenderedText("[x](\(address)) y")
        #expect(text.text.diagnostics.map(\.code) == [.unsafeURL])
        #expect(text.html == "<p>x y</p>\n")
    }

    @Test func anUnsafeAutolinkIsToldWhereItStands() {
        let text = RenderedText("é <JavaScript:alert(1)> z")
        #expect(text.html == "<p>é JavaScript:alert(1) z</p>\n")
        #expect(
            text.faults == """
                Content/news/a.md:1:4: warning[unsafe-url]: alamat “JavaScript:alert(1)” tidak aman; tautannya dihilangkan
                  1 | é <JavaScript:alert(1)> z
                    |    ^^^^^^^^^^^^^^^^^^^
                    = aturan: tautan memakai https:, http:, mailto:, tel: atau berkas situs ini

                """)
    }

    @Test func aLinkToAHeadingIsCheckedOnceAllHeadingsAreKnown() {
        let text = RenderedText(
            """
            [a](#jam-buka) [b](../posts/jakarta-barat.md#Kontak) [c](b.md#x)
            [d](#jam-bukan)

            ## Jam buka
            """, firstLine: 1)
        #expect(text.faults == "")
        let anchors = [
            "Content/news/a.md": text.text.body.anchors,
            "Content/posts/jakarta-barat.md": ["kontak", "alamat"],
        ]
        #expect(
            text.told(text.text.anchorLinks.compactMap { $0.fault(among: anchors) }) == """
                Content/news/a.md:1:20: error[broken-anchor]: “Content/posts/jakarta-barat.md” tidak memiliki judul beralamat “#Kontak”
                  1 | [a](#jam-buka) [b](../posts/jakarta-barat.md#Kontak) [c](b.md#x)
                    |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    = saran: maksud Anda “#kontak”?
                Content/news/a.md:1:58: error[broken-anchor]: “Content/news/b.md” tidak memiliki judul beralamat “#x”
                  1 | [a](#jam-buka) [b](../posts/jakarta-barat.md#Kontak) [c](b.md#x)
                    |                                                          ^^^^^^
                    = aturan: judul di sana: tidak ada
                Content/news/a.md:2:5: error[broken-anchor]: “Content/news/a.md” tidak memiliki judul beralamat “#jam-bukan”
                  2 | [d](#jam-bukan)
                    |     ^^^^^^^^^^
                    = saran: maksud Anda “#jam-buka”?

                """)
    }
}
