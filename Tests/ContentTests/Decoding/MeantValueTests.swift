import Diagnostics
import Model
import Testing

@testable import Content

@Test(
    arguments: [
        ("27/11/2024", "2024-11-27"), ("27-11-2024", "2024-11-27"), ("2024/11/27", "2024-11-27"),
        ("27.11.2024", "2024-11-27"), ("27 Nov 2024", "2024-11-27"), ("3 Agst 2024", "2024-08-03"),
        ("27 Nopember 2024", "2024-11-27"), ("27 November 2024, pagi", nil),
        ("Rabu 27 Novmber 2024", "2024-11-27"), ("2024-11-27T15:00", "2024-11-27"),
        ("31/2/2024", nil), ("11/27/2024", nil), ("2024", nil), ("besok", nil), ("27/11/24", nil),
    ] as [(String, String?)])
func aDateInAnotherFormIsUnderstood(_ text: String, _ meant: String?) {
    #expect(meantDate(text, in: .id) == meant)
}

@Test func inEnglishADayAndAMonthAreNotGuessed() {
    #expect(meantDate("6/1/2024", in: .en) == nil)
    #expect(meantDate("27/11/2024", in: .en) == "2024-11-27")
}

@Test(
    arguments: [
        ("2024-11-27 15.00", "2024-11-27T15:00"), ("2024-11-27 8:05", "2024-11-27T08:05"),
        ("2024-11-27T15.00", "2024-11-27T15:00"), ("2024-11-27", nil), ("27 15.00", nil),
        ("2024-11-27 24.00", nil), ("2024-11-27 15.00 WIB", nil),
    ] as [(String, String?)])
func aTimeInAnotherFormIsUnderstood(_ text: String, _ meant: String?) {
    #expect(meantTime(text) == meant)
}

@Test(
    arguments: [
        ("08.00 s.d. 16.00", 2, "08.00-16.00"), ("08:00 sampai 16:00", 2, "08.00-16.00"),
        ("pukul 08.00", 1, "08.00"), ("08.00 WIB", 1, "08.00"), ("08.00", 2, nil),
        ("pagi", 1, nil), ("07.00-25.00", 2, nil), ("16.00-08.00", 2, nil), ("8-16", 2, nil),
    ] as [(String, Int, String?)])
func hoursInAnotherFormAreUnderstood(_ text: String, _ count: Int, _ meant: String?) {
    #expect(meantHours(text, count: count) == meant)
}

@Test(
    arguments: [
        ("www.kpu.example", "https://www.kpu.example"), ("kpu.example/a", "https://kpu.example/a"),
        ("ftp://kpu.example", nil), ("kpu", nil), ("lihat www.kpu.example", nil),
    ] as [(String, String?)])
func anAddressWithoutItsBeginningIsUnderstood(_ text: String, _ meant: String?) {
    #expect(meantAddress(text) == meant)
}

@Test(
    arguments: [
        ("WIB", "Asia/Jakarta"), ("wita", "Asia/Makassar"), ("WIT", "Asia/Jayapura"),
        ("GMT+7", "+07:00"), ("UTC-10", "-10:00"), ("Eropa", nil), ("GMT+70", nil),
    ] as [(String, String?)])
func aTimeZoneByItsAbbreviationIsUnderstood(_ text: String, _ meant: String?) {
    #expect(meantTimeZone(text) == meant)
}

@Test(
    arguments: [
        ("sumaries/a.md", "summaries/a.md"), ("summary/2024/a.md", "summaries/2024/a.md"),
        ("news/a.txt", "news/a.md"), ("news/a.MD", "news/a.md"),
        ("news/foto.JPG", "files/foto.JPG"),
        ("cities/x/a.md", "cities/a.md"), ("site.yml", "site.yaml"), ("regoin.md", "region.md"),
        ("news/data.xlsx", "files/data.xlsx"), ("catatan.md", nil), ("lain/a.md", nil),
    ] as [(String, String?)])
func aFileOutOfPlaceIsSentToItsPlace(_ path: String, _ meant: String?) {
    #expect(meantPlace(of: path.split(separator: "/").map(String.init)) == meant)
}
