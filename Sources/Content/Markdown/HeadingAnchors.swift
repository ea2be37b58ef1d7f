internal import Diagnostics

/// The addresses (`id`) of a text's headings.
struct HeadingAnchors {
    /// In reading order.
    private(set) var all: [String] = []
    private var used: Set<String> = []
    /// The number that is free next for each title that stands more than once.
    private var nextNumbers: [String: Int] = [:]

    /// The address of the next heading: its title in small letters, with hyphens for spaces, without
    /// anything but letters and digits of any script, hyphens and underscores, and with a number
    /// from 2 where another heading has that address already.
    mutating func add(_ title: [UInt8], language: Language) -> String {
        var stem = slug(title)
        if stem.isEmpty { stem = language.untitledAnchor }
        var anchor = stem
        if !used.insert(anchor).inserted {
            var number = nextNumbers[stem] ?? 2
            repeat {
                anchor = "\(stem)-\(number)"
                number += 1
            } while !used.insert(anchor).inserted
            nextNumbers[stem] = number
        }
        all.append(anchor)
        return anchor
    }
}

extension Language {
    /// The address of a heading without letters.
    fileprivate var untitledAnchor: String {
        switch self {
        case .id: "bagian"
        case .en: "section"
        }
    }
}

/// A title as an address; empty where it has neither letters nor digits.
private func slug(_ title: [UInt8]) -> String {
    var address = String.UnicodeScalarView()
    var isHyphenDue = false
    for scalar in String(decoding: title, as: UTF8.self).unicodeScalars {
        if let small = smallASCII(scalar) {
            if isHyphenDue { address.append("-") }
            isHyphenDue = false
            address.append(small)
            continue
        }
        let properties = scalar.properties
        if scalar == "-" || properties.isWhitespace {
            isHyphenDue = !address.isEmpty
        } else if scalar == "_" || properties.isAlphabetic || properties.numericType != nil
            || properties.generalCategory.isMark
        {
            if isHyphenDue { address.append("-") }
            isHyphenDue = false
            address.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
        }
    }
    return String(address)
}

/// An ASCII letter in lower case, or an ASCII digit.
private func smallASCII(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "a"..."z", "0"..."9": scalar
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) | 0x20)
    default: nil
    }
}

extension Unicode.GeneralCategory {
    /// Whether a scalar belongs to the letter before it.
    fileprivate var isMark: Bool {
        switch self {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
