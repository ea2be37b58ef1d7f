/// A day of the Gregorian calendar, years 1 to 9999, without a time zone.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let number: Int

    /// The day that is so many days after 1970-01-01.
    public init(number: Int) { self.number = number }

    /// A day of the calendar, or `nil` where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, in: year)
        else { return nil }
        number = Day.number(year: year, month: month, day: day)
    }

    /// A day written as `2024-11-27` (ISO 8601), or `nil`.
    public init?(iso text: some StringProtocol) {
        // Ten digits and hyphens, put together without cutting the text apart.
        var (digits, count) = (0, 0)
        for byte in text.utf8 {
            if count == 4 || count == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard count < 10, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else {
                    return nil
                }
                digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
            }
            count += 1
        }
        guard count == 10 else { return nil }
        self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    /// Year, month (1–12) and day of the month (1–31).
    public var calendar: (year: Int, month: Int, day: Int) {
        // Howard Hinnant's civil_from_days: years begin in March, so that leap days come last.
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The day of the week: 0 is Sunday, 6 is Saturday.
    public var weekday: Int { ((number + 4) % 7 + 7) % 7 }

    /// The day after.
    public var next: Day { Day(number: number + 1) }

    /// The day before.
    public var previous: Day { Day(number: number - 1) }

    /// `2024-11-27` (ISO 8601).
    public var description: String {
        String(unsafeUninitializedCapacity: 10) { buffer in
            buffer.write(self, at: 0)
            return 10
        }
    }

    /// `2024-11`, the month that the day is in.
    public var month: String { String(description.utf8.prefix(7)) ?? description }

    /// Earlier is smaller.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2:
            (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
                ? 29 : 28
        default: 31
        }
    }
}

/// The number that a run of ASCII digits writes, or `nil` for anything else or more than 18 digits.
func wholeNumber(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var number = 0
    for digit in digits {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
}

/// A number below 100, in two digits.
func twoDigits(_ number: Int) -> String {
    String(unsafeUninitializedCapacity: 2) { buffer in
        buffer.write(number, digits: 2, at: 0)
        return 2
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes a day as 10 characters: `2024-11-27`.
    func write(_ day: Day, at start: Int) {
        let (year, month, dayOfMonth) = day.calendar
        write(year, digits: 4, at: start)
        self[start + 4] = UInt8(ascii: "-")
        write(month, digits: 2, at: start + 5)
        self[start + 7] = UInt8(ascii: "-")
        write(dayOfMonth, digits: 2, at: start + 8)
    }

    /// Writes a number that has at most so many digits, with zeros before it.
    func write(_ number: Int, digits: Int, at start: Int) {
        var rest = number
        for place in (start..<start + digits).reversed() {
            self[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }
}
