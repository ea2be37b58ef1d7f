/// A point in time, to the second.
public struct Moment: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
    public let seconds: Int

    /// So many seconds after 1970-01-01T00:00:00Z.
    public init(seconds: Int) { self.seconds = seconds }

    /// A time of a day in a time zone.
    public init(_ day: Day, secondOfDay: Int, in zone: TimeZone) {
        seconds = day.number * 86_400 + secondOfDay - zone.offset
    }

    /// The first second of a day in a time zone.
    public init(startOf day: Day, in zone: TimeZone) {
        self.init(day, secondOfDay: 0, in: zone)
    }

    /// The last second of a day in a time zone.
    public init(endOf day: Day, in zone: TimeZone) {
        self.init(day, secondOfDay: 86_399, in: zone)
    }

    /// A time written as `2024-11-27T15:00`, with seconds or without, with an offset (`+07:00`, `Z`)
    /// or in `zone`; `nil` for anything else.
    public init?(iso text: some StringProtocol, in zone: TimeZone) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T"),
            let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)),
            bytes[13] == UInt8(ascii: ":"), let hour = wholeNumber(bytes[11..<13]), hour < 24,
            let minute = wholeNumber(bytes[14..<16]), minute < 60
        else { return nil }
        var rest = bytes[16...]
        var second = 0
        if rest.first == UInt8(ascii: ":") {
            guard let written = wholeNumber(rest.dropFirst().prefix(2)), rest.count >= 3,
                written < 60
            else { return nil }
            second = written
            rest = rest.dropFirst(3)
        }
        let offset = rest.isEmpty ? zone : TimeZone(fixed: String(decoding: rest, as: UTF8.self))
        guard let offset else { return nil }
        self.init(day, secondOfDay: hour * 3600 + minute * 60 + second, in: offset)
    }

    /// The day that it is in a time zone.
    public func day(in zone: TimeZone) -> Day {
        Day(number: floorDivision(seconds + zone.offset, 86_400))
    }

    /// Hour and minute on the clocks of a time zone.
    public func time(in zone: TimeZone) -> TimeOfDay {
        let second = seconds + zone.offset - day(in: zone).number * 86_400
        return TimeOfDay(minutes: second / 60)
    }

    /// `2024-12-03T23:59:59+07:00` (RFC 3339).
    public func iso(in zone: TimeZone) -> String {
        let day = day(in: zone)
        let second = seconds + zone.offset - day.number * 86_400
        return String(unsafeUninitializedCapacity: 25) { buffer in
            buffer.write(day, at: 0)
            buffer[10] = UInt8(ascii: "T")
            buffer.write(second / 3600, digits: 2, at: 11)
            buffer[13] = UInt8(ascii: ":")
            buffer.write(second / 60 % 60, digits: 2, at: 14)
            buffer[16] = UInt8(ascii: ":")
            buffer.write(second % 60, digits: 2, at: 17)
            buffer.write(zone, at: 19)
            return 25
        }
    }

    /// Earlier is smaller.
    public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}

/// A time on the clock, to the minute.
public struct TimeOfDay: Hashable, Comparable, Sendable {
    /// Minutes since midnight, 0 to 1440; 1440 is the end of the day.
    public let minutes: Int

    /// So many minutes after midnight.
    public init(minutes: Int) { self.minutes = minutes }

    /// A time written as `08.00` or `08:00`, at most `24.00`, or `nil`.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":")
        }
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            let hour = wholeNumber(parts[0]), let minute = wholeNumber(parts[1]), minute < 60,
            hour * 60 + minute <= 1440
        else { return nil }
        minutes = hour * 60 + minute
    }

    /// Earlier is smaller.
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.minutes < right.minutes
    }
}

/// The quotient rounded down, also for negative dividends.
func floorDivision(_ dividend: Int, _ divisor: Int) -> Int {
    let quotient = dividend / divisor
    return dividend % divisor < 0 ? quotient - 1 : quotient
}
