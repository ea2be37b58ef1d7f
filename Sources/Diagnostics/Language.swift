/// A language in which a site is written and in which the program speaks.
public enum Language: String, CaseIterable, Sendable {
    /// Indonesian.
    case id
    /// English.
    case en

    /// What the language is called in itself.
    public var name: String {
        switch self {
        case .id: "Bahasa Indonesia"
        case .en: "English"
        }
    }

    /// The language with a country, as Open Graph names it: `id_ID`.
    public var locale: String {
        switch self {
        case .id: "id_ID"
        case .en: "en_GB"
        }
    }

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
        let count = groupedCount(number)
        return String(unsafeUninitializedCapacity: count) { room in
            writeGrouped(number, to: UnsafeMutableBufferPointer(rebasing: room[..<count]))
            return count
        }
    }

    /// Appends a whole number as people write it in this language.
    public func appendGrouped(_ number: Int64, to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: groupedCount(number)) { room in
            writeGrouped(number, to: room)
            bytes.append(contentsOf: room)
        }
    }

    /// How many bytes a grouped number takes.
    private func groupedCount(_ number: Int64) -> Int {
        var (rest, digits) = (number.magnitude / 10, 1)
        while rest > 0 {
            digits += 1
            rest /= 10
        }
        return (number < 0 ? 1 : 0) + digits + (digits - 1) / 3
    }

    /// Fills a place that a grouped number just fits in, from its last digit.
    private func writeGrouped(_ number: Int64, to room: UnsafeMutableBufferPointer<UInt8>) {
        var (rest, digits) = (number.magnitude, 0)
        var place = room.count
        repeat {
            if digits > 0, digits.isMultiple(of: 3) {
                place -= 1
                room.initializeElement(at: place, to: groupSeparator)
            }
            place -= 1
            room.initializeElement(at: place, to: UInt8(ascii: "0") + UInt8(rest % 10))
            digits += 1
            rest /= 10
        } while rest > 0
        if number < 0 { room.initializeElement(at: 0, to: UInt8(ascii: "-")) }
    }
}
