import Diagnostics
import Model
import Testing

@testable import Content

@Suite struct BlockTests {
    @Test(arguments: [
        ("## Jam Buka", "jam-buka"), ("## Lantai 8, Blok P", "lantai-8-blok-p"),
        ("## *Apa* `itu` [DPT](b.md)?", "apa-itu-dpt"), ("## ÉTAT — 日本 हिन्दी", "état-日本-हिन्दी"),
        ("## a_b - c--d", "a_b-c-d"), ("## ?", "bagian"), ("##", "bagian"),
        ("Dua\nbaris\n---", "dua-baris"), ("## İI", "i̇i"),
    ])
    func aHeadingIsNamedByItsTitle(source: String, anchor: String) {
        #expect(RenderedText(source).text.body.anchors == [anchor])
    }

    @Test func headingsOfTheSameTitleAreNumberedFromTwo() {
        let text = RenderedText("## A\n\n### A\n\n## A 2\n\n> #### A\n", in: .en)
        #expect(
            text.html == """
                <h2 id="a">A</h2>
                <h3 id="a-2">A</h3>
                <h2 id="a-2-2">A 2</h2>
                <blockquote>
                <h4 id="a-3">A</h4>
                </blockquote>

                """)
        #expect(text.text.body.anchors == ["a", "a-2", "a-2-2", "a-3"])
    }

    @Test func aHeadingOfTheFirstLevelIsAFault() {
        let text = RenderedText("## a\n\n> # Judul  \n\nLain\n===\n", firstLine: 1)
        #expect(
            text.faults == """
                Content/news/a.md:3:3: error[second-title]: judul dengan satu “#” hanya untuk judul halaman, yang sudah ada di kunci title
                  3 | > # Judul  
                    |   ^^^^^^^
                    = aturan: mulai dengan “##”
                Content/news/a.md:5:1: error[second-title]: judul dengan satu “#” hanya untuk judul halaman, yang sudah ada di kunci title
                  5 | Lain
                    | ^^^^
                    = aturan: mulai dengan “##”

                """)
    }

    @Test func rawHTMLIsLeftOutWithAWarning() {
        let text = RenderedText(
            """
            a <b>c</b> &amp;
            > lazy <!-- x
            y --> d
            e `<i>` \\<u> <br
            class="z">

            - <div class="f">
              g
              </div>

            [h](b.md) é<hr>
            """)
        #expect(
            text.html == """
                <p>a c &amp;</p>
                <blockquote>
                <p>lazy  d
                e <code>&lt;i&gt;</code> &lt;u&gt; </p>
                </blockquote>
                <ul>
                <li></li>
                </ul>
                <p><a href="{entry Content/news/b.md}">h</a> é</p>

                """)
        #expect(
            text.faults == """
                Content/news/a.md:1:3: warning[raw-html]: kode HTML tidak dipakai dalam teks; bagian ini dihilangkan
                  1 | a <b>c</b> &amp;
                    |   ^^^
                    = aturan: tulis dengan Markdown: **tebal**, *miring*, [tautan](https://alamat.example)
                Content/news/a.md:1:7: warning[raw-html]: kode HTML tidak dipakai dalam teks; bagian ini dihilangkan
                  1 | a <b>c</b> &amp;
                    |       ^^^^
                    = aturan: tulis dengan Markdown: **tebal**, *miring*, [tautan](https://alamat.example)
                Content/news/a.md:2:8: warning[raw-html]: kode HTML tidak dipakai dalam teks; bagian ini dihilangkan
                  2 | > lazy <!-- x
                    |        ^^^^^^
                    = aturan: tulis dengan Markdown: **tebal**, *miring*, [tautan](https://alamat.example)
                Content/news/a.md:4:14: warning[raw-html]: kode HTML tidak dipakai dalam teks; bagian ini dihilangkan
                  4 | e `<i>` \\<u> <br
                    |              ^^^
                    = aturan: tulis dengan Markdown: **tebal**, *miring*, [tautan](https://alamat.example)
                Content/news/a.md:7:3: warning[raw-html]: kode HTML tidak dipakai dalam teks; bagian ini dihilangkan
                  7 | - <div class="f">
                    |   ^^^^^^^^^^^^^^^
                    = aturan: tulis dengan Markdown: **tebal**, *miring*, [tautan](https://alamat.example)
                Content/news/a.md:11:12: warning[raw-html]: kode HTML tidak dipakai dalam teks; bagian ini dihilangkan
                  11 | [h](b.md) é<hr>
                     |            ^^^^
                     = aturan: tulis dengan Markdown: **tebal**, *miring*, [tautan](https://alamat.example)

                """)
    }

    @Test func aTableBlockStandsForATableOfTheSite() {
        let text = RenderedText(
            "a\n```table votes-by-city\n```\n- ~~~~  table   turnout  \n  ~~~~\n")
        #expect(
            text.html == """
                <p>a</p>
                {table votes-by-city}<ul>
                <li>
                {table turnout}</li>
                </ul>

                """)
        #expect(text.faults == "")
    }

    @Test func aTableBlockWithAnUnknownNameIsAFault() {
        let text = RenderedText(
            "> ```table votes-by-citi\n> ```\n\n```table\n```\n\n~~~table x y\n~~~\n")
        #expect(
            text.faults == """
                Content/news/a.md:1:12: error[unknown-table]: tidak ada tabel bernama “votes-by-citi”
                  1 | > ```table votes-by-citi
                    |            ^^^^^^^^^^^^^
                    = saran: maksud Anda “votes-by-city”?
                Content/news/a.md:4:4: error[unknown-table]: tidak ada tabel bernama “(tanpa nama)”
                  4 | ```table
                    |    ^^^^^
                    = aturan: yang ada: votes-by-city, turnout
                Content/news/a.md:7:10: error[unknown-table]: tidak ada tabel bernama “x y”
                  7 | ~~~table x y
                    |          ^^^
                    = aturan: yang ada: votes-by-city, turnout

                """)
    }

    @Test(arguments: ["```table turnout\na\n```\n", "```tabletop\n```\n", "    table turnout\n"])
    func otherCodeBlocksStayCode(source: String) {
        let text = RenderedText(source)
        #expect(text.html.hasPrefix("<pre><code"))
        #expect(text.faults == "")
    }

    @Test(arguments: [
        ("Satu *dua*\n`tiga`  \nempat &amp; [lima](b.md).\n\nEnam", "Satu dua tiga empat & lima."),
        ("## A\n\n- b\n\n> c\n\n<b>\n\nd <i>e</i>", "d e"), ("## A", nil), ("", nil),
        ("![x](../files/logo.svg)\n\ny", "y"),
    ])
    func theSummaryIsTheFirstParagraphWithoutMarkup(source: String, summary: String?) {
        #expect(RenderedText(source).text.body.summary == summary)
    }

    @Test func aTextWithoutAnythingIsEmpty() {
        #expect(RenderedText("\n").text.body.isEmpty)
        #expect(RenderedText("").text.body.isEmpty)
    }
}
