/// An offset from UTC that holds all year.
///
/// Named zones are those of Indonesia, which keeps no summer time, and UTC; any other place is
/// written as an offset. So what a build writes never depends on a machine's time zone database.
public struct TimeZone: Hashable, Sendable {
    /// Seconds east of UTC, from -18 to +18 hours.
    public let offset: Int
    /// What stands behind a time: `WIB`, or `UTC+07:00` where the zone has no name.
    public let abbreviation: String

    /// The names that `init(_:)` knows, with their offsets in hours (Keppres No. 41/1987).
    public static let named: [(name: String, hours: Int, abbreviation: String)] = [
        ("Asia/Jakarta", 7, "WIB"), ("Asia/Pontianak", 7, "WIB"), ("Asia/Makassar", 8, "WITA"),
        ("Asia/Jayapura", 9, "WIT"), ("UTC", 0, "UTC"),
    ]

    /// Coordinated Universal Time.
    public static let utc = TimeZone(offset: 0, abbreviation: "UTC")

    /// A zone by its name in the IANA database or by an offset such as `+07:00`; `nil` where
    /// neither is known.
    public init?(_ text: String) {
        if let zone = TimeZone.named.first(where: { $0.name == text }) {
            self.init(offset: zone.hours * 3600, abbreviation: zone.abbreviation)
        } else {
            self.init(fixed: text)
        }
    }

    /// A zone by its offset: `+07:00`, `-03:30` or `Z`.
    init?(fixed text: String) {
        if text == "Z" {
            self = .utc
            return
        }
        let bytes = Array(text.utf8)
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
            bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            let hours = wholeNumber(bytes[1..<3]), let minutes = wholeNumber(bytes[4..<6]),
            minutes < 60, hours * 60 + minutes <= 18 * 60
        else { return nil }
        let sign = bytes[0] == UInt8(ascii: "-") ? -1 : 1
        self.init(offset: sign * (hours * 3600 + minutes * 60), abbreviation: "UTC\(text)")
    }

    private init(offset: Int, abbreviation: String) {
        self.offset = offset
        self.abbreviation = abbreviation
    }

    /// `+07:00` (RFC 3339).
    public var isoOffset: String {
        String(unsafeUninitializedCapacity: 6) { buffer in
            buffer.write(self, at: 0)
            return 6
        }
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes a zone's offset as 6 characters: `+07:00`.
    func write(_ zone: TimeZone, at start: Int) {
        let minutes = abs(zone.offset) / 60
        self[start] = zone.offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")
        write(minutes / 60, digits: 2, at: start + 1)
        self[start + 3] = UInt8(ascii: ":")
        write(minutes % 60, digits: 2, at: start + 4)
    }
}
