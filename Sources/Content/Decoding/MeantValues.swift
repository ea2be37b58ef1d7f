internal import Diagnostics
internal import Model

/// What was probably meant by a text that is none of its type.
enum Meant {
    typealias Guess = @Sendable (_ text: String, Names) -> String?

    static let address: Guess = { text, _ in meantAddress(text) }
    static let clock: Guess = { text, _ in meantHours(text, count: 1) }
    static let hours: Guess = { text, _ in meantHours(text, count: 2) }
    static let time: Guess = { text, _ in meantTime(text) }
    static let timeOrDay: Guess = { text, names in
        meantTime(text) ?? meantDate(text, in: names.language)
    }
}

/// The web address that a host without its beginning stands for.
func meantAddress(_ text: String) -> String? {
    let host = text.prefix { $0 != "/" }
    guard host.contains("."), !text.contains(":"), !text.contains(where: \.isWhitespace) else {
        return nil
    }
    return BaseURL("https://\(text)").map { _ in "https://\(text)" }
}

/// The times on the clock in a text, where there are just so many: `08.00 s.d. 16.00`.
func meantHours(_ text: String, count: Int) -> String? {
    let words = text.split { !$0.isNumber && $0 != "." && $0 != ":" }
        .map { $0.trimmingDots }.filter { !$0.isEmpty }
    let times = words.compactMap { word in TimeOfDay(word).map { _ in word } }
    guard words.count == count, times.count == count else { return nil }
    if let first = TimeOfDay(times[0]), let last = TimeOfDay(times[count - 1]), count > 1 {
        guard first < last else { return nil }
    }
    return times.map { $0.replacing(":", with: ".") }.joined(separator: "-")
}

/// The time that a day and a time on the clock stand for: `2024-11-27 15.00`.
func meantTime(_ text: String) -> String? {
    let words = text.split { $0 == " " || $0 == "T" || $0 == "t" }
    guard words.count == 2, let day = Day(iso: words[0]), let time = TimeOfDay(words[1]),
        time.minutes < 1440
    else { return nil }
    let (hour, minute) = (time.minutes / 60, time.minutes % 60)
    return "\(day)T\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
}

/// The day that a date in another form stands for: `27/11/2024`, `2024.11.27`, `27 Nov 2024`.
func meantDate(_ text: String, in language: Language) -> String? {
    let date = text.split { $0 == "T" }.first.map(String.init) ?? text
    if let day = Day(iso: date) { return day.description }
    let words = text.split { " ,/.-".contains($0) }.map(String.init).suffix(3)
    guard words.count == 3, let first = Int(words[words.startIndex]),
        let last = Int(words[words.endIndex - 1])
    else { return nil }
    let middle = words[words.startIndex + 1]
    guard let month = Int(middle) else {
        return monthNamed(middle).flatMap { Day(year: last, month: $0, day: first)?.description }
    }
    if words[words.startIndex].count == 4 {
        return Day(year: first, month: month, day: last)?.description
    }
    // In English the month may come first: only a day beyond 12 tells.
    guard last >= 1000, language == .id || first > 12 else { return nil }
    return Day(year: last, month: month, day: first)?.description
}

/// The number of a month by its name in any language, also misspelt or cut short.
private func monthNamed(_ word: String) -> Int? {
    for language in Language.allCases {
        let months = language.months.map { $0.lowercased() }
        let name = word.lowercased()
        if name.count >= 3, let month = months.firstIndex(where: { $0.hasPrefix(name) }) {
            return month + 1
        }
        if let near = nearestName(to: name, among: months), let month = months.firstIndex(of: near)
        {
            return month + 1
        }
    }
    return nil
}

/// The time zone that an abbreviation stands for, or an offset in another form: `WIB`, `GMT+7`.
func meantTimeZone(_ text: String) -> String? {
    let word = text.uppercased()
    if let zone = TimeZone.named.first(where: { $0.abbreviation == word }) { return zone.name }
    let sign = word.firstIndex { $0 == "+" || $0 == "-" }
    guard let sign, let hours = Int(word[word.index(after: sign)...]), (0...14).contains(hours)
    else {
        return nil
    }
    return "\(word[sign])\(hours < 10 ? "0" : "")\(hours):00"
}

/// Where a file probably belongs that nothing would read, both by their paths from `Content/`.
func meantPlace(of parts: [String]) -> String? {
    guard let last = parts.last else { return nil }
    let folders = EntryKind.allCases.compactMap(\.folder)
    let base = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
    let ending = last.dropFirst(base.count).lowercased()
    if parts.count == 1 {
        return nearestName(to: last, among: ["site.yaml", "region.md"])
    }
    if Pictures.endings.contains(ending) { return "files/\(last)" }
    let folder = folders.contains(parts[0]) ? parts[0] : nearestName(to: parts[0], among: folders)
    guard let folder else { return nil }
    let isText = [".md", ".markdown", ".txt", ".mdown", ""].contains(ending)
    guard isText else { return "files/\(last)" }
    let kind = EntryKind.allCases.first { $0.folder == folder }
    let between = kind?.allowsFolders ?? false ? parts.dropFirst().dropLast().map { "\($0)/" } : []
    return "\(folder)/\(between.joined())\(base).md"
}

extension Substring {
    /// Without points at its ends.
    fileprivate var trimmingDots: Substring {
        var rest = self
        while let mark = rest.first, mark == "." || mark == ":" { rest = rest.dropFirst() }
        while let mark = rest.last, mark == "." || mark == ":" { rest = rest.dropLast() }
        return rest
    }
}
