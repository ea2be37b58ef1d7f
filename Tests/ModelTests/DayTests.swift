import Model
import Testing

/// A calendar that counts day by day, to hold the fast one against.
private struct SlowCalendar: Sequence, IteratorProtocol {
    var (year, month, day, number, weekday) = (1900, 1, 1, -25_567, 1)

    mutating func next() -> (year: Int, month: Int, day: Int, number: Int, weekday: Int)? {
        guard year <= 2100 else { return nil }
        let today = (year, month, day, number, weekday)
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        day += 1
        if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
        if month > 12 { (year, month) = (year + 1, 1) }
        number += 1
        weekday = (weekday + 1) % 7
        return today
    }
}

@Test func aDayIsThatOfTheCalendarFrom1900To2100() throws {
    var days = 0
    var wrong: [String] = []
    for (year, month, day, number, weekday) in SlowCalendar() {
        let written = try #require(Day(year: year, month: month, day: day))
        let isRight =
            written.number == number && written.weekday == weekday
            && written.calendar == (year, month, day) && Day(iso: written.description) == written
        if !isRight { wrong.append("\(year)-\(month)-\(day)") }
        days += 1
    }
    #expect(wrong.prefix(9) == [])
    #expect(days == 73_414)
}

@Test(arguments: [
    (1970, 1, 1, 4), (2024, 11, 27, 3), (2024, 3, 2, 6), (2000, 2, 29, 2), (1, 1, 1, 1),
    (9999, 12, 31, 5),
])
func aWeekdayIsThatOfTheAlmanac(_ year: Int, _ month: Int, _ day: Int, _ weekday: Int) {
    #expect(Day(year: year, month: month, day: day)?.weekday == weekday)
}

@Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0),
    (0, 1, 1), (10_000, 1, 1), (.min, 1, 1), (2024, .max, 1), (2024, 1, .max),
])
func whatIsNotInTheCalendarIsNoDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
}

@Test(arguments: [
    "2024-2-29", "24-02-29", "2024-02-30", "2024/02/28", "2024-02-28 ", " 2024-02-28", "+024-02-28",
    "2024-02-28T00:00", "", "----------", "２０２４-02-28",
])
func onlyFourTwoAndTwoDigitsAreADay(_ text: String) {
    #expect(Day(iso: text) == nil)
}

@Test func daysFollowEachOther() throws {
    let day = try #require(Day(iso: "2024-02-29"))
    #expect(day.next.description == "2024-03-01")
    #expect(day.previous.description == "2024-02-28")
    #expect(day.month == "2024-02")
    #expect(day.previous < day)
}
