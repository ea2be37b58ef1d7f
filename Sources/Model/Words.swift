public import Diagnostics

extension Language {
    /// The days of the week, from Sunday.
    public var weekdays: [String] {
        switch self {
        case .id: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"]
        case .en:
            [
                "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
            ]
        }
    }

    /// The months, from January.
    public var months: [String] {
        switch self {
        case .id:
            [
                "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus",
                "September", "Oktober", "November", "Desember",
            ]
        case .en:
            [
                "January", "February", "March", "April", "May", "June", "July", "August",
                "September", "October", "November", "December",
            ]
        }
    }

    /// `27 November 2024`.
    public func date(_ day: Day) -> String {
        let (year, month, dayOfMonth) = day.calendar
        return String.joining(String(dayOfMonth), " ", months[month - 1], " ", String(year))
    }

    /// `Rabu, 27 November 2024`, `Wednesday, 27 November 2024`.
    public func longDate(_ day: Day) -> String {
        String.joining(weekdays[day.weekday], ", ", date(day))
    }

    /// `November 2024`, for a month written as `2024-11`.
    public func month(of day: Day) -> String {
        let (year, month, _) = day.calendar
        return "\(months[month - 1]) \(year)"
    }

    /// `3–4 Desember 2024`, `27 November–8 Desember 2024`: both ends count.
    public func period(from first: Day, to last: Day) -> String {
        let (start, end) = (first.calendar, last.calendar)
        if first == last { return date(first) }
        if start.year != end.year { return "\(date(first))–\(date(last))" }
        if start.month != end.month {
            return "\(start.day) \(months[start.month - 1])–\(date(last))"
        }
        return "\(start.day)–\(date(last))"
    }

    /// `08.00` in Indonesian, `08:00` in English.
    public func time(_ time: TimeOfDay) -> String {
        let separator = self == .id ? "." : ":"
        return String.joining(
            twoDigits(time.minutes / 60), separator, twoDigits(time.minutes % 60))
    }

    /// `08.00–16.00 WIB`.
    public func hours(_ hours: Post.Hours, in zone: TimeZone) -> String {
        "\(time(hours.from))–\(time(hours.to)) \(zone.abbreviation)"
    }

    /// `3 Desember 2024 pukul 23.59 WIB`, `3 December 2024, 23:59 WIB`.
    public func dateAndTime(_ moment: Moment, in zone: TimeZone) -> String {
        String.joining(
            date(moment.day(in: zone)), self == .id ? " pukul " : ", ",
            time(moment.time(in: zone)), " ", zone.abbreviation)
    }
}
