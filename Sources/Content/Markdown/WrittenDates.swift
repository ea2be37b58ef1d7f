internal import Diagnostics
internal import Model

/// A weekday that is written before a date it is not the weekday of.
struct WeekdayMismatch: Hashable {
    /// The date.
    let day: Day
    /// The weekday as it is written.
    let written: String
    /// Where the weekday begins and ends in the text.
    let range: Range<Int>
}

/// The names of days and months in a language, as bytes.
struct DateNames: Sendable {
    /// From Sunday.
    let weekdays: [[UInt8]]
    /// From January.
    let months: [[UInt8]]
    /// A bit for each letter from A that a weekday begins with.
    private let capitals: UInt32

    private init(_ language: Language) {
        weekdays = language.weekdays.map { Array($0.utf8) }
        months = language.months.map { Array($0.utf8) }
        capitals = weekdays.reduce(0) { $0 | 1 << UInt32(($1.first ?? 0) &- UInt8(ascii: "A")) }
    }

    /// The names of a language.
    static func of(_ language: Language) -> DateNames {
        switch language {
        case .id: indonesian
        case .en: english
        }
    }

    private static let indonesian = DateNames(.id)
    private static let english = DateNames(.en)

    /// Whether the name of a weekday begins with a byte. Most bytes are no capitals, and are passed
    /// over with this alone.
    @inline(__always)
    func mayBegin(with byte: UInt8) -> Bool {
        let letter = byte &- UInt8(ascii: "A")
        return letter < 26 && capitals >> UInt32(letter) & 1 != 0
    }

    /// Whether a text has the name of a weekday anywhere.
    func haveWeekday(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while start < text.count {
            if mayBegin(with: text[start]), start == 0 || !isWordByte(text[start - 1]),
                weekdays.contains(where: { text[start...].starts(with: $0) })
            {
                return true
            }
            start += 1
        }
        return false
    }
}

/// The weekdays in a text that stand before a date, like `Rabu, 27 November 2024` or
/// `Rabu 27 November 2024`, and do not belong to it.
func weekdayMismatches(in text: [UInt8], language: Language) -> [WeekdayMismatch] {
    let names = DateNames.of(language)
    var mismatches: [WeekdayMismatch] = []
    for start in text.indices
    where names.mayBegin(with: text[start]) && (start == 0 || !isWordByte(text[start - 1])) {
        guard let weekday = nameIndex(in: text, at: start, among: names.weekdays) else { continue }
        let range = start..<start + names.weekdays[weekday].count
        var reader = DateReader(text: text, next: range.upperBound)
        guard let day = reader.day(months: names.months), day.weekday != weekday else { continue }
        mismatches.append(
            WeekdayMismatch(day: day, written: language.weekdays[weekday], range: range))
    }
    return mismatches
}

/// Reads `, 27 November 2024`.
private struct DateReader {
    let text: [UInt8]
    var next: Int

    mutating func day(months: [[UInt8]]) -> Day? {
        if byte == UInt8(ascii: ",") { next += 1 }
        guard skipSpaces(), let day = number(digits: 1...2), skipSpaces(),
            let month = nameIndex(in: text, at: next, among: months)
        else { return nil }
        next += months[month].count
        guard skipSpaces(), let year = number(digits: 4...4) else { return nil }
        return Day(year: year, month: month + 1, day: day)
    }

    private var byte: UInt8? { next < text.count ? text[next] : nil }

    private mutating func skipSpaces() -> Bool {
        let start = next
        while let byte, isSpaceByte(byte) { next += 1 }
        return next > start
    }

    private mutating func number(digits: ClosedRange<Int>) -> Int? {
        var number = 0
        let start = next
        while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            guard next - start < digits.upperBound else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
            next += 1
        }
        guard digits.contains(next - start) else { return nil }
        if let byte, isWordByte(byte) { return nil }
        return number
    }
}

/// Which of some names stands at a place as a word of its own.
private func nameIndex(in text: [UInt8], at start: Int, among names: [[UInt8]]) -> Int? {
    names.firstIndex { name in
        let end = start + name.count
        return end <= text.count && text[start..<end].elementsEqual(name)
            && (end == text.count || !isWordByte(text[end]))
    }
}

/// Whether a byte is an ASCII letter or digit. Quotation marks and dashes lie beyond ASCII, so that
/// what lies there ends a word.
private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: false
    }
}
