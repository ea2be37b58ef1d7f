/// The name that a title gives: `a-z`, `0-9` and hyphens, at most 60 characters. What `posko new`
/// calls a file, and what is suggested where a name has other characters.
///
/// - Parameters:
///   - joint: what stands between words.
///   - keepsCase: whether capital letters stay.
/// - Returns: the name; `nil` where the title has no letter or digit that could be written so.
public func slug(
    of title: String, joint: Character = "-", keepsCase: Bool = false
) -> String? {
    var slug = ""
    for scalar in title.unicodeScalars {
        let letters = scalar.properties.lowercaseMapping.unicodeScalars.map(plainLetters).joined()
        if letters.isEmpty {
            // What stands inside a word does not part it: Jum’at, Qur'an, an accent of its own.
            let isInside =
                "'’ʼ‘`".unicodeScalars.contains(scalar)
                || scalar.properties.generalCategory == .nonspacingMark
            if !isInside, !slug.isEmpty, slug.last != joint { slug.append(joint) }
        } else {
            slug += keepsCase && scalar.properties.isUppercase ? letters.uppercased() : letters
        }
    }
    if slug.utf8.count > longestSlug {
        let cut = slug.prefix(longestSlug)
        slug = String(cut.lastIndex(of: joint).map { cut[..<$0] } ?? cut)
    }
    while slug.last == joint { slug.removeLast() }
    return slug.isEmpty ? nil : slug
}

private let longestSlug = 60

/// The letters of a name that a small letter of any alphabet of Latin is written by; empty for all
/// else.
private func plainLetters(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "0"..."9": "\(scalar)"
    default: latin.first { $0.from.unicodeScalars.contains(scalar) }?.to ?? ""
    }
}

/// The letters of Latin-1 and Latin Extended-A, by the plain ones that they are made of.
private let latin: [(from: String, to: String)] = [
    ("àáâãäåāăą", "a"), ("æ", "ae"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"),
    ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĳ", "ij"), ("ĵ", "j"), ("ķ", "k"),
    ("ĺļľŀł", "l"), ("ñńņňŋ", "n"), ("òóôõöøōŏő", "o"), ("œ", "oe"), ("ŕŗř", "r"),
    ("śŝşšș", "s"), ("ß", "ss"), ("ţťŧț", "t"), ("þ", "th"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"),
    ("ýÿŷ", "y"), ("źżž", "z"),
]
