import Diagnostics
import Model
import Testing

private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

@Test(arguments: [
    ("2024-11-27", "Rabu, 27 November 2024", "Wednesday, 27 November 2024"),
    ("2024-03-02", "Sabtu, 2 Maret 2024", "Saturday, 2 March 2024"),
    ("2025-08-17", "Minggu, 17 Agustus 2025", "Sunday, 17 August 2025"),
    ("2025-05-01", "Kamis, 1 Mei 2025", "Thursday, 1 May 2025"),
])
func aDateIsWrittenInWords(_ text: String, _ indonesian: String, _ english: String) throws {
    #expect(Language.id.longDate(try day(text)) == indonesian)
    #expect(Language.en.longDate(try day(text)) == english)
}

@Test(arguments: [
    ("2024-12-03", "2024-12-04", "3–4 Desember 2024", "3–4 December 2024"),
    ("2024-11-27", "2024-12-08", "27 November–8 Desember 2024", "27 November–8 December 2024"),
    (
        "2024-12-31", "2025-01-01", "31 Desember 2024–1 Januari 2025",
        "31 December 2024–1 January 2025"
    ),
    ("2024-11-27", "2024-11-27", "27 November 2024", "27 November 2024"),
    ("2024-01-09", "2025-01-09", "9 Januari 2024–9 Januari 2025", "9 January 2024–9 January 2025"),
])
func aPeriodNamesBothItsEnds(
    _ first: String, _ last: String, _ indonesian: String, _ english: String
) throws {
    #expect(Language.id.period(from: try day(first), to: try day(last)) == indonesian)
    #expect(Language.en.period(from: try day(first), to: try day(last)) == english)
}

@Test func timesAreWrittenAsTheLanguageDoes() throws {
    let zone = try #require(TimeZone("Asia/Jakarta"))
    let hours = Post.Hours(from: TimeOfDay(minutes: 480), to: TimeOfDay(minutes: 965))
    #expect(Language.id.hours(hours, in: zone) == "08.00–16.05 WIB")
    #expect(Language.en.hours(hours, in: zone) == "08:00–16:05 WIB")
    let moment = Moment(endOf: try day("2024-12-03"), in: zone)
    #expect(Language.id.dateAndTime(moment, in: zone) == "3 Desember 2024 pukul 23.59 WIB")
    #expect(Language.en.dateAndTime(moment, in: zone) == "3 December 2024, 23:59 WIB")
    #expect(Language.id.month(of: try day("2024-12-03")) == "Desember 2024")
}

@Test func everyLanguageHasSevenWeekdaysAndTwelveMonths() {
    for language in Language.allCases {
        #expect(Set(language.weekdays).count == 7)
        #expect(Set(language.months).count == 12)
    }
}
