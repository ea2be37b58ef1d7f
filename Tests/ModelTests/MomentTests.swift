import Model
import Testing

private let jakarta = TimeZone("Asia/Jakarta") ?? .utc

@Test(arguments: [
    ("2024-11-27T15:00", 1_732_694_400), ("2024-11-27T15:00:00", 1_732_694_400),
    ("2024-11-27T15:00:59", 1_732_694_459), ("2024-11-27T08:00Z", 1_732_694_400),
    ("2024-11-27T08:00+00:00", 1_732_694_400), ("2024-11-26T20:30-11:30", 1_732_694_400),
    ("1970-01-01T00:00Z", 0), ("1969-12-31T23:59:59Z", -1),
    ("2024-11-27T23:00+18:00", 1_732_683_600),
])
func aTimeIsReadWithItsOffsetOrInTheZone(_ text: String, _ seconds: Int) {
    #expect(Moment(iso: text, in: jakarta) == Moment(seconds: seconds))
}

@Test(arguments: [
    "2024-11-27", "2024-11-27T", "2024-11-27T15", "2024-11-27T15:0", "2024-11-27T24:00",
    "2024-11-27T15:60", "2024-11-27T15:00:60", "2024-11-27T15:00:1", "2024-11-27T15:00+7:00",
    "2024-11-27T15:00+07", "2024-11-27T15:00+19:00", "2024-11-27t15:00", "2024-11-27 15:00",
    "2024-02-30T15:00", "2024-11-27T15:00 WIB", "2024-11-27T15:00z", "2024-11-27T15:00:00.5", "",
])
func anythingElseIsNoMoment(_ text: String) {
    #expect(Moment(iso: text, in: jakarta) == nil)
}

@Test func aMomentIsWrittenInAZoneAndReadAgain() throws {
    let zones = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "UTC", "-03:30", "+14:00"]
    for name in zones {
        let zone = try #require(TimeZone(name))
        for seconds in stride(from: -5_000_000_000, through: 5_000_000_000, by: 77_777_777) {
            let moment = Moment(seconds: seconds)
            #expect(Moment(iso: moment.iso(in: zone), in: .utc) == moment)
        }
    }
    #expect(Moment(seconds: 1_732_694_400).iso(in: jakarta) == "2024-11-27T15:00:00+07:00")
    #expect(Moment(seconds: 1_732_694_400).iso(in: .utc) == "2024-11-27T08:00:00+00:00")
}

@Test func aDayBeginsAndEndsInItsZone() throws {
    let day = try #require(Day(iso: "2024-12-03"))
    #expect(Moment(startOf: day, in: jakarta).iso(in: .utc) == "2024-12-02T17:00:00+00:00")
    #expect(Moment(endOf: day, in: jakarta).iso(in: jakarta) == "2024-12-03T23:59:59+07:00")
    #expect(Moment(endOf: day, in: jakarta).day(in: .utc) == day)
    #expect(Moment(startOf: day, in: jakarta).day(in: .utc) == day.previous)
    #expect(Moment(seconds: -1).day(in: .utc).description == "1969-12-31")
    #expect(Moment(seconds: -1).time(in: .utc).minutes == 1439)
}

@Test(arguments: [
    ("Asia/Jakarta", 25_200, "WIB", "+07:00"), ("Asia/Pontianak", 25_200, "WIB", "+07:00"),
    ("Asia/Makassar", 28_800, "WITA", "+08:00"), ("Asia/Jayapura", 32_400, "WIT", "+09:00"),
    ("UTC", 0, "UTC", "+00:00"), ("+07:00", 25_200, "UTC+07:00", "+07:00"),
    ("-03:30", -12_600, "UTC-03:30", "-03:30"), ("+18:00", 64_800, "UTC+18:00", "+18:00"),
])
func aZoneIsNamedOrAnOffset(_ text: String, _ offset: Int, _ abbreviation: String, _ iso: String) {
    let zone = TimeZone(text)
    #expect(zone?.offset == offset)
    #expect(zone?.abbreviation == abbreviation)
    #expect(zone?.isoOffset == iso)
}

@Test(arguments: ["Asia/Makasar", "WIB", "+7", "07:00", "+07.00", "+18:01", "+07:60", "", "+0７:00"])
func anythingElseIsNoZone(_ text: String) {
    #expect(TimeZone(text) == nil)
}

@Test(
    arguments: [
        ("08.00", 480), ("8:05", 485), ("24.00", 1440), ("00.00", 0), ("24.01", nil), ("8", nil),
        ("08.60", nil), ("008.00", nil), ("08.0", nil), ("08-00", nil), ("", nil),
        ("8.00 WIB", nil),
    ] as [(String, Int?)])
func aTimeOfDayHasHoursAndMinutes(_ text: String, _ minutes: Int?) {
    #expect(TimeOfDay(text)?.minutes == minutes)
}
