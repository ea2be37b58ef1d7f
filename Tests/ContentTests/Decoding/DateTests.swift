import Diagnostics
import Model
import Testing

@testable import Content

@Test(arguments: [
    ("2024-11-27", "2024-11-27"), ("27 November 2024", "2024-11-27"),
    ("Rabu, 27 November 2024", "2024-11-27"), ("rabu 27 november 2024", "2024-11-27"),
    ("29 Februari 2024", "2024-02-29"), ("\"Jumat, 1 Agustus 2025\"", "2025-08-01"),
])
func aDateIsWrittenInDigitsOrInWords(_ text: String, _ day: String) {
    let (value, faults) = decoded(text, ValueType<Day>.date)
    #expect(value?.description == day)
    #expect(faults == [])
}

@Test(arguments: [
    "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "24-11-27", "2024-11-7", "27/11/2024",
    "27 Nopember 2024", "31 April 2024", "27 November", "November 2024",
    "Wednesday, 27 November 2024",
    "2024-11-27T15:00", "kemarin", "10000-01-01",
])
func anythingElseIsNoDate(_ text: String) {
    let (value, faults) = decoded(text, ValueType<Day>.date)
    #expect(value == nil)
    #expect(faults.map(withoutSuggestion) == ["invalid-date: “\(text)” is not a date"])
}

@Test func aWeekdayIsCheckedAgainstItsDate() {
    #expect(
        decoded("Selasa, 2 Maret 2024", ValueType<Day>.date).faults
            == ["weekday-mismatch: 2 Maret 2024 is a Sabtu, not a Selasa"])
    #expect(
        decoded(
            "Tuesday, 2 March 2024", ValueType<Day>.date, names: sampleNames.inLanguage(.en)
        ).faults == ["weekday-mismatch: 2 March 2024 is a Saturday, not a Tuesday"])
}

@Test(arguments: [
    ("2024-11-27T15:00+07:00", 1_732_694_400), ("2024-11-27T15:00", 1_732_694_400),
    ("2024-11-27T15:00:30", 1_732_694_430), ("2024-11-27T08:00Z", 1_732_694_400),
    ("2024-11-27T00:30-07:30", 1_732_694_400),
])
func aTimeWithoutAnOffsetIsInTheSitesZone(_ text: String, _ seconds: Int) {
    let (value, faults) = decoded(text, ValueType<Moment>.moment)
    #expect(value == Moment(seconds: seconds))
    #expect(faults == [])
}

@Test(arguments: [
    "2024-11-27", "2024-11-27 15:00", "2024-11-27T24:00", "2024-11-27T15:60", "2024-11-27T15.00",
    "2024-11-27T15:00+7", "2024-11-27T15:00:60", "2024-02-30T15:00", "15:00",
])
func anythingElseIsNoTime(_ text: String) {
    let (value, faults) = decoded(text, ValueType<Moment>.moment)
    #expect(value == nil)
    #expect(faults.map(withoutSuggestion) == ["invalid-time: “\(text)” is not a time"])
}

@Test(arguments: [
    ("08.00-16.00", 480, 960), ("8.00-16.00", 480, 960), ("08:00–16:30", 480, 990),
    ("08.00 - 16.00", 480, 960), ("00.00-24.00", 0, 1440),
])
func hoursAreASpanOfTwoTimes(_ text: String, _ from: Int, _ to: Int) {
    let (value, faults) = decoded(text, ValueType<Post.Hours>.hours)
    #expect(value?.from.minutes == from)
    #expect(value?.to.minutes == to)
    #expect(faults == [])
}

@Test(arguments: [
    "08.00", "08.00-24.01", "16.00-08.00", "8-16", "08.00-16.00-20.00", "pagi", "08.00-08.00",
])
func anythingElseIsNoSpanOfHours(_ text: String) {
    let (value, faults) = decoded(text, ValueType<Post.Hours>.hours)
    #expect(value == nil)
    #expect(faults.map(withoutSuggestion) == ["invalid-hours: “\(text)” is not a time of day"])
}

@Test(arguments: [
    ("2024-12-15", Post.Closing.day(Day(number: 20_072))),
    ("15 Desember 2024", .day(Day(number: 20_072))),
    ("sampai tahapan selesai", .condition("sampai tahapan selesai")),
    ("3 hari sesudah pelantikan", .condition("3 hari sesudah pelantikan")),
])
func aPostClosesOnADayOrUnderACondition(_ text: String, _ closing: Post.Closing) {
    #expect(decoded(text, ValueType<Post.Closing>.closing).value == closing)
}

@Test func whatBeginsLikeADateHasToBeOne() {
    #expect(
        decoded("2024-12-32", ValueType<Post.Closing>.closing).faults
            == ["invalid-date: “2024-12-32” is not a date"])
}
