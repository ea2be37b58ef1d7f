import Diagnostics
import Testing

@testable import Content

@Suite struct PipeTableTests {
    @Test func everyExampleOfGFMsTablesIsRenderedAsItsSpecificationSays() throws {
        let examples = try SpecificationExample.all(in: "gfm-0.29-tables.txt")
        #expect(examples.map(\.number) == Array(198...205))
        for example in examples {
            #expect(
                RenderedText(example.markdown, dialect: .gitHub).html == example.html,
                "example \(example.number)")
        }
    }

    @Test func tablesInListsQuotesAndCornersAreRenderedAsCmarkGFMRendersThem() throws {
        let examples = try SpecificationExample.all(in: "gfm-tables.txt")
        #expect(examples.count == 89)
        for example in examples {
            #expect(
                RenderedText(example.markdown, dialect: .gitHub).html == example.html,
                "example \(example.number)")
        }
    }

    @Test func aTableScrollsInARegionNamedByTheHeadingBeforeIt() {
        let text = RenderedText(
            """
            ## Jam "buka"

            | Hari | Jam |
            |:-----|----:|
            | Senin | 08.00 |
            | Selasa |

            | x |
            |:-:|
            """)
        #expect(
            text.html == """
                <h2 id="jam-buka">Jam &quot;buka&quot;</h2>
                <div class="table-scroll" role="region" aria-label="Jam &quot;buka&quot;" tabindex="0">
                <table>
                <thead>
                <tr>
                <th scope="col" class="align-left">Hari</th>
                <th scope="col" class="align-right">Jam</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="align-left">Senin</td>
                <td class="align-right">08.00</td>
                </tr>
                <tr>
                <td class="align-left">Selasa</td>
                <td class="align-right"></td>
                </tr>
                </tbody>
                </table>
                </div>
                <div class="table-scroll" role="region" aria-label="Jam &quot;buka&quot; 2" tabindex="0">
                <table>
                <thead>
                <tr>
                <th scope="col" class="align-center">x</th>
                </tr>
                </thead>
                </table>
                </div>

                """)
        #expect(text.faults == "")
    }

    @Test(arguments: [(Language.id, "Tabel"), (.en, "Table")])
    func aTableWithoutAHeadingIsNamedInTheSitesLanguage(language: Language, name: String) {
        let html = RenderedText("| a |\n|---|\n", in: language).html
        #expect(
            html == """
                <div class="table-scroll" role="region" aria-label="\(name)" tabindex="0">
                <table>
                <thead>
                <tr>
                <th scope="col">a</th>
                </tr>
                </thead>
                </table>
                </div>

                """)
    }

    @Test func aFaultInACellIsToldWhereItStands() {
        let text = RenderedText(
            """
            > - | Pos | \\| é [x](b.md) |
            >   |-----|------|
            >   | `a\\|b` | [y](../posts/jakarta-bart.md) |
            >   | <b>tebal</b> | [z][z] |

            [z]: ftp://z
            """)
        #expect(
            text.faults == """
                Content/news/a.md:3:20: error[broken-link]: tautan ini menuju “../posts/jakarta-bart.md”, yang tidak ada
                  3 | >   | `a\\|b` | [y](../posts/jakarta-bart.md) |
                    |                    ^^^^^^^^^^^^^^^^^^^^^^^^
                    = aturan: tautan ke isian lain ditulis dengan nama berkasnya, seperti ../posts/posko-utara.md
                    = saran: maksud Anda “../posts/jakarta-barat.md”?
                Content/news/a.md:4:7: warning[raw-html]: kode HTML tidak dipakai dalam teks; bagian ini dihilangkan
                  4 | >   | <b>tebal</b> | [z][z] |
                    |       ^^^
                    = aturan: tulis dengan Markdown: **tebal**, *miring*, [tautan](https://alamat.example)
                Content/news/a.md:4:15: warning[raw-html]: kode HTML tidak dipakai dalam teks; bagian ini dihilangkan
                  4 | >   | <b>tebal</b> | [z][z] |
                    |               ^^^^
                    = aturan: tulis dengan Markdown: **tebal**, *miring*, [tautan](https://alamat.example)
                Content/news/a.md:4:22: warning[unsafe-url]: alamat “ftp://z” tidak aman; tautannya dihilangkan
                  4 | >   | <b>tebal</b> | [z][z] |
                    |                      ^^^^^^
                    = aturan: tautan memakai https:, http:, mailto:, tel: atau berkas situs ini

                """)
    }

    @Test func aFaultBehindATableIsToldOnItsOwnLine() {
        let text = RenderedText(
            """
            | a | b | c |
            |---|---|---|
            | d | e | f |

            <hr>
            """, firstLine: 5)
        #expect(
            text.text.diagnostics.map(\.location.description) == ["Content/news/a.md:9:1"])
    }

    @Test func oneWideRowCannotMakeAHugeTable() {
        let columns = 3000
        let source =
            String(repeating: "|a", count: columns) + "\n"
            + String(repeating: "|-", count: columns) + "\n"
            + String(repeating: "|\u{62}\n", count: 3000)
        #expect(RenderedText(source).html.utf8.count < 40_000_000)
    }

    @Test func cellsThatTheHeaderHasNoColumnForAreAFault() {
        let text = RenderedText(
            """
            | Hari | Jam |
            |------|-----|
            | Senin | 08.00 | 16.00 | libur |
            """)
        #expect(
            text.faults == """
                Content/news/a.md:3:19: error[excess-cells]: baris tabel ini memiliki sel lebih banyak daripada judulnya
                  3 | | Senin | 08.00 | 16.00 | libur |
                    |                   ^^^^^^^^^^^^^
                    = aturan: tabel ini memiliki 2 kolom; tambahkan kolom pada judulnya, atau tulis \\| bila tanda | adalah bagian dari teks

                """)
    }
}
