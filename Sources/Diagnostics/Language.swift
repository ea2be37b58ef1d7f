/// A language in which a site is written and in which the program speaks.
public enum Language: String, CaseIterable, Sendable {
    /// Indonesian.
    case id
    /// English.
    case en

    /// What stands between groups of three digits: `8.214.007` in Indonesian, `8,214,007` in
    /// English.
    public var groupSeparator: UInt8 {
        switch self {
        case .id: UInt8(ascii: ".")
        case .en: UInt8(ascii: ",")
        }
    }

    /// What stands between whole and fraction: `78,78` in Indonesian, `78.78` in English.
    public var decimalSeparator: UInt8 {
        switch self {
        case .id: UInt8(ascii: ",")
        case .en: UInt8(ascii: ".")
        }
    }

    /// A whole number as people write it in this language.
    public func grouped(_ number: Int64) -> String {
        var bytes: [UInt8] = []
        appendGrouped(number, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends a whole number as people write it in this language.
    public func appendGrouped(_ number: Int64, to bytes: inout [UInt8]) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        let digits = Array(String(number.magnitude).utf8)
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) {
                bytes.append(groupSeparator)
            }
            bytes.append(digit)
        }
    }
}
