import Diagnostics
import Testing

@testable import Content

@Suite struct WeekdayTests {
    @Test func aWeekdayBeforeADateItIsNotTheDayOfIsAFault() {
        let text = RenderedText(
            """
            > Dibuka **Selasa**, 27
            > November 2024 (“Kamis 3 Oktober 2024”), \\*Senin, 1 Maret 2024.

            | Jum\\|at | é Minggu, 2 Desember 2024 |
            |---|---|
            """)
        #expect(
            text.faults == """
                Content/news/a.md:1:12: error[weekday-mismatch]: 27 November 2024 adalah hari Rabu, bukan Selasa
                  1 | > Dibuka **Selasa**, 27
                    |            ^^^^^^
                    = aturan: perbaiki nama hari atau tanggalnya, mana pun yang keliru
                Content/news/a.md:2:45: error[weekday-mismatch]: 1 Maret 2024 adalah hari Jumat, bukan Senin
                  2 | > November 2024 (“Kamis 3 Oktober 2024”), \\*Senin, 1 Maret 2024.
                    |                                             ^^^^^
                    = aturan: perbaiki nama hari atau tanggalnya, mana pun yang keliru
                Content/news/a.md:4:15: error[weekday-mismatch]: 2 Desember 2024 adalah hari Senin, bukan Minggu
                  4 | | Jum\\|at | é Minggu, 2 Desember 2024 |
                    |               ^^^^^^
                    = aturan: perbaiki nama hari atau tanggalnya, mana pun yang keliru

                """)
    }

    @Test(arguments: [
        "Rabu, 27 November 2024", "`Selasa, 27 November 2024`", "Selasa, 27 November",
        "Selasa, 27 November 20245", "Selasa, 127 November 2024", "Selasa `x` 27 November 2024",
        "Selasa 27 Novembers 2024", "Selasar, 27 November 2024", "xSelasa, 27 November 2024",
        "selasa, 27 november 2024", "Selasa, 31 November 2024", "Tuesday, 27 November 2024",
        "Selasa (27/11/2024)", "    Selasa, 27 November 2024",
    ])
    func whatIsNoLongDateOrTheRightDayIsLeftAlone(source: String) {
        #expect(RenderedText(source).faults == "")
    }

    @Test func weekdaysAreThoseOfTheSitesLanguage() {
        let text = RenderedText("## Tuesday 27 November 2024", in: .en)
        #expect(text.text.diagnostics.map(\.location.description) == ["Content/news/a.md:1:4"])
        #expect(
            text.text.diagnostics.map { $0.message(in: .en) }
                == ["27 November 2024 is a Wednesday, not a Tuesday"])
    }
}
