/// The name that an entry gets from its title: `a-z`, `0-9` and hyphens, at most 60 characters.
///
/// - Returns: the name; empty where the title has no letter or digit that could be written so.
public func slug(of title: String) -> String {
    var slug = ""
    for scalar in title.lowercased().unicodeScalars {
        let letters = plainLetters(of: scalar)
        if letters == "", scalar.properties.generalCategory == .nonspacingMark { continue }
        if letters.isEmpty {
            // What stands inside a word does not part it: Jum’at, Qur'an.
            let isInside = "'’ʼ‘`".unicodeScalars.contains(scalar)
            if !isInside, !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
        } else {
            slug += letters
        }
    }
    if slug.utf8.count > longestSlug {
        let cut = slug.prefix(longestSlug)
        slug = String(cut.lastIndex(of: "-").map { cut[..<$0] } ?? cut)
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug
}

/// A name that is not taken: the slug, or `slug-2`, `slug-3` and so on.
///
/// - Parameter fallback: what takes the place of a slug that is empty.
func freeName(for title: String, else fallback: String, among taken: Set<String>) -> String {
    let slug = slug(of: title)
    let name = slug.isEmpty ? fallback : slug
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
}

private let longestSlug = 60

/// The letters of a name that a small letter of any alphabet of Latin is written by; empty for all
/// else.
private func plainLetters(of scalar: Unicode.Scalar) -> String {
    if scalar.isASCII {
        return scalar.properties.isAlphabetic || isDigit(scalar) ? "\(scalar)" : ""
    }
    return latin.first { $0.from.unicodeScalars.contains(scalar) }?.to ?? ""
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

/// The letters of Latin-1 and Latin Extended-A, by the plain ones that they are made of.
private let latin: [(from: String, to: String)] = [
    ("àáâãäåāăą", "a"), ("æ", "ae"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"),
    ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĳ", "ij"), ("ĵ", "j"), ("ķ", "k"),
    ("ĺļľŀł", "l"), ("ñńņňŋ", "n"), ("òóôõöøōŏő", "o"), ("œ", "oe"), ("ŕŗř", "r"),
    ("śŝşšș", "s"), ("ß", "ss"), ("ţťŧț", "t"), ("þ", "th"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"),
    ("ýÿŷ", "y"), ("źżž", "z"),
]
