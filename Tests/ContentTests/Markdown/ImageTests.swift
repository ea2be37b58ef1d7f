import Diagnostics
import Testing

@testable import Content

@Suite struct ImageTests {
    @Test func aPictureGetsItsSizeAndIsLoadedWhenItIsNear() {
        let text = RenderedText(
            "![Posko *Barat* & `8`\n\"P\"](<../files/foto/posko barat.jpg> \"Lantai 8\")")
        #expect(
            text.html == """
                <p><img src="{file foto/posko barat.jpg}" width="1200" height="800" \
                alt="Posko Barat &amp; 8 &quot;P&quot;" title="Lantai 8" loading="lazy" \
                decoding="async" /></p>

                """)
        #expect(text.faults == "")
    }

    @Test func aPictureInAnAlternativeTextIsText() {
        let text = RenderedText("![a ![b](c) [d](b.md) e](../files/logo.svg)")
        #expect(
            text.html == """
                <p><img src="{file logo.svg}" width="64" height="32" alt="a b d e" \
                loading="lazy" decoding="async" /></p>

                """)
        #expect(text.faults == "")
    }

    @Test func picturesThatCannotBeShownAreFaults() {
        let text = RenderedText(
            """
            ![](../files/logo.svg)
            a ![x](../files/logo.sgv) ![y](../files/rusak.png)
            ![z](https://a.b/c.png) ![ ](data:image/png;x) ![<b>n</b>](../files/logo.svg)
            ![p][q] [![r](../files/tidak-ada-di-sini.jpg)](b.md)

            [q]: ../posts/jakarta-barat.md
            """)
        #expect(
            text.faults == """
                Content/news/a.md:1:1: error[missing-alt-text]: gambar ini tidak memiliki keterangan bagi yang tidak dapat melihatnya
                  1 | ![](../files/logo.svg)
                    | ^^^^^^^^^^^^^^^^^^^^^^
                    = aturan: tulis di antara kurung siku apa yang terlihat: ![apa yang terlihat](berkas)
                Content/news/a.md:2:8: error[missing-image]: tidak ada gambar “../files/logo.sgv”
                  2 | a ![x](../files/logo.sgv) ![y](../files/rusak.png)
                    |        ^^^^^^^^^^^^^^^^^
                    = aturan: letakkan gambar di Content/files/, atau perbaiki namanya
                    = saran: maksud Anda “../files/logo.svg”?
                Content/news/a.md:2:32: error[unreadable-image]: “../files/rusak.png” bukan gambar yang dikenal
                  2 | a ![x](../files/logo.sgv) ![y](../files/rusak.png)
                    |                                ^^^^^^^^^^^^^^^^^^
                    = aturan: simpan sebagai PNG, JPEG, GIF, WebP atau SVG
                Content/news/a.md:3:6: error[missing-image]: tidak ada gambar “https://a.b/c.png”
                  3 | ![z](https://a.b/c.png) ![ ](data:image/png;x) ![<b>n</b>](../files/logo.svg)
                    |      ^^^^^^^^^^^^^^^^^
                    = aturan: letakkan gambar di Content/files/, atau perbaiki namanya
                Content/news/a.md:3:25: error[missing-alt-text]: gambar ini tidak memiliki keterangan bagi yang tidak dapat melihatnya
                  3 | ![z](https://a.b/c.png) ![ ](data:image/png;x) ![<b>n</b>](../files/logo.svg)
                    |                         ^^^^^^^^^^^^^^^^^^^^^^
                    = aturan: tulis di antara kurung siku apa yang terlihat: ![apa yang terlihat](berkas)
                Content/news/a.md:3:30: error[missing-image]: tidak ada gambar “data:image/png;x”
                  3 | ![z](https://a.b/c.png) ![ ](data:image/png;x) ![<b>n</b>](../files/logo.svg)
                    |                              ^^^^^^^^^^^^^^^^
                    = aturan: letakkan gambar di Content/files/, atau perbaiki namanya
                Content/news/a.md:3:50: warning[raw-html]: kode HTML tidak dipakai dalam teks; bagian ini dihilangkan
                  3 | ![z](https://a.b/c.png) ![ ](data:image/png;x) ![<b>n</b>](../files/logo.svg)
                    |                                                  ^^^
                    = aturan: tulis dengan Markdown: **tebal**, *miring*, [tautan](https://alamat.example)
                Content/news/a.md:3:54: warning[raw-html]: kode HTML tidak dipakai dalam teks; bagian ini dihilangkan
                  3 | ![z](https://a.b/c.png) ![ ](data:image/png;x) ![<b>n</b>](../files/logo.svg)
                    |                                                      ^^^^
                    = aturan: tulis dengan Markdown: **tebal**, *miring*, [tautan](https://alamat.example)
                Content/news/a.md:4:1: error[missing-image]: tidak ada gambar “../posts/jakarta-barat.md”
                  4 | ![p][q] [![r](../files/tidak-ada-di-sini.jpg)](b.md)
                    | ^^^^^^^
                    = aturan: letakkan gambar di Content/files/, atau perbaiki namanya
                Content/news/a.md:4:15: error[missing-image]: tidak ada gambar “../files/tidak-ada-di-sini.jpg”
                  4 | ![p][q] [![r](../files/tidak-ada-di-sini.jpg)](b.md)
                    |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    = aturan: letakkan gambar di Content/files/, atau perbaiki namanya

                """)
    }
}
