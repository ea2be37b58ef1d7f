internal import Diagnostics
internal import Model
internal import YAML

extension ValueType where Value == Day {
    /// A day: `2024-11-27`, or in words of the site's language with or without its weekday, which
    /// is checked: `Rabu, 27 November 2024`.
    static let date = ValueType(.date) { node, key, decoding in
        guard let text = node.text(for: key, as: .date, reporting: &decoding) else { return nil }
        if let day = Day(iso: text) { return day }
        let dated = decoding.names.first { language in
            WrittenDate(text, in: language).map { (language, $0) }
        }
        guard let (language, written) = dated else {
            decoding.report(
                .invalidDate, at: node.position, ["text": .text(text)],
                suggestion: meantDate(text, in: decoding.names.language))
            return nil
        }
        if let weekday = written.weekday, weekday != written.day.weekday {
            decoding.report(
                .weekdayMismatch, at: node.position,
                [
                    "date": .text(language.date(written.day)),
                    "actual": .text(language.weekdays[written.day.weekday]),
                    "written": .text(language.weekdays[weekday]),
                ])
        }
        return written.day
    }
}

/// A date in words.
struct WrittenDate {
    let day: Day
    /// 0 is Sunday; `nil` where none is written.
    let weekday: Int?

    /// A date written as `27 November 2024` or `Rabu, 27 November 2024`; `nil` for anything else.
    init?(_ text: String, in language: Language) {
        var words = text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
        weekday = words.first.flatMap { word in
            language.weekdays.firstIndex { $0.lowercased() == word.lowercased() }
        }
        if weekday != nil { words.removeFirst() }
        guard words.count == 3, let dayOfMonth = Int(words[0]), let year = Int(words[2]),
            let month = language.months.firstIndex(where: {
                $0.lowercased() == words[1].lowercased()
            }), let day = Day(year: year, month: month + 1, day: dayOfMonth)
        else { return nil }
        self.day = day
    }
}
